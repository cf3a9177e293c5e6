import type { AdapterError, AuthorRole, Availability, CoAuthorAdapter, CoAuthorRules } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { toAvailability, toCoAuthorRules } from '../co-author/invite-check.js';
import { watchCoAuthorInvites } from '../co-author/invites-watch.js';
import { limitOf, timeOf } from '../invite/invite-rules.js';
import { nothingSearched, type SearchedList } from '../searched-pages.js';
import { createStore, type Store } from '../store.js';
import { createCoAuthorCandidates } from './co-author-candidates.js';
import { candidateStatusOf, rolesOf, type Candidate } from './co-author-rules.js';

/** Whether co-authors can be asked here. */
export type CoAuthorOffer =
  | { readonly phase: 'idle' | 'loading' | 'ready' }
  | ({ readonly phase: 'unavailable' } & Omit<Availability & { readonly available: false }, 'available'>)
  | { readonly phase: 'failed'; readonly error: AdapterError };

export interface CoAuthorChoiceSnapshot {
  readonly offer: CoAuthorOffer;
  readonly rules: CoAuthorRules;
  readonly candidates: SearchedList<Candidate>;
  readonly chosen: Candidate | undefined;
  readonly role: AuthorRole;
  /** ms since 1970, as of the last moment at which a limit or a cool-down changed. */
  readonly now: number;
  /** The back end has said that it was too much, until then. ms since 1970. */
  readonly restUntil: number | undefined;
}

/** For whom, in what language, and for which post: none is one that is still being made. */
export interface CoAuthorChoiceSource {
  readonly lang: string;
  readonly postId?: string | undefined;
}

export interface CoAuthorChoiceOptions {
  readonly clock: Clock;
  readonly failed: (error: AdapterError, method: keyof CoAuthorAdapter) => void;
}

/** The choice of one account to ask, and of what it would sign as. */
export interface CoAuthorChoice extends Store<CoAuthorChoiceSnapshot> {
  /** Serves an adapter. The same again changes nothing, and goes on after `stop`. */
  show(adapter: CoAuthorAdapter | undefined, source: CoAuthorChoiceSource): void;
  /** Reads availability and rules again, and the candidates where they have been read. */
  refresh(): void;
  /** Reads the candidates, unless they are there. */
  open(): void;
  search(query: string): void;
  loadMore(): void;
  retry(): void;
  /** One. Who can't be asked can't be chosen. `undefined`: nobody. */
  choose(personId: string | undefined): void;
  /** One of those the rules offer. */
  setRole(role: AuthorRole): void;
  /** Something was refused: what follows from it for others. */
  learn(error: AdapterError): void;
  /** Ends everything running. What was chosen stays. */
  stop(): void;
}

/** Browsers keep longer timers in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

const nothing: Omit<CoAuthorChoiceSnapshot, 'now'> = {
  offer: { phase: 'idle' },
  rules: {},
  candidates: nothingSearched,
  chosen: undefined,
  role: 'author',
  restUntil: undefined,
};

/** When something that is shown changes by itself: ms since 1970. `Infinity`: never. */
function nextChangeOf({ rules, restUntil, candidates, now }: CoAuthorChoiceSnapshot): number {
  const cooling = candidates.items.map(({ status, until }) => (status === 'cool-down' ? timeOf(until) : undefined));
  const times = [timeOf(rules.limits?.resetsAt), restUntil, ...cooling];
  return times.reduce<number>((least, at) => (at !== undefined && at > now && at < least ? at : least), Infinity);
}

