import type { AdapterError } from '../../contracts/errors.js';
import type { Availability, CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createPages, type PagedList } from '../pages.js';
import { createStore, type Store } from '../store.js';
import { toAvailability, toInvitePage } from './invite-check.js';
import { watchCoAuthorInvites } from './invites-watch.js';

export interface ReceivedSnapshot {
  readonly list: PagedList<CoAuthorInvite>;
  readonly availability: Availability;
}

export interface ReceivedOutlet {
  /** One has come while the list was there. */
  arrived(invite: CoAuthorInvite): void;
  failed(error: AdapterError, method: keyof CoAuthorAdapter): void;
}

/** The invitations that somebody was sent. */
export interface ReceivedStore extends Store<ReceivedSnapshot> {
  /** The same again changes nothing, and goes on after {@link stop}. */
  show(adapter: CoAuthorAdapter | undefined, lang: string): void;
  refresh(): void;
  loadMore(): void;
  retry(): void;
  /** Ends everything running; what is shown stays. */
  stop(): void;
}

/** Reads and watches them. Knows no DOM and never throws. */
export function createReceivedStore(clock: Clock, outlet: ReceivedOutlet): ReceivedStore {
  let run = new AbortController();
  let adapter: CoAuthorAdapter | undefined;
  let stopped = true;
  const pages = createPages<CoAuthorInvite>({
    read: async (after, signal) =>
      toInvitePage(
        await call(
          async (inner) =>
            adapter?.listInvites?.({ box: 'received', ...(after !== undefined && { after }), signal: inner }),
          { signal: AbortSignal.any([run.signal, signal]), clock },
        ),
      ),
    changed: () => store.set({ list: pages.shown }),
    failed: (error) => outlet.failed(error, 'listInvites'),
  });
  const store = createStore<ReceivedSnapshot>({ list: pages.shown, availability: { available: true } });

  async function lookAtAvailability(): Promise<void> {
    const { signal } = run;
    if (!adapter?.availability) return;
    try {
      const answer = await call(async (inner) => adapter?.availability?.({ signal: inner }), { signal, clock });
      if (!signal.aborted) store.set({ availability: toAvailability(answer) });
    } catch (thrown) {
      if (!signal.aborted) outlet.failed(toAdapterError(thrown), 'availability');
    }
  }

  function start(shown: CoAuthorAdapter, lang: string): void {
    watchCoAuthorInvites(
      shown,
      { signal: run.signal, lang },
      {
        put(invite) {
          if (invite.sent) return;
          const isNew = !pages.shown.items.some(({ id }) => id === invite.id);
          pages.put(invite);
          if (isNew && invite.state === 'pending' && pages.shown.phase === 'ready') outlet.arrived(invite);
        },
        remove: pages.remove,
        reset: pages.load,
        availability: (availability) => store.set({ availability }),
        failed: (error) => outlet.failed(error, 'watchInvites'),
      },
    );
    void lookAtAvailability();
    pages.load();
  }

  function halt(): void {
    run.abort();
    pages.halt();
    store.set({ list: pages.shown });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show(next, lang) {
      if (next === adapter && !stopped) return;
      const same = next === adapter;
      stopped = false;
      halt();
      run = new AbortController();
      adapter = next;
      if (!same) {
        pages.clear();
        store.set({ list: pages.shown, availability: { available: true } });
      }
      if (next?.listInvites) start(next, lang);
    },
    refresh: pages.load,
    loadMore: pages.loadMore,
    retry: pages.retry,
    stop() {
      stopped = true;
      halt();
    },
  };
}
