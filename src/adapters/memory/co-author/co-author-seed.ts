import type {
  AuthorRole,
  CoAuthorInviteState,
  CoAuthorRights,
  CoAuthorRules,
  CoAuthorSunset,
  Picture,
  Timestamp,
} from '../../../contracts/index.js';

/** Why the name of an account is not shown any more. */
export type GoneAccount = 'removed' | 'suspended' | 'private';

/** An invitation to sign that was sent before, and what became of it. */
export interface CoAuthorSeed {
  /** Of a note, a story or a clip. */
  readonly postId: string;
  /** Who is asked, or has come by the link: a person's id. Absent: whoever opens the link first. */
  readonly person?: string;
  /** Default: `author`. */
  readonly role?: AuthorRole;
  /** Default: `pending`. */
  readonly state?: CoAuthorInviteState;
  /** When it was sent, and answered. Default: now. */
  readonly at?: Timestamp;
  /** With `revoked`: who took the name off, a person's id. Default: who had signed. */
  readonly by?: string;
  /** It is a link with this token. Default: one that can't be guessed where no person is named, else none. */
  readonly token?: string;
}

/** What co-authoring is bound to, as a world begins with it. What is not named has its default. */
export interface CoAuthorRulesSeed extends Partial<CoAuthorRules> {
  readonly sunset?: CoAuthorSunset;
  readonly rights?: CoAuthorRights;
}

/** What a host's edit of a post changes: what is not named stays. */
export interface PostChange {
  /** Of a note; of a story the caption of its front, of a clip its title. */
  readonly text?: string;
  /** Of a note or a story; a clip is `public` or `private`. */
  readonly audience?: string;
  /** Of a note its first photo, of a clip its poster; of a story its front, by a `data:` URL: that is known by its bytes alone. */
  readonly picture?: Picture;
}
