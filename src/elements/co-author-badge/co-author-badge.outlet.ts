import type { PostAuthor } from '../../contracts/index.js';
import type { AuthorshipOutlet } from '../../core/co-author/authorship-ports.js';
import type { CoAuthorNameDetail } from '../parts/co-author.events.js';
import { emit } from '../parts/emit.js';
import type { CoAuthorBadgeEventMap } from './co-author-badge.events.js';

/** Dispatches one of the element's own events, its detail checked by its name. */
export function send<Type extends keyof CoAuthorBadgeEventMap & `rv-${string}`>(
  host: EventTarget,
  type: Type,
  detail: CoAuthorBadgeEventMap[Type]['detail'],
  cancelable = false,
): boolean {
  return emit(host, type, detail, cancelable);
}

/** What the store asks and reports, as the element's events. */
export function badgeOutlet(host: EventTarget, { changed }: Pick<AuthorshipOutlet, 'changed'>): AuthorshipOutlet {
  const named = (postId: string, { id: inviteId, person }: PostAuthor): CoAuthorNameDetail => ({
    postId,
    inviteId,
    ...(person && { person }),
  });
  return {
    mayRevoke: (postId, author) => send(host, 'rv-co-author-revoke-request', named(postId, author), true),
    mayRestore: (postId, author) => send(host, 'rv-co-author-restore-request', named(postId, author), true),
    mayWithdraw: ({ postId, id: inviteId, invitee: person }) =>
      send(host, 'rv-co-author-withdraw-request', { postId, inviteId, ...(person && { person }) }, true),
    mayReorder: (postId, ids) => send(host, 'rv-authors-reorder-request', { postId, ids }, true),
    mayShowHistory: (postId, shown) => send(host, 'rv-co-author-history-request', { postId, shown }, true),
    revoked: (invite) => send(host, 'rv-co-author-revoked', { invite }),
    restored: (invite) => send(host, 'rv-co-author-restored', { invite }),
    withdrawn: (invite) => send(host, 'rv-co-author-withdrawn', { invite }),
    reordered: (authorship) => send(host, 'rv-authors-reordered', { authorship }),
    historyShown: (authorship) => send(host, 'rv-co-author-history-changed', { authorship }),
    changed,
    failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
  };
}
