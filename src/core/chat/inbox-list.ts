import type { AdapterError, Cursor, Page, Thread } from '../../contracts/index.js';
import { AdapterError as Failure } from '../../contracts/errors.js';
import type { InboxList } from './inbox-ports.js';
import { toThread } from './thread-checks.js';

export const noList: InboxList = { phase: 'idle', threads: [], more: false, loadingMore: false, error: undefined };

/** A page of what can be shown. */
export function toThreadPage(page: Page<Thread> | undefined): Page<Thread> {
  if (!Array.isArray(page?.items)) throw new Failure('unknown', { message: 'listThreads() answered no page' });
  return { ...page, items: page.items.flatMap((thread) => toThread(thread) ?? []) };
}

const timeOf = ({ updatedAt }: Thread): number => Date.parse(updatedAt) || 0;

/** One list of threads, kept in order, and held in place while somebody is at it. */
export interface ThreadList {
  readonly shown: InboxList;
  /** Held, and it would be otherwise. */
  readonly waiting: boolean;
  readonly next: Cursor | undefined;
  /** A reading from the top begins. */
  begin(): void;
  /** A next page is on its way. */
  beginMore(): void;
  fail(error: AdapterError): void;
  /** The first pages are there. */
  fill(threads: readonly Thread[], next: Cursor | undefined): void;
  append(page: Page<Thread>): void;
  has(threadId: string): boolean;
  get(threadId: string): Thread | undefined;
  /** A thread is new or has changed. Of a page that is not loaded, it comes with its page. */
  put(thread: Thread): void;
  /** @param stays its row does, while it is held: it is in another list now */
  remove(threadId: string, stays?: boolean): void;
  hold(held: boolean): void;
  clear(): void;
}

export function createThreadList(): ThreadList {
  let threads = new Map<string, Thread>();
  let phase: InboxList['phase'] = 'idle';
  let error: AdapterError | undefined;
  let next: Cursor | undefined;
  let loadingMore = false;
  let isHeld = false;
  /** The rows as they stand: while they are held, also those that are in another list now. */
  let rows: readonly Thread[] = [];
  let isWaiting = false;
  /** What came and went since a reading began: its pages may not know. */
  const fresh = new Set<string>();
  const gone = new Set<string>();
  let shown = noList;

  /** @param added of a next page: after all others, even while the order is held */
  function arrange(added: readonly Thread[] = []): void {
    const sorted = [...threads.values()].sort((one, other) => timeOf(other) - timeOf(one));
    if (isHeld && rows.length > 0) {
      const known = new Set(rows.map(({ id }) => id));
      rows = [
        ...rows.map((row) => threads.get(row.id) ?? row),
        ...added.filter(({ id }) => !known.has(id) && threads.has(id)),
      ];
      isWaiting = rows.length !== sorted.length || rows.some(({ id }, index) => id !== sorted[index]?.id);
    } else {
      rows = sorted;
      isWaiting = false;
    }
    publish();
  }

  function publish(): void {
    const same = rows.length === shown.threads.length && rows.every((row, index) => row === shown.threads[index]);
    shown = { phase, threads: same ? shown.threads : rows, more: next !== undefined, loadingMore, error };
  }

  /** Where the next page begins: what is older comes with it. */
  function isLoaded(thread: Thread): boolean {
    if (next === undefined || threads.has(thread.id)) return true;
    const oldest = Math.min(...[...threads.values()].map(timeOf));
    return timeOf(thread) > oldest;
  }

  return {
    get shown() {
      return shown;
    },
    get waiting() {
      return isWaiting;
    },
    get next() {
      return next;
    },

    begin() {
      fresh.clear();
      gone.clear();
      error = undefined;
      // What is shown stays while it is read again.
      if (phase === 'ready') loadingMore = true;
      else phase = 'loading';
      publish();
    },

    beginMore() {
      loadingMore = true;
      error = undefined;
      publish();
    },

    fail(failure) {
      error = failure;
      loadingMore = false;
      if (phase !== 'ready') phase = 'failed';
      publish();
    },

    fill(read, after) {
      const kept = [...threads.values()].filter(({ id }) => fresh.has(id));
      const known = new Set(kept.map(({ id }) => id));
      const all = [...kept, ...read.filter(({ id }) => !known.has(id) && !gone.has(id))];
      threads = new Map(all.map((thread) => [thread.id, thread]));
      next = after;
      phase = 'ready';
      loadingMore = false;
      arrange(read);
    },

    append(page) {
      const added = page.items.filter(({ id }) => !fresh.has(id) && !gone.has(id));
      for (const thread of added) threads.set(thread.id, thread);
      ({ next } = page);
      loadingMore = false;
      arrange(page.items);
    },

    has: (threadId) => threads.has(threadId),
    get: (threadId) => threads.get(threadId),

    put(thread) {
      gone.delete(thread.id);
      if (phase === 'idle' || !isLoaded(thread)) return;
      fresh.add(thread.id);
      threads.set(thread.id, thread);
      arrange();
    },

    remove(threadId, stays = false) {
      gone.add(threadId);
      fresh.delete(threadId);
      if (!threads.delete(threadId)) return;
      if (!stays) rows = rows.filter(({ id }) => id !== threadId);
      arrange();
    },

    hold(held) {
      if (isHeld === held) return;
      isHeld = held;
      arrange();
    },

    clear() {
      threads = new Map();
      rows = [];
      phase = 'idle';
      error = undefined;
      next = undefined;
      loadingMore = false;
      fresh.clear();
      gone.clear();
      arrange();
    },
  };
}
