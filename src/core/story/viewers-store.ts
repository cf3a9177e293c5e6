import { AdapterError } from '../../contracts/errors.js';
import type { Cursor, Page, Person, Side, StoryAdapter, Viewer } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import { createStore, type Store } from '../store.js';

/** One of the two lists. */
export interface ViewerList {
  /**
   * - `idle`: nothing was asked for
   * - `loading`: the first page is on its way
   * - `ready`
   * - `failed`: there is no list; `error` says why. `forbidden`, `not-found` and `expired` are answers, not accidents.
   */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Newest first. */
  readonly viewers: readonly Viewer[];
  /** Came live while the list was being read: not in `viewers` yet. Newest first. */
  readonly waiting: readonly Viewer[];
  /** How many there are in all, those not loaded yet and those who wait included. */
  readonly total: number;
  /** There are more to load. */
  readonly more: boolean;
  readonly loadingMore: boolean;
  /** Why the list, or the next page, is not there. */
  readonly error: AdapterError | undefined;
}

export interface ViewersSnapshot {
  readonly front: ViewerList;
  readonly back: ViewerList;
}

/** Where a store reports to. */
export interface ViewersOutlet {
  /** Whether somebody is at this list: then who comes live waits outside it, so that nothing moves under a finger. */
  isRead(side: Side): boolean;
  /** Somebody came, live, and is in the list or waits to be. */
  arrived(side: Side, viewer: Viewer): void;
  /** A removal that was shown at once has been confirmed. */
  removed(person: Person): void;
  /** A removal was refused: the person is back on the lists. */
  notRemoved(person: Person, error: AdapterError): void;
  failed(error: AdapterError, method: keyof StoryAdapter): void;
}

export interface ViewersStore extends Store<ViewersSnapshot> {
  /** Shows the lists of a story. The same again changes nothing. */
  show(adapter: StoryAdapter | undefined, storyId: string | undefined): void;
  loadMore(side: Side): void;
  /** Loads again what failed to load. */
  retry(side: Side): void;
  /** Takes somebody off both lists at once, and back if the back end says no. */
  remove(person: Person): void;
  /** Takes somebody off both lists here: they are blocked. */
  drop(personId: string): void;
  /** Lets those in who wait. */
  admit(side: Side): void;
  /** Ends everything running. `show` begins anew. */
  stop(): void;
}

const sides: readonly Side[] = ['front', 'back'];

const nobody: ViewerList = {
  phase: 'idle',
  viewers: [],
  waiting: [],
  total: 0,
  more: false,
  loadingMore: false,
  error: undefined,
};

/** What the store knows of a list beside what it shows. */
interface Track {
  next: Cursor | undefined;
  /** The list is being read anew, or should be: its pages belong to the reading before. */
  stale: boolean;
  reading: AbortController;
  /** Came since this reading began: the first page may not know them. */
  readonly fresh: Set<string>;
  /** Went since this reading began: a page may still name them, and the watch may say it again. */
  readonly gone: Set<string>;
}

const newTrack = (): Track => ({
  next: undefined,
  stale: true,
  reading: new AbortController(),
  fresh: new Set(),
  gone: new Set(),
});

