import type { AdapterError } from '../../contracts/errors.js';
import type { Invitation, InviteAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createStore, type WritableStore } from '../store.js';
import { checkInvitation } from './invitation-check.js';
import { createInvitationKeys, type InvitationKeys } from './invitation-keys.js';
import type { InvitationAct, InvitationOutlet, InvitationSnapshot, InvitationSource } from './invitation-ports.js';
import { createUndoWindow, type UndoWindow } from './invitation-undo.js';

/** An invitation nothing is known of yet. */
export const blankInvitation: InvitationSnapshot = {
  phase: 'idle',
  invitation: undefined,
  error: undefined,
  resumed: false,
  doing: undefined,
  problem: undefined,
  undoable: false,
  leavable: false,
  outcome: undefined,
  told: 'no',
  signUp: undefined,
};

/** Refusals after which the invitation itself says more than the error: somebody was faster, or signed out. */
const telling: ReadonlySet<string> = new Set(['expired', 'forbidden', 'conflict', 'unauthenticated', 'not-found']);

/** An intent that leads nowhere: the link itself may still. */
const passing: ReadonlySet<string> = new Set(['expired', 'not-found', 'unauthenticated']);

/** What changes beside the invitation when it is taken over. */
export interface Taking extends Partial<Pick<InvitationSnapshot, 'resumed' | 'doing' | 'outcome'>> {
  /** It answers an acceptance of just now. */
  readonly fresh?: boolean;
}

/** One thing that is done. */
export interface Doing<Answer> {
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
  readonly done: (answer: Answer) => void;
  /** @returns `true`: it has been dealt with */
  readonly failed: (error: AdapterError) => boolean;
  readonly retry: () => void;
}

/** What reading and acting share. */
export interface InvitationSession {
  readonly store: WritableStore<InvitationSnapshot>;
  readonly keys: InvitationKeys;
  readonly undoWindow: UndoWindow;
  readonly outlet: InvitationOutlet;
  readonly clock: Clock;
  source: InvitationSource | undefined;
  /** What is done again. */
  again: () => void;
  readonly signal: AbortSignal;
  /** Ends what runs. */
  restart(): void;
  load(): Promise<void>;
  take(record: Invitation | undefined, change?: Taking): Invitation;
  /** The invitation, where nothing else is done about it just now. */
  free(): Invitation | undefined;
  act<Answer>(name: Exclude<InvitationAct, 'tell-opened'>, doing: Doing<Answer>): Promise<void>;
  /** It is another invitation from now on. */
  forget(): void;
}

/** Reads an invitation and does one thing about it at a time. */
export function createInvitationSession(clock: Clock, outlet: InvitationOutlet): InvitationSession {
  const store = createStore<InvitationSnapshot>(blankInvitation);
  const keys = createInvitationKeys(clock);
  const undoWindow = createUndoWindow(clock, (undoable) => store.set({ undoable }));
  let run = new AbortController();
  let wasShown = false;

  const session: InvitationSession = {
    store,
    keys,
    undoWindow,
    outlet,
    clock,
    source: undefined,
    again: () => undefined,
    get signal() {
      return run.signal;
    },
    restart() {
      run.abort();
      run = new AbortController();
      store.set({ doing: undefined, ...(store.getSnapshot().told === 'sending' && { told: 'no' }) });
    },
    load,
    take,
    free() {
      const { phase, doing, invitation } = store.getSnapshot();
      return phase === 'ready' && doing === undefined ? invitation : undefined;
    },
    act,
    forget() {
      wasShown = false;
      keys.clear();
      undoWindow.close();
      store.set(blankInvitation);
    },
  };

  function take(record: Invitation | undefined, { fresh = false, ...change }: Taking = {}): Invitation {
    const invitation = checkInvitation(record);
    store.set({ phase: 'ready', error: undefined, problem: undefined, invitation, ...change });
    if (invitation.standing === 'accepted' && session.source?.invite?.undo) {
      undoWindow.open(invitation.undoUntil, fresh);
    } else undoWindow.close();
    if (!wasShown) outlet.shown(invitation);
    wasShown = true;
    return invitation;
  }

  function fail(error: AdapterError, method: keyof InviteAdapter): void {
    undoWindow.close();
    const { leavable } = store.getSnapshot();
    store.set({ ...blankInvitation, leavable, phase: 'failed', error });
    outlet.inviteFailed(error, method);
  }

  async function load(): Promise<void> {
    session.restart();
    const { signal } = run;
    const { record, invite, token, intent } = session.source ?? {};
    if (!record && (!invite || (token ?? intent) === undefined)) return;
    if (!record && store.getSnapshot().phase !== 'ready') store.set({ phase: 'loading', error: undefined });
    try {
      const answer = record ?? (await read(signal));
      if (!signal.aborted) take(answer, record ? {} : { resumed: intent !== undefined && answer?.signedIn === true });
    } catch (thrown) {
      if (!signal.aborted) fail(toAdapterError(thrown), intent !== undefined && invite?.resume ? 'resume' : 'resolve');
    }
  }

  async function read(signal: AbortSignal): Promise<Invitation | undefined> {
    const { invite, token, intent } = session.source ?? {};
    if (intent !== undefined && invite?.resume) {
      try {
        return await call(async (inner) => invite.resume?.(intent, { signal: inner }), { signal, clock });
      } catch (thrown) {
        signal.throwIfAborted();
        const { code } = toAdapterError(thrown);
        // What the intent was for may still be open.
        if (token === undefined || !passing.has(code)) throw thrown;
      }
    }
    const key = token ?? intent ?? '';
    return call(async (inner) => invite?.resolve(key, { signal: inner }), { signal, clock });
  }

  async function act<Answer>(
    name: Exclude<InvitationAct, 'tell-opened'>,
    { ask, done, failed, retry }: Doing<Answer>,
  ): Promise<void> {
    const { signal } = run;
    const before = store.getSnapshot().invitation;
    session.again = retry;
    store.set({ doing: name, problem: undefined, signUp: undefined });
    try {
      const answer = await call(ask, { signal, clock });
      if (signal.aborted) return;
      store.set({ doing: undefined });
      keys.done(name);
      done(answer);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (!error.retryable) keys.done(name);
      if (failed(error)) return;
      if (telling.has(error.code) && (await turned(before))) return;
      store.set({ doing: undefined });
      if (store.getSnapshot().phase === 'ready') store.set({ problem: { act: name, error } });
    }
  }

  /** Reads again. @returns whether it has turned into something that says why: used, expired, signed out; or was left */
  async function turned(before: Invitation | undefined): Promise<boolean> {
    const reading = load();
    const { signal } = run;
    await reading;
    const { invitation } = store.getSnapshot();
    return signal.aborted || invitation?.standing !== before?.standing || invitation?.signedIn !== before?.signedIn;
  }

  return session;
}
