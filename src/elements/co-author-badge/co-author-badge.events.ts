import type { Authorship, Person, PostAuthor } from '../../contracts/index.js';
import type { CoAuthorEventMap, CoAuthorInviteDetail } from '../parts/co-author.events.js';

/** Somebody wants to see a profile. */
export interface ProfileRequestDetail {
  readonly person: Person;
}

/** Names that were folded are to be read. */
export interface AuthorsExpandedDetail {
  readonly postId: string;
  readonly authors: readonly PostAuthor[];
}

/** Names are to stand in another order. */
export interface AuthorsReorderDetail {
  readonly postId: string;
  /** Of all entries, in their new order. */
  readonly ids: readonly string[];
}

/** Who signs a post, as it is now. */
export interface AuthorshipDetail {
  readonly authorship: Authorship;
}

/** Whether others are to read when somebody was asked and agreed. */
export interface CoAuthorHistoryDetail {
  readonly postId: string;
  readonly shown: boolean;
}

/** The events of `rv-co-author-badge`. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface CoAuthorBadgeEventMap extends CoAuthorEventMap {
  'rv-profile-request': CustomEvent<ProfileRequestDetail>;
  'rv-authors-expanded': CustomEvent<AuthorsExpandedDetail>;
  'rv-authors-reorder-request': CustomEvent<AuthorsReorderDetail>;
  'rv-authors-reordered': CustomEvent<AuthorshipDetail>;
  'rv-co-author-history-request': CustomEvent<CoAuthorHistoryDetail>;
  'rv-co-author-history-changed': CustomEvent<AuthorshipDetail>;
  'rv-co-author-answer-request': CustomEvent<CoAuthorInviteDetail>;
}
