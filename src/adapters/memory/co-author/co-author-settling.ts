import type { CoAuthorInviteState } from '../../../contracts/index.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import { hashOf, postOf } from './co-author-content.js';
import { keepChange, keepEvent } from './co-author-history.js';
import type { StoredCoInvite } from './co-author-ledger.js';

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
  if (ledger === undefined) return;
  const now = state.clock.now();
  const approved = ledger.invites.filter(({ answer }) => answer === 'approved');
  const post = approved.length === 0 ? undefined : postOf(state, postId);
  if (post !== undefined) {
    const hash = hashOf(post.content);
    const changed = approved.filter(({ approvedHash }) => approvedHash !== hash);
    if (changed.length > 0) keepChange(state, postId, post.ownerId, hash);
    for (const invite of changed) {
      invite.answer = 'stale';
      invite.answeredAt = now;
      // They are asked anew, and have time for it anew.
      invite.expiresAt = now + lifeMsOf(state);
      invite.expiryKept = false;
    }
  }
  for (const invite of ledger.invites) {
    takeOffAfterBlock(state, invite);
    if (invite.expiryKept || invite.expiresAt > now || stateOf(state, invite, 'owner') !== 'expired') continue;
    invite.expiryKept = true;
    const only = invite.answer === 'declined' ? 'owner' : undefined;
    keepEvent(state, invite, { type: 'expired', byId: invite.fromId, at: invite.expiresAt, only });
  }
}

/** People who are apart don't stand beside each other; neither of them could take the name off any more. */
function takeOffAfterBlock(state: State, invite: StoredCoInvite): void {
  const { toId, fromId, answer } = invite;
  if (toId === undefined || (answer !== 'approved' && answer !== 'stale') || !apart(state, toId, fromId)) return;
  const by = state.links(toId, fromId).blocked ? toId : fromId;
  invite.answer = 'revoked';
  invite.answeredAt = state.clock.now();
  invite.revokedBy = by;
  invite.undoUntil = undefined;
  keepEvent(state, invite, { type: 'revoked', byId: by });
}

/** Who looks at an invitation: a refusal is not the owner's to know. */
export type Side = 'owner' | 'invited';

/** Where an invitation stands, for one of both. */
export function stateOf(state: State, invite: StoredCoInvite, side: Side): CoAuthorInviteState {
  const { answer, before, withdrawnAt, expiresAt, postId } = invite;
  const now = state.clock.now();
  if (answer === 'declined' && side === 'invited') return 'declined';
  if (answer === 'revoked') return 'revoked';
  const post = postOf(state, postId);
  if (post === undefined) return 'ended';
  if (answer === 'approved') return 'approved';
  if (withdrawnAt !== undefined) return 'withdrawn';
  const end = endOf(state);
  if (expiresAt <= Math.min(now, end ?? Infinity)) return 'expired';
  if (end !== undefined || post.over) return 'ended';
  const waiting = answer === 'declined' ? before : answer;
  return waiting === 'stale' ? 'stale' : 'pending';
}

/** Whether an answer is waited for. */
export function isOpen(state: CoAuthorInviteState): boolean {
  return state === 'pending' || state === 'stale';
}
