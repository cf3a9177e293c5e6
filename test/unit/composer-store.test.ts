import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/contracts/index.js';
import type { ComposerSnapshot } from '../../src/core/composer/composer.js';
import { unedited } from '../../src/core/picture-edit.js';
import { PictureProblem } from '../../src/core/picture-tools.js';
import { settle } from '../../src/testing/index.js';
import { composerBench, photo, type ComposerBench, expectNothingRuns } from './composer-fixtures.js';

describe('composer store: what a story is made of', () => {
  let b: ComposerBench;
  const now = (): ComposerSnapshot => b.store.getSnapshot();

  beforeEach(() => {
    b = composerBench();
  });

  afterEach(async () => {
    b.store.stop();
    await expectNothingRuns(b);
  });

  async function composing(): Promise<void> {
    await b.show();
    b.store.chooseMode('flip');
  }

  it('is idle without an adapter to publish with, and takes nothing', () => {
    b.store.show({ story: undefined, media: b.backEnd.media, draftKey: undefined });
    expect(now().phase).to.equal('idle');
    expect(b.store.choose('front', photo(), 'gallery')).to.equal(false);
    const { publish: _publish, ...readOnly } = b.backEnd.story;
    b.store.show({ story: readOnly, media: b.backEnd.media, draftKey: undefined });
    expect(now().phase).to.equal('idle');
  });

  it('knows the rules before it begins, with the defaults of those that are not said', async () => {
    b.backEnd.rules = { audiences: [{ id: 'all', name: 'Everybody' }] };
    b.backEnd.limits = { maxBytes: 5 };
    b.store.show({ story: b.backEnd.story, media: b.backEnd.media, draftKey: 'me' });
    expect(now().phase).to.equal('loading');
    await settle();
    expect(now().phase).to.equal('composing');
    expect(now().rules).to.deep.equal({
      aspectRatio: 9 / 16,
      alt: 'remind',
      audiences: [{ id: 'all', name: 'Everybody' }],
    });
    expect(now().limits).to.deep.equal({ maxBytes: 5 });
    expect(now().audienceId).to.equal('all');
  });

  it('begins with the defaults where rules cannot be had, and asks again when the line is back', async () => {
    b.backEnd.fates.getRules.push({ code: 'unavailable' });
    b.backEnd.rules = { alt: 'required' };
    await b.show();
    expect([now().phase, now().rules.alt]).to.deep.equal(['composing', 'remind']);
    expect(b.said).to.deep.equal(['story.getRules unavailable']);
    b.line.turn({ online: false });
    b.line.turn({ online: true });
    await settle();
    expect(now().rules.alt).to.equal('required');
  });

  it('says that it is not offered, and offers it when that has changed', async () => {
    let available = false;
    const story = {
      ...b.backEnd.story,
      availability: () =>
        Promise.resolve(available ? { available } : ({ available: false, reason: 'region' } as const)),
    };
    b.store.show({ story, media: b.backEnd.media, draftKey: undefined });
    await settle();
    expect(now().phase).to.equal('unavailable');
    expect(now().availability).to.deep.include({ reason: 'region' });
    available = true;
    b.store.show({ story: { ...story }, media: b.backEnd.media, draftKey: undefined });
    await settle();
    expect(now().phase).to.equal('composing');
  });

  it('takes a picture: looked at, made to the rules, and what is removed is told', async () => {
    b.backEnd.rules = { aspectRatio: 1 };
    b.backEnd.limits = { maxWidth: 800, maxHeight: 900, maxBytes: 1000, types: ['image/png', 'image/heic'] };
    await composing();
    const file = photo();
    b.tools.metadata.set(file, [{ kind: 'location', name: 'GPSLatitude', value: '48.2' }]);
    expect(b.store.choose('front', file, 'camera')).to.equal(true);
    expect(now().faces.front.phase).to.equal('reading');
    expect(now().dirty).to.equal(true);
    await settle();
    const { front } = now().faces;
    expect([front.phase, front.source, front.file]).to.deep.equal(['ready', 'camera', file]);
    expect(front.rendered).to.deep.include({ width: 800, height: 900 });
    expect(b.tools.targets).to.deep.equal([
      { ratio: 1, maxWidth: 800, maxHeight: 900, maxBytes: 1000, types: ['image/png'], quality: 0.85 },
    ]);
    expect(b.said).to.deep.equal(['mode flip', 'set front', 'stripped front GPSLatitude']);
    expect(now().missing).to.deep.equal([{ side: 'back', what: 'picture' }]);
    expect(b.backEnd.log, 'nothing leaves before it is shared').to.deep.equal([]);
  });

  it('keeps the picture before while another is read, and for good when that is refused', async () => {
    await composing();
    const [first, second] = [photo('first.jpg'), photo('second.mp4')];
    b.store.choose('front', first, 'gallery');
    await settle();
    const { rendered } = now().faces.front;
    b.tools.problems.set(second, { problem: new PictureProblem('video'), when: 'inspect' });
    b.store.choose('front', second, 'gallery');
    expect(now().faces.front).to.include({ phase: 'reading', file: first, rendered });
    await settle();
    const { front } = now().faces;
    expect(front).to.include({ phase: 'ready', file: first, rendered });
    expect([front.problem?.problem.code, front.problem?.fileName]).to.deep.equal(['video', 'second.mp4']);
    b.store.dismissProblem('front');
    expect(now().faces.front.problem).to.equal(undefined);
  });

  it('takes what goes wrong without a word of its own for a failure', async () => {
    await composing();
    const file = photo();
    b.tools.problems.set(file, { problem: new TypeError('no') as unknown as PictureProblem, when: 'render' });
    b.store.choose('back', file, 'gallery');
    await settle();
    expect(now().faces.back.phase).to.equal('empty');
    expect(now().faces.back.problem?.problem.code).to.equal('failed');
  });

  it('lets the latest choice win, however they end', async () => {
    await composing();
    b.tools.holding = true;
    const [first, second] = [photo(), photo()];
    b.store.choose('front', first, 'gallery');
    b.store.choose('front', second, 'gallery');
    b.tools.holding = false;
    for (const { release } of b.tools.held.toReversed()) release();
    await settle();
    expect(now().faces.front.file).to.equal(second);
    expect(b.said.filter((word) => word === 'set front')).to.have.length(1);
  });

  it('leaves to the back end what only that decodes, and says that it goes as it is', async () => {
    b.backEnd.limits = { decodes: ['image/heic'] };
    await composing();
    for (const when of ['inspect', 'render'] as const) {
      const file = photo();
      b.tools.metadata.set(file, [{ kind: 'date', name: 'DateTimeOriginal', value: '2026:01:02 03:04:05' }]);
      b.tools.problems.set(file, { problem: new PictureProblem('undecodable', { type: 'image/heic' }), when });
      b.store.choose('front', file, 'gallery');
      await settle();
      const { front } = now().faces;
      expect([front.unstripped, front.phase]).to.deep.equal([true, 'ready']);
      const blob = front.rendered?.blob ?? new Blob();
      expect([blob.type, await blob.text()], 'as it is').to.deep.equal([file.type, await file.text()]);
      expect(blob, 'but nameless').not.to.be.instanceOf(File);
      b.store.setEdit('front', { ...unedited, zoom: 2 });
      b.store.setQuality(now().quality === 'full' ? 'saver' : 'full');
      await settle();
      expect(now().faces.front.rendered?.blob).to.equal(blob);
    }
    expect(b.said.filter((word) => word.startsWith('stripped'))).to.deep.equal([]);
    const avif = photo();
    b.tools.problems.set(avif, { problem: new PictureProblem('undecodable', { type: 'image/avif' }), when: 'inspect' });
    b.store.choose('back', avif, 'gallery');
    await settle();
    expect(now().faces.back.problem?.problem.code).to.equal('undecodable');
  });

  it('asks the back end beforehand only about pictures that say nothing of themselves any more', async () => {
    b.backEnd.limits = { decodes: ['image/heic'] };
    await composing();
    const heic = photo('Jane Doe, at home.heic');
    b.tools.problems.set(heic, { problem: new PictureProblem('undecodable', { type: 'image/heic' }), when: 'inspect' });
    b.backEnd.precheck = () => Promise.resolve({ allowed: false, rule: 'No adverts.' });
    b.store.choose('front', heic, 'gallery');
    b.store.choose('back', photo(), 'gallery');
    await settle();
    const { front, back } = now().faces;
    expect([front.phase, front.rule, back.rule]).to.deep.equal(['ready', undefined, 'No adverts.']);
    expect(b.backEnd.prechecked, 'the back alone, as it was made').to.have.length(1);
    expect(b.backEnd.prechecked[0]).to.equal(back.rendered?.blob);
    b.backEnd.precheck = undefined;
    b.store.clear('back');
    b.store.chooseMode('plain');
    b.store.publish();
    await settle();
    expect([now().phase, b.backEnd.prechecked.length]).to.deep.equal(['published', 1]);
    for (const file of b.backEnd.files.values()) expect(file).not.to.be.instanceOf(File);
  });

  it('makes a picture anew when it is framed, and goes back to the framing before when that fails', async () => {
    await composing();
    const file = photo();
    b.store.choose('front', file, 'gallery');
    await settle();
    const { rendered } = now().faces.front;
    b.store.setEdit('front', { ...unedited, zoom: 2 });
    expect(now().faces.front).to.include({ phase: 'reading', rendered });
    expect(now().faces.front.edit.zoom).to.equal(2);
    await settle();
    expect(now().faces.front.rendered).not.to.equal(rendered);
    b.tools.problems.set(file, { problem: new PictureProblem('failed'), when: 'render' });
    b.store.setEdit('front', { ...unedited, zoom: 3 });
    await settle();
    const { front } = now().faces;
    expect([front.phase, front.edit.zoom, front.problem?.problem.code]).to.deep.equal(['ready', 2, 'failed']);
    expect(front.rendered, 'what there was').not.to.equal(undefined);
  });

  it('holds a framing inside the picture, and does nothing for the same again', async () => {
    await composing();
    b.store.choose('front', photo(), 'gallery');
    await settle();
    b.store.setEdit('front', { ...unedited, zoom: 99, centerX: -4 });
    await settle();
    const { edit } = now().faces.front;
    expect([edit.zoom, edit.centerX > 0]).to.deep.equal([5, true]);
    const made = b.tools.targets.length;
    b.store.setEdit('front', { ...edit });
    await settle();
    expect(b.tools.targets).to.have.length(made);
  });

  it('keeps the date when asked to, and leaves no picture that has it once that is taken back', async () => {
    await composing();
    const file = photo();
    b.tools.metadata.set(file, [{ kind: 'date', name: 'DateTimeOriginal', value: '2026:01:02 03:04:05' }]);
    b.store.choose('front', file, 'gallery');
    b.store.choose('back', photo(), 'gallery');
    await settle();
    b.store.setKeepDate(true);
    await settle();
    expect(b.tools.targets.at(-1)?.keepDate).to.equal('2026-01-02T03:04:05');
    expect(b.tools.targets, 'the other has no date: nothing to make').to.have.length(3);
    b.tools.problems.set(file, { problem: new PictureProblem('failed'), when: 'render' });
    b.store.setKeepDate(false);
    await settle();
    expect(now().faces.front.rendered).to.equal(undefined);
    expect(now().faces.front.file).to.equal(file);
    expect(now().missing).to.deep.equal([{ side: 'front', what: 'picture' }]);
  });

  it('makes smaller pictures for a dear line, also of one that is being read', async () => {
    await composing();
    b.store.choose('front', photo(), 'gallery');
    b.tools.holding = true;
    b.store.choose('back', photo(), 'gallery');
    await settle();
    b.store.setQuality('saver');
    b.tools.holding = false;
    for (let index = 0; index < 3; index += 1) {
      for (const { release } of b.tools.held.splice(0)) release();
      await settle();
    }
    const { front, back } = now().faces;
    expect([front.rendered?.width, back.rendered?.width]).to.deep.equal([540, 540]);
    expect(b.tools.targets.at(-1)).to.deep.include({ maxWidth: 540, maxHeight: 960, quality: 0.7 });
  });

  it('clears a face with its texts, and swaps both with everything', async () => {
    await composing();
    const [one, two] = [photo(), photo()];
    b.store.choose('front', one, 'gallery');
    b.store.choose('back', two, 'gallery');
    b.store.setTexts('front', { alt: 'First' });
    await settle();
    b.store.setEdit('front', { ...unedited, zoom: 2 });
    b.store.swap();
    await settle();
    expect([now().faces.front.file, now().faces.back.file]).to.deep.equal([two, one]);
    expect([now().faces.back.texts.alt, now().faces.back.edit.zoom]).to.deep.equal(['First', 2]);
    expect(now().faces.back.phase, 'what was being made is made where it went').to.equal('ready');
    b.store.clear('back');
    expect(now().faces.back).to.deep.include({ phase: 'empty', file: undefined });
    expect(now().faces.back.texts.alt).to.equal('');
    expect(b.said.slice(-2)).to.deep.equal(['swapped', 'cleared back']);
  });

  it('keeps the back while there is one face only', async () => {
    await composing();
    b.store.choose('front', photo(), 'gallery');
    b.store.choose('back', photo(), 'gallery');
    await settle();
    b.store.chooseMode('plain');
    expect(now().missing).to.deep.equal([]);
    b.store.chooseMode('flip');
    expect(now().faces.back.phase).to.equal('ready');
  });

  it('says a sure rejection beforehand, and forgets it with the picture', async () => {
    b.backEnd.precheck = () => Promise.resolve({ allowed: false, rule: 'No adverts.' });
    await composing();
    b.store.choose('front', photo(), 'gallery');
    await settle();
    expect(now().faces.front.rule).to.equal('No adverts.');
    expect(now().missing).to.deep.include({ side: 'front', what: 'rule' });
    b.backEnd.precheck = () => Promise.reject(new AdapterError('unknown'));
    b.store.choose('front', photo(), 'gallery');
    await settle();
    expect(now().faces.front).to.include({ phase: 'ready', rule: undefined });
    expect(b.said).to.include('media.precheck unknown');
  });

  it('counts characters as people do, in all texts', async () => {
    b.backEnd.rules = { limits: { maxCharacters: 2 } };
    await composing();
    b.store.choose('front', photo(), 'gallery');
    b.store.chooseMode('plain');
    await settle();
    b.store.setTexts('front', { alt: '👍👍', labels: [{ value: 'custom', text: 'ok' }] });
    expect(now().missing).to.deep.equal([]);
    b.store.setTexts('front', { labels: [{ value: 'custom', text: 'oh!' }] });
    expect(now().missing).to.deep.equal([{ side: 'front', what: 'too-long' }]);
  });

  it('takes only an audience that is offered', async () => {
    b.backEnd.rules = {
      audiences: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    };
    await composing();
    b.store.setAudience('nobody');
    expect(now().audienceId).to.equal('a');
    b.store.setAudience('b');
    expect(now().audienceId).to.equal('b');
  });

  it('suggests a description in the language of the texts', async () => {
    await composing();
    b.store.choose('front', photo(), 'gallery');
    await settle();
    expect(await b.store.suggestAlt('front')).to.equal('Suggested in en');
    const failed = await b.store.suggestAlt('back').catch((error: unknown) => (error as AdapterError).code);
    expect(failed, 'no picture').to.equal('unsupported');
    const leaving = b.store.suggestAlt('front').catch((error: unknown) => (error as Error).name);
    b.store.stop();
    expect(await leaving).to.equal('AbortError');
    b.store.show({ story: b.backEnd.story, media: b.backEnd.media, draftKey: 'me' });
    await settle();
  });

  it('goes on reading where it was when it comes back to the page', async () => {
    await composing();
    b.tools.holding = true;
    const file = photo();
    b.store.choose('front', file, 'camera');
    b.store.stop();
    await settle();
    expect(b.tools.running).to.equal(0);
    b.tools.holding = false;
    await b.show();
    expect(now().faces.front).to.include({ phase: 'ready', file, source: 'camera' });
    expect(now().mode).to.equal('flip');
  });

  it('keeps the work when an adapter is renewed, and puts it away when there is none', async () => {
    await composing();
    b.store.choose('front', photo(), 'gallery');
    await settle();
    b.store.show({ story: { ...b.backEnd.story }, media: b.backEnd.media, draftKey: 'me' });
    await settle();
    expect(now().faces.front.phase).to.equal('ready');
    b.store.show({ story: undefined, media: undefined, draftKey: 'me' });
    expect([now().phase, now().dirty, now().faces.front.file]).to.deep.equal(['idle', false, undefined]);
    await settle();
    expect(b.draft()?.faces.front?.file, 'not lost').not.to.equal(undefined);
  });

  it('shows nobody the work of somebody else', async () => {
    await composing();
    b.store.choose('front', photo(), 'gallery');
    await settle();
    await b.show(b.store, 'other');
    expect([now().phase, now().faces.front.file, now().dirty]).to.deep.equal(['composing', undefined, false]);
    await b.show(b.store, 'me');
    expect(now().phase).to.equal('found');
  });

  it('takes the host’s word for the kind of story and for descriptions', async () => {
    const source = { story: b.backEnd.story, media: b.backEnd.media, draftKey: undefined };
    b.store.show({ ...source, mode: 'flip', alt: 'required' });
    await settle();
    expect([now().mode, now().rules.alt]).to.deep.equal(['flip', 'required']);
    b.store.show({ ...source, mode: 'plain' });
    expect([now().mode, now().rules.alt]).to.deep.equal(['plain', 'optional']);
    b.store.startOver();
    expect(now().mode).to.equal('plain');
  });

  it('gives the same snapshot until something changes', async () => {
    await composing();
    const before = now();
    b.store.setTexts('front', {});
    b.store.setComparable(false);
    b.store.chooseMode('flip');
    b.store.dismissProblem('back');
    b.store.resume();
    await settle();
    expect(now().faces.back).to.equal(before.faces.back);
    b.store.setComparable(true);
    expect(now()).not.to.equal(before);
    expect(now().missing).to.equal(before.missing);
  });
});
