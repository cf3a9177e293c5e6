import type {
  AdapterError,
  CoAuthorAdapter,
  CoAuthorInvite,
  CoAuthorInviteDraft,
  Person,
} from '../../contracts/index.js';

/** A name that is to come off a post, or an invitation that is to be taken back. */
export interface CoAuthorNameDetail {
  readonly postId: string;
  readonly inviteId: string;
  /** Whose. Absent: nobody has used the link yet, or the account is unavailable. */
  readonly person?: Person;
}

/** An invitation to sign, as it is now. */
export interface CoAuthorInviteDetail {
  readonly invite: CoAuthorInvite;
}

/** Somebody is to be asked to sign. */
export interface CoAuthorAskDetail {
  readonly draft: CoAuthorInviteDraft;
  /** Absent: whoever is first to use the link. */
  readonly person?: Person;
}

/** A call has failed. The element shows it; this is for logs. */
export interface CoAuthorAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof CoAuthorAdapter;
}

/** What several elements say of invitations to sign. */
export interface CoAuthorEventMap {
  'rv-co-author-withdraw-request': CustomEvent<CoAuthorNameDetail>;
  'rv-co-author-withdrawn': CustomEvent<CoAuthorInviteDetail>;
  'rv-co-author-revoke-request': CustomEvent<CoAuthorNameDetail>;
  'rv-co-author-revoked': CustomEvent<CoAuthorInviteDetail>;
  'rv-co-author-restore-request': CustomEvent<CoAuthorNameDetail>;
  'rv-co-author-restored': CustomEvent<CoAuthorInviteDetail>;
  'rv-co-author-adapter-error': CustomEvent<CoAuthorAdapterErrorDetail>;
}
