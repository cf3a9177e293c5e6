import type {
  Authorship,
  CoAuthorInvite,
  CoAuthorRules,
  Person,
  PostAuthor,
  Signable,
} from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import type { AuthorReader } from './co-author-access.js';
import { mayHaveAll } from './co-author-access.js';
import type { Post } from './co-author-content.js';
import { hashOf, postOf } from './co-author-content.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { accountFor, entriesOf, toAuthors } from './co-author-names.js';
import type { CoAuthorsState } from './co-author-state.js';
import type { Side } from './co-author-settling.js';
import { endOf, hasRefused, isOpen, settle, stateOf } from './co-author-settling.js';
import { eventsFor } from './co-author-events.js';

const stamp = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : toTimestamp(ms));

/** What somebody would sign. @throws `invalid` (it has no canonical form) */
export function toSignable({ audienceOf }: CoAuthorsState, post: Post): Signable {
  const { content, pictures, video, labels, kind } = post;
  const hash = hashOf(content);
  if (hash === undefined) throw new AdapterError('invalid', { fields: { text: 'half a character is in it' } });
  return compact<Signable>({
    content,
    hash,
    pictures: Object.keys(pictures).length === 0 ? undefined : pictures,
    video,
    labels: labels.length === 0 ? undefined : labels,
    audience: content.audience === undefined ? undefined : audienceOf(kind, content.audience),
  });
}

/** Names that are there: who an invited person would stand beside. */
function othersOf(state: State, invite: StoredCoInvite, post: Post, reader: AuthorReader): readonly PostAuthor[] {
  const entries = entriesOf(state, post.id, post.ownerId).filter(({ id }) => id !== invite.id);
  // When they agreed is no part of what is asked.
  return toAuthors(state, post.id, entries, reader).map(({ approvedAt: _at, ...author }) => author);
}

/** On whose side of an invitation somebody is. Absent: it doesn't concern them. */
export function sideOf(invite: StoredCoInvite, { id, signedIn }: AuthorReader): Side | undefined {
  if (!signedIn) return undefined;
  if (id === invite.fromId) return 'owner';
  return id === invite.toId || hasRefused(invite, id) ? 'invited' : undefined;
}

/** Whether an invitation is somebody's to know of. After a block it is neither's; a sender who is gone has sent none. */
export function concerns(state: State, invite: StoredCoInvite, personId: string): boolean {
  const side = sideOf(invite, { id: personId, signedIn: true });
  if (side === undefined || state.coAuthors.gone.has(invite.fromId)) return false;
  const other = side === 'owner' ? invite.toId : personId;
  return other === undefined || !apart(state, invite.fromId, other);
}

/** When an invitation became what one side reads. */
function changedAt(invite: StoredCoInvite, now: CoAuthorInvite['state'], state: State): number | undefined {
  switch (now) {
    case 'pending':
      return undefined;
    case 'expired':
      return invite.expiresAt;
    case 'withdrawn':
      return invite.withdrawnAt;
    case 'ended':
      return endOf(state);
    case 'stale':
      // Of a no from there, its sender reads nothing.
      return invite.answer === 'declined' ? invite.beforeAt : invite.answeredAt;
    default:
      return invite.answeredAt;
  }
}

