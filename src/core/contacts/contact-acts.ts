import { AdapterError } from '../../contracts/errors.js';
import type { ContactMatch, ContactMatching, ContactsAdapter } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { WritableStore } from '../store.js';
import { toMatching } from './contact-check.js';
import { createContactLookUps } from './contact-look-up.js';
import type {
  ContactsAct,
  ContactsOutlet,
  ContactsProblem,
  ContactsSnapshot,
  Digest,
  Forgotten,
} from './contact-ports.js';
import { isForgotten } from './contact-rules.js';

/** What reading and acting share. */
export interface ContactsSession {
  readonly store: WritableStore<ContactsSnapshot>;
  readonly clock: Clock;
  readonly outlet: ContactsOutlet;
  readonly digest: Digest;
  /** Ends with what runs now. */
  readonly signal: AbortSignal;
  /** How many matches there are, where that is known. */
  readonly counted: number | undefined;
  ask<Answer>(
    act: (contacts: ContactsAdapter, inner: AbortSignal) => Promise<Answer>,
    signal: AbortSignal,
  ): Promise<Answer | undefined>;
  /** What is newest. */
  take(matching: ContactMatching): void;
  /** Until a limit ends. */
  wait(): void;
  put(match: ContactMatch): void;
  reread(): Promise<void>;
}

export interface ContactActs {
  /** Asks, then acts. */
  start(act: ContactsAct): void;
  /** Goes on with what was allowed already. */
  resume(act: ContactsAct): void;
  /** What was read may confirm an act whose answer was lost. */
  heard(matching: ContactMatching): void;
  /** It is about somebody else from now on. */
  forget(): void;
}

/** After these, what was known of the rules may be old. */
const outdated: ReadonlySet<string> = new Set([
  'forbidden',
  'too-large',
  'invalid',
  'rate-limited',
  'timeout',
  'expired',
]);

/** What somebody does about themselves: takes part, looks, leaves. */
export function createContactActs(session: ContactsSession): ContactActs {
  const { store, clock, outlet, digest, ask, take, wait, put, reread } = session;
  const lookUps = createContactLookUps({ digest, outlet, getSnapshot: store.getSnapshot, ask, reread });
  /** The same key for the same thing, until anything has been done. */
  let last: { readonly about: ContactsAct; readonly clientId: string } | undefined;
  /** What goes, once it is confirmed. */
  let going: Forgotten | undefined;

  function clientIdFor(about: ContactsAct): string {
    if (last?.about !== about) last = { about, clientId: createClientId() };
    return last.clientId;
  }

  /** One thing at a time. */
  async function act(name: ContactsAct, does: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = session;
    store.set({ doing: name, problem: undefined });
    try {
      await does(signal);
      if (!signal.aborted) store.set({ doing: undefined });
    } catch (thrown) {
      if (!signal.aborted) fail({ act: name, error: toAdapterError(thrown) });
    }
  }

  function fail(problem: ContactsProblem): void {
    const { act: name, error } = problem;
    const { code, retryAfterMs } = error;
    const rests = code === 'rate-limited' && retryAfterMs !== undefined;
    store.set({
      doing: undefined,
      problem,
      now: clock.now(),
      ...(rests && { restUntil: clock.now() + retryAfterMs }),
    });
    wait();
    outlet.failed(error, name === 'opt-in' ? 'optIn' : name);
    // Whether somebody takes part is never left open.
    if (!problem.unconfirmed && (name !== 'find' || outdated.has(code))) void reread();
  }

  const sendOptIn = (): Promise<void> =>
    act('opt-in', async (signal) => {
      const clientId = clientIdFor('opt-in');
      const matching = toMatching(await ask((contacts, inner) => contacts.optIn({ clientId, signal: inner }), signal));
      if (signal.aborted) return;
      last = undefined;
      going = undefined;
      store.set({ forgotten: undefined });
      take(matching);
      if (matching.optedIn) outlet.optedIn(matching);
    });

  const sendFind = (resuming: boolean): Promise<void> =>
    act('find', async (signal) => {
      const result = await lookUps.send(resuming, signal);
      if (signal.aborted) return;
      last = undefined;
      // Nobody's address stays in the page once it has been looked for.
      store.set({ entries: [], leftOut: 0 });
      if (!result) return;
      store.set({ entryProblem: undefined, result });
      for (const match of result.matches.toReversed()) put(match);
      const { matching: known } = store.getSnapshot();
      if (known && result.limits) take({ ...known, limits: result.limits });
      void reread();
      outlet.found(result);
    });

  const sendForget = (): Promise<void> =>
    act('forget', async (signal) => {
      going = { identifiers: store.getSnapshot().matching?.kept, matches: session.counted };
      const clientId = clientIdFor('forget');
      const after = toMatching(await ask((contacts, inner) => contacts.forget({ clientId, signal: inner }), signal));
      if (signal.aborted) return;
      last = undefined;
      take(after);
      if (isForgotten(after)) gone();
      else {
        const error = new AdapterError('unknown', { message: 'forget() has answered that something is left' });
        fail({ act: 'forget', error, unconfirmed: true });
      }
    });

  /** Said only once the back end has. */
  function gone(): void {
    const forgotten = going ?? { identifiers: undefined, matches: undefined };
    going = undefined;
    last = undefined;
    lookUps.clear();
    store.set({ forgotten, entries: [], entryProblem: undefined, leftOut: 0, result: undefined, problem: undefined });
    outlet.forgot(forgotten);
  }

  const isAllowed: Readonly<Record<ContactsAct, () => boolean>> = {
    'opt-in': outlet.mayOptIn,
    // Asked once it is known what leaves.
    find: () => true,
    forget: () => outlet.mayForget(store.getSnapshot().matching?.optedIn === true),
  };
  const sends: Readonly<Record<ContactsAct, (resuming: boolean) => Promise<void>>> = {
    'opt-in': sendOptIn,
    find: sendFind,
    forget: sendForget,
  };

  return {
    start(name) {
      if (isAllowed[name]()) void sends[name](false);
    },
    resume: (name) => void sends[name](true),
    heard(matching) {
      const { problem, doing } = store.getSnapshot();
      if (going && !doing && problem?.act === 'forget' && isForgotten(matching)) gone();
    },
    forget() {
      last = undefined;
      going = undefined;
      lookUps.clear();
    },
  };
}
