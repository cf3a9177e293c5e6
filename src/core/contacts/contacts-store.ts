import type { ContactMatch, ContactMatching, ContactsAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { createPages } from '../pages.js';
import { createStore } from '../store.js';
import { createContactActs } from './contact-acts.js';
import { toMatching, toMatchPage } from './contact-check.js';
import { withPicked, withTyped } from './contact-entries.js';
import { createContactFollowing } from './contact-following.js';
import { canHash, keyOf } from './contact-identifiers.js';
import type {
  ContactsAct,
  ContactsOutlet,
  ContactsSnapshot,
  ContactsSource,
  ContactsStore,
  Digest,
} from './contact-ports.js';
import { limitOf } from './contact-rules.js';
import { watchContacts } from './contact-watch.js';

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
  let watching: AbortController | undefined;
  let stopped = false;
  /** Under way when it was stopped. */
  let interrupted: ContactsAct | undefined;
  let timer: TimerHandle | undefined;
  let total: number | undefined;

  const matches = createPages<ContactMatch>({
    changed: () => store.set({ matches: matches.shown }),
    failed: (error) => outlet.failed(error, 'listMatches'),
    async read(after, signal) {
      const options = { limit: pageSize, ...(after !== undefined && { after }) };
      const page = toMatchPage(
        await ask((contacts, inner) => contacts.listMatches({ ...options, signal: inner }), signal),
      );
      total = page.total ?? total;
      return page;
    },
  });

  const following = createContactFollowing({
    clock,
    outlet,
    getPeople: () => source.people,
    changed: () => store.set({ following: following.states }),
    done: (match) => matches.replace(match),
  });

  /** A call of the adapter, with all that may go wrong with it. */
  function ask<Answer>(
    act: (contacts: ContactsAdapter, inner: AbortSignal) => Promise<Answer>,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    return call(async (inner) => source.contacts && act(source.contacts, inner), { signal, clock });
  }

  function take(matching: ContactMatching): void {
    const unsupported = !canHash(matching.hashing, digest);
    store.set({ phase: 'ready', matching, unsupported, error: undefined, now: clock.now() });
    wait();
    if (!matching.optedIn) unwatch();
    else if (!watching) watch();
  }

  async function readMatching(): Promise<void> {
    const { signal } = run;
    if (!source.contacts) return;
    if (!store.getSnapshot().matching) store.set({ phase: 'loading', error: undefined });
    try {
      const matching = toMatching(await ask((contacts, inner) => contacts.getMatching({ signal: inner }), signal));
      if (!signal.aborted) take(matching);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      store.set({ error, phase: store.getSnapshot().matching ? 'ready' : 'failed' });
      outlet.failed(error, 'getMatching');
    }
  }

  function watch(): void {
    watching = new AbortController();
    if (source.contacts) {
      watchContacts(source.contacts, watching.signal, {
        put(match) {
          const { matches: shown, result } = store.getSnapshot();
          const isNew = ![...shown.items, ...(result?.matches ?? [])].some(({ id }) => id === match.id);
          matches.put(match);
          if (isNew && shown.phase === 'ready' && store.getSnapshot().doing === undefined) outlet.arrived(match);
        },
        remove: matches.remove,
        reset: () => matches.load(),
        failed: (error) => outlet.failed(error, 'watch'),
      });
    }
    matches.load();
  }

  function unwatch(): void {
    watching?.abort();
    watching = undefined;
    total = undefined;
    matches.clear();
    following.clear();
    store.set({ matches: matches.shown, following: following.states });
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
    take,
    wait,
    put: matches.put,
    reread: () => void readMatching(),
    get signal() {
      return run.signal;
    },
    get counted() {
      const { phase, more, items } = matches.shown;
      return phase === 'ready' && !more ? items.length : total;
    },
  });

  const isFree = (): boolean => {
    const { phase, doing, unsupported } = store.getSnapshot();
    return phase === 'ready' && doing === undefined && !unsupported;
  };

  function stop(): void {
    if (stopped) return;
    stopped = true;
    interrupted = store.getSnapshot().doing;
    run.abort();
    run = new AbortController();
    watching?.abort();
    watching = undefined;
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    matches.halt();
    following.halt();
    const { phase } = store.getSnapshot();
    store.set({
      doing: undefined,
      matches: matches.shown,
      following: following.states,
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
      if (again) acts.again(again);
      if (again !== 'opt-in' && again !== 'forget') void readMatching();
    },
    refresh: () => void readMatching(),
    optIn() {
      if (isFree() && outlet.mayOptIn()) acts.again('opt-in');
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
    find() {
      const { entries, matching } = store.getSnapshot();
      store.set({ now: clock.now() });
      const { limited, most } = limitOf(store.getSnapshot());
      if (isFree() && matching?.optedIn && !limited && entries.length > 0 && entries.length <= most) acts.find();
    },
    forget() {
      if (isFree() && outlet.mayForget()) acts.again('forget');
    },
    retry() {
      const { phase, problem } = store.getSnapshot();
      if (phase === 'failed') void readMatching();
      else if (problem && isFree()) acts.again(problem.act);
    },
    loadMore: matches.loadMore,
    retryMatches: matches.retry,
    follow: (match) => following.change(match, true),
    unfollow: (match) => following.change(match, false),
    drop(personId) {
      for (const { id, person } of matches.shown.items) if (person.id === personId) matches.remove(id);
    },
    stop,
  };
}
