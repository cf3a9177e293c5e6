import { expect } from '@open-wc/testing';
import { clear, createStore, get, keys, set } from 'idb-keyval';
import { deviceDrafts, forgetDrafts } from '../../src/controllers/draft-storage.js';
import type { ComposerDraft } from '../../src/core/composer/composer.js';
import { draftLifetimeMs } from '../../src/core/draft-check.js';
import { systemClock } from '../../src/core/clock.js';
import { createComposerStore, type ComposerStore } from '../../src/core/composer/composer-store.js';
import { unedited } from '../../src/core/picture-edit.js';
import { composerBench } from './composer-fixtures.js';

const store = createStore('recto-verso', 'drafts');

const draft = (savedAt = systemClock.now()): ComposerDraft => ({
  version: 1,
  savedAt,
  mode: 'plain',
  faces: {
    front: {
      file: new File(['a picture'], 'a.jpg', { type: 'image/jpeg' }),
      source: 'gallery',
      edit: unedited,
      texts: { alt: 'A hall', label: '', caption: '', labels: [] },
    },
  },
  comparable: false,
  quality: 'full',
  wifiOnly: false,
  keepDate: false,
});

/** Another tab forgets again what was forgotten here. */
function elsewhere(): void {
  const item = 'recto-verso/forgotten';
  const marks = JSON.parse(localStorage.getItem(item) ?? '{}') as Record<string, number>;
  expect(JSON.stringify(marks), 'names nobody').not.to.include('mine');
  const later = Object.entries(marks).map(([mark, at]) => [mark, at + 1] as const);
  localStorage.setItem(item, JSON.stringify(Object.fromEntries(later)));
}

