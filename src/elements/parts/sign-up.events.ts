import type { CoAuthorInvite, Invitation } from '../../contracts/index.js';

/** Somebody wants to answer an invitation and has no account, or isn't signed in. */
export interface SignUpRequestDetail {
  /** To follow. */
  readonly invitation?: Invitation;
  /** To sign a post. */
  readonly coAuthorInvite?: CoAuthorInvite;
  /**
   * Give it back to the element after the sign-up: as the `intent` of `rv-invitation`, as the `token` of `rv-co-author-invite`. By itself
   * it follows nobody and signs nothing.
   */
  readonly intent: string;
  /** ISO 8601. */
  readonly expiresAt: string | undefined;
}
