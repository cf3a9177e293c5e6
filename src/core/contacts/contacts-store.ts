import type { ContactMatching, ContactsAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { createTurns, type Turn } from '../latest.js';
import { createStore } from '../store.js';
import { createContactActs } from './contact-acts.js';
import { toMatching, toMatchPage } from './contact-check.js';
import { withPicked, withTyped } from './contact-entries.js';
import { createContactFollowing } from './contact-following.js';
import { canHash, keyOf } from './contact-identifiers.js';
import { createContactList } from './contact-list.js';
import type {
  ContactsAct,
  ContactsOutlet,
  ContactsSnapshot,
  ContactsSource,
  ContactsStore,
  Digest,
} from './contact-ports.js';
import { limitOf } from './contact-rules.js';

const pageSize = 20;

/** The longest that timers wait. */
const longestMs = 2 ** 31 - 1;

const blank: ContactsSnapshot = {
  phase: 'idle',
  matching: undefined,
  error: undefined,
  unsupported: false,
  entries: [],
  entryProblem: undefined,
  leftOut: 0,
  doing: undefined,
  problem: undefined,
  result: undefined,
  matches: { phase: 'idle', items: [], more: false, loadingMore: false, error: undefined },
  arrived: [],
  following: new Map(),
  forgotten: undefined,
  restUntil: undefined,
  now: 0,
};

/** Finding each other: nothing leaves before somebody has agreed, and then only what they name. Knows no DOM and never throws. */
export function createContactsStore(clock: Clock, outlet: ContactsOutlet, digest: Digest): ContactsStore {
  const store = createStore<ContactsSnapshot>(blank);
  let source: ContactsSource = { contacts: undefined, people: undefined };
  let run = new AbortController();
  let stopped = false;
  /** Under way when it was stopped. */
  let interrupted: ContactsAct | undefined;
  let timer: TimerHandle | undefined;
  const begin = createTurns();

  const matches = createContactList({
    getContacts: () => source.contacts,
    changed: sync,
    outlet,
    isBusy: () => store.getSnapshot().doing !== undefined,
    async read(after, signal) {
      const options = { limit: pageSize, ...(after !== undefined && { after }) };
      return toMatchPage(await ask((contacts, inner) => contacts.listMatches({ ...options, signal: inner }), signal));
    },
  });

  const following = createContactFollowing({
    clock,
    outlet,
    getPeople: () => source.people,
    changed: sync,
    done: (match) => matches.replace(match),
  });

  function sync(): void {
    store.set({ matches: matches.shown, arrived: matches.arrived, following: following.states });
  }

  /** A call of the adapter, with all that may go wrong with it. */
  function ask<Answer>(
    act: (contacts: ContactsAdapter, inner: AbortSignal) => Promise<Answer>,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    return call(async (inner) => source.contacts && act(source.contacts, inner), { signal, clock });
  }

  /** @param turn its own; absent: it is newer than all that is on its way */
  function take(matching: ContactMatching, turn: Turn = begin()): void {
    turn.take();
    const unsupported = !canHash(matching.hashing, digest);
    store.set({ phase: 'ready', matching, unsupported, error: undefined, now: clock.now() });
    wait();
    if (!matching.optedIn) {
      matches.clear();
      following.clear();
      sync();
    } else if (!matches.isWatching) matches.watch();
  }

  async function readMatching(): Promise<void> {
    const { signal } = run;
    if (!source.contacts) return;
    const turn = begin();
    if (!store.getSnapshot().matching) store.set({ phase: 'loading', error: undefined });
    try {
      const matching = toMatching(await ask((contacts, inner) => contacts.getMatching({ signal: inner }), signal));
      if (signal.aborted || turn.isPast) return;
      take(matching, turn);
      acts.heard(matching);
    } catch (thrown) {
      if (signal.aborted || turn.isPast) return;
      const error = toAdapterError(thrown);
      store.set({ error, phase: store.getSnapshot().matching ? 'ready' : 'failed' });
      outlet.failed(error, 'getMatching');
    }
  }

  /** Until a limit ends. */
  function wait(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    const { limited, until } = limitOf(store.getSnapshot());
    const now = clock.now();
    if (!limited || until === undefined || until <= now) return;
    timer = clock.setTimeout(
      () => {
        timer = undefined;
        store.set({ now: clock.now() });
        if (limitOf(store.getSnapshot()).limited) wait();
        else void readMatching();
      },
      Math.min(until - now, longestMs),
    );
  }

  const acts = createContactActs({
    store,
    clock,
    outlet,
    digest,
    ask,
    take: (matching) => take(matching),
    wait,
    put: matches.put,
    reread: readMatching,
    get signal() {
      return run.signal;
    },
    get counted() {
      return matches.counted;
    },
  });

  /** Whether it can be done now. Leaving is possible wherever one is. */
  const isFree = (act: ContactsAct): boolean => {
    const { phase, doing, unsupported } = store.getSnapshot();
    return phase === 'ready' && doing === undefined && (act === 'forget' || !unsupported);
  };

  function find(): void {
    const { entries, matching } = store.getSnapshot();
    store.set({ now: clock.now() });
    const { limited, most } = limitOf(store.getSnapshot());
    if (!isFree('find') || !matching?.optedIn || limited) return;
    if (entries.length > 0 && entries.length <= most) acts.start('find');
  }

  function stop(): void {
    if (stopped) return;
    stopped = true;
    interrupted = store.getSnapshot().doing;
    run.abort();
    run = new AbortController();
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    matches.halt();
    following.halt();
    const { phase } = store.getSnapshot();
    sync();
    store.set({
      doing: undefined,
      ...(phase === 'loading' && { phase: 'idle' }),
    });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show(next) {
      const isSame = next.contacts === source.contacts;
      const wasStopped = stopped;
      if (!isSame) {
        stop();
        interrupted = undefined;
        acts.forget();
        matches.clear();
        following.clear();
        store.set({ ...blank, matches: matches.shown });
      }
      source = next;
      if (isSame && !wasStopped) return;
      stopped = false;
      const again = interrupted;
      interrupted = undefined;
      if (again) acts.resume(again);
      if (again !== 'opt-in' && again !== 'forget') void readMatching();
    },
    refresh: () => void readMatching(),
    optIn() {
      if (isFree('opt-in')) acts.start('opt-in');
    },
    add(text) {
      const taken = withTyped(store.getSnapshot().entries, text, limitOf(store.getSnapshot()).most);
      store.set({ ...taken, result: undefined });
      return taken.entryProblem === undefined;
    },
    addPicked(picked) {
      const { most } = limitOf(store.getSnapshot());
      store.set({ ...withPicked(store.getSnapshot().entries, picked, most), result: undefined });
    },
    clearEntryProblem: () => store.set({ entryProblem: undefined }),
    take({ identifier }) {
      const left = store.getSnapshot().entries.filter((entry) => keyOf(entry.identifier) !== keyOf(identifier));
      store.set({ entries: left, leftOut: 0, entryProblem: undefined });
    },
    find,
    forget() {
      if (isFree('forget')) acts.start('forget');
    },
    retry() {
      const { phase, problem } = store.getSnapshot();
      if (phase === 'failed') void readMatching();
      else if (problem?.act === 'find') find();
      else if (problem && isFree(problem.act)) acts.start(problem.act);
    },
    loadMore: matches.loadMore,
    retryMatches: matches.retry,
    showArrived: matches.showArrived,
    follow: (match) => following.change(match, true),
    unfollow: (match) => following.change(match, false),
    retryFollow: following.retry,
    drop: matches.drop,
    stop,
  };
}
