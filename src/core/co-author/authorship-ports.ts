import type {
  AdapterError,
  Authorship,
  CoAuthorAdapter,
  CoAuthorEvent,
  CoAuthorInvite,
  PostAuthor,
} from '../../contracts/index.js';
import type { PagedList } from '../pages.js';
import type { Store } from '../store.js';

/** Where the names come from. */
export interface AuthorshipSource {
  readonly adapter: CoAuthorAdapter | undefined;
  readonly postId: string | undefined;
  /** The page's own, which wins: a list of names, or a whole record. */
  readonly record: unknown;
}

/** What somebody can do about the names. */
export type AuthorshipAct = 'revoke' | 'restore' | 'withdraw' | 'reorder' | 'show-history';

/** An act, and whose entry it is about. */
export interface AuthorshipDoing {
  readonly act: AuthorshipAct;
  readonly id?: string;
}

/** A name that was taken off, and can be put back. */
export interface TakenOff {
  readonly author: PostAuthor;
  readonly invite: CoAuthorInvite;
}

export interface AuthorshipSnapshot {
  readonly phase: 'empty' | 'loading' | 'ready' | 'failed';
  readonly authorship: Authorship | undefined;
  readonly error: AdapterError | undefined;
  /** Co-authoring is over here. */
  readonly ended: boolean;
  readonly doing: AuthorshipDoing | undefined;
  readonly problem: (AuthorshipDoing & { readonly error: AdapterError }) | undefined;
  readonly takenOff: TakenOff | undefined;
  readonly history: PagedList<CoAuthorEvent>;
}

/** Whom the store asks, and tells. What may be is `false` where the host does it itself. */
export interface AuthorshipOutlet {
  mayRevoke(postId: string, author: PostAuthor): boolean;
  mayRestore(postId: string, author: PostAuthor): boolean;
  mayWithdraw(invite: CoAuthorInvite): boolean;
  mayReorder(postId: string, ids: readonly string[]): boolean;
  mayShowHistory(postId: string, shown: boolean): boolean;
  revoked(invite: CoAuthorInvite): void;
  restored(invite: CoAuthorInvite): void;
  withdrawn(invite: CoAuthorInvite): void;
  reordered(authorship: Authorship): void;
  historyShown(authorship: Authorship): void;
  /** What was there, and what is there now: not what the page itself has put there. */
  changed(before: Authorship, now: Authorship): void;
  failed(error: AdapterError, method: keyof CoAuthorAdapter): void;
}

/** Who signs a post, for as long as somebody looks at it. */
export interface AuthorshipStore extends Store<AuthorshipSnapshot> {
  show(source: AuthorshipSource): void;
  /** Reads it again. */
  refresh(): void;
  /** Looks again, without a word where nothing has changed. */
  revalidate(): void;
  /** Takes a name off. */
  revoke(author: PostAuthor): void;
  /** Puts the name back that was taken off last. */
  restore(): void;
  /** Takes an invitation back; one that has gone stale is taken off for good. */
  withdraw(invite: CoAuthorInvite): void;
  /** @param ids of all authors, in their new order */
  reorder(ids: readonly string[]): void;
  showHistory(shown: boolean): void;
  readHistory(): void;
  readMoreHistory(): void;
  /** Repeats what has failed. */
  retry(): void;
  /** Somebody is at the way back: it does not go from under them. */
  hold(held: boolean): void;
  stop(): void;
}
