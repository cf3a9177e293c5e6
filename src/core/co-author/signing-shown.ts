import type { AdapterError } from '../../contracts/errors.js';
import type { CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import type { Clock, TimerHandle } from '../clock.js';
import type { UndoWindow } from '../invite/invitation-undo.js';
import type { WritableStore } from '../store.js';
import { createDeadline } from './deadline.js';
import { isOpen, toCoAuthorInvite } from './invite-check.js';
import { verdictOf, type Verdict } from './signable.js';
import type { SigningOutlet, SigningSnapshot, SigningSource } from './signing-ports.js';

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

/** What showing, reading and acting share. */
export interface SigningContext {
  readonly clock: Clock;
  readonly store: WritableStore<SigningSnapshot>;
  readonly outlet: SigningOutlet;
  readonly undoWindow: UndoWindow;
  readonly getSource: () => SigningSource | undefined;
  /** Ends with all that runs. */
  readonly getSignal: () => AbortSignal;
}

/** What changes beside the invitation when it is taken over. */
export interface Taking extends Partial<Pick<SigningSnapshot, 'doing' | 'outcome' | 'problem'>> {
  /** It answers an act of just now: what it brings was asked for. */
  readonly fresh?: boolean;
}

/** The invitation that is shown. */
export interface SigningShown {
  /** How many were taken over: an answer that was asked for before the last must not undo it. */
  countTaken(): number;
  /**
   * Shows it once it is known whether it can be signed.
   * @returns nothing where something later was faster
   * @throws AdapterError it is none
   */
  take(record: unknown, taking?: Taking): Promise<CoAuthorInvite | undefined>;
  fail(error: AdapterError, method: keyof CoAuthorAdapter): void;
  /** Ends what waits. */
  halt(): void;
}

/** @param expired the time of what is shown is over */
export function createSigningShown(context: SigningContext, expired: () => void): SigningShown {
  const { clock, store, outlet, undoWindow, getSource, getSignal } = context;
  const deadline = createDeadline(clock, expired);
  /** Hashing takes a moment, and the later one wins. */
  let takings = 0;
  let settling: TimerHandle | undefined;

  function settle(): void {
    if (settling !== undefined) clock.clearTimeout(settling);
    settling = undefined;
    store.set({ settling: false });
  }

  async function take(record: unknown, { fresh = false, ...change }: Taking = {}): Promise<CoAuthorInvite | undefined> {
    const invite = toCoAuthorInvite(record);
    const signal = getSignal();
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
    const { record: own, adapter } = getSource() ?? {};
    deadline.set(isOpen(invite) && !own ? invite.expiresAt : undefined);
    // Its time is over by itself, unless somebody is at the button.
    if (invite.state !== 'revoked') undoWindow.close();
    else if (invite.undoUntil !== undefined && (!adapter || adapter.restore)) undoWindow.open(invite.undoUntil, fresh);
    return invite;
  }

  return {
    countTaken: () => takings,
    take,
    fail(error, method) {
      deadline.clear();
      undoWindow.close();
      store.set({ ...blankSigning, availability: store.getSnapshot().availability, phase: 'failed', error });
      outlet.failed(error, method);
    },
    halt() {
      takings += 1;
      settle();
      deadline.clear();
    },
  };
}
