import { expect } from '@open-wc/testing';
import { AdapterError, type Story } from '../../src/contracts/index.js';
import type { ComposerFace, ComposerSnapshot } from '../../src/core/composer/composer.js';
import { pausesMs } from '../../src/core/patience.js';
import { stallTimeoutMs } from '../../src/core/making/uploads.js';
import { PictureProblem } from '../../src/core/picture-tools.js';
import { settle } from '../../src/testing/index.js';
import { composerBench, photo, type ComposerBench, expectNothingRuns } from './composer-fixtures.js';

describe('composer store: sharing', () => {
  let b: ComposerBench;
  const now = (): ComposerSnapshot => b.store.getSnapshot();
  const uploads = (): ComposerFace['upload']['phase'][] => [
    now().faces.front.upload.phase,
    now().faces.back.upload.phase,
  ];
  const logged = (what: string): string[] => b.backEnd.log.filter((line) => line.startsWith(what));
  const source = (): Parameters<ComposerBench['store']['show']>[0] => ({
    story: b.backEnd.story,
    media: b.backEnd.media,
    draftKey: 'me',
  });

  beforeEach(() => {
    b = composerBench();
  });

  afterEach(async () => {
    b.store.stop();
    for (const { release } of b.backEnd.held) release();
    await expectNothingRuns(b);
  });

  /** Two pictures, ready to be shared. */
  async function ready(): Promise<void> {
    await b.show();
    b.store.chooseMode('flip');
    b.store.choose('front', photo(), 'gallery');
    b.store.choose('back', photo(), 'gallery');
    await settle();
  }

  it('uploads both faces at once, publishes, and follows what becomes of it', async () => {
    await ready();
    b.store.setTexts('front', { alt: ' A hall ', label: 'Before' });
    b.store.setComparable(true);
    b.backEnd.holding = true;
    b.store.publish();
    expect(now().phase).to.equal('uploading');
    await settle();
    expect(b.backEnd.held).to.have.length(2);
    b.backEnd.held[0]?.progress(500);
    expect(now().faces.front.upload).to.deep.include({ phase: 'uploading', sentBytes: 500 });
    for (const { release } of b.backEnd.held) release();
    await settle();
    expect(now().phase).to.equal('published');
    const [{ draft, story } = { draft: undefined, story: undefined }] = b.backEnd.stories;
    expect(draft?.front).to.deep.equal({
      mediaId: draft?.front.mediaId,
      alt: 'A hall',
      label: 'Before',
      lang: 'en',
      placeholder: '#abc',
    });
    expect(draft?.back).to.deep.equal({ mediaId: draft?.back?.mediaId, placeholder: '#abc' });
    expect(draft?.comparable).to.equal(true);
    expect(now().story).to.equal(story);
    expect([now().dirty, now().faces.front.file], 'files are let go of').to.deep.equal([false, undefined]);
    expect(b.said.filter((word) => !word.startsWith('set'))).to.deep.equal([
      'mode flip',
      'may publish flip front,back',
      'progress front 0.23',
      'published s3',
    ]);
    const live: Story = { ...(story as Story), front: { ...(story as Story).front, state: 'live' } };
    b.backEnd.put(live);
    expect(now().story).to.equal(live);
    expect(b.said.at(-1)).to.equal('state front live');
    b.backEnd.put({ ...live, id: 'another' });
    expect(now().story).to.equal(live);
    for (const sink of b.backEnd.sinks) sink.change({ type: 'remove', id: live.id });
    expect([now().phase, now().story]).to.deep.equal(['published', undefined]);
  });

  it('shares nothing while something is missing', async () => {
    await b.show();
    b.store.publish();
    b.store.chooseMode('flip');
    b.store.choose('front', photo(), 'gallery');
    await settle();
    b.store.publish();
    await settle();
    expect([now().phase, b.backEnd.log.length]).to.deep.equal(['composing', 0]);
  });

  it('shares a plain story without its back', async () => {
    await ready();
    b.store.chooseMode('plain');
    b.store.setComparable(true);
    b.store.publish();
    await settle();
    expect(b.backEnd.stories[0]?.draft).to.have.all.keys('front');
    expect(logged('upload')).to.have.length(1);
  });

  it('leaves it to the host who wants it', async () => {
    await ready();
    b.host.mayPublish = false;
    b.store.publish();
    await settle();
    expect([now().phase, now().dirty, b.backEnd.log.length]).to.deep.equal(['composing', true, 0]);
  });

  it('waits for a picture that is being made, and asks the host when it is there', async () => {
    await ready();
    b.tools.holding = true;
    b.store.choose('back', photo('new.jpg'), 'gallery');
    b.store.publish();
    expect([now().phase, b.said.includes('may publish flip front,back')]).to.deep.equal(['uploading', false]);
    for (let index = 0; index < 2; index += 1) {
      await settle();
      for (const { release } of b.tools.held.splice(0)) release();
    }
    await settle();
    expect(now().phase).to.equal('published');
  });

  it('does not share the picture before when the one chosen last is refused', async () => {
    await ready();
    b.tools.holding = true;
    const file = photo();
    b.tools.problems.set(file, { problem: new PictureProblem('damaged'), when: 'inspect' });
    b.store.choose('back', file, 'gallery');
    b.store.publish();
    await settle();
    for (const { release } of b.tools.held) release();
    await settle();
    expect([now().phase, now().faces.back.problem?.problem.code]).to.deep.equal(['composing', 'damaged']);
    expect(b.backEnd.log).to.deep.equal([]);
  });

  describe('a day without stories left', () => {
    const resetsIn = (ms: number): string => new Date(b.clock.now() + ms).toISOString();

    it('sends nothing, asks nobody, and says until when', async () => {
      b.backEnd.rules = { limits: { perDay: 3, remaining: 0, resetsAt: resetsIn(60_000) } };
      await ready();
      b.store.publish();
      await settle();
      expect([now().phase, now().error?.code, now().error?.retryAfterMs]).to.deep.equal([
        'composing',
        'rate-limited',
        60_000,
      ]);
      expect([now().asksAlt, now().dirty, b.backEnd.log.length]).to.deep.equal([undefined, true, 0]);
      expect(b.said.filter((word) => word.startsWith('may'))).to.deep.equal([]);
      expect(b.said.at(-1)).to.equal('publish failed rate-limited');
      b.store.retry('front');
      await settle();
      expect(b.backEnd.log).to.deep.equal([]);
    });

    it('has an end', async () => {
      b.backEnd.rules = { alt: 'optional', limits: { remaining: 0, resetsAt: resetsIn(60_000) } };
      await ready();
      b.store.publish();
      await b.clock.advance(60_000);
      b.store.publish();
      await settle();
      expect([now().phase, now().error]).to.deep.equal(['published', undefined]);
    });

    it('does not keep the last story from being asked for again when its answer was lost', async () => {
      await ready();
      b.backEnd.fates.publish.push(...[0, ...pausesMs].map(() => ({ code: 'timeout' as const, applied: true })));
      b.store.publish();
      await b.clock.advance(60_000);
      expect([now().phase, now().maybePublished]).to.deep.equal(['composing', true]);
      b.backEnd.rules = { alt: 'optional', limits: { remaining: 0 } };
      b.store.show({ ...source(), story: { ...b.backEnd.story } });
      await settle();
      expect(now().rules.limits?.remaining).to.equal(0);
      b.store.publish();
      await settle();
      expect([now().phase, b.backEnd.stories.length]).to.deep.equal(['published', 1]);
    });
  });

  describe('descriptions', () => {
    it('asks once for those that are missing, and lets go', async () => {
      b.backEnd.rules = {};
      await ready();
      b.store.setTexts('front', { alt: 'A hall' });
      b.store.publish();
      expect([now().phase, now().asksAlt]).to.deep.equal(['composing', ['back']]);
      b.store.describeFirst();
      expect(now().asksAlt).to.equal(undefined);
      b.store.publish();
      expect(now().asksAlt).to.deep.equal(['back']);
      b.backEnd.fates.upload.push({ code: 'too-large' });
      b.store.publish({ withoutAlt: true });
      await settle();
      expect(now().phase).to.equal('composing');
      b.store.publish();
      await settle();
      expect(now().phase, 'not asked again').to.equal('published');
    });

    it('forgets the question as they come in', async () => {
      b.backEnd.rules = {};
      await ready();
      b.store.publish();
      expect(now().asksAlt).to.deep.equal(['front', 'back']);
      b.store.setTexts('back', { alt: 'A hall' });
      expect(now().asksAlt).to.deep.equal(['front']);
      b.store.setTexts('front', { alt: 'A house' });
      expect(now().asksAlt).to.equal(undefined);
    });

    it('shares nothing without where they are required', async () => {
      b.backEnd.rules = { alt: 'required' };
      await ready();
      b.store.publish({ withoutAlt: true });
      expect(now().asksAlt).to.deep.equal(['front', 'back']);
      expect(b.said.at(-1)).to.equal('may ask alt front,back true');
      expect(now().missing).to.have.length(2);
      expect(b.backEnd.log).to.deep.equal([]);
    });

    it('are asked for again when they were taken away while faces were on their way', async () => {
      b.backEnd.rules = { alt: 'required' };
      await ready();
      for (const side of ['front', 'back'] as const) b.store.setTexts(side, { alt: 'A hall' });
      b.backEnd.holding = true;
      b.store.publish();
      await settle();
      b.store.setTexts('back', { alt: '' });
      for (const { release } of b.backEnd.held) release();
      await settle();
      expect([now().phase, now().asksAlt]).to.deep.equal(['composing', ['back']]);
      expect(logged('publish')).to.deep.equal([]);
    });

    it('leave the asking to the host who wants it', async () => {
      b.backEnd.rules = {};
      b.host.mayAskAlt = false;
      await ready();
      b.store.publish();
      expect([now().asksAlt, now().phase]).to.deep.equal([undefined, 'composing']);
      b.store.publish({ withoutAlt: true });
      await settle();
      expect(now().phase).to.equal('published');
    });
  });

  describe('faces that fail', () => {
    it('are the only ones that are sent again', async () => {
      await ready();
      b.backEnd.fates.upload.push({
        code: 'rate-limited',
        error: new AdapterError('rate-limited', { retryAfterMs: 60_000 }),
      });
      b.store.publish();
      await settle();
      expect([now().phase, now().error?.code, ...uploads()]).to.deep.equal([
        'composing',
        'rate-limited',
        'failed',
        'done',
      ]);
      expect(b.said.slice(-2)).to.deep.equal(['media.upload rate-limited', 'publish failed rate-limited']);
      b.store.retry('front');
      await settle();
      expect(now().phase).to.equal('published');
      expect(logged('upload')).to.have.length(2);
    });

    it('can be sent again while the other one is on its way', async () => {
      await ready();
      b.backEnd.fates.upload.push({ code: 'too-large' });
      b.backEnd.holding = true;
      b.store.publish();
      await settle();
      expect([now().phase, ...uploads()]).to.deep.equal(['uploading', 'failed', 'uploading']);
      b.store.retry('back');
      b.store.retry('front');
      await settle();
      expect(uploads()).to.deep.equal(['uploading', 'uploading']);
      expect(b.backEnd.held).to.have.length(2);
      for (const { release } of b.backEnd.held) release();
      await settle();
      expect(now().phase).to.equal('published');
    });

    it('are tried again by themselves where that is worth it, with growing pauses and the same key', async () => {
      await ready();
      b.store.chooseMode('plain');
      b.backEnd.fates.upload.push(...pausesMs.map(() => ({ code: 'unknown' as const, applied: true })));
      b.store.publish();
      await settle();
      for (const pauseMs of pausesMs) {
        expect([now().faces.front.upload.phase, now().waiting]).to.deep.equal(['waiting', true]);
        await b.clock.advance(pauseMs - 1);
        expect(now().faces.front.upload.phase).to.equal('waiting');
        await b.clock.advance(1);
      }
      await settle();
      expect(now().phase).to.equal('published');
      expect(new Set(logged('upload')).size).to.equal(1);
      expect(b.backEnd.files.size, 'one file, however often it was sent').to.equal(1);
    });

    it('fail when they have been tried often enough', async () => {
      await ready();
      b.store.chooseMode('plain');
      b.backEnd.fates.upload.push(...[0, ...pausesMs].map(() => ({ code: 'unavailable' as const })));
      b.store.publish();
      await b.clock.advance(60_000);
      expect([now().phase, now().error?.code]).to.deep.equal(['composing', 'unavailable']);
    });

    it('count as timed out when nothing leaves for long, not when it is slow', async () => {
      await ready();
      b.store.chooseMode('plain');
      b.backEnd.holding = true;
      b.store.publish();
      await settle();
      for (let sent = 1; sent <= 5; sent += 1) {
        await b.clock.advance(stallTimeoutMs - 1);
        b.backEnd.held[0]?.progress(sent * 100);
      }
      expect(now().faces.front.upload).to.deep.include({ phase: 'uploading', sentBytes: 500 });
      await b.clock.advance(stallTimeoutMs);
      expect(now().faces.front.upload.phase).to.equal('waiting');
      await b.clock.advance(pausesMs[0] ?? 0);
      b.backEnd.held[0]?.progress(900);
      expect(now().faces.front.upload, 'what the end of the first says is not heard').to.deep.include({
        sentBytes: 500,
      });
      for (const { release } of b.backEnd.held) release();
      await settle();
      expect(now().phase).to.equal('published');
    });

    it('are uploaded anew when the back end has lost them', async () => {
      await ready();
      b.store.publish();
      b.backEnd.fates.publish.push({
        code: 'invalid',
        error: new AdapterError('invalid', { fields: { 'back.mediaId': 'unknown' } }),
      });
      await settle();
      expect([now().phase, ...uploads()]).to.deep.equal(['composing', 'done', 'failed']);
      b.store.publish();
      await settle();
      expect(now().phase).to.equal('published');
      expect(new Set(logged('upload')).size, 'under a key of its own').to.equal(3);
    });
  });

  describe('the line', () => {
    it('that is down is waited for, however long', async () => {
      await ready();
      b.line.turn({ online: false });
      b.store.publish();
      await settle();
      expect([now().online, now().waiting, ...uploads()]).to.deep.equal([false, true, 'waiting', 'waiting']);
      await b.clock.advance(3_600_000);
      b.line.turn({ online: true });
      await settle();
      expect(now().phase).to.equal('published');
    });

    it('that goes in the middle ends what runs and goes on when it is back', async () => {
      await ready();
      b.backEnd.holding = true;
      b.store.publish();
      await settle();
      b.backEnd.held[0]?.progress(700);
      b.line.turn({ online: false });
      await settle();
      expect(now().faces.front.upload).to.deep.include({ phase: 'waiting', sentBytes: 700 });
      expect(b.backEnd.running).to.equal(0);
      b.backEnd.holding = false;
      b.line.turn({ online: true });
      await settle();
      expect(now().phase).to.equal('published');
      expect(new Set(logged('upload')).size, 'the same keys').to.equal(2);
    });

    it('is tried at once by who knows better than the device', async () => {
      await ready();
      b.line.turn({ online: false });
      b.store.publish();
      await settle();
      b.store.resume();
      await settle();
      expect(now().phase).to.equal('published');
    });

    it('that is no Wi-Fi is not used where only that is wanted', async () => {
      await ready();
      b.line.turn({ wifi: true });
      b.store.setWifiOnly(true);
      b.backEnd.holding = true;
      b.store.publish();
      await settle();
      expect(uploads()).to.deep.equal(['uploading', 'uploading']);
      b.line.turn({ wifi: false });
      await settle();
      expect([now().wifi, ...uploads()]).to.deep.equal([false, 'waiting', 'waiting']);
      b.store.resume();
      await settle();
      expect(uploads(), 'hurry costs no money').to.deep.equal(['waiting', 'waiting']);
      b.backEnd.holding = false;
      b.store.setWifiOnly(false);
      await settle();
      expect(now().phase).to.equal('published');
    });

    it('that the browser says nothing of is used', async () => {
      await ready();
      b.store.setWifiOnly(true);
      b.store.publish();
      await settle();
      expect(now().phase).to.equal('published');
    });
  });

  describe('calling off', () => {
    it('ends what runs and throws away what is uploaded', async () => {
      await ready();
      b.backEnd.holding = true;
      b.store.publish();
      await settle();
      b.backEnd.held[0]?.release();
      await settle();
      expect(uploads()).to.deep.equal(['done', 'uploading']);
      b.store.cancel();
      await settle();
      expect([now().phase, ...uploads()]).to.deep.equal(['composing', 'none', 'none']);
      expect(now().faces.back.phase).to.equal('ready');
      expect(b.backEnd.files.size).to.equal(0);
      b.backEnd.holding = false;
      b.store.publish();
      await settle();
      expect(now().phase).to.equal('published');
      expect(new Set(logged('upload')).size, 'under new keys: the old ones are spent').to.equal(4);
    });

    describe('an adapter that finishes what it was told to stop', () => {
      let finish: (() => void)[];

      /** A story on its way by that adapter. */
      async function sharing(): Promise<void> {
        await ready();
        b.store.chooseMode('plain');
        finish = [];
        const media: typeof b.backEnd.media = {
          ...b.backEnd.media,
          upload: async (file, options) => {
            await new Promise<void>((resolve) => finish.push(resolve));
            return b.backEnd.media.upload(file, { ...options, signal: new AbortController().signal });
          },
        };
        b.store.show({ ...source(), media });
        await settle();
        b.store.publish();
        await settle();
      }

      async function finishAll(): Promise<void> {
        for (const end of finish.splice(0)) end();
        await settle();
      }

      it('has its file thrown away at once', async () => {
        await sharing();
        b.store.cancel();
        await finishAll();
        expect([logged('upload').length, logged('discard').length, b.backEnd.files.size]).to.deep.equal([1, 1, 0]);
        b.store.publish();
        await settle();
        await finishAll();
        expect([now().phase, b.backEnd.files.size]).to.deep.equal(['published', 1]);
      });

      it('has it thrown away, too, when that story was given up', async () => {
        await sharing();
        b.store.startOver();
        await finishAll();
        expect([logged('upload').length, b.backEnd.files.size]).to.deep.equal([1, 0]);
      });

      it('has it thrown away once its picture has been replaced, however soon it was there', async () => {
        await sharing();
        b.tools.holding = true;
        b.store.choose('front', photo(), 'gallery');
        await finishAll();
        expect(b.backEnd.files.size, 'the picture may come to nothing').to.equal(1);
        b.tools.holding = false;
        for (const { release } of b.tools.held.splice(0)) release();
        await settle();
        expect([now().faces.front.phase, b.backEnd.files.size]).to.deep.equal(['ready', 0]);
      });

      it('is left alone while the page is left, and asked when it is back', async () => {
        await sharing();
        b.store.cancel();
        b.store.stop();
        await finishAll();
        expect([logged('discard').length, b.backEnd.files.size]).to.deep.equal([0, 1]);
        b.store.show(source());
        await settle();
        expect(b.backEnd.files.size).to.equal(0);
      });

      it('is not waited for when the page is left', async () => {
        await sharing();
        b.store.cancel();
        b.backEnd.fates.discard.push('hang');
        await finishAll();
        expect(b.backEnd.running).to.equal(1);
        b.store.stop();
        await settle();
        expect([b.backEnd.running, b.backEnd.files.size]).to.deep.equal([0, 1]);
        b.store.show(source());
        await settle();
        expect(b.backEnd.files.size).to.equal(0);
      });
    });

    it('is not possible while the story is being made', async () => {
      await ready();
      b.backEnd.fates.publish.push('hang');
      b.store.publish();
      await settle();
      expect(now().phase).to.equal('publishing');
      b.store.cancel();
      b.store.setTexts('front', { alt: 'Too late' });
      expect(b.store.choose('front', photo(), 'gallery')).to.equal(false);
      b.store.clear('front');
      b.store.swap();
      expect([now().phase, now().faces.front.phase, now().faces.front.texts.alt]).to.deep.equal([
        'publishing',
        'ready',
        '',
      ]);
    });

    it('happens by itself when a picture is changed, and what has not changed stays uploaded', async () => {
      await ready();
      b.backEnd.holding = true;
      b.store.publish();
      await settle();
      for (const { release } of b.backEnd.held) release();
      b.backEnd.holding = false;
      b.backEnd.fates.publish.push({ code: 'forbidden' });
      await settle();
      expect([now().phase, ...uploads()]).to.deep.equal(['composing', 'done', 'done']);
      b.backEnd.fates.upload.push('hang');
      b.store.choose('back', photo(), 'gallery');
      await settle();
      b.store.publish();
      await settle();
      expect(uploads()).to.deep.equal(['done', 'uploading']);
      b.store.choose('back', photo(), 'camera');
      expect(now().phase).to.equal('composing');
      await settle();
      b.store.publish();
      await settle();
      expect(now().phase).to.equal('published');
      expect(b.backEnd.files.size, 'the replaced one is gone').to.equal(2);
      expect(logged('upload'), 'the front once').to.have.length(3);
    });
  });

  describe('at most one story', () => {
    it('comes of an answer that was lost: it is asked for again with the same key', async () => {
      await ready();
      b.backEnd.fates.publish.push({ code: 'timeout', applied: true });
      b.store.publish();
      await b.clock.advance(pausesMs[0] ?? 0);
      await settle();
      expect(now().phase).to.equal('published');
      expect(new Set(logged('publish')).size).to.equal(1);
      expect(b.backEnd.stories).to.have.length(1);
    });

    /** Sends it, loses every answer, and is back composing. */
    async function lost(applied: boolean): Promise<void> {
      await ready();
      b.backEnd.fates.publish.push(...[0, ...pausesMs].map(() => ({ code: 'timeout' as const, applied })));
      b.store.publish();
      await b.clock.advance(60_000);
      expect([now().phase, now().error?.code, now().maybePublished]).to.deep.equal(['composing', 'timeout', true]);
    }

    it('comes of a story that was changed after its answer was lost, and it says that the change came too late', async () => {
      await lost(true);
      b.store.setTexts('front', { caption: 'Changed' });
      b.store.choose('back', photo(), 'gallery');
      await settle();
      b.store.publish();
      await settle();
      expect([now().phase, now().changesLost, now().maybePublished]).to.deep.equal(['published', true, false]);
      expect(b.backEnd.stories).to.have.length(1);
      expect(b.backEnd.stories[0]?.draft.front.caption).to.equal(undefined);
      expect(b.backEnd.files.size, 'the new back is of no use').to.equal(2);
    });

    it('comes of a story that was changed and had not got through: with the change', async () => {
      await lost(false);
      b.store.setTexts('front', { caption: 'Changed' });
      b.store.clear('back');
      b.store.choose('back', photo(), 'gallery');
      await settle();
      expect(b.backEnd.files.size, 'the old back may be in a story').to.equal(2);
      b.store.publish();
      await settle();
      expect([now().phase, now().changesLost]).to.deep.equal(['published', false]);
      expect(b.backEnd.stories.map(({ draft }) => draft.front.caption)).to.deep.equal(['Changed']);
      expect(b.backEnd.files.size, 'now it is known not to be').to.equal(2);
    });

    it('comes of several changes with lost answers: the one that got through is found', async () => {
      await lost(false);
      b.store.setTexts('front', { caption: 'Second' });
      b.backEnd.fates.publish.push({ code: 'timeout', applied: true });
      b.backEnd.fates.publish.push(...pausesMs.map(() => ({ code: 'timeout' as const })));
      b.store.publish();
      await b.clock.advance(60_000);
      b.store.setTexts('front', { caption: 'Third' });
      b.store.publish();
      await settle();
      expect([now().phase, now().changesLost]).to.deep.equal(['published', true]);
      expect(b.backEnd.stories.map(({ draft }) => draft.front.caption)).to.deep.equal(['Second']);
    });

    it('comes of a page that was left in the middle', async () => {
      await ready();
      b.backEnd.fates.publish.push({ code: 'unknown', applied: true }, 'hang');
      b.store.publish();
      await b.clock.advance(pausesMs[0] ?? 0);
      b.store.stop();
      await settle();
      expect(b.backEnd.running).to.equal(0);
      b.store.show(source());
      await settle();
      expect(now().phase).to.equal('published');
      expect(b.backEnd.stories).to.have.length(1);
    });

    it('comes of a press on "Share" that trembles', async () => {
      await ready();
      for (let index = 0; index < 5; index += 1) b.store.publish();
      await settle();
      b.store.publish();
      await settle();
      expect(b.backEnd.stories).to.have.length(1);
    });

    it('and the next story is a new one', async () => {
      await lost(true);
      b.store.startOver();
      await settle();
      expect(now().maybePublished).to.equal(false);
      b.store.chooseMode('plain');
      b.store.choose('front', photo(), 'gallery');
      await settle();
      b.store.publish();
      await settle();
      expect([now().phase, now().changesLost]).to.deep.equal(['published', false]);
      expect(b.backEnd.stories).to.have.length(2);
    });

    it('is not resurrected by a new one begun while the last was being made', async () => {
      await ready();
      b.backEnd.fates.publish.push('hang');
      b.store.publish();
      await settle();
      b.store.startOver();
      await settle();
      expect([now().phase, now().maybePublished]).to.deep.equal(['composing', false]);
    });
  });

  it('gets a new key after a clear refusal', async () => {
    await ready();
    b.backEnd.fates.publish.push({ code: 'forbidden' });
    b.store.publish();
    await settle();
    expect([now().phase, now().error?.code, now().maybePublished]).to.deep.equal(['composing', 'forbidden', false]);
    b.store.setTexts('front', { caption: 'More' });
    b.store.publish();
    await settle();
    expect([now().phase, now().error]).to.deep.equal(['published', undefined]);
  });

  it('waits for the line also with the story itself, and can be called off then', async () => {
    await ready();
    b.backEnd.fates.publish.push({ code: 'unavailable' });
    b.store.publish();
    await settle();
    b.line.turn({ online: false });
    await settle();
    expect([now().phase, now().waiting]).to.deep.equal(['publishing', true]);
    b.store.cancel();
    await settle();
    expect([now().phase, now().maybePublished, now().waiting]).to.deep.equal(['composing', true, false]);
    b.line.turn({ online: true });
    b.store.publish();
    await settle();
    expect(now().phase).to.equal('published');
    expect(logged('upload'), 'both once').to.have.length(2);
  });

  it('takes an answer that is no story for a failure', async () => {
    await ready();
    const story: typeof b.backEnd.story = { ...b.backEnd.story, publish: () => Promise.resolve({} as Story) };
    b.store.show({ ...source(), story });
    await settle();
    b.store.publish();
    await settle();
    expect([now().phase, now().error?.code]).to.deep.equal(['composing', 'unknown']);
    expect(b.said).to.include('story.publish unknown');
  });

  it('goes on uploading where it was after a move within the page', async () => {
    await ready();
    b.backEnd.holding = true;
    b.store.publish();
    await settle();
    b.store.stop();
    await settle();
    expect(b.backEnd.running).to.equal(0);
    b.backEnd.holding = false;
    b.store.show(source());
    await settle();
    expect(now().phase).to.equal('published');
    expect(new Set(logged('upload')).size).to.equal(2);
    expect(b.said.filter((word) => word.startsWith('may publish'))).to.have.length(1);
  });

  it('reads the story again when it is back on the page, and appeals', async () => {
    await ready();
    b.store.publish();
    await settle();
    const made = b.backEnd.stories[0];
    b.store.stop();
    expect(b.backEnd.sinks.size).to.equal(0);
    const decision = {
      id: 'd1',
      state: 'removed',
      rule: 'No adverts.',
      automated: true,
      decidedAt: '2026-01-01T00:00:00Z',
    } as const;
    const removed = { ...(made?.story as Story), front: { state: 'removed', decision } } as Story;
    b.backEnd.stories.splice(0, 1, { draft: made?.draft ?? { front: { mediaId: '' } }, story: removed });
    b.store.show(source());
    await settle();
    expect(now().story?.front.decision?.rule).to.equal('No adverts.');
    expect(b.said.at(-1)).to.equal('state front removed');
    await b.store.appeal('d1', 'It is none.');
    expect(now().story?.front.decision?.appeal).to.equal('open');
    b.backEnd.stories.length = 0;
    const refused = await b.store.appeal('d1', 'Again').catch((error: unknown) => (error as AdapterError).code);
    expect([refused, b.said.at(-1)]).to.deep.equal(['not-found', 'story.appeal not-found']);
  });

  it('shares what was made to the rules as they were, and makes it anew when that comes to nothing', async () => {
    await ready();
    b.backEnd.holding = true;
    b.store.publish();
    await settle();
    const { rendered } = now().faces.front;
    b.backEnd.rules = { alt: 'optional', aspectRatio: 1 };
    b.store.show({ ...source(), story: { ...b.backEnd.story } });
    await settle();
    expect(now().rules.aspectRatio).to.equal(1);
    expect([now().phase, now().faces.front.rendered]).to.deep.equal(['uploading', rendered]);
    b.store.cancel();
    await settle();
    expect(now().faces.front.phase).to.equal('ready');
    expect(now().faces.front.rendered).not.to.equal(rendered);
    expect(b.tools.targets.at(-1)?.ratio).to.equal(1);
  });

  it('believes what it was told last, not an answer from before', async () => {
    await ready();
    b.store.publish();
    await settle();
    const old = now().story as Story;
    b.store.stop();
    let answer: (story: Story) => void = () => undefined;
    const get = (): Promise<Story> => new Promise((resolve) => (answer = resolve));
    b.store.show({ ...source(), story: { ...b.backEnd.story, get } });
    await settle();
    b.backEnd.put({ ...old, front: { ...old.front, state: 'live' } });
    answer(old);
    await settle();
    expect(now().story?.front.state).to.equal('live');
  });

  it('begins a new story with what was set for good, and asks the back end what is left', async () => {
    await ready();
    b.store.setQuality('saver');
    b.store.setKeepDate(true);
    b.store.setTexts('front', { alt: 'A hall' });
    await settle();
    b.store.publish();
    await settle();
    b.backEnd.rules = { limits: { remaining: 2 } };
    b.store.startOver();
    await settle();
    const { phase, quality, keepDate, faces, story, rules } = now();
    expect([phase, quality, keepDate, faces.front.texts.alt, story]).to.deep.equal([
      'composing',
      'saver',
      false,
      '',
      undefined,
    ]);
    expect(rules.limits?.remaining).to.equal(2);
    expect(b.backEnd.files.size, 'what is published stays').to.equal(2);
  });
});
