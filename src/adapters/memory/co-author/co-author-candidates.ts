import type { CandidateOptions, CoAuthorCandidate, Page } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import { markOf } from '../viewers.js';
import { mayMeet } from './co-author-access.js';
import { postOf } from './co-author-content.js';
import { checkCoListing, invalid } from './co-author-forms.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { findOwnPost } from './co-author-posts.js';
import type { CoAuthorsState } from './co-author-state.js';
import { isOpen, settle, stateOf } from './co-author-settling.js';

/** How many accounts a page has when nobody says, and at most. */
const perPage = { usual: 20, most: 100 };

/** What stands between an owner and an account. */
type Standing = Pick<CoAuthorCandidate, 'status'> & {
  /** With `cool-down`, ms since 1970. */
  readonly until?: number;
};

/** Whether somebody wants to be asked by another. */
function wants(state: State, personId: string, byId: string): boolean {
  const { from, muted } = state.coAuthors.settingsOf(personId);
  const { following, muted: silenced } = state.links(personId, byId);
  if (muted.has(byId) || silenced || from === 'nobody') return false;
  return from === 'everyone' || following;
}

/** Whether an account can be asked at all, apart from what has been between the two. */
function isEligible(state: State, ownerId: string, personId: string): boolean {
  const { gone, askable, availability } = state.coAuthors;
  if (personId === ownerId || !state.people.has(personId) || gone.has(personId)) return false;
  if (apart(state, ownerId, personId) || availability.get(personId)?.available === false) return false;
  if (!mayMeet(state, ownerId, personId)) return false;
  const open = askable.get(personId) ?? state.links(personId, ownerId).following;
  return open && wants(state, personId, ownerId);
}

function invitesBetween({ coAuthors }: State, ownerId: string, personId: string): readonly StoredCoInvite[] {
  return [...coAuthors.invites.values()].filter(({ fromId, toId }) => fromId === ownerId && toId === personId);
}

/** When an invitation led to nothing: with a no, with a silence, or because it was taken back. To its sender they are one. */
function fellThrough(state: State, invite: StoredCoInvite): number | undefined {
  const now = stateOf(state, invite, 'owner');
  if (now === 'expired') return invite.expiresAt;
  return now === 'withdrawn' ? invite.withdrawnAt : undefined;
}

/** When the rest after an invitation begins: it led to nothing, or they stepped back. */
function restsFrom(state: State, invite: StoredCoInvite): number | undefined {
  const { answer, revokedBy, toId, answeredAt } = invite;
  return answer === 'revoked' && revokedBy === toId ? answeredAt : fellThrough(state, invite);
}

/** What stands between an owner and an account, for a post or for one that is still being made. */
export function standingOf(state: State, ownerId: string, personId: string, postId: string | undefined): Standing {
  const between = invitesBetween(state, ownerId, personId);
  if (postId !== undefined) settle(state, postId);
  const here = between.filter((invite) => invite.postId === postId);
  const states = here.map((invite) => stateOf(state, invite, 'owner'));
  // Who is gone or apart is so from both sides: what was between them is told to neither.
  if (!apart(state, ownerId, personId) && !state.coAuthors.gone.has(personId)) {
    if (personId === ownerId || states.includes('approved')) return { status: 'author' };
    if (states.some(isOpen)) return { status: 'invited' };
  }
  if (!isEligible(state, ownerId, personId)) return { status: 'unavailable' };
  // Nobody is asked twice for one post: not after a no, so not after what looks like one.
  if (here.some((invite) => fellThrough(state, invite) !== undefined)) return { status: 'unavailable' };
  const post = postId === undefined ? undefined : postOf(state, postId);
  if (post?.moderation === 'age-gated' && state.young.has(personId)) return { status: 'unavailable' };
  const rests = between.flatMap((invite) => restsFrom(state, invite) ?? []);
  const until = Math.max(0, ...rests) + state.coAuthors.knobs.coolDownMs;
  return rests.length > 0 && until > state.clock.now() ? { status: 'cool-down', until } : { status: 'eligible' };
}

/** Without case and accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Ids of those who are there to be asked, whatever they have said and set: that is told by no change of this. */
export function askable({ people, coAuthors, links }: State, ownerId: string): readonly string[] {
  return [...people.keys()].filter(
    (id) => id !== ownerId && !coAuthors.gone.has(id) && (coAuthors.askable.get(id) ?? links(id, ownerId).following),
  );
}

/** Accounts that can be asked, or might. A search also finds those who can't, so that nobody looks for them in vain. */
function candidatesOf(state: State, ownerId: string, postId: string | undefined, query: string): readonly string[] {
  const wanted = plain(query.trim());
  return [...state.people.values()]
    .filter(({ id, name, handle = '' }) => {
      if (id === ownerId || state.coAuthors.gone.has(id)) return false;
      if (wanted !== '') return [name, handle].some((word) => plain(word).includes(wanted));
      const near = state.links(id, ownerId).following || state.coAuthors.askable.get(id) === true;
      return near || ['author', 'invited'].includes(standingOf(state, ownerId, id, postId).status);
    })
    .sort((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

/** One page of them, by name. @throws `invalid`, `not-found`, `forbidden` */
export function pageOfCandidates(
  { world: state }: CoAuthorsState,
  ownerId: string,
  options: CandidateOptions | undefined,
): Page<CoAuthorCandidate> {
  checkCoListing(options);
  const { query = '', postId, after, limit = perPage.usual } = options ?? {};
  if (postId !== undefined) findOwnPost(state, postId, ownerId);
  const all = candidatesOf(state, ownerId, postId, query);
  const mark = markOf(JSON.stringify(['candidates', ownerId, postId ?? null, plain(query.trim())]));
  let start = 0;
  if (after !== undefined) {
    // A cursor is the account that came last, so that whoever is new before it moves nothing.
    start = all.findIndex((id) => `${mark}.${id}` === after) + 1;
    if (start === 0) invalid({ after: 'not a cursor of this list' });
  }
  const ids = all.slice(start, start + Math.min(Math.floor(limit), perPage.most));
  const last = ids.at(-1);
  return {
    items: ids.flatMap((id) => {
      const person = state.people.get(id);
      if (person === undefined) return [];
      const { status, until } = standingOf(state, ownerId, id, postId);
      return [
        compact<CoAuthorCandidate>({ person, status, until: until === undefined ? undefined : toTimestamp(until) }),
      ];
    }),
    total: all.length,
    ...(last !== undefined && start + ids.length < all.length && { next: `${mark}.${last}` }),
  };
}
