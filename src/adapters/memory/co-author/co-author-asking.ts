import type { Availability, CoAuthorInviteDraft } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createClientId } from '../../../core/client-id.js';
import type { State } from '../state.js';
import { isTakenDown } from './co-author-access.js';
import { standingOf } from './co-author-candidates.js';
import type { Post } from './co-author-content.js';
import { hashOf } from './co-author-content.js';
import { checkCoDraft } from './co-author-forms.js';
import { keepEvent } from './co-author-history.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { ledgerOf } from './co-author-ledger.js';
import { announcePost, findOwnPost } from './co-author-posts.js';
import type { CoAuthorsState } from './co-author-state.js';
import { endOf, isOpen, lifeMsOf, stateOf } from './co-author-settling.js';

/** What an invitation is made of, once every rule has been asked. */
export type NewCoInvite = Pick<
  StoredCoInvite,
  'postId' | 'fromId' | 'toId' | 'token' | 'role' | 'createdAt' | 'expiresAt'
>;

/** Keeps an invitation, and that it was sent. */
export function keepCoInvite(state: State, made: NewCoInvite, hash: string | undefined): StoredCoInvite {
  const { coAuthors } = state;
  const order = state.nextNumber();
  const invite: StoredCoInvite = {
    ...made,
    id: `co-author-${order}`,
    order,
    answer: 'none',
    before: 'none',
    beforeAt: undefined,
    approvedHash: undefined,
    approvedAt: undefined,
    answeredAt: undefined,
    withdrawnAt: undefined,
    revokedBy: undefined,
    undoUntil: undefined,
    expiryKept: false,
    refusedBy: new Map(),
  };
  coAuthors.invites.set(invite.id, invite);
  if (invite.token !== undefined) coAuthors.byToken.set(invite.token, invite);
  const ledger = ledgerOf(coAuthors, invite.postId);
  ledger.invites.push(invite);
  ledger.hash = hash;
  keepEvent(state, invite, { type: 'invited', byId: invite.fromId, at: invite.createdAt, hash });
  return invite;
}

/** Whether asking and signing are offered to somebody now. */
export function availabilityFor(state: State, personId: string): Availability {
  const { availability, sunset } = state.coAuthors;
  if (endOf(state) !== undefined) {
    return { available: false, reason: 'ended', ...(sunset !== undefined && { until: sunset.at }) };
  }
  return availability.get(personId) ?? { available: true };
}

/** @throws `forbidden` */
export function assertOffered(state: State, personId: string): void {
  if (availabilityFor(state, personId).available) return;
  throw new AdapterError('forbidden', { message: 'not offered to this person' });
}

/** How many names are on a post, or asked for: its owner's, too. */
function namesOn(state: State, post: Post): number {
  const invites = state.coAuthors.posts.get(post.id)?.invites ?? [];
  const taken = invites.filter((invite) => {
    const now = stateOf(state, invite, 'owner');
    return now === 'approved' || isOpen(now);
  });
  return 1 + taken.length;
}

/** Whether there is room for one name more, beside those that are there or asked for. */
export function hasRoom(state: State, post: Post): boolean {
  return namesOn(state, post) < (state.coAuthors.knobs.rules.maxAuthors ?? 2);
}

/** @throws `forbidden`, `conflict` */
function checkAsked(state: State, ownerId: string, personId: string, postId: string): void {
  const { status } = standingOf(state, ownerId, personId, postId);
  if (status === 'invited' || status === 'author') throw new AdapterError('conflict', { message: `${status} already` });
  if (status !== 'eligible') throw new AdapterError('forbidden', { message: 'they cannot be asked now' });
}

/** Asks somebody to sign. @throws as `CoAuthorAdapter.invite` */
export function askToSign({ world, quota }: CoAuthorsState, fromId: string, draft: unknown): StoredCoInvite {
  const { rules, links } = world.coAuthors.knobs;
  checkCoDraft(draft);
  const given: CoAuthorInviteDraft = draft;
  const { postId, role, hash } = given;
  const post = findOwnPost(world, postId, fromId);
  assertOffered(world, fromId);
  if (!(rules.roles ?? ['author']).includes(role))
    throw new AdapterError('forbidden', { message: 'no such role here' });
  const isLink = 'link' in given;
  if (isLink && !links) throw new AdapterError('unsupported', { message: 'no links here' });
  if (!isLink) checkAsked(world, fromId, given.personId, postId);
  if (isTakenDown(post)) throw new AdapterError('forbidden', { message: 'it is not shown here' });
  if (post.content.audience === 'private')
    throw new AdapterError('forbidden', { message: 'nobody but its owner reads it' });
  if (post.over) throw new AdapterError('conflict', { message: 'its time is over' });
  if (hashOf(post.content) !== hash) throw new AdapterError('conflict', { message: 'the content is another by now' });
  if (!hasRoom(world, post)) throw new AdapterError('conflict', { message: 'no room for another name' });
  quota.assertLeft(fromId, rules.limits ?? {});
  quota.count(fromId);
  const now = world.clock.now();
  const invite = keepCoInvite(
    world,
    {
      postId,
      fromId,
      toId: isLink ? undefined : given.personId,
      token: isLink ? createClientId() : undefined,
      role,
      createdAt: now,
      expiresAt: now + lifeMsOf(world),
    },
    hash,
  );
  announcePost(world, postId);
  return invite;
}
