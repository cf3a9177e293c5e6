import type { CoAuthorInviteState } from '../../../contracts/index.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import { isTakenDown } from './co-author-access.js';
import type { Post } from './co-author-content.js';
import { hashOf, postOf } from './co-author-content.js';
import { keepChange, keepEvent } from './co-author-history.js';
import type { PostLedger, StoredCoInvite } from './co-author-ledger.js';

/** When the programme is over, if it is. ms since 1970. */
export function endOf({ coAuthors, clock }: State): number | undefined {
  const at = coAuthors.sunset === undefined ? undefined : Date.parse(coAuthors.sunset.at);
  return at !== undefined && at <= clock.now() ? at : undefined;
}

/** For how long an answer is waited for, where nobody has said. */
const usualLifeMs = 7 * 86_400_000;

/** For how long an answer is waited for. */
export function lifeMsOf({ coAuthors }: State): number {
  return coAuthors.knobs.rules.lifeMs ?? usualLifeMs;
}

/**
 * Makes true what follows from what has happened: a change of the post takes names off, a block does, and what has had its time is
 * over. Done before every reading, so that no name is ever read beside what it was not given for.
 */
export function settle(state: State, postId: string): void {
  const ledger = state.coAuthors.posts.get(postId);
  if (ledger === undefined || ledger.invites.length === 0) return;
  const now = state.clock.now();
  const post = postOf(state, postId);
  if (post !== undefined) settleChange(state, ledger, post);
  for (const invite of ledger.invites) {
    takeOffAfterBlock(state, invite);
    if (invite.expiryKept || invite.expiresAt > now || standOf(state, invite, 'owner', post) !== 'expired') continue;
    invite.expiryKept = true;
    const only = invite.answer === 'declined' ? 'owner' : undefined;
    keepEvent(state, invite, { type: 'expired', byId: invite.fromId, at: invite.expiresAt, only });
  }
}

/** Of a change, those are told who have agreed to something, or are asked to. */
function settleChange(state: State, ledger: PostLedger, post: Post): void {
  const approved = ledger.invites.filter(({ answer }) => answer === 'approved');
  const isAsked = ledger.invites.some((invite) => isOpen(standOf(state, invite, 'owner', post)));
  if (approved.length === 0 && !isAsked) return;
  const hash = hashOf(post.content);
  const changed = approved.filter(({ approvedHash }) => approvedHash !== hash);
  if (changed.length > 0 || hash !== ledger.hash) {
    // That somebody is only asked is nobody else's to know.
    keepChange(state, post.id, { byId: post.ownerId, hash, only: changed.length > 0 ? undefined : 'parties' });
  }
  ledger.hash = hash;
  for (const invite of changed) {
    invite.answer = 'stale';
    invite.answeredAt = state.clock.now();
    // They are asked anew, and have time for it anew.
    invite.expiresAt = state.clock.now() + lifeMsOf(state);
    invite.expiryKept = false;
  }
}

/** People who are apart don't stand beside each other; neither of them could take the name off any more, and neither puts it back. */
function takeOffAfterBlock(state: State, invite: StoredCoInvite): void {
  const { toId, fromId, answer } = invite;
  if (toId === undefined || !apart(state, toId, fromId)) return;
  invite.undoUntil = undefined;
  if (answer !== 'approved' && answer !== 'stale') return;
  const by = state.links(toId, fromId).blocked ? toId : fromId;
  invite.answer = 'revoked';
  invite.answeredAt = state.clock.now();
  invite.revokedBy = by;
  keepEvent(state, invite, { type: 'revoked', byId: by });
}

/** Who looks at an invitation: a refusal is not the owner's to know. */
export type Side = 'owner' | 'invited';

/** Where an invitation stands, for one of both. @param personId who looks, where it may be one of those who have said no to a link */
export function stateOf(state: State, invite: StoredCoInvite, side: Side, personId?: string): CoAuthorInviteState {
  const refused = personId !== undefined && hasRefused(invite, personId);
  return refused ? 'declined' : standOf(state, invite, side, postOf(state, invite.postId));
}

/** Whether somebody has said no to a link. */
export function hasRefused({ refusedBy, toId }: StoredCoInvite, personId: string): boolean {
  return toId !== personId && refusedBy.has(personId);
}

function standOf(state: State, invite: StoredCoInvite, side: Side, post: Post | undefined): CoAuthorInviteState {
  const { answer, before, withdrawnAt, expiresAt } = invite;
  if (answer === 'declined' && side === 'invited') return 'declined';
  if (answer === 'revoked') return 'revoked';
  if (post === undefined) return 'ended';
  if (answer === 'approved') return 'approved';
  if (withdrawnAt !== undefined) return 'withdrawn';
  const end = endOf(state);
  if (expiresAt <= Math.min(state.clock.now(), end ?? Infinity)) return 'expired';
  if (end !== undefined || post.over || isTakenDown(post)) return 'ended';
  const waiting = answer === 'declined' ? before : answer;
  return waiting === 'stale' ? 'stale' : 'pending';
}

/** Whether an answer is waited for. */
export function isOpen(state: CoAuthorInviteState): boolean {
  return state === 'pending' || state === 'stale';
}
