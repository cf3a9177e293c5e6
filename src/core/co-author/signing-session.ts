import type { AdapterError } from '../../contracts/errors.js';
import type { CoAuthorInvite, CoAuthorInviteState } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createUndoWindow, type UndoWindow } from '../invite/invitation-undo.js';
import { createStore, type WritableStore } from '../store.js';
import { createActKeys, type ActKeys } from './act-keys.js';
import { toCoAuthorInvite } from './invite-check.js';
import type { SigningAct, SigningOutlet, SigningSnapshot, SigningSource } from './signing-ports.js';
import { createSigningReading } from './signing-reading.js';
import { blankSigning, createSigningShown, type SigningContext } from './signing-shown.js';

/** Refusals after which the invitation itself says more than the error. */
const telling: ReadonlySet<string> = new Set(['expired', 'forbidden', 'conflict', 'unauthenticated', 'not-found']);

/** One thing that is done. */
export interface Doing {
  readonly ask: (signal: AbortSignal) => Promise<CoAuthorInvite | undefined>;
  /** Where the invitation stands once it is done. */
  readonly leadsTo: CoAuthorInviteState;
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
  /** The host has another record of the same invitation. */
  renew(record: CoAuthorInvite): void;
  act(name: SigningAct, doing: Doing): Promise<void>;
  /** The invitation, while nothing is being done about it. */
  free(): CoAuthorInvite | undefined;
  /** Forgets all of it: it is another one now. */
  forget(): void;
}

/** Whether there is more to one than to the other. */
const isOther = (one: CoAuthorInvite | undefined, other: CoAuthorInvite | undefined): boolean =>
  one?.state !== other?.state || one?.signable?.hash !== other?.signable?.hash;

/** Reads an invitation, checks what it would have signed, and does one thing about it at a time. */
export function createSigningSession(clock: Clock, outlet: SigningOutlet): SigningSession {
  const store = createStore<SigningSnapshot>(blankSigning);
  const keys = createActKeys<SigningAct>();
  const undoWindow = createUndoWindow(clock, (undoable) => store.set({ undoable }));
  let run = new AbortController();
  /** What came while something was being done, and is not shown yet. */
  let missed: CoAuthorInvite | 'anything' | undefined;
  const context: SigningContext = {
    clock,
    store,
    outlet,
    undoWindow,
    getSource: () => session.source,
    getSignal: () => run.signal,
  };
  const shown = createSigningShown(context, readAgain);
  const reading = createSigningReading(context, shown, (invite) => {
    missed = invite ?? 'anything';
  });

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
      takeMissed();
      shown.halt();
      store.set({ doing: undefined });
    },
    load() {
      session.restart();
      return reading.load();
    },
    renew(record) {
      const { doing, invite } = store.getSnapshot();
      if (doing === undefined) void session.load();
      // As it stood before what is being done: no news.
      else if (isOther(record, invite)) missed = 'anything';
    },
    act,
    free() {
      const { phase, doing, invite } = store.getSnapshot();
      return phase === 'ready' && doing === undefined ? invite : undefined;
    },
    forget() {
      keys.clear();
      undoWindow.close();
      shown.halt();
      store.set(blankSigning);
    },
  };

  function readAgain(): void {
    if (store.getSnapshot().doing === undefined) void reading.renew();
    else missed = 'anything';
  }

  function takeMissed(): typeof missed {
    const was = missed;
    missed = undefined;
    return was;
  }

  async function act(name: SigningAct, doing: Doing): Promise<void> {
    const { signal } = run;
    session.again = doing.retry;
    takeMissed();
    store.set({ doing: name, problem: undefined, signUp: undefined });
    try {
      const answer = toCoAuthorInvite(await call(doing.ask, { signal, clock }));
      if (signal.aborted) return;
      keys.done(name);
      const invite = await shown.take(answer, { fresh: true, doing: undefined });
      if (!invite) return;
      doing.done(invite);
      // The answer may have been overtaken on its way.
      const news = takeMissed();
      const isNews = news === 'anything' || (news && isOther(news, invite));
      if (isNews && run.signal === signal) await reading.renew();
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (!error.retryable) keys.done(name);
      outlet.failed(error, name);
      if (takeMissed() || (telling.has(error.code) && !session.source?.record)) await turned(name, error, doing);
      else store.set({ doing: undefined, problem: { act: name, error } });
    }
  }

  /** Reads again, and says what went wrong only where the invitation itself doesn't. */
  async function turned(act: SigningAct, error: AdapterError, { leadsTo, done }: Doing): Promise<void> {
    const { signal } = run;
    const { invite: before } = store.getSnapshot();
    store.set({ doing: undefined });
    if (error.code === 'unauthenticated') store.set({ signedOut: true });
    else void reading.lookAtAvailability();
    await reading.renew();
    const { phase, invite, signedOut, doing } = store.getSnapshot();
    if (signal.aborted || phase !== 'ready' || signedOut || doing) return;
    if (error.retryable && invite?.state === leadsTo && before?.state !== leadsTo) {
      // It was done after all: only its answer was lost.
      keys.done(act);
      done(invite);
    } else if (!isOther(invite, before)) store.set({ problem: { act, error } });
  }

  return session;
}
