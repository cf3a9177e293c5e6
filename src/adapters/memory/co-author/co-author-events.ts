import type { CoAuthorEvent, Page, PageOptions } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import type { State } from '../state.js';
import { markOf } from '../viewers.js';
import type { Post } from './co-author-content.js';
import { invalid } from './co-author-forms.js';
import type { StoredCoEvent } from './co-author-ledger.js';
import type { AuthorReader } from './co-author-names.js';
import { accountFor } from './co-author-names.js';

/** How many events a page has when nobody says, and at most. */
const perPage = { usual: 50, most: 200 };

/** What can be known of somebody who has signed: what never led to a name on the post is nobody else's business. */
const ofNames: ReadonlySet<CoAuthorEvent['type']> = new Set(['invited', 'approved', 'changed', 'revoked', 'restored']);

/** Whether a reader may know of something that happened. */
function mayKnow(
  state: State,
  post: Post,
  event: StoredCoEvent,
  reader: AuthorReader,
  since: number | undefined,
): boolean {
  const { type, byId, aboutId, only, order } = event;
  const isOwner = reader.signedIn && reader.id === post.ownerId;
  if (only !== undefined && only !== (isOwner ? 'owner' : 'invited')) return false;
  if (isOwner) return true;
  const mine = reader.signedIn && aboutId === reader.id;
  if (mine) return true;
  // Whoever signs it, or is asked to, knows of the changes since.
  if (type === 'changed' && since !== undefined && order > since) return true;
  const subject = aboutId ?? byId;
  const ledger = state.coAuthors.posts.get(post.id);
  return only === undefined && ofNames.has(type) && ledger?.shown.has(subject) === true;
}

/** What happened to who signs a post, as far as a reader may know; the oldest first. */
export function eventsFor(state: State, post: Post, reader: AuthorReader): readonly StoredCoEvent[] {
  const ledger = state.coAuthors.posts.get(post.id);
  if (ledger === undefined) return [];
  const first = ledger.events.find(({ aboutId }) => reader.signedIn && aboutId === reader.id);
  return ledger.events
    .filter((event) => mayKnow(state, post, event, reader, first?.order))
    .sort((one, other) => one.at - other.at || one.order - other.order);
}

function toEvent(state: State, event: StoredCoEvent, reader: AuthorReader): CoAuthorEvent {
  const { id, at, type, byId, aboutId, role, hash } = event;
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

/** One page of it. @throws `invalid` */
export function pageOfEvents(
  state: State,
  post: Post,
  reader: AuthorReader,
  { after, limit = perPage.usual }: PageOptions = {},
): Page<CoAuthorEvent> {
  const all = eventsFor(state, post, reader);
  const mark = markOf(JSON.stringify(['history', post.id, reader.id]));
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
