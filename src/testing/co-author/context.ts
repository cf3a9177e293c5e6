import type { Adapters } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/**
 * Who takes part in the co-author suite: four different people, of whom nobody has asked anybody to sign anything.
 *
 * - `owner` has a post.
 * - `invitee` and `second` can be asked to sign it, and may read it.
 * - `stranger` may read it, and is asked nothing.
 */
export type CoAuthorRole = 'owner' | 'invitee' | 'second' | 'stranger';

/** Ids of posts. */
export interface CoAuthorPosts {
  /** Of `owner`, live, for everybody, and nobody else signs it. */
  readonly own: string;
  /** Of `owner` as well, like the other. */
  readonly another?: string;
  /** Of `stranger`, for everybody. */
  readonly foreign?: string;
  /** Of `stranger`, and nobody else may read it. */
  readonly hidden?: string;
}

/** What is signed of a post beside its words. */
export type SignedPart = 'picture' | 'alt' | 'description' | 'warning' | 'audience' | 'video';

/** What a host provides to {@link describeCoAuthorAdapter}, new for every case. */
export interface CoAuthorContext extends SuiteContext {
  /** The adapters of somebody. `coAuthor` must be there; with `people`, blocks are tried; with `note`, lists of notes are looked at. */
  as(role: CoAuthorRole): Adapters;
  /** The adapters of somebody who isn't signed in. Without it, the cases about visitors are skipped. */
  visitor?(): Adapters;
  /** Their id in the back end. */
  personId(role: CoAuthorRole): string;
  readonly posts: CoAuthorPosts;
  /** Id of an account that `owner` can't ask, whatever the reason. */
  readonly ineligible?: string;
  /** The token in a link. Default: what comes after the last slash. */
  token?(url: string): string;
  /** Changes the words of a post, as its owner does in the host app. Rejects where it is locked. */
  edit?(postId: string, text: string): void | Promise<void>;
  /**
   * Changes of what is signed beside the words, as the owner of a post makes them in the host app. What is left out is not tried.
   *
   * - `picture`: another picture in the place of one
   * - `alt`, `description`: of a picture, which stays (`SignedPicture.alt`, `SignedPicture.description`)
   * - `warning`: other words of a warning whose value stays
   * - `audience`: one of its owner alone
   * - `video`: another file
   */
  readonly edits?: Readonly<Partial<Record<SignedPart, (postId: string) => void | Promise<void>>>>;
  /** From now on a post can't be edited while somebody is asked to sign it. */
  lock?(): void | Promise<void>;
  /** How many names may be on a post from now on. */
  setMaxAuthors?(count: number): void | Promise<void>;
  /** Ends the time for an answer now. Without it, nothing is said about what is expired. */
  expire?(inviteId: string): void | Promise<void>;
  /** Ends all times in which somebody who was asked before is not asked again. */
  endCoolDown?(): void | Promise<void>;
  /** Ends the time in which a name can be put back. */
  endUndo?(inviteId: string): void | Promise<void>;
  /** Ends the programme now. Posts show all their names from then on, or their owner's alone. */
  endProgramme?(shows: 'all' | 'owner'): void | Promise<void>;
  /** Asking and signing aren't offered to somebody any more. */
  makeUnavailable?(role: CoAuthorRole): void | Promise<void>;
  /** Takes a post down, as moderation does: nobody but its owner reads it. */
  removePost?(postId: string): void | Promise<void>;
  /** Lets a post be for adults alone, as moderation does. */
  gatePost?(postId: string): void | Promise<void>;
  /** The adapters of a fifth person, whose account `owner` can't ask because of its age. */
  young?(): Adapters;
  /** Removes or suspends somebody's account. */
  removeAccount?(role: CoAuthorRole): void | Promise<void>;
  /** Cuts the line on which somebody watches, does something meanwhile, and mends it. */
  whileCut?(role: CoAuthorRole, act: () => Promise<void>): Promise<void>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
