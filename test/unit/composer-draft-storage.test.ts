import { expect } from '@open-wc/testing';
import { clear, createStore, get, keys, set } from 'idb-keyval';
import { deviceDrafts, forgetDrafts } from '../../src/controllers/draft-storage.js';
import type { ComposerDraft } from '../../src/core/composer.js';
import { draftLifetimeMs } from '../../src/core/composer-draft.js';
import { systemClock } from '../../src/core/clock.js';
import { unedited } from '../../src/core/picture-edit.js';

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
