import { expect } from '@open-wc/testing';
import { createStore, get } from 'idb-keyval';
import { deviceDrafts, forgetDrafts } from '../../src/controllers/draft-storage.js';
import { packDraft, unpackDraft } from '../../src/controllers/draft-files.js';
import { createLanes } from '../../src/core/note-composer/note-lanes.js';
import { countGraphemes } from '../../src/core/note-composer/note-graphemes.js';
import { checkNoteDraft } from '../../src/core/note-composer/note-draft.js';
import type { NoteWorkDraft } from '../../src/core/note-composer/note-composer.js';
import { systemClock } from '../../src/core/clock.js';
import { unedited } from '../../src/core/picture-edit.js';
import { PictureProblem } from '../../src/core/picture-tools.js';
import { settle } from '../../src/testing/index.js';
import { photo } from './composer-fixtures.js';
import { expectNoteNothingRuns, noteBench, type NoteBench } from './note-composer-fixtures.js';

const draft = (): NoteWorkDraft => ({
  version: 1,
  savedAt: systemClock.now(),
  text: 'Half a thought',
  photos: [{ file: photo('a.jpg'), edit: unedited, texts: { alt: 'A bay', long: '', transcript: '', labels: [] } }],
  copyable: true,
});

describe('note composer store', () => {
  let b: NoteBench;
  const now = (): ReturnType<NoteBench['store']['getSnapshot']> => b.store.getSnapshot();
  const names = (): readonly string[] => now().photos.map(({ file }) => (file as File).name);

  beforeEach(async () => {
    b = noteBench();
    await b.show();
  });

  afterEach(async () => {
    b.store.stop();
    await expectNoteNothingRuns(b);
  });

  it('keeps photos in the order they were chosen in, whichever is ready first', async () => {
    b.tools.holding = true;
    b.store.add([photo('a'), photo('b'), photo('c')]);
    await settle();
    expect(b.tools.held.length, 'two at once').to.equal(2);
    b.tools.holding = false;
    for (const { release } of b.tools.held.splice(0).toReversed()) release();
    await settle();
    expect(names()).to.deep.equal(['a', 'b', 'c']);
    expect(now().photos.every(({ phase, rendered }) => phase === 'ready' && rendered !== undefined)).to.equal(true);
  });

  it('turns a broken file away with its name, and touches nothing else', async () => {
    const bad = photo('bad');
    b.tools.problems.set(bad, { problem: new PictureProblem('damaged'), when: 'inspect' });
    b.store.setText('Hello');
    b.store.add([photo('a'), bad, photo('c')]);
    await settle();
    expect(names()).to.deep.equal(['a', 'c']);
    expect(now().refused.map(({ fileName, problem }) => [fileName, problem?.code])).to.deep.equal([['bad', 'damaged']]);
    expect(now().text).to.equal('Hello');
    b.store.dismissRefused();
    expect(now().refused).to.deep.equal([]);
  });

  it('keeps a broken photo whose words are written already, and tries again when told', async () => {
    const bad = photo('bad');
    b.tools.problems.set(bad, { problem: new PictureProblem('failed'), when: 'inspect' });
    b.tools.holding = true;
    b.store.add([bad]);
    await settle();
    const { id } = now().photos[0]!;
    b.store.setTexts(id, { alt: 'A bay' });
    b.tools.holding = false;
    for (const { release } of b.tools.held.splice(0)) release();
    await settle();
    expect(now().photos.map(({ problem, texts }) => [problem?.code, texts.alt])).to.deep.equal([['failed', 'A bay']]);
    expect(now().missing).to.deep.equal([{ what: 'picture', id }]);
    b.tools.problems.delete(bad);
    b.store.remake(id);
    await settle();
    expect(now().missing).to.deep.equal([]);
  });

  it('publishes photos in the order of the moment, each uploaded once', async () => {
    b.store.add([photo('a'), photo('b'), photo('c')]);
    await settle();
    for (const { id, file } of now().photos) b.store.setTexts(id, { alt: (file as File).name });
    b.store.move(now().photos[2]!.id, 0);
    b.store.publish();
    await settle();
    const [made] = b.backEnd.notes;
    expect(made?.draft.photos?.map(({ alt }) => alt)).to.deep.equal(['c', 'a', 'b']);
    expect(b.backEnd.log.filter((line) => line.startsWith('upload')).length).to.equal(3);
    expect(now().phase).to.equal('published');
  });

  it('waits for the line, and goes on by itself', async () => {
    b.store.setText('Hello');
    b.store.add([photo()]);
    await settle();
    b.line.turn({ online: false });
    b.store.publish({ withoutAlt: true });
    await settle();
    expect([now().phase, now().waiting]).to.deep.equal(['uploading', true]);
    b.line.turn({ online: true });
    await settle();
    expect(now().phase).to.equal('published');
  });

  it('sends at most three photos at once', async () => {
    b.store.add(Array.from({ length: 7 }, () => photo()));
    await settle();
    b.backEnd.files.holding = true;
    b.store.publish({ withoutAlt: true });
    await settle();
    expect(b.backEnd.files.held.length).to.equal(3);
    b.backEnd.files.holding = false;
    for (const { release } of b.backEnd.files.held.splice(0)) release();
    await settle();
    expect(now().phase).to.equal('published');
  });

  it('sends again what the back end does not know any more', async () => {
    b.store.add([photo(), photo()]);
    await settle();
    b.backEnd.files.fates.publish.push({ code: 'forbidden' });
    b.store.publish({ withoutAlt: true });
    await settle();
    const { upload } = now().photos[0]!;
    if (upload.phase !== 'done') throw new Error('it is not there');
    b.backEnd.files.files.delete(upload.media.id);
    b.store.publish();
    await settle();
    expect(now().photos.map((one) => one.upload.phase)).to.deep.equal(['failed', 'done']);
    b.store.publish();
    await settle();
    expect(now().phase).to.equal('published');
  });

  it('throws away what was uploaded and is not wanted', async () => {
    b.store.add([photo()]);
    await settle();
    b.backEnd.files.fates.publish.push({ code: 'forbidden' });
    b.store.publish({ withoutAlt: true });
    await settle();
    b.store.remove(now().photos[0]!.id);
    await settle();
    expect(b.backEnd.files.files.size).to.equal(0);
  });

  it('takes the first audience, and only one that is offered', async () => {
    b.store.stop();
    b = noteBench();
    b.backEnd.rules = {
      audiences: [
        { id: 'me', name: 'Me' },
        { id: 'all', name: 'All' },
      ],
    };
    await b.show();
    expect(now().audienceId).to.equal('me');
    b.store.setAudience('somebody');
    expect(now().audienceId).to.equal('me');
    b.store.setAudience('all');
    b.store.setText('Hello');
    b.store.publish();
    await settle();
    expect(b.backEnd.notes[0]!.draft.audienceId).to.equal('all');
  });

  it('forgets all of somebody who signs out', async () => {
    b.store.setText('Hello');
    b.store.add([photo()]);
    await b.store.keepDraft();
    expect(b.draft()?.text).to.equal('Hello');
    b.drafts.forget('me');
    await settle();
    expect([now().text, now().photos.length, b.draft()]).to.deep.equal(['', 0, undefined]);
  });
});

