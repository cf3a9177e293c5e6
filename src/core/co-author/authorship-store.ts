import type { CoAuthorEvent, Page } from '../../contracts/index.js';
import { call } from '../call.js';
import type { Clock } from '../clock.js';
import { createPages } from '../pages.js';
import { createStore } from '../store.js';
import { createAuthorshipActs } from './authorship-acts.js';
import { checkEvents } from './authorship-check.js';
import type { AuthorshipOutlet, AuthorshipSnapshot, AuthorshipSource, AuthorshipStore } from './authorship-ports.js';
import { createAuthorshipRecord, type AuthorshipContext } from './authorship-record.js';

const empty: Page<CoAuthorEvent> = { items: [] };

/** Who signs a post: reads and watches it, and does what they and its owner may. Knows no DOM and never throws. */
export function createAuthorshipStore(clock: Clock, outlet: AuthorshipOutlet): AuthorshipStore {
  let run = new AbortController();
  let source: AuthorshipSource | undefined;
  let stopped = true;
  /** A page's own record may name no post: the element then does. */
  const postIdOf = (): string => store.getSnapshot().authorship?.postId || (source?.postId ?? '');
  const pages = createPages<CoAuthorEvent>({
    read: async (after, signal) => {
      const page = await call(
        async (inner) =>
          source?.adapter?.getHistory?.(postIdOf(), { signal: inner, ...(after !== undefined && { after }) }),
        { signal: AbortSignal.any([signal, run.signal]), clock },
      );
      return checkEvents(page ?? empty);
    },
    changed: () => store.set({ history: pages.shown }),
    failed: (error) => outlet.failed(error, 'getHistory'),
  });
  const blank: AuthorshipSnapshot = {
    phase: 'empty',
    authorship: undefined,
    error: undefined,
    ended: false,
    doing: undefined,
    problem: undefined,
    takenOff: undefined,
    history: pages.shown,
  };
  const store = createStore<AuthorshipSnapshot>(blank);
  const context: AuthorshipContext = { clock, store, outlet, getSource: () => source, getSignal: () => run.signal };
  const record = createAuthorshipRecord(context);
  const acts = createAuthorshipActs(context, record);

  function show(next: AuthorshipSource): void {
    const last = source;
    const wasStopped = stopped;
    source = next;
    stopped = false;
    const hadRecord = last?.record !== undefined;
    const same = last !== undefined && last.postId === next.postId && last.adapter === next.adapter;
    if (last && (!same || hadRecord !== (next.record !== undefined))) {
      rest();
      acts.halt();
      pages.clear();
      store.set({ ...blank, history: pages.shown });
    } else if (same && !wasStopped && last.record === next.record) return;
    acts.resume();
    if (next.record !== undefined) {
      record.take(next.record, true);
      return;
    }
    void record.load();
    record.watch();
  }

  /** Ends what runs; what is shown stays. */
  function rest(): void {
    run.abort();
    run = new AbortController();
    record.halt();
    pages.halt();
    store.set({ history: pages.shown });
  }

  return {
    ...acts,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show,
    refresh: () => void record.load(),
    revalidate() {
      if (!stopped && source?.record === undefined && store.getSnapshot().phase !== 'loading') void record.load();
    },
    readHistory: pages.load,
    readMoreHistory() {
      if (pages.shown.error) pages.retry();
      else pages.loadMore();
    },
    stop() {
      stopped = true;
      rest();
      acts.pause();
    },
  };
}
