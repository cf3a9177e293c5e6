import { expect } from '@open-wc/testing';
import type { ComposerSnapshot } from '../../src/core/composer/composer.js';
import { draftLifetimeMs } from '../../src/core/draft-check.js';
import { saveDelayMs } from '../../src/core/making/drafts.js';
import type { ComposerStore } from '../../src/core/composer/composer-store.js';
import { unedited } from '../../src/core/picture-edit.js';
import { settle } from '../../src/testing/index.js';
import { composerBench, photo, type ComposerBench } from './composer-fixtures.js';

describe('composer store: drafts', () => {
  let b: ComposerBench;
  let stores: ComposerStore[];
  const now = (store = b.store): ComposerSnapshot => store.getSnapshot();

  beforeEach(() => {
    b = composerBench();
    stores = [b.store];
  });

  afterEach(async () => {
    for (const store of stores) store.stop();
    await settle();
    expect(b.clock.pending, 'timers').to.equal(0);
    expect(b.backEnd.running, 'calls').to.equal(0);
    expect(b.line.listeners + b.drafts.listeners, 'listeners').to.equal(0);
  });

  async function worked(): Promise<File> {
    await b.show();
    b.store.chooseMode('flip');
    const file = photo();
    b.store.choose('front', file, 'camera');
    b.store.setTexts('back', { alt: 'A hall' });
    await settle();
    b.store.setEdit('front', { ...unedited, zoom: 2 });
    await settle();
    return file;
  }

  /** The page is loaded again. */
  async function reloaded(): Promise<ComposerStore> {
    stores.at(-1)?.stop();
    await settle();
    const store = b.again();
    stores.push(store);
    await b.show(store);
    return store;
  }

  it('are saved a moment after the last change, once', async () => {
    const file = await worked();
    expect([now().dirty, now().saved, b.drafts.saves]).to.deep.equal([true, false, 0]);
    await b.clock.advance(saveDelayMs - 1);
    b.store.setTexts('back', { caption: 'After' });
    await b.clock.advance(saveDelayMs - 1);
    expect(b.drafts.saves).to.equal(0);
    await b.clock.advance(1);
    expect([now().saved, b.drafts.saves]).to.deep.equal([true, 1]);
    const draft = b.draft();
    expect([
      draft?.mode,
      draft?.faces.front?.file,
      draft?.faces.front?.source,
      draft?.faces.front?.edit?.zoom,
    ]).to.deep.equal(['flip', file, 'camera', 2]);
    expect(draft?.faces.back?.texts).to.deep.include({ alt: 'A hall', caption: 'After' });
    b.store.setComparable(true);
    expect(now().saved).to.equal(false);
  });

  it('are offered after a reload, and go on where the work was', async () => {
    const file = await worked();
    const store = await reloaded();
    expect(now(store)).to.include({ phase: 'found', foundAt: b.clock.now(), dirty: false });
    expect(store.choose('front', photo(), 'gallery'), 'first the question').to.equal(false);
    store.continueDraft();
    await settle();
    const { phase, mode, faces, foundAt } = now(store);
    expect([phase, mode, foundAt]).to.deep.equal(['composing', 'flip', undefined]);
    expect(faces.front).to.include({ phase: 'ready', file, source: 'camera' });
    expect(faces.front.edit.zoom).to.equal(2);
    expect(faces.back.texts.alt).to.equal('A hall');
    expect(b.said.slice(-1)).to.deep.equal(['restored']);
  });

  it('are gone once they are discarded', async () => {
    await worked();
    const store = await reloaded();
    store.discardDraft();
    await settle();
    expect([now(store).phase, now(store).dirty, b.draft()]).to.deep.equal(['composing', false, undefined]);
    expect(b.said.at(-1)).to.equal('discarded');
    expect(now(await reloaded()).phase).to.equal('composing');
  });

  it('are gone once the story is published, and once everything is taken away', async () => {
    await worked();
    await b.clock.advance(saveDelayMs);
    b.store.chooseMode('plain');
    b.store.publish();
    await settle();
    expect([now().phase, b.drafts.kept.size]).to.deep.equal(['published', 0]);
    b.store.startOver();
    b.store.setTexts('front', { alt: 'A' });
    await b.clock.advance(saveDelayMs);
    expect(b.drafts.kept.size).to.equal(1);
    b.store.setTexts('front', { alt: '' });
    await b.clock.advance(saveDelayMs);
    expect(b.drafts.kept.size).to.equal(0);
  });

  it('are forgotten after seven days, and when they cannot be read', async () => {
    await worked();
    b.store.stop();
    await settle();
    await b.clock.advance(draftLifetimeMs);
    expect(now(await reloaded()).phase).to.equal('composing');
    await settle();
    expect(b.drafts.kept.size).to.equal(0);
    for (const broken of [null, 'x', { version: 2 }, { version: 1, savedAt: 1, mode: 'flip', faces: [] }]) {
      b.drafts.kept.set('me', broken);
      expect(now(await reloaded()).phase).to.equal('composing');
      await settle();
      expect(b.drafts.kept.size, JSON.stringify(broken)).to.equal(0);
    }
    expect(b.said.filter((word) => word.startsWith('drafts'))).to.deep.equal([]);
  });

  it('are saved before their time when somebody wants that, and it is said whether that worked', async () => {
    await worked();
    b.store.setTexts('front', { alt: 'Just written' });
    expect(await b.store.keepDraft()).to.equal(true);
    expect([now().saved, b.draft()?.faces.front?.texts.alt]).to.deep.equal([true, 'Just written']);
    b.tools.holding = true;
    b.store.choose('back', photo(), 'gallery');
    expect(await b.store.keepDraft(), 'while a picture is being read').to.equal(true);
    b.drafts.broken.add('save');
    b.store.setTexts('front', { alt: 'Not kept' });
    expect(await b.store.keepDraft()).to.equal(false);
    b.store.stop();
    expect(await b.store.keepDraft(), 'when the page is left').to.equal(false);
  });

  it('never keep anybody from composing when the storage fails', async () => {
    b.drafts.broken.add('save');
    await worked();
    await b.clock.advance(saveDelayMs);
    expect([now().saved, b.said.at(-1)]).to.deep.equal([false, 'drafts.save unknown']);
    b.drafts.broken.clear();
    b.store.setTexts('back', { alt: 'Again' });
    await b.clock.advance(saveDelayMs);
    expect(now().saved).to.equal(true);
    b.drafts.broken.add('remove');
    b.store.startOver();
    await settle();
    expect([now().phase, b.said.at(-1)]).to.deep.equal(['composing', 'drafts.remove unknown']);
  });

  it('are not written over where they cannot be looked at', async () => {
    b.drafts.kept.set('me', 'precious');
    b.drafts.broken.add('load');
    await worked();
    expect(b.said).to.include('drafts.load unknown');
    b.drafts.broken.clear();
    await b.clock.advance(saveDelayMs);
    expect([now().saved, b.drafts.kept.get('me')]).to.deep.equal([false, 'precious']);
  });

  it('are waited for no longer than a moment', async () => {
    b.drafts.load = () => new Promise(() => undefined);
    await b.show();
    expect(now().phase).to.equal('loading');
    await b.clock.advance(5_000);
    expect(now().phase).to.equal('composing');
  });

  it('stay with the page they are open in', async () => {
    await worked();
    await b.clock.advance(saveDelayMs);
    b.drafts.taken.add('me');
    const other = b.again();
    stores.push(other);
    await b.show(other);
    expect(now(other).phase).to.equal('composing');
    other.setTexts('front', { alt: 'Elsewhere' });
    await b.clock.advance(saveDelayMs);
    expect([now(other).saved, b.draft()?.faces.front?.texts.alt]).to.deep.equal([false, '']);
  });

  it('are kept of a picture that is still being read', async () => {
    await b.show();
    b.store.chooseMode('plain');
    b.tools.holding = true;
    const file = photo();
    b.store.choose('front', file, 'camera');
    const store = await reloaded();
    b.tools.holding = false;
    store.continueDraft();
    await settle();
    expect(now(store).faces.front).to.include({ phase: 'ready', file });
  });

  it('are none without a key', async () => {
    b.store.show({ story: b.backEnd.story, media: b.backEnd.media, draftKey: undefined });
    await settle();
    b.store.setTexts('front', { alt: 'A' });
    await b.clock.advance(saveDelayMs);
    expect([now().saved, b.drafts.kept.size]).to.deep.equal([false, 0]);
  });

  it('are saved from then on when there is a key', async () => {
    const source = { story: b.backEnd.story, media: b.backEnd.media };
    b.store.show({ ...source, draftKey: undefined });
    await settle();
    b.store.setTexts('front', { alt: 'A' });
    b.store.show({ ...source, draftKey: 'me' });
    await settle();
    await b.clock.advance(saveDelayMs);
    expect([now().saved, now().faces.front.texts.alt]).to.deep.equal([true, 'A']);
    b.store.show({ ...source, draftKey: undefined });
    b.store.setTexts('front', { alt: 'B' });
    await b.clock.advance(saveDelayMs);
    expect([now().saved, b.draft()?.faces.front?.texts.alt]).to.deep.equal([false, 'A']);
  });

  it('are saved on the way out, and held on to when the page is back', async () => {
    await worked();
    b.store.stop();
    await settle();
    expect(b.drafts.saves).to.equal(1);
    await b.show();
    expect(now().phase).to.equal('composing');
    b.store.setTexts('front', { alt: 'More' });
    await b.clock.advance(saveDelayMs);
    expect(b.draft()?.faces.front?.texts.alt).to.equal('More');
  });

  it('go with what is open when all is forgotten, and are not brought back', async () => {
    await worked();
    b.drafts.forget('somebody else');
    expect(now().dirty).to.equal(true);
    b.drafts.forget('me');
    expect([now().phase, now().dirty, now().faces.front.file]).to.deep.equal(['composing', false, undefined]);
    b.store.show({ story: undefined, media: undefined, draftKey: 'me' });
    await settle();
    await b.clock.advance(saveDelayMs);
    expect(b.drafts.kept.size).to.equal(0);
  });

  it('go with what was left when all is forgotten meanwhile, however the page is left', async () => {
    const listen = b.drafts.watchForgotten?.bind(b.drafts);
    for (const forgets of ['at once', 'later']) {
      await worked();
      await b.clock.advance(saveDelayMs);
      b.store.setTexts('back', { alt: 'Not saved yet' });
      b.store.stop();
      if (forgets === 'later') await settle();
      b.drafts.forget('me');
      await settle();
      expect([b.drafts.kept.size, b.drafts.listeners], forgets).to.deep.equal([0, 0]);
      // A storage tells what was missed.
      b.drafts.watchForgotten = (listener) => {
        if (forgets === 'later') listener('me');
        return listen?.(listener) ?? (() => undefined);
      };
      await b.show();
      expect([now().phase, now().dirty, now().faces.front.file], forgets).to.deep.equal([
        'composing',
        false,
        undefined,
      ]);
      expect(now().faces.back.texts.alt, forgets).to.equal('');
      expect([b.drafts.kept.size, b.drafts.listeners], forgets).to.deep.equal([0, 1]);
    }
  });

  it('are left alone by comings and goings while they are being saved', async () => {
    await worked();
    b.store.stop();
    const shown = b.show();
    await shown;
    expect([now().dirty, b.drafts.listeners, b.drafts.kept.size]).to.deep.equal([true, 1, 1]);
    b.store.setTexts('front', { alt: 'More' });
    b.store.stop();
    await b.show();
    b.drafts.forget('me');
    expect([now().phase, now().dirty, b.drafts.kept.size]).to.deep.equal(['composing', false, 0]);
  });

  it('that were saved before another tab’s word was heard are gone all the same', async () => {
    const heard: ((key: string | undefined) => void)[] = [];
    const listen = b.drafts.watchForgotten?.bind(b.drafts);
    b.drafts.watchForgotten = (listener) => {
      heard.push(listener);
      return listen?.(listener) ?? (() => undefined);
    };
    await worked();
    await b.clock.advance(saveDelayMs);
    heard.at(-1)?.('me');
    await settle();
    expect([b.drafts.kept.size, now().dirty]).to.deep.equal([0, false]);
    await worked();
    b.store.stop();
    heard.at(-1)?.('me');
    await settle();
    expect([b.drafts.kept.size, now().phase]).to.deep.equal([0, 'idle']);
  });

  it('that wait for their turn to be saved are not brought back either', async () => {
    await worked();
    let release: () => void = () => undefined;
    const { save } = b.drafts;
    b.drafts.save = async () => {
      b.drafts.save = save;
      await new Promise<void>((resolve) => (release = resolve));
    };
    await b.clock.advance(saveDelayMs);
    b.store.setTexts('front', { alt: 'Waits' });
    await b.clock.advance(saveDelayMs);
    b.drafts.forget('me');
    release();
    await settle();
    expect([b.drafts.saves, b.drafts.kept.size, now().saved]).to.deep.equal([0, 0, false]);
  });

  it('know what is about to be sent before it is', async () => {
    await worked();
    b.store.chooseMode('plain');
    b.backEnd.fates.publish.push('hang');
    b.store.publish();
    await settle();
    expect(now().phase).to.equal('publishing');
    expect(b.draft()?.attempt?.drafts).to.have.length(1);
    expect(b.draft()?.attempt?.drafts[0]?.front.mediaId).to.equal([...b.backEnd.files.keys()][0]);
  });

  it('throw away what was uploaded before the reload and not published', async () => {
    await worked();
    b.store.chooseMode('plain');
    b.backEnd.fates.publish.push({ code: 'forbidden' });
    b.store.publish();
    await settle();
    expect(b.backEnd.files.size).to.equal(1);
    b.store.setTexts('front', { alt: 'A' });
    const store = await reloaded();
    store.continueDraft();
    await settle();
    expect(b.backEnd.files.size).to.equal(0);
    store.publish();
    await settle();
    expect(now(store).phase).to.equal('published');
  });

  it('throw away what was uploaded when the page was left in the middle', async () => {
    await worked();
    b.store.choose('back', photo(), 'gallery');
    await settle();
    await b.clock.advance(saveDelayMs);
    b.backEnd.holding = true;
    b.store.publish();
    await settle();
    b.backEnd.held[0]?.release();
    await settle();
    expect([now().phase, b.backEnd.files.size]).to.deep.equal(['uploading', 1]);
    const store = await reloaded();
    store.continueDraft();
    await settle();
    expect(b.backEnd.files.size).to.equal(0);
  });

  describe('of a page that was left before its adapter had finished', () => {
    let finish: () => void;

    /** On its way, stopped by its author or not, and the page left. */
    async function left(stops: boolean): Promise<void> {
      await worked();
      b.store.chooseMode('plain');
      const media: typeof b.backEnd.media = {
        ...b.backEnd.media,
        upload: async (file, options) => {
          await new Promise<void>((resolve) => (finish = resolve));
          return b.backEnd.media.upload(file, { ...options, signal: new AbortController().signal });
        },
      };
      b.store.show({ story: b.backEnd.story, media, draftKey: 'me' });
      b.store.publish();
      await b.clock.advance(saveDelayMs);
      if (stops) b.store.cancel();
      b.store.stop();
      await settle();
    }

    for (const stops of [false, true]) {
      it(`know what has arrived since, and throw it away${stops ? ', also when it was stopped' : ''}`, async () => {
        await left(stops);
        finish();
        await settle();
        expect(b.backEnd.files.size).to.equal(1);
        expect(b.draft()?.uploaded).to.deep.equal([...b.backEnd.files.keys()]);
        const store = await reloaded();
        store.continueDraft();
        await settle();
        expect(b.backEnd.files.size).to.equal(0);
      });
    }

    it('are not brought back once they are forgotten, nor is another one changed', async () => {
      await left(false);
      b.drafts.kept.clear();
      finish();
      await settle();
      expect(b.drafts.kept.size).to.equal(0);
    });

    it('are left alone where the work went on elsewhere', async () => {
      await left(false);
      const store = await reloaded();
      store.continueDraft();
      store.setTexts('front', { alt: 'Elsewhere' });
      await b.clock.advance(saveDelayMs);
      const draft = b.draft();
      finish();
      await settle();
      expect(b.draft()).to.equal(draft);
    });
  });

  it('know of a story whose answer was lost with the page: there is no second one', async () => {
    await worked();
    b.store.chooseMode('plain');
    b.backEnd.fates.publish.push({ code: 'timeout', applied: true }, 'hang');
    b.store.publish();
    await b.clock.advance(1_000);
    expect([now().phase, b.backEnd.stories.length]).to.deep.equal(['publishing', 1]);
    const store = await reloaded();
    store.continueDraft();
    await settle();
    expect([now(store).phase, now(store).maybePublished]).to.deep.equal(['composing', true]);
    store.publish();
    await settle();
    expect([now(store).phase, now(store).changesLost, b.backEnd.stories.length]).to.deep.equal(['published', true, 1]);
    expect(b.backEnd.files.size).to.equal(1);
  });
});
