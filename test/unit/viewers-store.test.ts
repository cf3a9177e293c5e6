import { expect } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import type {
  AdapterError as AdapterErrorType,
  Page,
  Side,
  Sink,
  StoryAdapter,
  Viewer,
} from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { createViewersStore, type ViewersOutlet, type ViewersStore } from '../../src/core/story/viewers-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';

const picture = { src: 'https://pictures.example/a.png', width: 3, height: 4, alt: 'A drawing' };
const start = Date.UTC(2026, 0, 1);
const minutesAgo = (minutes: number): string => new Date(start - minutes * 60_000).toISOString();
const ids = (viewers: readonly Viewer[]): string[] => viewers.map(({ person }) => person.id);

interface Bench {
  readonly clock: ManualClock;
  readonly world: MemoryWorld;
  readonly store: ViewersStore;
  readonly said: string[];
  /** Lists that somebody reads just now. */
  readonly reading: Set<Side>;
  readonly me: StoryAdapter;
}

/** The store beside a world with 45 people who saw the front of `s1`, 5 of whom turned it. */
function bench(): Bench {
  const clock = createManualClock(start);
  const people = Array.from({ length: 50 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}` }));
  const seen = (count: number): { person: string; at: string }[] =>
    people.slice(0, count).map(({ id }, i) => ({ person: id, at: minutesAgo(i + 1) }));
  const world = createMemoryWorld({
    clock,
    seed: {
      people: [{ id: 'me', name: 'Me' }, ...people],
      stories: [
        {
          id: 's1',
          author: 'me',
          front: { picture },
          back: { picture },
          viewers: { front: seen(45), back: seen(5) },
        },
        { id: 's2', author: 'me', front: { picture }, back: { picture } },
      ],
    },
  });
  const said: string[] = [];
  const reading = new Set<Side>();
  const store = createViewersStore(clock, outlet(said, reading));
  return { clock, world, store, said, reading, me: world.as('me').story };
}

function outlet(said: string[], reading = new Set<Side>()): ViewersOutlet {
  return {
    isRead: (side) => reading.has(side),
    arrived: (side, { person }) => said.push(`${side} ${person.id}`),
    removed: ({ id }) => said.push(`removed ${id}`),
    notRemoved: ({ id }, { code }) => said.push(`not removed ${id} ${code}`),
    failed: ({ code }, method) => said.push(`${method} ${code}`),
  };
}

describe('viewers store', () => {
  let b: Bench;

  beforeEach(() => {
    b = bench();
  });

  afterEach(async () => {
    b.store.stop();
    await b.clock.advance(0);
    expect(b.world.openWatches).to.equal(0);
    expect(b.world.runningCalls).to.equal(0);
    expect(b.clock.pending).to.equal(0);
  });

  async function shown(storyId = 's1'): Promise<void> {
    b.store.show(b.me, storyId);
    await settle();
  }

  it('has nothing at first, then loads', async () => {
    expect(b.store.getSnapshot().front.phase).to.equal('idle');
    b.store.show(b.me, 's1');
    expect(b.store.getSnapshot().front.phase).to.equal('loading');
    await settle();
    const { front, back } = b.store.getSnapshot();
    expect([front.phase, front.total, front.viewers.length, front.more]).to.deep.equal(['ready', 45, 20, true]);
    expect([back.phase, back.total, back.viewers.length, back.more]).to.deep.equal(['ready', 5, 5, false]);
    expect(ids(front.viewers).slice(0, 3)).to.deep.equal(['p0', 'p1', 'p2']);
  });

  it('pages to the end, once each', async () => {
    await shown();
    b.store.loadMore('front');
    b.store.loadMore('front');
    expect(b.store.getSnapshot().front.loadingMore).to.equal(true);
    await settle();
    expect(b.store.getSnapshot().front.viewers.length).to.equal(40);
    b.store.loadMore('front');
    await settle();
    const { front } = b.store.getSnapshot();
    expect(new Set(ids(front.viewers)).size).to.equal(45);
    expect([front.more, front.loadingMore]).to.deep.equal([false, false]);
    b.store.loadMore('front');
    expect(b.store.getSnapshot().front.loadingMore).to.equal(false);
  });

  it('puts who comes live on top, and counts them', async () => {
    await shown();
    b.world.addViewer('s1', 'back', 'p40');
    await settle();
    const { back } = b.store.getSnapshot();
    expect(ids(back.viewers)[0]).to.equal('p40');
    expect(back.total).to.equal(6);
    expect(b.said).to.deep.equal(['back p40']);
  });

  it('shows nobody twice when changes come twice and out of order', async () => {
    b.world.network.duplicates = true;
    b.world.network.reorder = true;
    await shown();
    await b.clock.advance(5000);
    for (const person of ['p46', 'p47', 'p48']) {
      await b.clock.advance(1000);
      b.world.addViewer('s1', 'front', person);
    }
    await b.clock.advance(5000);
    const { front } = b.store.getSnapshot();
    expect(ids(front.viewers).slice(0, 4)).to.deep.equal(['p48', 'p47', 'p46', 'p0']);
    expect(front.total).to.equal(48);
    expect(b.said.length).to.equal(3);
  });

  it('lets who comes wait while the list is read, and in when asked', async () => {
    await shown();
    b.reading.add('front');
    b.world.addViewer('s1', 'front', 'p46');
    await settle();
    // Who waits goes first: the next one does not pass them.
    b.reading.delete('front');
    b.world.addViewer('s1', 'front', 'p47');
    await settle();
    const { front } = b.store.getSnapshot();
    expect(ids(front.waiting)).to.deep.equal(['p47', 'p46']);
    expect([ids(front.viewers)[0], front.total]).to.deep.equal(['p0', 47]);
    b.store.admit('front');
    const after = b.store.getSnapshot().front;
    expect(ids(after.viewers).slice(0, 3)).to.deep.equal(['p47', 'p46', 'p0']);
    expect([after.waiting.length, after.total]).to.deep.equal([0, 47]);
  });

  it('does not lose who comes while the first page is on its way', async () => {
    b.world.network.latency = { min: 100, max: 100 };
    b.store.show(b.me, 's1');
    await b.clock.advance(60);
    b.world.addViewer('s1', 'back', 'p40');
    await b.clock.advance(500);
    const { back } = b.store.getSnapshot();
    expect(ids(back.viewers)[0]).to.equal('p40');
    expect([back.total, back.viewers.length]).to.deep.equal([6, 6]);
  });

  it('takes away who leaves, also from pages that are not loaded', async () => {
    await shown();
    await b.me.removeViewer?.('s1', 'p1');
    await b.me.removeViewer?.('s1', 'p44');
    await settle();
    const { front, back } = b.store.getSnapshot();
    expect(ids(front.viewers)).not.to.include('p1');
    expect([front.total, back.total]).to.deep.equal([43, 4]);
  });

  it('removes at once, and counts it once', async () => {
    b.world.network.latency = { min: 10, max: 10 };
    b.store.show(b.me, 's1');
    await b.clock.advance(50);
    const { person } = b.store.getSnapshot().front.viewers[2] as Viewer;
    b.store.remove(person);
    b.store.remove(person);
    const { front, back } = b.store.getSnapshot();
    expect([front.total, back.total, ids(front.viewers)[2]]).to.deep.equal([44, 4, 'p3']);
    expect(b.said).to.deep.equal([]);
    await b.clock.advance(100);
    expect(b.said).to.deep.equal(['removed p2']);
    expect([b.store.getSnapshot().front.total, b.store.getSnapshot().back.total]).to.deep.equal([44, 4]);
  });

  it('puts somebody back where they were when the removal fails', async () => {
    await shown();
    b.world.fail('story.removeViewer', new AdapterError('unavailable'), { times: 1 });
    const { person } = b.store.getSnapshot().front.viewers[19] as Viewer;
    b.store.remove(person);
    expect(b.store.getSnapshot().front.viewers.length).to.equal(19);
    await settle();
    const { front } = b.store.getSnapshot();
    expect([ids(front.viewers)[19], front.total]).to.deep.equal(['p19', 45]);
    expect(b.said).to.deep.equal(['removeViewer unavailable', 'not removed p19 unavailable']);
    b.store.remove(person);
    await settle();
    expect(b.said.at(-1)).to.equal('removed p19');
  });

  it('drops who is blocked, and does not show them again', async () => {
    await shown();
    b.store.drop('p46');
    b.world.addViewer('s1', 'front', 'p46');
    await settle();
    expect(ids(b.store.getSnapshot().front.viewers)).not.to.include('p46');
    b.store.drop('p0');
    expect(b.store.getSnapshot().back.total).to.equal(4);
  });

  it('reads again when the line has lost something', async () => {
    b.world.network.backlog = 1;
    await shown();
    b.world.network.offline = true;
    for (const person of ['p45', 'p46', 'p47']) b.world.addViewer('s1', 'front', person);
    b.world.network.offline = false;
    await b.clock.advance(0);
    const { front } = b.store.getSnapshot();
    expect(ids(front.viewers).slice(0, 4)).to.deep.equal(['p47', 'p46', 'p45', 'p0']);
    expect([front.phase, front.total]).to.deep.equal(['ready', 48]);
  });

  it('says why there is no list, and loads it when asked again', async () => {
    b.world.fail('story.listViewers', new AdapterError('unavailable'), { times: 1 });
    await shown();
    const failed = b.store.getSnapshot();
    expect([failed.front.phase, failed.front.error?.code, failed.back.phase]).to.deep.equal([
      'failed',
      'unavailable',
      'ready',
    ]);
    b.store.retry('front');
    expect(b.store.getSnapshot().front.phase).to.equal('loading');
    await settle();
    expect(b.store.getSnapshot().front.total).to.equal(45);
  });

  it('keeps what is there when a further page fails', async () => {
    await shown();
    b.world.fail('story.listViewers', new AdapterError('unavailable'), { times: 1 });
    b.store.loadMore('front');
    await settle();
    const { front } = b.store.getSnapshot();
    expect([front.phase, front.error?.code, front.viewers.length]).to.deep.equal(['ready', 'unavailable', 20]);
    b.store.retry('front');
    await settle();
    const after = b.store.getSnapshot().front;
    expect([after.error, after.viewers.length]).to.deep.equal([undefined, 40]);
  });

  it('is refused to everybody but the author', async () => {
    b.store.show(b.world.as('p3').story, 's1');
    await settle();
    const { front, back } = b.store.getSnapshot();
    expect([front.error?.code, back.error?.code]).to.deep.equal(['forbidden', 'forbidden']);
    expect(b.said).to.deep.equal(['listViewers forbidden', 'listViewers forbidden']);
  });

  it('ends with a story that is deleted', async () => {
    await shown();
    b.world.deleteStory('s1');
    await settle();
    expect(b.store.getSnapshot().front.error?.code).to.equal('not-found');
  });

  it('ignores what comes after another story was shown, or none', async () => {
    b.world.network.latency = { min: 100, max: 100 };
    b.store.show(b.me, 's1');
    await b.clock.advance(60);
    b.store.show(b.me, 's2');
    await b.clock.advance(500);
    expect(b.store.getSnapshot().front.total).to.equal(0);
    expect(b.world.openWatches).to.equal(2);
    b.store.show(undefined, 's2');
    expect(b.store.getSnapshot().front.phase).to.equal('idle');
    expect(b.world.openWatches).to.equal(0);
  });

  it('does nothing anew for the same story and adapter', async () => {
    await shown();
    const before = b.store.getSnapshot();
    b.store.show(b.me, 's1');
    expect(b.store.getSnapshot()).to.equal(before);
  });

  it('times out when nobody answers', async () => {
    b.world.hang('story.listViewers');
    b.store.show(b.me, 's1');
    await b.clock.advance(20_000);
    expect(b.store.getSnapshot().front.error?.code).to.equal('timeout');
  });
});

describe('viewers store with an adapter that misbehaves', () => {
  const viewer = (id: string, at: string | number = minutesAgo(1)): Viewer => ({
    id,
    person: { id: `person-${id}`, name: id },
    at: at as string,
  });

  function make(adapter: Partial<Record<keyof StoryAdapter, unknown>>): { store: ViewersStore; said: string[] } {
    const said: string[] = [];
    const store = createViewersStore(createManualClock(start), outlet(said));
    store.show(adapter as unknown as StoryAdapter, 's1');
    return { store, said };
  }

  it('makes a throw, a string and a wrong answer errors of the list', async () => {
    for (const listViewers of [
      () => {
        throw new Error('at once');
      },
      () => Promise.reject(new Error('later')),
      () => Promise.reject('words'),
      () => Promise.resolve(undefined),
      () => Promise.resolve({ items: 'none' }),
      undefined,
    ]) {
      const { store, said } = make({ listViewers });
      await settle();
      expect(store.getSnapshot().back.error?.code).to.equal('unknown');
      expect(said.length).to.equal(2);
      store.stop();
    }
  });

  it('leaves out who cannot be shown, and takes a total that is missing or too small for what it is', async () => {
    const items = [viewer('a'), null, {}, { id: 'b' }, { id: 'c', person: { id: 'x' } }, viewer('d', 'yesterday')];
    const { store } = make({ listViewers: () => Promise.resolve({ items, total: 1 }) });
    await settle();
    const { front } = store.getSnapshot();
    expect(front.viewers.map(({ id }) => id)).to.deep.equal(['a', 'd']);
    expect(front.total).to.equal(2);
    store.stop();
  });

  it('survives a watch that throws, that fails, and that speaks after its end', async () => {
    const page: Page<Viewer> = { items: [viewer('a')], total: 1 };
    const throwing = make({
      listViewers: () => Promise.resolve(page),
      watchViewers: () => {
        throw new AdapterError('unsupported');
      },
    });
    await settle();
    expect(throwing.said).to.deep.equal(['watchViewers unsupported', 'watchViewers unsupported']);
    expect(throwing.store.getSnapshot().front.phase).to.equal('ready');
    throwing.store.stop();

    const sinks: Sink<Viewer>[] = [];
    const { store, said } = make({
      listViewers: () => Promise.resolve(page),
      watchViewers: (_story: string, _side: Side, sink: Sink<Viewer>) => sinks.push(sink),
    });
    await settle();
    const [sink] = sinks as [Sink<Viewer>];
    sink.error?.('down' as unknown as AdapterErrorType);
    expect(said).to.deep.equal(['watchViewers unknown']);
    sink.change({ type: 'put', item: viewer('b', minutesAgo(0)) });
    sink.change({ type: 'put', item: { ...viewer('b', minutesAgo(0)), person: { id: 'x', name: 'Renamed' } } });
    sink.change({ type: 'put', item: null as unknown as Viewer });
    sink.change({ type: 'remove', id: 'never there' });
    expect(store.getSnapshot().front.viewers.map(({ person }) => person.name)).to.deep.equal(['Renamed', 'a']);
    store.stop();
    sink.change({ type: 'put', item: viewer('late') });
    sink.change({ type: 'reset' });
    sink.error?.(new AdapterError('expired'));
    expect(store.getSnapshot().front).to.include({ phase: 'idle', total: 0 });
    expect(said.length).to.equal(2);
  });

  it('leaves a change of somebody not loaded yet to their page', async () => {
    const sinks: Sink<Viewer>[] = [];
    const { store } = make({
      listViewers: () => Promise.resolve({ items: [viewer('a'), viewer('b', minutesAgo(5))], total: 3, next: 'more' }),
      watchViewers: (_story: string, _side: Side, sink: Sink<Viewer>) => sinks.push(sink),
    });
    await settle();
    sinks[0]?.change({ type: 'put', item: viewer('c', minutesAgo(60)) });
    expect(store.getSnapshot().front).to.include({ total: 3 });
    expect(store.getSnapshot().front.viewers.length).to.equal(2);
    store.stop();
  });

  it('has no removal without the method', async () => {
    const { store, said } = make({ listViewers: () => Promise.resolve({ items: [viewer('a')], total: 1 }) });
    await settle();
    store.remove({ id: 'person-a', name: 'a' });
    expect(store.getSnapshot().front.total).to.equal(1);
    expect(said).to.deep.equal([]);
    store.stop();
  });
});