describe('drafts on this device', () => {
  beforeEach(() => clear(store));
  after(() => clear(store));

  it('come back with their pictures', async () => {
    const drafts = deviceDrafts();
    expect(await drafts.load('me')).to.equal(undefined);
    await drafts.save('me', draft());
    const found = (await deviceDrafts().load('me')) as ComposerDraft;
    const file = found.faces.front?.file as File;
    expect([await file.text(), file.type, file.name]).to.deep.equal(['a picture', 'image/jpeg', 'a.jpg']);
    expect(found.faces.front?.texts.alt).to.equal('A hall');
    await drafts.remove('me');
    expect(await drafts.load('me')).to.equal(undefined);
  });

  it('are told of what was uploaded since, if they are there still and not saved anew or forgotten', async () => {
    const drafts = deviceDrafts();
    const uploaded = async (): Promise<unknown> => ((await drafts.load('me')) as ComposerDraft | undefined)?.uploaded;
    const savedAt = systemClock.now();
    await drafts.note('me', savedAt, ['m1']);
    expect(await drafts.load('me')).to.equal(undefined);
    await drafts.save('me', draft(savedAt));
    await drafts.note('me', savedAt - 1, ['m1']);
    expect(await uploaded()).to.equal(undefined);
    await drafts.note('me', savedAt, ['m1', 'm2']);
    expect(await uploaded()).to.deep.equal(['m1', 'm2']);
    const noted = drafts.note('me', savedAt, ['m3']);
    await Promise.all([noted, forgetDrafts('me')]);
    expect(await drafts.load('me')).to.equal(undefined);
  });

  it('leave nothing of people who do not come back', async () => {
    await set('old', { savedAt: systemClock.now() - draftLifetimeMs - 1 }, store);
    await set('broken', 'x', store);
    await set('new', { savedAt: systemClock.now() }, store);
    await deviceDrafts().load('me');
    expect(await keys(store)).to.deep.equal(['new']);
  });

  it('are forgotten by key, or all of them, and whoever is at one is told', async () => {
    const drafts = deviceDrafts();
    const told: (string | undefined)[] = [];
    const stop = drafts.watchForgotten?.((key) => told.push(key));
    for (const key of ['one', 'two', 'three']) await drafts.save(key, draft());
    await forgetDrafts('one');
    expect(await get('one', store)).to.equal(undefined);
    expect(await keys(store)).to.have.length(2);
    // Called in the same breath: what is said last is what stays.
    const saving = drafts.save('two', draft());
    await forgetDrafts();
    await saving;
    expect(await keys(store)).to.deep.equal([]);
    expect(new Set(told)).to.deep.equal(new Set(['one', undefined]));
    stop?.();
    await forgetDrafts('four');
    expect(told).not.to.include('four');
  });

  it('are forgotten in other tabs, too', async () => {
    const channel = new BroadcastChannel('recto-verso');
    const heard = new Promise((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
    });
    const drafts = deviceDrafts();
    const told = new Promise<string | undefined>((resolve) => {
      const stop = drafts.watchForgotten?.((key) => {
        stop?.();
        resolve(key);
      });
    });
    channel.postMessage({ key: 'mine' });
    expect(await told).to.equal('mine');
    await forgetDrafts('theirs');
    expect(await heard).to.deep.equal({ key: 'theirs' });
    channel.close();
  });

  it('that were forgotten while nobody listened are told of with the next listening, once, here and from other tabs', async () => {
    const drafts = deviceDrafts();
    await drafts.load('mine');
    const told: (string | undefined)[] = [];
    const listen = (): (() => void) | undefined => drafts.watchForgotten?.((key) => told.push(key));
    await forgetDrafts('mine');
    listen()?.();
    expect(told, 'what was before the first listening').to.deep.equal([]);
    await forgetDrafts('theirs');
    listen()?.();
    expect(told, 'what is of others').to.deep.equal([]);
    await forgetDrafts('mine');
    listen()?.();
    listen()?.();
    expect(told).to.deep.equal(['mine']);
    await forgetDrafts();
    listen()?.();
    listen()?.();
    expect(told).to.deep.equal(['mine', undefined]);
    elsewhere();
    listen()?.();
    expect(told).to.deep.equal(['mine', undefined, undefined, 'mine']);
  });

  it('that are being written while another tab forgets them are not there afterwards', async () => {
    const drafts = deviceDrafts();
    await drafts.load('me');
    await forgetDrafts('me');
    const saving = drafts.save('me', draft());
    // The other tab has wiped the storage just before this one writes.
    elsewhere();
    await saving;
    expect(await keys(store)).to.deep.equal([]);
    await drafts.save('me', draft());
    expect(await keys(store), 'and what comes later is').to.deep.equal(['me']);
  });

  describe('of a composer that is left', () => {
    let composer: ComposerStore;
    let come: (draftKey?: string) => void;
    let written: () => Promise<string[]>;

    beforeEach(async () => {
      const { clock, tools, line, backEnd } = composerBench();
      const ignore = (): undefined => undefined;
      composer = createComposerStore({
        clock: { ...clock, now: systemClock.now },
        tools,
        line,
        drafts: deviceDrafts(),
        getLang: () => 'en',
        outlet: {
          mayPublish: () => true,
          mayAskAlt: () => true,
          mayAsk: () => true,
          asked: ignore,
          askFailed: ignore,
          modeChanged: ignore,
          faceSet: ignore,
          faceCleared: ignore,
          facesSwapped: ignore,
          metadataStripped: ignore,
          progress: ignore,
          published: ignore,
          publishFailed: ignore,
          stateChanged: ignore,
          draftRestored: ignore,
          draftDiscarded: ignore,
          failed: ignore,
        },
      });
      come = (draftKey = 'me') => composer.show({ story: backEnd.story, media: backEnd.media, draftKey });
      written = async () => {
        // Behind all that was to be written before.
        await composerIsAt('composing');
        await deviceDrafts().remove('nobody');
        return (await keys(store)).map(String);
      };
      come();
      await composerIsAt('composing');
      composer.chooseMode('plain');
      composer.setTexts('front', { alt: 'Private words' });
    });

    afterEach(async () => {
      composer.stop();
      await forgetDrafts();
    });

    function composerIsAt(phase: string): Promise<void> {
      return new Promise((resolve) => {
        const look = (): void => {
          if (composer.getSnapshot().phase !== phase) return;
          end();
          resolve();
        };
        const end = composer.subscribe(look);
        look();
      });
    }

    for (const key of [undefined, 'me']) {
      it(`are forgotten with ${key ?? 'all'}, and its work with them`, async () => {
        composer.stop();
        await deviceDrafts().remove('nobody');
        await forgetDrafts(key);
        come();
        expect(composer.getSnapshot()).to.include({ phase: 'loading', dirty: false });
        expect(composer.getSnapshot().faces.front.texts.alt).to.equal('');
        expect(await written()).to.deep.equal([]);
      });

      it(`are forgotten with ${key ?? 'all'} in the same breath: what was to be saved is not`, async () => {
        composer.stop();
        await forgetDrafts(key);
        come();
        expect(composer.getSnapshot().dirty).to.equal(false);
        expect(await written()).to.deep.equal([]);
      });
    }

    it('stay when those of somebody else are forgotten', async () => {
      composer.stop();
      await forgetDrafts('somebody else');
      come();
      expect(composer.getSnapshot().faces.front.texts.alt).to.equal('Private words');
      expect(await written()).to.deep.equal(['me']);
    });

    it('are forgotten when somebody else is at it already', async () => {
      come('you');
      await forgetDrafts('me');
      expect(await written()).to.deep.equal([]);
    });
  });

  it('are open in one place at a time, and to be had at once when that lets go', async () => {
    const [here, there] = [deviceDrafts(), deviceDrafts()];
    const first = new AbortController();
    expect(await here.claim?.('me', first.signal)).to.equal(true);
    expect(await there.claim?.('me', new AbortController().signal)).to.equal(false);
    const other = new AbortController();
    expect(await there.claim?.('other', other.signal)).to.equal(true);
    first.abort();
    const second = new AbortController();
    expect(await there.claim?.('me', second.signal)).to.equal(true);
    second.abort();
    other.abort();
  });
});
