import { expect } from '@open-wc/testing';
import { checkDraft } from '../../src/core/composer/composer-draft.js';
import { saveDelayMs } from '../../src/core/making/drafts.js';
import { checkNoteDraft } from '../../src/core/note-composer/note-draft.js';
import { settle } from '../../src/testing/index.js';
import { fakeCoAuthors, person } from './co-author-fixtures.js';
import { composerBench, photo } from './composer-fixtures.js';
import { expectNoteNothingRuns, noteBench, type NoteBench } from './note-composer-fixtures.js';

describe('co-authors in drafts', () => {
  let b: NoteBench;
  let backEnd: ReturnType<typeof fakeCoAuthors>;
  const show = async (store = b.store, draftKey = 'me'): Promise<void> => {
    store.show({ note: b.backEnd.note, media: b.backEnd.media, coAuthor: backEnd.adapter, draftKey });
    await settle();
  };

  beforeEach(async () => {
    b = noteBench();
    backEnd = fakeCoAuthors();
    await show();
  });

  afterEach(async () => {
    b.store.stop();
    await expectNoteNothingRuns(b);
    expect(backEnd.running).to.equal(0);
  });

  it('are kept with a note, and come back with it', async () => {
    b.store.coAuthors.add(person('ana'), 'photo');
    expect([b.store.getSnapshot().dirty, b.store.getSnapshot().saved]).to.deep.equal([true, false]);
    await b.clock.advance(saveDelayMs);
    await settle();
    expect(b.draft()?.coAuthors).to.deep.equal([{ person: person('ana'), role: 'photo' }]);
    b.store.stop();
    const again = b.again();
    await show(again);
    again.continueDraft();
    expect(again.getSnapshot().coAuthors.map((one) => one.person.id)).to.deep.equal(['ana']);
    again.setText('Hello');
    again.publish();
    await settle();
    expect(backEnd.log).to.deep.equal(['invite n1 ana photo sha256-n1']);
    expect(again.getSnapshot().coAuthors).to.deep.equal([]);
    again.stop();
    await settle();
    expect(b.drafts.kept.size).to.equal(0);
  });

  it('are kept with a story', async () => {
    const c = composerBench();
    const source = { story: c.backEnd.story, media: c.backEnd.media, coAuthor: backEnd.adapter, draftKey: 'me' };
    c.store.show(source);
    await settle();
    c.store.chooseMode('plain');
    c.store.choose('front', photo(), 'gallery');
    c.store.coAuthors.add(person('ana'), 'author');
    await settle();
    expect(await c.store.keepDraft()).to.equal(true);
    c.store.stop();
    const again = c.again();
    again.show(source);
    await settle();
    again.continueDraft();
    await settle();
    again.publish({ withoutAlt: true });
    await settle();
    const { id = '' } = again.getSnapshot().story ?? {};
    expect(backEnd.log).to.deep.equal([`invite ${id} ana author sha256-${id}`]);
    again.stop();
    await settle();
  });

  it('are forgotten with all else when somebody signs out', async () => {
    backEnd.fates.invite.push({ code: 'unavailable' });
    b.store.setText('Hello');
    b.store.coAuthors.add(person('ana'), 'author');
    b.store.publish();
    await settle();
    b.store.startOver();
    b.store.coAuthors.add(person('luc'), 'author');
    const now = b.store.getSnapshot();
    expect([now.asked.length, now.coAuthors.length]).to.deep.equal([1, 1]);
    b.drafts.forget('me');
    await settle();
    expect([b.store.getSnapshot().asked, b.store.getSnapshot().coAuthors]).to.deep.equal([[], []]);
    b.store.coAuthors.add(person('mei'), 'author');
    await show(b.store, 'another');
    expect(b.store.getSnapshot().coAuthors, 'nor with another person').to.deep.equal([]);
  });

  it('are looked at before they are believed', () => {
    const note = { version: 1, savedAt: 1, text: '', photos: [], copyable: true };
    const story = {
      version: 1,
      savedAt: 1,
      mode: 'plain',
      faces: {},
      comparable: false,
      quality: 'full',
      wifiOnly: false,
      keepDate: false,
    };
    const given = (coAuthors: unknown): readonly boolean[] => [
      checkNoteDraft({ ...note, coAuthors }) !== undefined,
      checkDraft({ ...story, coAuthors }) !== undefined,
    ];
    expect(given(undefined), 'drafts of before').to.deep.equal([true, true]);
    expect(given([{ person: person('ana'), role: 'photo' }])).to.deep.equal([true, true]);
    for (const bad of [3, [{}], [{ person: { id: 'x' }, role: 'photo' }], [{ person: person('ana'), role: 'boss' }]])
      expect(given(bad)).to.deep.equal([false, false]);
  });
});
