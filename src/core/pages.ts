import type { AdapterError } from '../contracts/errors.js';
import type { Cursor, Page } from '../contracts/index.js';
import { toAdapterError } from './call.js';

/** A list that comes in pages. */
export interface PagedList<Item> {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly items: readonly Item[];
  /** There are more to load. */
  readonly more: boolean;
  readonly loadingMore: boolean;
  /** Why the list, or its next page, is not there. */
  readonly error: AdapterError | undefined;
}

export interface PagesOptions<Item> {
  readonly read: (after: Cursor | undefined, signal: AbortSignal) => Promise<Page<Item>>;
  readonly changed: () => void;
  readonly failed: (error: AdapterError) => void;
  /** Negative: the first of two stands before the other. Absent: what is new comes first. */
  readonly order?: (one: Item, other: Item) => number;
}

/** A list that is read in pages, and changed live meanwhile. */
export interface Pages<Item> {
  readonly shown: PagedList<Item>;
  /** Reads it from the top. What is shown stays until it is there. */
  load(): void;
  loadMore(): void;
  /** Loads again what failed to load. */
  retry(): void;
  /** Puts one in its place, or where it belongs. What belongs to a page that is still to come waits for it. */
  put(item: Item): void;
  /** Replaces one that is there. */
  replace(item: Item): void;
  /** Changes all that are there; what is to stay as it is comes back as it is. */
  map(change: (item: Item) => Item): void;
  remove(id: string): void;
  /** Ends what runs; what is shown stays. */
  halt(): void;
  clear(): void;
}

const nothing = { phase: 'idle', items: [], more: false, loadingMore: false, error: undefined } as const;

export function createPages<Item extends { readonly id: string }>({
  read,
  changed,
  failed,
  order,
}: PagesOptions<Item>): Pages<Item> {
  let shown: PagedList<Item> = nothing;
  let next: Cursor | undefined;
  let reading = new AbortController();
  /** What changed live while a page was on its way wins over the page. `undefined`: it is gone. */
  const touched = new Map<string, Item | undefined>();

  function set(change: Partial<PagedList<Item>>): void {
    shown = { ...shown, ...change };
    changed();
  }

  async function readPage(after: Cursor | undefined): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    touched.clear();
    try {
      const page = await read(after, signal);
      if (signal.aborted) return;
      take(page, after === undefined);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      set({ error, loadingMore: false, phase: shown.phase === 'ready' ? 'ready' : 'failed' });
      failed(error);
    }
  }

  function take(page: Page<Item>, isFirst: boolean): void {
    const last = page.next === undefined ? undefined : page.items.at(-1);
    const isHere = (item: Item): boolean =>
      !page.items.some(({ id }) => id === item.id) && (!order || !last || order(item, last) < 0);
    const fresh = isFirst ? [...touched.values()].filter((item) => item !== undefined && isHere(item)) : shown.items;
    const known = new Set(fresh.map((item) => item?.id));
    const added = page.items.flatMap((item) => {
      if (known.has(item.id)) return [];
      known.add(item.id);
      const latest = touched.has(item.id) ? touched.get(item.id) : item;
      return latest ? [latest] : [];
    });
    next = page.next;
    const items = [...fresh.filter((item) => item !== undefined), ...added];
    set({
      phase: 'ready',
      items: order && isFirst && fresh.length > 0 ? items.toSorted(order) : items,
      more: next !== undefined,
      loadingMore: false,
      error: undefined,
    });
  }

  function load(): void {
    const { phase } = shown;
    set(phase === 'ready' ? { loadingMore: true, error: undefined } : { ...nothing, phase: 'loading' });
    void readPage(undefined);
  }

  function loadMore(): void {
    if (next === undefined || shown.phase !== 'ready' || shown.loadingMore) return;
    set({ loadingMore: true, error: undefined });
    void readPage(next);
  }

  function replace(item: Item): void {
    touched.set(item.id, item);
    if (shown.items.some(({ id }) => id === item.id))
      set({ items: shown.items.map((known) => (known.id === item.id ? item : known)) });
  }

  return {
    get shown() {
      return shown;
    },
    load,
    loadMore,
    retry() {
      if (next === undefined || shown.phase !== 'ready') load();
      else loadMore();
    },
    put(item) {
      const isKnown = shown.items.some(({ id }) => id === item.id);
      replace(item);
      if (isKnown || shown.phase !== 'ready') return;
      const { items, more } = shown;
      const place = order ? items.findIndex((known) => order(item, known) < 0) : 0;
      if (place !== -1) set({ items: items.toSpliced(place, 0, item) });
      else if (!more) set({ items: [...items, item] });
    },
    replace,
    map(change) {
      const items = shown.items.map((item) => {
        const next = change(item);
        if (next !== item) touched.set(next.id, next);
        return next;
      });
      if (items.some((item, place) => item !== shown.items[place])) set({ items });
    },
    remove(id) {
      touched.set(id, undefined);
      if (shown.items.some((item) => item.id === id)) set({ items: shown.items.filter((item) => item.id !== id) });
    },
    halt() {
      reading.abort();
      if (shown.phase === 'loading') shown = nothing;
      else if (shown.loadingMore) shown = { ...shown, loadingMore: false };
    },
    clear() {
      reading.abort();
      touched.clear();
      next = undefined;
      shown = nothing;
    },
  };
}
