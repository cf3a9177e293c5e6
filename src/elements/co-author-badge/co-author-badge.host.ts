import type { LitElement } from 'lit';
import type { Adapters, Authorship, PostAuthor } from '../../contracts/index.js';
import type { AuthorshipStore } from '../../core/co-author/authorship-ports.js';
import type { CoAuthorBadgeStrings } from './co-author-badge.strings.js';
import type { BadgeWords } from './co-author-badge.words.js';

/** What the part reads of its element. */
export interface BadgeHost extends LitElement {
  strings: Partial<CoAuthorBadgeStrings> | undefined;
  readonly authors: readonly PostAuthor[] | Authorship | undefined;
  readonly postId: string | undefined;
  readonly maxNames: number;
}

/** What the pieces of one badge share. */
export interface BadgeContext {
  readonly host: BadgeHost;
  readonly words: BadgeWords;
  readonly store: AuthorshipStore;
  readonly getAdapters: () => Adapters | undefined;
  /** Says something to who can't see it. */
  readonly say: (text: string) => void;
  /** The sheet has been closed by somebody. */
  readonly closed: () => void;
}