describe('a note’s draft on this device', () => {
  it('lies beside that of a story, and is forgotten with it', async () => {
    const store = createStore('recto-verso', 'drafts');
    const drafts = deviceDrafts<NoteWorkDraft>('note');
    await drafts.save('mine', draft());
    expect(checkNoteDraft(await drafts.load('mine'))?.text).to.equal('Half a thought');
    expect(await get('mine', store), 'no story').to.equal(undefined);
    await forgetDrafts('mine');
    expect(await drafts.load('mine')).to.equal(undefined);
  });

  it('survives where a database takes no files', async () => {
    const packed = await packDraft(draft());
    expect(JSON.stringify(packed)).to.contain('Half a thought');
    const found = checkNoteDraft(unpackDraft(packed));
    expect(await (found!.photos[0]!.file as File).text()).to.equal('a.jpg');
  });

  it('is not taken for one when it is something else', () => {
    for (const found of [undefined, null, {}, { ...draft(), photos: 'none' }, { ...draft(), version: 2 }])
      expect(checkNoteDraft(found)).to.equal(undefined);
  });
});

describe('what a note counts and queues', () => {
  it('counts characters as people do', () => {
    const counts = ['', 'abc', '👨‍👩‍👧‍👦', 'e\u0301', '🇫🇷', 'नि', '日本語'].map((text) => countGraphemes(text, 'en'));
    expect(counts).to.deep.equal([0, 3, 1, 1, 1, 1, 3]);
  });

  it('lets a few things run at once, and those that are called off not at all', async () => {
    const lanes = createLanes(1);
    const ran: string[] = [];
    let end = (): void => undefined;
    const first = lanes.run(() => new Promise<void>((resolve) => (end = resolve)), new AbortController().signal);
    const off = new AbortController();
    const second = lanes.run(() => Promise.resolve(ran.push('second')), off.signal).catch(() => ran.push('called off'));
    const third = lanes.run(() => Promise.resolve(ran.push('third')), new AbortController().signal);
    off.abort();
    await second;
    end();
    await Promise.all([first, third]);
    expect(ran).to.deep.equal(['called off', 'third']);
  });
});
