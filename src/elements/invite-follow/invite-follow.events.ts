import type { InviteChannel, InviteContact, InviteDraft, Invite } from '../../contracts/index.js';
import type { InviteAdapterErrorDetail } from '../parts/invite.events.js';

/** What invitations are about. */
export interface InviteClipDetail {
  readonly clipId: string | undefined;
}

/** A contact that was chosen. */
export interface InviteContactDetail extends InviteClipDetail {
  readonly contact: InviteContact;
}

/** An invitation that is about to be made. */
export interface InviteDraftDetail {
  readonly draft: InviteDraft;
  /** With the channel `contact`. */
  readonly contact: InviteContact | undefined;
}

/** An invitation that was made. Without its link: that is for whoever it was made for. */
export interface InviteMadeDetail {
  readonly inviteId: string;
  readonly clipId: string;
  readonly channel: InviteChannel;
  readonly contact: InviteContact | undefined;
}

/** An invitation that is taken back. */
export interface InviteRevokeDetail {
  readonly inviteId: string;
  readonly invite: Omit<Invite, 'url'>;
}

/** There are no invitations left. */
export interface InviteLimitDetail {
  /** When there are more: ms since 1970. Absent where nobody has said. */
  readonly until: number | undefined;
}

/** The events of `rv-invite-follow`. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface InviteFollowEventMap {
  'rv-invite-picker-opened': CustomEvent<InviteClipDetail>;
  'rv-invite-picker-closed': CustomEvent<InviteClipDetail>;
  'rv-invite-contact-selected': CustomEvent<InviteContactDetail>;
  'rv-invite-request': CustomEvent<InviteDraftDetail>;
  'rv-invite-sent': CustomEvent<InviteMadeDetail>;
  'rv-invite-link-made': CustomEvent<InviteMadeDetail>;
  'rv-invite-share-cancelled': CustomEvent<InviteMadeDetail>;
  'rv-invite-revoke-request': CustomEvent<InviteRevokeDetail>;
  'rv-invite-revoked': CustomEvent<InviteRevokeDetail>;
  'rv-invite-limit-reached': CustomEvent<InviteLimitDetail>;
  'rv-invite-adapter-error': CustomEvent<InviteAdapterErrorDetail>;
}
