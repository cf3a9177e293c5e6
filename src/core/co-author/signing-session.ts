import type { AdapterError } from '../../contracts/errors.js';
import type { CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { createUndoWindow, type UndoWindow } from '../invite/invitation-undo.js';
import { createStore, type WritableStore } from '../store.js';
import { createActKeys, type ActKeys } from './act-keys.js';
import { toAvailability, toCoAuthorInvite } from './invite-check.js';
import { watchCoAuthorInvites } from './invites-watch.js';
import { verdictOf, type Verdict } from './signable.js';
import type { SigningAct, SigningOutlet, SigningSnapshot, SigningSource } from './signing-ports.js';

/** An invitation nothing is known of yet. */
export const blankSigning: SigningSnapshot = {
  phase: 'idle',
  invite: undefined,
  verdict: undefined,
  availability: { available: true },
  signedOut: false,
  error: undefined,
  doing: undefined,
  problem: undefined,
  changed: false,
  settling: false,
  outcome: undefined,
  undoable: false,
  signUp: undefined,
};

/** ms in which nothing is signed after the content has changed by itself: as long as a finger may have been on its way. */
export const settlingMs = 1000;

/** Refusals after which the invitation itself says more than the error. */
const telling: ReadonlySet<string> = new Set(['expired', 'forbidden', 'conflict', 'unauthenticated', 'not-found']);

/** What changes beside the invitation when it is taken over. */
export interface Taking extends Partial<Pick<SigningSnapshot, 'doing' | 'outcome' | 'problem'>> {
  /** It answers an act of just now: what it brings was asked for. */
  readonly fresh?: boolean;
}

/** One thing that is done. */
export interface Doing {
  readonly ask: (signal: AbortSignal) => Promise<CoAuthorInvite | undefined>;
  readonly done: (invite: CoAuthorInvite) => void;
  readonly retry: () => void;
}

/** What reading and acting share. */
export interface SigningSession {
  readonly store: WritableStore<SigningSnapshot>;
  readonly keys: ActKeys<SigningAct>;
  readonly undoWindow: UndoWindow;
  readonly outlet: SigningOutlet;
  source: SigningSource | undefined;
  /** What is done again. */
  again: () => void;
  /** Ends what runs. */
  restart(): void;
  load(): Promise<void>;
  act(name: SigningAct, doing: Doing): Promise<void>;
  /** The invitation, while nothing is being done about it. */
  free(): CoAuthorInvite | undefined;
  /** Forgets all of it: it is another one now. */
  forget(): void;
}

/** Reads an invitation, checks what it would have signed, and does one thing about it at a time. */
export function createSigningSession(clock: Clock, outlet: SigningOutlet): SigningSession {
  const store = createStore<SigningSnapshot>(blankSigning);
  const keys = createActKeys<SigningAct>();
  const undoWindow = createUndoWindow(clock, (undoable) => store.set({ undoable }));
  let run = new AbortController();
  /** The last that was taken over: hashing takes a moment, and the later one wins. */
  let takings = 0;
  /** What came live before it was known which one it is about. */
  let early = new Map<string, CoAuthorInvite>();
  let settling: TimerHandle | undefined;

  const session: SigningSession = {
    store,
    keys,
    undoWindow,
    outlet,
    source: undefined,
    again: () => undefined,
    restart() {
      run.abort();
      run = new AbortController();
      takings += 1;
      settle();
      store.set({ doing: undefined });
    },
    load,
    act,
    free() {
      const { phase, doing, invite } = store.getSnapshot();
      return phase === 'ready' && doing === undefined ? invite : undefined;
    },
    forget() {
      keys.clear();
      undoWindow.close();
      settle();
      store.set(blankSigning);
    },
  };

  function settle(): void {
    if (settling !== undefined) clock.clearTimeout(settling);
    settling = undefined;
    store.set({ settling: false });
  }

  /** Shows it once it is known whether it can be signed. @returns nothing where something later was faster */
  async function take(record: unknown, { fresh = false, ...change }: Taking = {}): Promise<CoAuthorInvite | undefined> {
    const invite = toCoAuthorInvite(record);
    const { signal } = run;
    const taking = (takings += 1);
    const verdict: Verdict | undefined = invite.signable && (await verdictOf(invite.signable));
    if (signal.aborted || taking !== takings) return undefined;
    const before = store.getSnapshot();
    const was = before.invite?.signable;
    const isOther = was !== undefined && invite.signable !== undefined && was.hash !== invite.signable.hash;
    store.set({
      phase: 'ready',
      error: undefined,
      problem: undefined,
      invite,
      verdict,
      changed:
        before.invite?.id === invite.id && (before.changed || isOther) && !(fresh && invite.state === 'approved'),
      ...change,
    });
    if (isOther) {
      settle();
      store.set({ settling: true });
      settling = clock.setTimeout(settle, settlingMs);
    }
    // Its time is over by itself, unless somebody is at the button.
    if (invite.state !== 'revoked') undoWindow.close();
    else if (invite.undoUntil !== undefined && session.source?.adapter?.restore)
      undoWindow.open(invite.undoUntil, fresh);
    return invite;
  }

  function fail(error: AdapterError, method: keyof CoAuthorAdapter): void {
    undoWindow.close();
    store.set({ ...blankSigning, availability: store.getSnapshot().availability, phase: 'failed', error });
    outlet.failed(error, method);
  }

  async function load(): Promise<void> {
    session.restart();
    const { signal } = run;
    const { record, adapter, inviteId, token } = session.source ?? {};
    early = new Map();
    if (!record && (!adapter || (inviteId ?? token) === undefined)) return;
    if (store.getSnapshot().phase !== 'ready') store.set({ phase: 'loading', error: undefined });
    if (!record) watch();
    try {
      const [answer] = record ? [record] : await Promise.all([read(signal), lookAtAvailability(signal)]);
      if (!signal.aborted) await take(early.get((answer as { readonly id?: string } | null)?.id ?? '') ?? answer);
    } catch (thrown) {
      if (!signal.aborted) fail(toAdapterError(thrown), inviteId === undefined ? 'resolve' : 'getInvite');
    }
  }

  function read(signal: AbortSignal): Promise<CoAuthorInvite | undefined> {
    const { adapter, inviteId, token = '' } = session.source ?? {};
    return call<CoAuthorInvite | undefined>(
      async (inner) =>
        inviteId === undefined
          ? adapter?.resolve?.(token, { signal: inner })
          : adapter?.getInvite(inviteId, { signal: inner }),
      { signal, clock },
    );
  }

  /** Who isn't signed in can read a link, and is told before they press anything. */
  async function lookAtAvailability(signal: AbortSignal): Promise<void> {
    const { adapter } = session.source ?? {};
    if (!adapter?.availability) return;
    try {
      const answer = await call(async (inner) => adapter.availability?.({ signal: inner }), { signal, clock });
      if (!signal.aborted) store.set({ availability: toAvailability(answer), signedOut: false });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (error.code === 'unauthenticated') store.set({ signedOut: true });
      // What can't be asked is offered: the back end will refuse what it must.
      else outlet.failed(error, 'availability');
    }
  }

  function watch(): void {
    const { adapter, lang = 'en' } = session.source ?? {};
    if (!adapter?.watchInvites) return;
    const { signal } = run;
    const isIt = (id: string): boolean => store.getSnapshot().invite?.id === id;
    watchCoAuthorInvites(
      adapter,
      { signal, lang },
      {
        put(invite) {
          early.set(invite.id, invite);
          // What is being done comes back with an answer of its own.
          if (isIt(invite.id) && store.getSnapshot().doing === undefined) void take(invite);
        },
        remove(id) {
          if (isIt(id)) void load();
        },
        reset: () => void load(),
        availability: (availability) => store.set({ availability }),
        failed: (error) => outlet.failed(error, 'watchInvites'),
      },
    );
  }

  async function act(name: SigningAct, { ask, done, retry }: Doing): Promise<void> {
    const { signal } = run;
    session.again = retry;
    store.set({ doing: name, problem: undefined, signUp: undefined });
    try {
      const answer = await call(ask, { signal, clock });
      if (signal.aborted) return;
      keys.done(name);
      const invite = await take(answer, { fresh: true, doing: undefined });
      if (invite) done(invite);
      else if (run.signal === signal) store.set({ doing: undefined });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (!error.retryable) keys.done(name);
      outlet.failed(error, name);
      if (telling.has(error.code) && !session.source?.record) await turned(name, error);
      else store.set({ doing: undefined, problem: { act: name, error } });
    }
  }

  /** Reads again, and says what went wrong only where the invitation itself doesn't. */
  async function turned(act: SigningAct, error: AdapterError): Promise<void> {
    const before = store.getSnapshot();
    const reading = load();
    const { signal } = run;
    if (error.code === 'unauthenticated') store.set({ signedOut: true });
    await reading;
    const { phase, invite, changed, signedOut } = store.getSnapshot();
    if (signal.aborted || phase !== 'ready' || signedOut) return;
    const isOther =
      invite?.state !== before.invite?.state || (changed && invite?.signable?.hash !== before.invite?.signable?.hash);
    if (!isOther) store.set({ problem: { act, error } });
  }

  return session;
}
