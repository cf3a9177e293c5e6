import type { AdapterError, Availability, CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import type { Store } from '../store.js';
import type { Verdict } from './signable.js';

/** What somebody can do about an invitation to sign. */
export type SigningAct = 'approve' | 'decline' | 'revoke' | 'restore';

/** Which invitation it is, and who answers for it. */
export interface SigningSource {
  readonly adapter: CoAuthorAdapter | undefined;
  readonly inviteId: string | undefined;
  /** Of a link. The id wins. */
  readonly token: string | undefined;
  /** The host's own record: nothing is read while there is one. */
  readonly record: CoAuthorInvite | undefined;
  /** BCP 47, of the words that a back end has. */
  readonly lang: string;
}

export interface SigningSnapshot {
  /**
   * - `idle`: nothing was asked for
   * - `loading`: the invitation is on its way
   * - `ready`
   * - `failed`: there is none; `error` says why. `not-found` and `expired` are answers, not accidents.
   */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly invite: CoAuthorInvite | undefined;
  /** Of what there is to sign. Absent: there is nothing. */
  readonly verdict: Verdict | undefined;
  readonly availability: Availability;
  /** Whoever holds the link has no account here, or isn't signed in. */
  readonly signedOut: boolean;
  readonly error: AdapterError | undefined;
  readonly doing: SigningAct | undefined;
  /** What did not work. */
  readonly problem: { readonly act: SigningAct; readonly error: AdapterError } | undefined;
  /** What is there to sign has changed since it was shown here. */
  readonly changed: boolean;
  /** It has changed a moment ago: a finger that was on its way meant what was there before. */
  readonly settling: boolean;
  /** What became of it here. */
  readonly outcome: 'muted' | 'blocked' | undefined;
  /** Stepping back can be undone: its time is not over, or somebody is at the button. */
  readonly undoable: boolean;
  /** The sign-up was asked for, and is the host's now or nobody's. */
  readonly signUp: 'host' | 'nobody' | undefined;
}

/** Where a store asks and reports. Asked, `false` says that the host has taken over. */
export interface SigningOutlet {
  mayApprove(invite: CoAuthorInvite, hash: string): boolean;
  mayDecline(invite: CoAuthorInvite, mute: boolean): boolean;
  mayRevoke(invite: CoAuthorInvite): boolean;
  mayRestore(invite: CoAuthorInvite): boolean;
  maySignUp(invite: CoAuthorInvite, token: string): boolean;
  approved(invite: CoAuthorInvite): void;
  declined(invite: CoAuthorInvite, mute: boolean): void;
  revoked(invite: CoAuthorInvite): void;
  restored(invite: CoAuthorInvite): void;
  failed(error: AdapterError, method: keyof CoAuthorAdapter): void;
}

export interface SigningStore extends Store<SigningSnapshot> {
  /** Shows an invitation. The same again changes nothing, but goes on after {@link stop}. */
  show(source: SigningSource): void;
  /** Reads it again. */
  refresh(): void;
  /** Signs. @param hash of what was shown as the control was pressed */
  approve(hash: string): void;
  decline(options?: { readonly mute?: boolean }): void;
  /** Takes the name off again. */
  revoke(): void;
  /** Undoes that. */
  restore(): void;
  /** Asks the host to lead to an account. Signs nothing. */
  signUp(): void;
  /** Does again what did not work. */
  retry(): void;
  /** Somebody is at the button that undoes: it stays as long. */
  hold(held: boolean): void;
  /** Nothing of it is shown any more: the inviter is blocked. */
  drop(): void;
  /** Ends everything running. */
  stop(): void;
}
