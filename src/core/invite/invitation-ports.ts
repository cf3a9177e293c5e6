import type {
  AdapterError,
  Consent,
  Invitation,
  InviteAdapter,
  PeopleAdapter,
  Relation,
  SignUpIntent,
} from '../../contracts/index.js';
import type { Store } from '../store.js';

/** What somebody can do about an invitation. */
export type InvitationAct = 'accept' | 'undo' | 'unfollow' | 'decline' | 'tell-opened' | 'sign-up';

/** Which invitation it is, and who answers for it. */
export interface InvitationSource {
  readonly invite: InviteAdapter | undefined;
  /** Ends a following that can't be undone any more. */
  readonly people: PeopleAdapter | undefined;
  readonly token: string | undefined;
  /** Of a sign-up that somebody comes back from. Wins over the token. */
  readonly intent: string | undefined;
  /** The host's own record: nothing is read while there is one. */
  readonly record: Invitation | undefined;
}

/** What became of an invitation while it was shown here. */
export type InvitationOutcome = 'undone' | 'unfollowed' | 'declined' | 'muted' | 'blocked';

export interface InvitationSnapshot {
  /**
   * - `idle`: nothing was asked for
   * - `loading`: the invitation is on its way
   * - `ready`
   * - `failed`: there is none; `error` says why. `not-found` and `expired` are answers, not accidents.
   */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly invitation: Invitation | undefined;
  readonly error: AdapterError | undefined;
  /** Somebody is back from signing up, and is asked again. */
  readonly resumed: boolean;
  /** What is under way; `tell-opened` goes on beside it. */
  readonly doing: Exclude<InvitationAct, 'tell-opened'> | undefined;
  /** What did not work. */
  readonly problem: { readonly act: InvitationAct; readonly error: AdapterError } | undefined;
  /** The following can be taken back without a trace: its time is not over, or somebody is at the button. */
  readonly undoable: boolean;
  /** There is somebody to end a following with. */
  readonly leavable: boolean;
  readonly outcome: InvitationOutcome | undefined;
  readonly told: 'no' | 'sending' | 'yes';
  /** The sign-up was asked for, and is the host's now or nobody's. */
  readonly signUp: 'host' | 'nobody' | undefined;
}

/** What a control said, as it was pressed. */
export interface ConsentWords {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
}

/** Where a store asks and reports. Asked, `false` says that the host has taken over. */
export interface InvitationOutlet {
  mayFollow(invitation: Invitation, consent: Consent): boolean;
  mayUndo(invitation: Invitation): boolean;
  mayUnfollow(invitation: Invitation): boolean;
  mayDecline(invitation: Invitation, mute: boolean): boolean;
  mayTell(invitation: Invitation, consent: Consent): boolean;
  maySignUp(invitation: Invitation, intent: SignUpIntent): boolean;
  /** It can be seen, for the first time. */
  shown(invitation: Invitation): void;
  accepted(invitation: Invitation): void;
  undone(invitation: Invitation): void;
  unfollowed(invitation: Invitation, relation: Relation): void;
  declined(invitation: Invitation, mute: boolean): void;
  told(invitation: Invitation): void;
  /** What was agreed to has been done. */
  consented(invitation: Invitation, consent: Consent): void;
  inviteFailed(error: AdapterError, method: keyof InviteAdapter): void;
  peopleFailed(error: AdapterError, method: keyof PeopleAdapter): void;
}

export interface InvitationStore extends Store<InvitationSnapshot> {
  /** Shows an invitation. The same again changes nothing, but goes on after {@link stop}. */
  show(source: InvitationSource): void;
  /** Reads it again. */
  refresh(): void;
  /** Follows. @param words those of the control that was pressed */
  accept(words: ConsentWords): void;
  /** Takes the following back; too late for that, ends it like any other. */
  undo(): void;
  unfollow(): void;
  decline(options?: { readonly mute?: boolean }): void;
  tellOpened(words: ConsentWords): void;
  /** Asks for a way to follow after signing up. Follows nobody. */
  signUp(): void;
  /** Does again what did not work. */
  retry(): void;
  /** Somebody is at the button that takes it back: it stays as long. */
  hold(held: boolean): void;
  /** Nothing of it is shown any more: the inviter is blocked. */
  drop(): void;
  /** Ends everything running. */
  stop(): void;
}
