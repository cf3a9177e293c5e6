import type { AdapterError } from '../../contracts/errors.js';
import type { Availability, CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createPages, type PagedList } from '../pages.js';
import { createStore, type Store } from '../store.js';
import { toAvailability, toInvitePage } from './invite-check.js';
import { createInvitesExpiry } from './invites-expiry.js';
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

/** ms since 1970. Nobody knows: 0. */
const timeOf = ({ createdAt }: CoAuthorInvite): number => Date.parse(createdAt) || 0;

/** Reads and watches them. Knows no DOM and never throws. */
export function createReceivedStore(clock: Clock, outlet: ReceivedOutlet): ReceivedStore {
  let run = new AbortController();
  let adapter: CoAuthorAdapter | undefined;
  let stopped = true;
  /** How often the watch has said whether it is offered. */
  let told = 0;
  /** In which order they were heard of: of two of the same moment, the later is the newer. */
  const arrivals = new Map<string, number>();
  const placeOf = ({ id }: CoAuthorInvite): number => arrivals.get(id) ?? 0;
  const order = (one: CoAuthorInvite, other: CoAuthorInvite): number =>
    timeOf(other) - timeOf(one) || placeOf(other) - placeOf(one);
  const pages = createPages<CoAuthorInvite>({
    order,
    read: async (after, signal) =>
      toInvitePage(
        await call(
          async (inner) =>
            adapter?.listInvites?.({ box: 'received', ...(after !== undefined && { after }), signal: inner }),
          { signal: AbortSignal.any([run.signal, signal]), clock },
        ),
      ),
    changed() {
      store.set({ list: pages.shown });
      expiry.wait();
    },
    failed: (error) => outlet.failed(error, 'listInvites'),
  });
  const store = createStore<ReceivedSnapshot>({ list: pages.shown, availability: { available: true } });

  const expiry = createInvitesExpiry({
    clock,
    getAdapter: () => adapter,
    getSignal: () => run.signal,
    list: () => pages.shown.items,
    take: (invite) => pages.put(invite),
    failed: (error) => outlet.failed(error, 'getInvite'),
  });

  async function lookAtAvailability(): Promise<void> {
    const { signal } = run;
    if (!adapter?.availability) return;
    const toldBefore = told;
    try {
      const answer = await call(async (inner) => adapter?.availability?.({ signal: inner }), { signal, clock });
      if (!signal.aborted && told === toldBefore) store.set({ availability: toAvailability(answer) });
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
          const { items, phase } = pages.shown;
          const isKnown = items.some(({ id }) => id === invite.id);
          if (!isKnown && !arrivals.has(invite.id)) arrivals.set(invite.id, arrivals.size + 1);
          // One from further down may have changed as well: it is not new.
          const isNew = !isKnown && items.every((item) => order(invite, item) < 0);
          pages.put(invite);
          if (isNew && invite.state === 'pending' && phase === 'ready') outlet.arrived(invite);
        },
        remove: pages.remove,
        reset: pages.load,
        availability(availability) {
          told += 1;
          store.set({ availability });
        },
        failed: (error) => outlet.failed(error, 'watchInvites'),
      },
    );
    void lookAtAvailability();
    pages.load();
  }

  function halt(): void {
    run.abort();
    expiry.halt();
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
        arrivals.clear();
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