/** The two lists of a story's viewers: reads, pages, watches, removes. Knows no DOM and never throws. */
export function createViewersStore(clock: Clock, outlet: ViewersOutlet): ViewersStore {
  const store = createStore<ViewersSnapshot>({ front: nobody, back: nobody });
  let run = new AbortController();
  let tracks: Readonly<Record<Side, Track>> = { front: newTrack(), back: newTrack() };
  let source: { readonly adapter: StoryAdapter; readonly storyId: string } | undefined;
  /** Taken off by us, by person; the back end may not know yet. */
  const hidden = new Set<string>();

  const read = (side: Side): ViewerList => store.getSnapshot()[side];
  const write = (side: Side, change: Partial<ViewerList>): void => store.set({ [side]: { ...read(side), ...change } });

  function everybody(side: Side): readonly Viewer[] {
    const { viewers, waiting } = read(side);
    return [...waiting, ...viewers];
  }

  async function load(side: Side): Promise<void> {
    const track = tracks[side];
    track.reading.abort();
    track.reading = new AbortController();
    track.stale = true;
    track.fresh.clear();
    track.gone.clear();
    // A list that is shown stays while it is read again.
    if (read(side).phase === 'ready') write(side, { loadingMore: true, error: undefined });
    else write(side, { ...nobody, phase: 'loading' });
    await readPage(side, undefined, (page) => {
      const { viewers, waiting } = read(side);
      const isFresh = ({ id }: Viewer): boolean => track.fresh.has(id);
      write(side, { viewers: viewers.filter(isFresh), waiting: waiting.filter(isFresh), phase: 'ready' });
      // The newest come first: a page that lacks them was made before they came, and so was its total.
      const late = everybody(side).filter(({ id }) => !page.items.some((item) => item.id === id)).length;
      track.stale = false;
      append(side, page, late);
    });
  }

  async function loadMore(side: Side): Promise<void> {
    const { next, stale } = tracks[side];
    const { phase, loadingMore } = read(side);
    if (next === undefined || stale || phase !== 'ready' || loadingMore) return;
    write(side, { loadingMore: true, error: undefined });
    await readPage(side, next, (page) => append(side, page, 0));
  }

  async function readPage(side: Side, after: Cursor | undefined, take: (page: Page<Viewer>) => void): Promise<void> {
    if (!source) return;
    const { adapter, storyId } = source;
    const signal = AbortSignal.any([run.signal, tracks[side].reading.signal]);
    try {
      take(
        toPage(
          await call(
            (inner) => adapter.listViewers(storyId, side, { ...(after !== undefined && { after }), signal: inner }),
            { signal, clock },
          ),
        ),
      );
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      write(side, read(side).phase === 'ready' ? { loadingMore: false, error } : { ...nobody, phase: 'failed', error });
      outlet.failed(error, 'listViewers');
    }
  }

  function append(side: Side, page: Page<Viewer>, uncounted: number): void {
    const { gone } = tracks[side];
    const { viewers } = read(side);
    const known = new Set(everybody(side).map(({ id }) => id));
    const isGone = ({ id, person }: Viewer): boolean => gone.has(id) || hidden.has(person.id);
    const added = page.items.filter((viewer) => !isGone(viewer) && !known.has(viewer.id) && known.add(viewer.id));
    const total = (page.total ?? 0) + uncounted - page.items.filter(isGone).length;
    tracks[side].next = page.next;
    write(side, {
      viewers: [...viewers, ...added],
      total: Math.max(total, known.size),
      more: page.next !== undefined,
      loadingMore: false,
      error: undefined,
    });
  }

  function put(side: Side, viewer: Viewer): void {
    const { viewers, waiting, phase } = read(side);
    if (!isViewer(viewer) || hidden.has(viewer.person.id) || phase === 'failed') return;
    if (everybody(side).some(({ id }) => id === viewer.id)) {
      const change = (list: readonly Viewer[]): readonly Viewer[] =>
        list.map((known) => (known.id === viewer.id ? viewer : known));
      write(side, { viewers: change(viewers), waiting: change(waiting) });
      return;
    }
    if (insert(side, viewer) && phase === 'ready') outlet.arrived(side, viewer);
  }

  /** Puts somebody where their time says. @returns whether their place is loaded yet */
  function insert(side: Side, viewer: Viewer, wasLoaded = false): boolean {
    const track = tracks[side];
    const { viewers, waiting, total, more } = read(side);
    const isOlder = (other: Viewer | undefined): boolean =>
      other !== undefined && Date.parse(other.at) <= Date.parse(viewer.at);
    const place = viewers.findIndex(isOlder);
    // Somebody of a later page has changed: they come with that page.
    if (place === -1 && more && viewers.length > 0 && !wasLoaded) return false;
    track.fresh.add(viewer.id);
    track.gone.delete(viewer.id);
    write(side, {
      ...(!wasLoaded && (waiting.length > 0 || outlet.isRead(side))
        ? { waiting: [viewer, ...waiting] }
        : { viewers: viewers.toSpliced(place === -1 ? viewers.length : place, 0, viewer) }),
      total: total + 1,
    });
    return true;
  }

  function take(side: Side, is: (viewer: Viewer) => boolean): number {
    const { viewers, waiting, total } = read(side);
    const taken = everybody(side).filter(is);
    for (const { id } of taken) tracks[side].gone.add(id);
    if (taken.length > 0) {
      const isNot = (viewer: Viewer): boolean => !is(viewer);
      write(side, { viewers: viewers.filter(isNot), waiting: waiting.filter(isNot), total: total - taken.length });
    }
    return taken.length;
  }

  function takeId(side: Side, id: string): void {
    const { gone } = tracks[side];
    if (gone.has(id)) return;
    gone.add(id);
    const { total, more } = read(side);
    // Somebody of a page that is not loaded.
    if (take(side, (viewer) => viewer.id === id) === 0 && more) write(side, { total: total - 1 });
  }

  function watch(side: Side): void {
    const { signal } = run;
    const failed = (thrown: unknown): void => {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (error.code === 'not-found' || error.code === 'expired') write(side, { ...nobody, phase: 'failed', error });
      // Who may not watch may not read either: the list itself says so.
      if (error.code !== 'forbidden') outlet.failed(error, 'watchViewers');
    };
    try {
      source?.adapter.watchViewers?.(
        source.storyId,
        side,
        {
          change(change) {
            if (signal.aborted) return;
            if (change.type === 'put') put(side, change.item);
            else if (change.type === 'remove') takeId(side, change.id);
            else void load(side);
          },
          error: failed,
        },
        { signal },
      );
    } catch (thrown) {
      failed(thrown);
    }
  }

  async function remove(person: Person): Promise<void> {
    if (!source?.adapter.removeViewer || hidden.has(person.id)) return;
    const { adapter, storyId } = source;
    const { signal } = run;
    const clientId = createClientId();
    const before = sides.flatMap((side) =>
      everybody(side)
        .filter((viewer) => viewer.person.id === person.id)
        .map((viewer) => ({ side, viewer })),
    );
    drop(person.id);
    try {
      await call(async (inner) => adapter.removeViewer?.(storyId, person.id, { signal: inner, clientId }), {
        signal,
        clock,
      });
      outlet.removed(person);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      hidden.delete(person.id);
      for (const { side, viewer } of before) {
        if (read(side).phase !== 'failed' && !everybody(side).some(({ id }) => id === viewer.id))
          insert(side, viewer, true);
      }
      outlet.failed(error, 'removeViewer');
      outlet.notRemoved(person, error);
    }
  }

  function drop(personId: string): void {
    hidden.add(personId);
    for (const side of sides) take(side, ({ person }) => person.id === personId);
  }

  function stop(): void {
    run.abort();
    run = new AbortController();
    tracks = { front: newTrack(), back: newTrack() };
    source = undefined;
    hidden.clear();
    store.set({ front: nobody, back: nobody });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show(adapter, storyId) {
      if (source?.adapter === adapter && source?.storyId === storyId) return;
      stop();
      if (!adapter || storyId === undefined) return;
      source = { adapter, storyId };
      for (const side of sides) {
        // First the watch: who comes between the two would be missed the other way round.
        watch(side);
        void load(side);
      }
    },
    loadMore: (side) => void loadMore(side),
    retry: (side) => void (tracks[side].stale ? load(side) : loadMore(side)),
    remove: (person) => void remove(person),
    drop,
    admit(side) {
      const { viewers, waiting } = read(side);
      if (waiting.length > 0) write(side, { viewers: [...waiting, ...viewers], waiting: [] });
    },
    stop,
  };
}

/** What a record from a host's back end, often untyped, may turn out to be. */
interface ViewerLike {
  readonly id?: unknown;
  readonly person?: { readonly id?: unknown; readonly name?: unknown } | null;
}

/** Who cannot be shown is left out. */
function isViewer(viewer: ViewerLike | null | undefined): viewer is Viewer {
  const person = viewer?.person;
  return typeof viewer?.id === 'string' && typeof person?.id === 'string' && typeof person.name === 'string';
}

function toPage(page: Page<Viewer> | undefined): Page<Viewer> {
  if (!Array.isArray(page?.items)) throw new AdapterError('unknown', { message: 'listViewers() answered no page' });
  return { ...page, items: page.items.filter(isViewer) };
}