/** An invitation as one side reads it, or as whoever holds its link does. */
export function toCoInvite(coAuthors: CoAuthorsState, invite: StoredCoInvite, reader: AuthorReader): CoAuthorInvite {
  const { world: state } = coAuthors;
  settle(state, invite.postId);
  const { knobs } = state.coAuthors;
  const side = sideOf(invite, reader) ?? 'invited';
  const refusedAt = reader.signedIn && hasRefused(invite, reader.id) ? invite.refusedBy.get(reader.id) : undefined;
  const now = stateOf(state, invite, side, reader.signedIn ? reader.id : undefined);
  const post = postOf(state, invite.postId);
  const open = isOpen(now) && post !== undefined;
  // What they sign can be read again.
  const isTheirs = post !== undefined && (open || now === 'approved');
  const mayRead = isTheirs && mayHaveAll(state, post, reader) && hashOf(post.content) !== undefined;
  const undoing = now === 'revoked' && invite.revokedBy === reader.id && (invite.undoUntil ?? 0) > state.clock.now();
  // Who has said no to a link reads nothing of who has used it since.
  const inviteeId = refusedAt === undefined ? invite.toId : reader.id;
  const unused = invite.token !== undefined && invite.toId === undefined;
  return compact<CoAuthorInvite>({
    id: invite.id,
    postId: invite.postId,
    inviter: personOf(state, invite.fromId),
    invitee: inviteeId === undefined ? undefined : accountFor(state, inviteeId, reader),
    role: invite.role,
    state: now,
    sent: side === 'owner' ? true : undefined,
    signable: mayRead ? toSignable(coAuthors, post) : undefined,
    others: open ? othersOf(state, invite, post, reader) : undefined,
    rights: open || now === 'approved' ? knobs.rights : undefined,
    approvedHash: refusedAt === undefined ? invite.approvedHash : undefined,
    url: unused && now === 'pending' && side === 'owner' ? `${knobs.linkPrefix}${invite.token}` : undefined,
    createdAt: toTimestamp(invite.createdAt),
    expiresAt: open || now === 'expired' ? toTimestamp(invite.expiresAt) : undefined,
    changedAt: stamp(refusedAt ?? changedAt(invite, now, state)),
    undoUntil: undoing ? stamp(invite.undoUntil) : undefined,
  });
}

/** Who signs a post, as somebody who may read it does. */
export function toAuthorship(coAuthors: CoAuthorsState, post: Post, reader: AuthorReader): Authorship {
  const { world: state } = coAuthors;
  const { knobs, sunset, posts } = state.coAuthors;
  const entries = entriesOf(state, post.id, post.ownerId);
  const mine = roleOf(post, entries, reader);
  const invites = (posts.get(post.id)?.invites ?? []).flatMap((invite) => {
    const side = sideOf(invite, reader);
    if (side === undefined || !concerns(state, invite, reader.id)) return [];
    return isOpen(stateOf(state, invite, side, reader.id)) ? [toCoInvite(coAuthors, invite, reader)] : [];
  });
  const party = mine !== undefined;
  return compact<Authorship>({
    postId: post.id,
    authors: toAuthors(state, post.id, entries, reader),
    mine,
    ownId: party ? entries.find(({ personId }) => personId === reader.id)?.id : undefined,
    rights: entries.length > 1 || party ? knobs.rights : undefined,
    sunset,
    invites: invites.length === 0 ? undefined : invites,
    hasHistory: eventsFor(state, post, reader).length > 0 ? true : undefined,
    historyShown: party ? posts.get(post.id)?.shown.has(reader.id) === true : undefined,
  });
}

function roleOf(
  { ownerId }: Post,
  entries: readonly { readonly personId: string }[],
  { id, signedIn }: AuthorReader,
): Authorship['mine'] {
  if (!signedIn) return undefined;
  if (id === ownerId) return 'owner';
  return entries.some(({ personId }) => personId === id) ? 'co-author' : undefined;
}

/** What asking is bound to, for one person and now. */
export function coAuthorRulesFor(
  { world, quota }: CoAuthorsState,
  personId: string,
  lang: string | undefined,
): CoAuthorRules {
  const { rules, who } = world.coAuthors.knobs;
  const { limits } = rules;
  return {
    ...rules,
    who: rules.who ?? who(lang),
    ...(limits !== undefined && { limits: quota.limitsFor(personId, limits) }),
  };
}

/** Somebody as they are known: of an account that is gone, no more than its id. */
export function personOf({ people }: State, id: string): Person {
  return people.get(id) ?? { id, name: id };
}
