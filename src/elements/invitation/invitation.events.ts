import type {
  AuthorRole,
  Clip,
  Consent,
  Invitation,
  InviteSettings,
  InviteSettingsChange,
  Person,
  Relation,
} from '../../contracts/index.js';
import type { InviteAdapterErrorDetail } from '../parts/invite.events.js';
import type { SafetyEventMap } from '../parts/safety.events.js';
import type { SignUpRequestDetail } from '../parts/sign-up.events.js';

export type { SignUpRequestDetail };

/** About one invitation. */
export interface InvitationDetail {
  readonly invitation: Invitation;
}

/** Somebody agrees to something, and what they were shown. */
export interface InvitationConsentDetail extends InvitationDetail {
  readonly consent: Consent;
}

/** Somebody says no. */
export interface InvitationDeclineDetail extends InvitationDetail {
  /** And wants no other of this person. */
  readonly mute: boolean;
}

/** Somebody ends a following. */
export interface UnfollowDetail extends InvitationDetail {
  readonly person: Person;
}

/** A following has ended. */
export interface UnfollowedDetail extends UnfollowDetail {
  readonly relation: Relation;
}

/** A clip has begun, stopped or ended. */
export interface InvitationClipDetail extends InvitationDetail {
  readonly clip: Clip;
}

/** Somebody wants to read what the inviter asks them to sign. */
export interface CoAuthorOpenDetail extends InvitationDetail {
  /** The link of the request, where it is read and answered. */
  readonly url: string;
  readonly role: AuthorRole;
}

/** Somebody changes who may invite them. */
export interface InviteSettingsRequestDetail {
  readonly change: InviteSettingsChange;
}

/** Who may invite somebody has changed. */
export interface InviteSettingsDetail {
  readonly settings: InviteSettings;
}

/** The events of `rv-invitation`. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface InvitationEventMap extends SafetyEventMap {
  'rv-invitation-shown': CustomEvent<InvitationDetail>;
  'rv-invitation-clip-played': CustomEvent<InvitationClipDetail>;
  'rv-invitation-clip-ended': CustomEvent<InvitationClipDetail>;
  'rv-follow-request': CustomEvent<InvitationConsentDetail>;
  'rv-invitation-accepted': CustomEvent<InvitationDetail>;
  'rv-consent': CustomEvent<InvitationConsentDetail>;
  'rv-follow-undo-request': CustomEvent<InvitationDetail>;
  'rv-follow-undone': CustomEvent<InvitationDetail>;
  'rv-unfollow-request': CustomEvent<UnfollowDetail>;
  'rv-unfollowed': CustomEvent<UnfollowedDetail>;
  'rv-invitation-decline-request': CustomEvent<InvitationDeclineDetail>;
  'rv-invitation-declined': CustomEvent<InvitationDeclineDetail>;
  'rv-invitation-tell-request': CustomEvent<InvitationConsentDetail>;
  'rv-invitation-told': CustomEvent<InvitationDetail>;
  'rv-sign-up-request': CustomEvent<SignUpRequestDetail>;
  'rv-co-author-open-request': CustomEvent<CoAuthorOpenDetail>;
  'rv-invite-settings-request': CustomEvent<InviteSettingsRequestDetail>;
  'rv-invite-settings-changed': CustomEvent<InviteSettingsDetail>;
  'rv-invite-adapter-error': CustomEvent<InviteAdapterErrorDetail>;
}
