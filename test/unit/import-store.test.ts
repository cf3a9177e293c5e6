import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type ImportAdapter,
  type ImportChoice,
  type ImportedPhoto,
  type ImportSettings,
  type ImportSink,
} from '../../src/contracts/index.js';
import type { ImportOutlet, ImportStore } from '../../src/core/imports/import-ports.js';
import { defaultOf } from '../../src/core/imports/import-rules.js';
import { createImportStore } from '../../src/core/imports/import-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';

const start = Date.UTC(2026, 0, 1);
const photo = (index: number, shown = true): ImportedPhoto => ({
  id: `p${index}`,
  picture: { src: `https://p.example/${index}`, width: 4, height: 3 },
  postedAt: new Date(start - index * 1000).toISOString(),
  shown,
});

describe('import store', () => {
  let clock: ManualClock;
  let store: ImportStore;
  let settings: ImportSettings;
  let said: string[];
  let sent: { readonly choice: ImportChoice; readonly key: string | undefined }[];
  let all: ImportedPhoto[];
  let reads: number;
  let fails: AdapterError | undefined;
  let sink: ImportSink | undefined;
  let adapter: ImportAdapter;

  const outlet: ImportOutlet = {
    mayChoose: () => true,
    changed: (_settings, { count }) => said.push(`changed ${String(count)}`),
    notChanged: ({ error }) => said.push(`not changed ${error.code}`),
    changedElsewhere: () => said.push('elsewhere'),
    vanished: (id) => said.push(`vanished ${id}`),
    failed: ({ code }, method) => said.push(`${method} ${code}`),
  };

  async function show(given: Partial<ImportAdapter> = {}): Promise<void> {
    adapter = stubAdapter('imports', {
      getSettings: () => Promise.resolve(settings),
      set: async (choice, options) => {
        await Promise.resolve();
        sent.push({ choice, key: options?.clientId });
        if (fails) throw fails;
        const future = choice.scope === 'all' ? choice.shown : settings.future;
        settings = { ...settings, existing: choice.shown, future, shown: choice.shown ? all.length : 0 };
        return settings;
      },
      list: ({ after = '0', limit = 24, as } = {}) => {
        reads += 1;
        const items = all.filter(({ shown }) => as !== 'others' || shown);
        const from = Number(after);
        const next = from + limit < items.length ? { next: String(from + limit) } : {};
        return Promise.resolve({ items: items.slice(from, from + limit), ...next });
      },
      watch: (to, { signal }) => {
        sink = to;
        signal.addEventListener('abort', () => (sink = undefined));
      },
      ...given,
    });
    store.show(adapter);
    await settle();
  }

  const ids = (): string[] => store.getSnapshot().photos.items.map(({ id }) => id);

  beforeEach(() => {
    clock = createManualClock();
    said = [];
    sent = [];
    reads = 0;
    fails = undefined;
    sink = undefined;
    all = Array.from({ length: 60 }, (_, index) => photo(index));
    settings = {
      source: { id: 's', name: 'Postcard', state: 'open' },
      existing: true,
      future: true,
      decidedAt: '2026-01-01T00:00:00Z',
      shown: 60,
      total: 60,
    };
    store = createImportStore(clock, outlet);
  });

  afterEach(async () => {
    store.stop();
    await settle();
    expect(clock.pending, 'timers left').to.equal(0);
    expect(sink, 'watches left').to.equal(undefined);
  });

  it('has a default that is never “on” for young accounts', () => {
    const { decidedAt: _none, ...undecided } = settings;
    expect(defaultOf(undecided, 'ask')).to.equal('ask');
    expect(defaultOf(undecided, 'on')).to.equal('on');
    expect(defaultOf({ ...undecided, undecided: 'off' }, 'on')).to.equal('off');
    expect(defaultOf({ ...undecided, undecided: 'on', young: true }, 'on')).to.equal('ask');
    expect(defaultOf({ ...undecided, young: true }, 'off')).to.equal('off');
  });

  it('shows what is confirmed, and nothing before', async () => {
    await show();
    store.choose({ scope: 'existing', shown: false });
    expect(store.getSnapshot().settings?.existing).to.equal(true);
    expect([...store.getSnapshot().saving]).to.deep.equal([['existing', false]]);
    all = all.map(({ id }, index) => ({ ...photo(index, false), id }));
    await settle();
    expect(store.getSnapshot().settings?.existing).to.equal(false);
    expect(store.getSnapshot().saving.size).to.equal(0);
    expect(store.getSnapshot().photos.items.every(({ shown }) => !shown)).to.equal(true);
    expect(said).to.deep.equal(['changed 60']);
  });

  it('counts from what held when the choice was sent, though the watch is faster than the answer', async () => {
    await show({
      set: async (choice) => {
        await Promise.resolve();
        settings = { ...settings, existing: choice.shown, shown: 0 };
        sink?.settings?.(settings);
        return settings;
      },
    });
    store.choose({ scope: 'existing', shown: false });
    await settle();
    expect(said).to.deep.equal(['changed 60']);
  });

  it('stays as it was when it isn’t saved, and repeats with the same key', async () => {
    await show();
    fails = new AdapterError('unavailable');
    store.choose({ scope: 'all', shown: false });
    await settle();
    expect(store.getSnapshot().settings?.existing).to.equal(true);
    expect(store.getSnapshot().problems.get('all')?.error.code).to.equal('unavailable');
    fails = undefined;
    store.retry('all');
    await settle();
    expect(store.getSnapshot().problems.size).to.equal(0);
    expect(sent[0]?.key).to.equal(sent[1]?.key);
  });

  it('looks again at what holds where an answer never came', async () => {
    await show({ set: () => new Promise(() => undefined) });
    store.choose({ scope: 'existing', shown: false });
    settings = { ...settings, existing: false };
    await clock.advance(20_000);
    expect(store.getSnapshot().problems.get('existing')?.error.code).to.equal('timeout');
    expect(store.getSnapshot().settings?.existing).to.equal(false);
  });

  it('sends choices one after the other, and each once', async () => {
    await show();
    store.choose({ scope: 'existing', shown: false });
    store.choose({ scope: 'existing', shown: false });
    store.choose({ scope: 'item', itemId: 'p1', shown: true });
    await settle();
    expect(sent.map(({ choice }) => choice.scope)).to.deep.equal(['existing', 'item']);
  });

  it('keeps the list as long as it was when it reads it again', async () => {
    await show();
    expect(ids()).to.have.length(24);
    store.loadMore();
    await settle();
    expect(ids()).to.have.length(48);
    sink?.change({ type: 'reset' });
    await settle();
    await settle();
    expect(ids()).to.have.length(48);
  });

  it('puts what comes live where it belongs, or leaves it to its page', async () => {
    await show();
    sink?.change({ type: 'put', item: { ...photo(-1), id: 'new' } });
    sink?.change({ type: 'put', item: { ...photo(2.5), id: 'between' } });
    sink?.change({ type: 'put', item: { ...photo(99), id: 'later' } });
    expect(ids().slice(0, 5)).to.deep.equal(['new', 'p0', 'p1', 'p2', 'between']);
    expect(ids()).not.to.include('later');
    sink?.change({ type: 'remove', id: 'p0' });
    expect(said).to.deep.equal(['vanished p0']);
  });

  it('hears of choices made elsewhere, and not of its own', async () => {
    await show();
    sink?.settings?.({ ...settings, existing: false });
    expect(said).to.deep.equal(['elsewhere']);
    store.choose({ scope: 'existing', shown: true });
    sink?.settings?.({ ...settings, existing: true });
    await settle();
    expect(said.filter((one) => one === 'elsewhere')).to.have.length(1);
  });

  it('keeps the receipt when an answer doesn’t repeat it', async () => {
    const receipt = { id: 'r', at: '2026-01-01T00:00:00Z', existing: true, future: true, exceptions: 0 };
    settings = { ...settings, receipt };
    await show();
    const { receipt: _none, ...without } = settings;
    sink?.settings?.(without);
    expect(store.getSnapshot().settings?.receipt).to.deep.equal(receipt);
  });

  it('reads what others see only when somebody looks, and then once for a crowd of changes', async () => {
    await show();
    const before = reads;
    store.preview(true);
    await settle();
    expect(store.getSnapshot().others.items).to.have.length(24);
    for (let index = 0; index < 50; index += 1)
      sink?.change({ type: 'put', item: { ...photo(index), url: 'https://x.example' } });
    await clock.advance(300);
    expect(reads - before).to.equal(2);
  });

  it('goes on with a choice that a move has interrupted, by the same key', async () => {
    let hangs = true;
    await show({
      set: (choice, options) => {
        sent.push({ choice, key: options?.clientId });
        return hangs ? new Promise(() => undefined) : Promise.resolve({ ...settings, existing: choice.shown });
      },
    });
    store.choose({ scope: 'existing', shown: false });
    await settle();
    store.stop();
    hangs = false;
    store.show(adapter);
    await settle();
    expect(sent[0]?.key).to.equal(sent[1]?.key);
    expect(store.getSnapshot().settings?.existing).to.equal(false);
  });

  it('forgets one adapter with another', async () => {
    await show();
    const last = adapter;
    await show({ getSettings: () => new Promise(() => undefined) });
    expect(adapter).not.to.equal(last);
    expect(store.getSnapshot().settings).to.equal(undefined);
  });

  it('keeps what is newer when an older read comes late', async () => {
    await show();
    let answerLate: (late: ImportSettings) => void = () => undefined;
    adapter.getSettings = () => new Promise((resolve) => (answerLate = resolve));
    store.refresh();
    await settle();
    store.choose({ scope: 'existing', shown: false });
    await settle();
    answerLate({ ...settings, existing: true });
    await settle();
    expect(store.getSnapshot().settings?.existing).to.equal(false);
  });

  it('does not go back to an older choice that the watch tells of late', async () => {
    const at = (second: number, existing: boolean): ImportSettings => ({
      ...settings,
      existing,
      decidedAt: new Date(start + second * 1000).toISOString(),
    });
    await show({ set: (choice) => Promise.resolve(at(choice.shown ? 2 : 1, choice.shown)) });
    store.choose({ scope: 'existing', shown: false });
    await settle();
    store.choose({ scope: 'existing', shown: true });
    await settle();
    sink?.settings?.(at(1, false));
    expect(store.getSnapshot().settings?.existing).to.equal(true);
    expect(said).not.to.include('elsewhere');
    sink?.settings?.(at(3, false));
    expect(said).to.include('elsewhere');
  });

  it('says that a choice isn’t saved where the answer says otherwise', async () => {
    await show({ set: () => Promise.resolve(settings) });
    store.choose({ scope: 'all', shown: false });
    await settle();
    expect(said).to.deep.equal(['set unknown', 'not changed unknown']);
    expect(store.getSnapshot().outcome).to.equal(undefined);
    expect(store.getSnapshot().photos.items.every(({ shown }) => shown)).to.equal(true);
  });

  describe('one photo', () => {
    const hide = { scope: 'item', itemId: 'p1', shown: false } as const;
    const set = (): Promise<ImportSettings> => Promise.resolve({ ...settings, shown: 59 });
    const isShown = (): boolean | undefined => store.getSnapshot().photos.items[1]?.shown;
    const isSaving = (): boolean => store.getSnapshot().saving.has('item p1');

    it('shows what the watch confirms, and waits until then', async () => {
      await show({ set });
      store.choose(hide);
      await settle();
      expect([isShown(), isSaving()], 'answered, and nothing said of the photo').to.deep.equal([true, true]);
      expect(said).to.deep.equal([]);
      store.choose(hide);
      sink?.change({ type: 'put', item: photo(1, false) });
      expect([isShown(), isSaving()]).to.deep.equal([false, false]);
      expect(said).to.deep.equal(['changed 1']);
    });

    it('is read where the watch says nothing', async () => {
      await show({ set });
      store.choose(hide);
      await settle();
      all = all.map((one) => (one.id === 'p1' ? photo(1, false) : one));
      await clock.advance(300);
      expect([isShown(), isSaving()]).to.deep.equal([false, false]);
      expect(said).to.deep.equal(['changed 1']);
    });

    it('is read at once where there is no watch', async () => {
      await show({ set, watch: undefined });
      all = all.map((one) => (one.id === 'p1' ? photo(1, false) : one));
      store.choose(hide);
      await settle();
      expect([isShown(), isSaving(), said]).to.deep.equal([false, false, ['changed 1']]);
    });

    it('stays as it was, and that is said, where what is read contradicts what was pressed', async () => {
      await show({ set, watch: undefined });
      store.choose(hide);
      await settle();
      expect([isShown(), isSaving()]).to.deep.equal([true, false]);
      expect(said).to.deep.equal(['set unknown', 'not changed unknown']);
      expect(store.getSnapshot().problems.get('item p1')?.choice).to.deep.equal(hide);
      expect(store.getSnapshot().outcome).to.equal(undefined);
    });

    it('is confirmed after a move', async () => {
      await show({ set });
      store.choose(hide);
      await settle();
      store.stop();
      all = all.map((one) => (one.id === 'p1' ? photo(1, false) : one));
      expect(isSaving()).to.equal(true);
      store.show(adapter);
      await settle();
      expect([isShown(), isSaving(), said]).to.deep.equal([false, false, ['changed 1']]);
    });

    it('is no longer waited for when it is gone', async () => {
      await show({ set });
      store.choose(hide);
      await settle();
      sink?.change({ type: 'remove', id: 'p1' });
      expect(isSaving()).to.equal(false);
      expect(said).to.deep.equal(['vanished p1']);
    });
  });
});