export function createCoAuthorChoice({ clock, failed }: CoAuthorChoiceOptions): CoAuthorChoice {
  const store = createStore<CoAuthorChoiceSnapshot>({ ...nothing, now: clock.now() });
  let run = new AbortController();
  let adapter: CoAuthorAdapter | undefined;
  let source: CoAuthorChoiceSource = { lang: 'en' };
  let timer: TimerHandle | undefined;
  /** What the watch has said: newer than an answer that was on its way. */
  const told = { rules: 0, availability: 0 };
  run.abort();

  const get = store.getSnapshot;

  /** Every change goes through here: what it brings may end by itself. */
  function set(change: Partial<CoAuthorChoiceSnapshot>): void {
    store.set({ ...change, now: clock.now() });
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    const next = nextChangeOf(get());
    if (run.signal.aborted || next === Infinity) return;
    timer = clock.setTimeout(tick, Math.min(longestTimerMs, Math.max(0, next - clock.now())));
  }

  function tick(): void {
    timer = undefined;
    const { left, limited } = limitOf(get());
    set({});
    const now = limitOf(get());
    // How many there are of the new ones, nobody has said yet.
    if ((limited && !now.limited) || (left !== undefined && now.left === undefined)) void load();
  }

  const candidates = createCoAuthorCandidates({
    clock,
    getAdapter: () => adapter,
    getPostId: () => source.postId,
    getSignal: () => run.signal,
    changed() {
      const { chosen } = get();
      set({ candidates: candidates.shown, chosen: chosen && (candidates.find(chosen.id) ?? chosen) });
    },
    failed: (error) => failed(error, 'listCandidates'),
  });

  function takeRules(rules: CoAuthorRules): void {
    const roles = rolesOf(rules);
    const { role } = get();
    set({ rules, role: roles.includes(role) ? role : (roles[0] ?? 'author') });
  }

  function takeAvailability(availability: Availability): void {
    if (availability.available) return set({ offer: { phase: 'ready' } });
    const { reason, until } = availability;
    set({ offer: { phase: 'unavailable', reason, ...(until !== undefined && { until }) } });
  }

  async function load(): Promise<void> {
    const { signal } = run;
    const asked = adapter;
    const toldBefore = { ...told };
    let method: keyof CoAuthorAdapter = 'availability';
    if (get().offer.phase === 'idle' || get().offer.phase === 'failed') set({ offer: { phase: 'loading' } });
    try {
      const how = { signal, clock };
      const offered = await call(async (inner) => asked?.availability?.({ signal: inner }), how);
      method = 'getRules';
      const rules = await call(async (inner) => asked?.getRules?.({ signal: inner, lang: source.lang }), how);
      signal.throwIfAborted();
      if (told.rules === toldBefore.rules) takeRules(toCoAuthorRules(rules));
      if (told.availability === toldBefore.availability) takeAvailability(toAvailability(offered));
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      // What is there already stays.
      if (get().offer.phase === 'loading') set({ offer: { phase: 'failed', error } });
      failed(error, method);
    }
  }

  function refresh(): void {
    if (run.signal.aborted) return;
    void load();
    if (candidates.shown.phase !== 'idle') candidates.load();
  }

  function stop(): void {
    run.abort();
    candidates.halt();
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    store.set({ candidates: candidates.shown, ...(get().offer.phase === 'loading' && { offer: nothing.offer }) });
  }

  function start(shown: CoAuthorAdapter): void {
    run = new AbortController();
    watchCoAuthorInvites(
      shown,
      { signal: run.signal, lang: source.lang },
      {
        rules(rules) {
          told.rules += 1;
          takeRules(rules);
        },
        availability(availability) {
          told.availability += 1;
          takeAvailability(availability);
        },
        put({ sent, postId }) {
          // Who can be asked follows from what was sent, and of one post, from what was sent for it.
          if (sent && (source.postId === undefined || postId === source.postId)) candidates.renew();
        },
        remove: candidates.renew,
        reset: refresh,
        failed: (error) => failed(error, 'watchInvites'),
      },
    );
    void load();
  }

  return {
    getSnapshot: get,
    subscribe: store.subscribe,
    show(shown, next) {
      const isSame = shown === adapter && next.postId === source.postId;
      if (isSame && next.lang === source.lang && !run.signal.aborted) return;
      stop();
      adapter = shown;
      source = next;
      if (!isSame) {
        candidates.clear();
        store.set({ ...nothing, now: clock.now() });
      }
      if (shown) start(shown);
    },
    refresh,
    open() {
      if (!run.signal.aborted) candidates.begin();
    },
    search: candidates.search,
    loadMore: candidates.loadMore,
    retry: candidates.retry,
    choose(personId) {
      const found = personId === undefined ? undefined : candidates.find(personId);
      if (found && candidateStatusOf(found, get().now) !== 'eligible') return;
      set({ chosen: found });
    },
    setRole(role) {
      if (rolesOf(get().rules).includes(role)) set({ role });
    },
    learn({ code, retryAfterMs }) {
      if (code === 'rate-limited' && retryAfterMs !== undefined) set({ restUntil: clock.now() + retryAfterMs });
      if (code === 'rate-limited' || code === 'conflict' || code === 'forbidden') refresh();
    },
    stop,
  };
}
