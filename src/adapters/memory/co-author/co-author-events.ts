import type { CoAuthorEvent, Page, PageOptions } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import type { State } from '../state.js';
import { markOf } from '../viewers.js';
import type { AuthorReader } from './co-author-access.js';
import type { Post } from './co-author-content.js';
import { checkCoListing, checkTexts, invalid } from './co-author-forms.js';
import type { PostLedger, StoredCoEvent } from './co-author-ledger.js';
import { accountFor } from './co-author-names.js';
import { findPostOnce, isParty } from './co-author-posts.js';

/** How many events a page has when nobody says, and at most. */
const perPage = { usual: 50, most: 200 };

/** What can be known of somebody who has signed: what never led to a name on the post is nobody else's business. */
const ofNames: ReadonlySet<CoAuthorEvent['type']> = new Set(['invited', 'approved', 'changed', 'revoked', 'restored']);

/** Whom an event is about: an invitation by link, whoever has signed by it. */
function subjectOf(state: State, { aboutId, inviteId }: StoredCoEvent): string | undefined {
  return aboutId ?? (inviteId === undefined ? undefined : state.coAuthors.invites.get(inviteId)?.toId);
}

/** Whether others may know of something: what never led to a name on the post is nobody else's business. */
function isPublic(state: State, { shown }: PostLedger, event: StoredCoEvent): boolean {
  const { type, byId, only, inviteId = '' } = event;
  if (only !== undefined || !ofNames.has(type) || !shown.has(subjectOf(state, event) ?? byId)) return false;
  return type !== 'invited' || state.coAuthors.invites.get(inviteId)?.approvedAt !== undefined;
}

/** What happened to who signs a post, as far as a reader may know; the oldest first. @param ownOnly nothing but what is about them */
export function eventsFor(state: State, post: Post, reader: AuthorReader, ownOnly = false): readonly StoredCoEvent[] {
  const ledger = state.coAuthors.posts.get(post.id);
  if (ledger === undefined) return [];
  const isOwner = reader.signedIn && reader.id === post.ownerId;
  const isOwn = (event: StoredCoEvent): boolean =>
    reader.signedIn && event.only !== 'owner' && subjectOf(state, event) === reader.id;
  const own = ledger.events.filter(isOwn);
  const first = own[0]?.order ?? Infinity;
  // Who steps back, or is asked no more, is told of no change after that.
  const last = isParty(state, post.id, reader) ? Infinity : (own.at(-1)?.order ?? 0);

  function mayKnow(event: StoredCoEvent): boolean {
    const { only, type, order } = event;
    if (isOwner) return only !== 'invited';
    if (isOwn(event)) return true;
    if (ownOnly) return false;
    if (type === 'changed' && order > first && order < last) return true;
    return ledger !== undefined && isPublic(state, ledger, event);
  }

  return ledger.events.filter(mayKnow).sort((one, other) => one.at - other.at || one.order - other.order);
}

function toEvent(state: State, event: StoredCoEvent, reader: AuthorReader): CoAuthorEvent {
  const { id, at, type, byId, role, hash } = event;
  const aboutId = subjectOf(state, event);
  const about = aboutId === undefined || aboutId === byId ? undefined : accountFor(state, aboutId, reader);
  return compact<CoAuthorEvent>({
    id,
    at: toTimestamp(at),
    type,
    by: accountFor(state, byId, reader),
    person: about,
    role,
    hash,
  });
}

/** One page of it. @throws `invalid`, `not-found` */
export function pageOfEvents(
  state: State,
  postId: string,
  reader: AuthorReader,
  options: PageOptions | undefined,
): Page<CoAuthorEvent> {
  checkTexts({ postId });
  checkCoListing(options);
  const { after, limit = perPage.usual } = options ?? {};
  const { post, ownOnly } = findPostOnce(state, postId, reader);
  const all = eventsFor(state, post, reader, ownOnly);
  const mark = markOf(JSON.stringify(['history', postId, reader.id]));
  let start = 0;
  if (after !== undefined) {
    start = all.findIndex(({ id }) => `${mark}.${id}` === after) + 1;
    if (start === 0) invalid({ after: 'not a cursor of this list' });
  }
  const items = all.slice(start, start + Math.min(Math.floor(limit), perPage.most));
  const last = items.at(-1);
  return {
    items: items.map((event) => toEvent(state, event, reader)),
    total: all.length,
    ...(last !== undefined && start + items.length < all.length && { next: `${mark}.${last.id}` }),
  };
}
