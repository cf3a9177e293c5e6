import type { AdapterError } from '../../contracts/errors.js';
import type { ContactMatch, ContactMatching, ContactsAdapter } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { WritableStore } from '../store.js';
import { toLookUp, toMatching } from './contact-check.js';
import { hashed } from './contact-identifiers.js';
import type { ContactsAct, ContactsOutlet, ContactsSnapshot, Digest } from './contact-ports.js';

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
  take(matching: ContactMatching): void;
  /** Until a limit ends. */
  wait(): void;
  put(match: ContactMatch): void;
  reread(): void;
}

export interface ContactActs {
  find(): void;
  /** Acts without asking: somebody has been asked, or has just said so. */
  again(act: ContactsAct): void;
  /** It is about somebody else from now on. */
  forget(): void;
}

/** What somebody does about themselves: takes part, looks, leaves. */
export function createContactActs(session: ContactsSession): ContactActs {
  const { store, clock, outlet, digest, ask, take, wait, put, reread } = session;
  /** The same key for the same thing. */
  let last: { readonly about: string; readonly clientId: string } | undefined;

  function clientIdFor(about: string): string {
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
      if (signal.aborted) return;
      fail(name, toAdapterError(thrown));
    }
  }

  function fail(name: ContactsAct, error: AdapterError): void {
    const { code, retryAfterMs } = error;
    const rests = code === 'rate-limited' && retryAfterMs !== undefined;
    store.set({
      doing: undefined,
      problem: { act: name, error },
      now: clock.now(),
      ...(rests && { restUntil: clock.now() + retryAfterMs }),
    });
    wait();
    outlet.failed(error, name === 'opt-in' ? 'optIn' : name);
    // What was known of the rules may be old.
    if (['forbidden', 'too-large', 'invalid', 'rate-limited', 'timeout'].includes(code)) reread();
  }

  const sendOptIn = (): Promise<void> =>
    act('opt-in', async (signal) => {
      const clientId = clientIdFor('opt-in');
      const matching = toMatching(await ask((contacts, inner) => contacts.optIn({ clientId, signal: inner }), signal));
      if (signal.aborted) return;
      last = undefined;
      store.set({ forgotten: undefined });
      take(matching);
      if (matching.optedIn) outlet.optedIn(matching);
    });

  const sendFind = (asked = false): Promise<void> =>
    act('find', async (signal) => {
      const { entries, matching } = store.getSnapshot();
      const plain = entries.map(({ identifier }) => identifier);
      const identifiers = await hashed(plain, matching?.hashing, digest);
      signal.throwIfAborted();
      if (!asked && !outlet.mayFind(identifiers)) {
        store.set({ entries: [], leftOut: 0 });
        return;
      }
      const clientId = clientIdFor(JSON.stringify(identifiers));
      const answer = await ask((contacts, inner) => contacts.find(identifiers, { clientId, signal: inner }), signal);
      if (signal.aborted) return;
      const result = toLookUp(answer, identifiers.length);
      last = undefined;
      // Nobody's address stays in the page once it has been looked for.
      store.set({ entries: [], leftOut: 0, entryProblem: undefined, result });
      for (const match of result.matches.toReversed()) put(match);
      const { matching: known } = store.getSnapshot();
      if (known && result.limits) take({ ...known, limits: result.limits });
      reread();
      outlet.found(result);
    });

  const sendForget = (): Promise<void> =>
    act('forget', async (signal) => {
      const { matching } = store.getSnapshot();
      const { counted } = session;
      const clientId = clientIdFor('forget');
      const after = toMatching(await ask((contacts, inner) => contacts.forget({ clientId, signal: inner }), signal));
      if (signal.aborted) return;
      last = undefined;
      const forgotten = { identifiers: matching?.kept, matches: counted };
      store.set({ forgotten, entries: [], entryProblem: undefined, leftOut: 0, result: undefined });
      take({ ...after, optedIn: false });
      outlet.forgot(forgotten);
    });

  const sends: Readonly<Record<ContactsAct, () => Promise<void>>> = {
    'opt-in': sendOptIn,
    find: () => sendFind(true),
    forget: sendForget,
  };

  return {
    find: () => void sendFind(),
    again: (name) => void sends[name](),
    forget() {
      last = undefined;
    },
  };
}
