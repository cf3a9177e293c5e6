import type { AdapterError } from '../contracts/errors.js';
import type { Cursor, Page } from '../contracts/index.js';
import type { Clock, TimerHandle } from './clock.js';
import { createPages, type PagedList } from './pages.js';

/** The items that show: all that are loaded, or those found. */
export interface SearchedList<Item> extends PagedList<Item> {
  /** What is searched for. Empty: nothing. */
  readonly query: string;
  /** Those found in what is loaded; the back end still looks among the rest. */
  readonly searching: boolean;
}

export interface SearchedPagesOptions<Item> {
  readonly clock: Clock;
  readonly read: (query: string, after: Cursor | undefined, signal: AbortSignal) => Promise<Page<Item>>;
  /** What is searched in. */
  readonly textOf: (item: Item) => string;
  /** A search may find what the list doesn't have. Default: it finds what is in it. */
  readonly findsMore?: boolean;
  readonly changed: () => void;
  readonly failed: (error: AdapterError) => void;
}

/** A list by pages, and by a search: at once in what is loaded, and by the back end in the rest. */
export interface SearchedPages<Item> {
  readonly shown: SearchedList<Item>;
  find(id: string): Item | undefined;
  /** Reads them, unless they are there. */
  begin(): void;
  /** Reads them again. */
  load(): void;
  loadMore(): void;
  retry(): void;
  search(query: string): void;
  replace(item: Item): void;
  halt(): void;
  clear(): void;
}

/** Nothing read yet. */
export const nothingSearched: SearchedList<never> = {
  phase: 'idle',
  items: [],
  more: false,
  loadingMore: false,
  error: undefined,
  query: '',
  searching: false,
};

/** Items made ready for a search in one go: a few ms. */
const preparedAtOnce = 250;

/** ms; nothing is asked of the back end before people pause. */
const pauseMs = 300;

/** As names are compared in a search: whatever the case and accents. */
export function folded(text: string): string {
  // Most names, and by far the quicker way: thousands are folded between two keys.
  if (!/[^ -~\n]/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function createSearchedPages<Item extends { readonly id: string }>({
  clock,
  read,
  textOf,
  findsMore = false,
  changed,
  failed,
}: SearchedPagesOptions<Item>): SearchedPages<Item> {
  const all = createPages<Item>({
    read: (after, signal) => read('', after, signal),
    changed() {
      preparing ??= all.shown.items.length > preparedAtOnce ? clock.setTimeout(prepare, 0) : undefined;
      changed();
    },
    failed,
  });
  const found = createPages<Item>({
    read: (after, signal) => read(query, after, signal),
    changed,
    failed,
  });
  /** Each looked at once: people type faster than thousands of names are taken apart. */
  const searchable = new WeakMap<Item, string>();
  let query = '';
  let pause: TimerHandle | undefined;
  let last: { readonly from: readonly Item[]; readonly query: string; readonly items: Item[] } = {
    from: [],
    query: '',
    items: [],
  };

  /** Between two keys there is no time to take all of them apart: some at a time, before anybody types. */
  let preparing: TimerHandle | undefined;

  function prepare(from = 0): void {
    preparing = undefined;
    const { items } = all.shown;
    for (const item of items.slice(from, from + preparedAtOnce)) searchableOf(item);
    if (from + preparedAtOnce < items.length) preparing = clock.setTimeout(() => prepare(from + preparedAtOnce), 0);
  }

  const isWhole = (): boolean => !findsMore && all.shown.phase === 'ready' && !all.shown.more;

  function searchableOf(item: Item): string {
    let text = searchable.get(item);
    if (text === undefined) {
      text = folded(textOf(item));
      searchable.set(item, text);
    }
    return text;
  }

  function matching(): readonly Item[] {
    const from = all.shown.items;
    if (last.from !== from || last.query !== query) {
      const wanted = folded(query);
      last = { from, query, items: from.filter((item) => searchableOf(item).includes(wanted)) };
    }
    return last.items;
  }

  function stopWaiting(): void {
    if (pause !== undefined) clock.clearTimeout(pause);
    pause = undefined;
  }

  function stopPreparing(): void {
    if (preparing !== undefined) clock.clearTimeout(preparing);
    preparing = undefined;
  }

  function ask(): void {
    pause = undefined;
    found.load();
  }

  return {
    get shown(): SearchedList<Item> {
      if (query === '') return { ...all.shown, query, searching: false };
      if (isWhole()) return { ...all.shown, items: matching(), query, searching: false };
      const { phase } = found.shown;
      if (phase === 'ready') return { ...found.shown, query, searching: false };
      const searching = phase !== 'failed';
      return { ...found.shown, phase: 'ready', items: matching(), query, searching };
    },
    find: (id) => [...all.shown.items, ...found.shown.items].find((item) => item.id === id),
    begin() {
      if (all.shown.phase === 'idle') all.load();
    },
    load() {
      all.load();
      if (found.shown.phase !== 'idle') found.load();
    },
    loadMore: () => (query !== '' && !isWhole() ? found : all).loadMore(),
    retry: () => (query !== '' && !isWhole() ? found : all).retry(),
    search(wanted) {
      const next = wanted.trim();
      if (next === query) return;
      query = next;
      stopWaiting();
      found.clear();
      if (query !== '' && !isWhole()) pause = clock.setTimeout(ask, pauseMs);
      changed();
    },
    replace(item) {
      all.replace(item);
      found.replace(item);
    },
    halt() {
      stopWaiting();
      stopPreparing();
      all.halt();
      found.halt();
    },
    clear() {
      stopWaiting();
      stopPreparing();
      query = '';
      all.clear();
      found.clear();
    },
  };
}
