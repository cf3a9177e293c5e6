import { AdapterError } from '../../../contracts/index.js';
import type { State } from '../state.js';
import { findCoInvite } from './co-author-answering.js';
import { assertOffered, hasRoom } from './co-author-asking.js';
import { hashOf, postOf } from './co-author-content.js';
import { checkIds } from './co-author-forms.js';
import { keepEvent } from './co-author-history.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { ledgerOf } from './co-author-ledger.js';
import { entriesOf, signs } from './co-author-names.js';
import { announcePost, findOwnPost, findPost } from './co-author-posts.js';
import { hasRefused, stateOf } from './co-author-settling.js';

/** Takes an invitation back before an answer. @throws as `CoAuthorAdapter.withdraw` */
export function withdraw(state: State, me: string, inviteId: string): StoredCoInvite {
  const invite = findCoInvite(state, inviteId, me);
  if (invite.fromId !== me) throw new AdapterError('forbidden', { message: 'for its sender only' });
  const now = stateOf(state, invite, 'owner');
  if (now === 'withdrawn') return invite;
  if (now === 'expired' || now === 'ended') throw new AdapterError('expired', { message: now });
  // Who has said no has said nothing to the sender: there is something to take back still.
  if (now !== 'pending') throw new AdapterError('conflict', { message: 'answered meanwhile' });
  invite.withdrawnAt = state.clock.now();
  const only = invite.answer === 'declined' ? 'owner' : undefined;
  keepEvent(state, invite, { type: 'withdrawn', byId: me, only });
  announcePost(state, invite.postId);
  return invite;
}

/** Takes a name off a post. @throws as `CoAuthorAdapter.revoke` */
export function revoke(state: State, me: string, inviteId: string): StoredCoInvite {
  const invite = findCoInvite(state, inviteId, me);
  // Who has said no to a link has no hold on whoever uses it then.
  if (hasRefused(invite, me)) throw new AdapterError('conflict', { message: 'their name was never on it' });
  if (invite.answer === 'revoked') {
    if (invite.revokedBy !== me) revokeToo(state, invite, me);
    return invite;
  }
  const refused = invite.answer === 'declined' && invite.before === 'stale' && invite.fromId === me;
  if (invite.answer !== 'approved' && invite.answer !== 'stale' && !refused) {
    throw new AdapterError('conflict', { message: 'the name was never on it' });
  }
  const now = state.clock.now();
  // What has changed since can't be undone to.
  invite.undoUntil = invite.answer === 'approved' ? now + state.coAuthors.knobs.undoMs : undefined;
  invite.answer = 'revoked';
  invite.answeredAt = now;
  invite.revokedBy = me;
  keepEvent(state, invite, { type: 'revoked', byId: me });
  announcePost(state, invite.postId);
  return invite;
}

/** The other of both has taken the name off before: now neither puts it back for the other, and who has signed has stepped back. */
function revokeToo(state: State, invite: StoredCoInvite, me: string): void {
  invite.undoUntil = undefined;
  if (invite.toId === me) {
    invite.revokedBy = me;
    invite.answeredAt = state.clock.now();
    keepEvent(state, invite, { type: 'revoked', byId: me });
  }
  announcePost(state, invite.postId);
}

/** Whether anything has come between since a name was taken off: they were asked again, or have signed by another way. */
function wasAskedAnew(state: State, { id, postId, toId }: StoredCoInvite): boolean {
  const { events } = ledgerOf(state.coAuthors, postId);
  const off = events.filter(({ type, inviteId }) => type === 'revoked' && inviteId === id).at(-1)?.order ?? 0;
  // A no is told to nobody, not by this way either; who was asked by name was asked before they said it.
  return events.some(
    ({ order, type, aboutId, inviteId = id }) =>
      order > off && aboutId === toId && inviteId !== id && type !== 'declined',
  );
}

/** Puts a name back that was taken off just now. @throws as `CoAuthorAdapter.restore` */
export function restore(state: State, me: string, inviteId: string): StoredCoInvite {
  const invite = findCoInvite(state, inviteId, me);
  const { answer, revokedBy, undoUntil, approvedHash, toId = '' } = invite;
  // Only who took it off can put it back; and who did has done so already.
  if (revokedBy !== me) throw new AdapterError('forbidden', { message: 'somebody else took it off, or nobody did' });
  if (answer === 'approved') return invite;
  if (answer !== 'revoked' || undoUntil === undefined || undoUntil <= state.clock.now()) {
    throw new AdapterError('expired', { message: 'too late' });
  }
  const post = postOf(state, invite.postId);
  if (post === undefined) throw new AdapterError('expired', { message: 'the post is gone' });
  if (hashOf(post.content) !== approvedHash) throw new AdapterError('conflict', { message: 'the content has changed' });
  for (const personId of [me, toId]) assertOffered(state, personId);
  if (wasAskedAnew(state, invite)) throw new AdapterError('conflict', { message: 'they have been asked anew' });
  if (!hasRoom(state, post)) throw new AdapterError('conflict', { message: 'another name stands in its place' });
  invite.answer = 'approved';
  invite.answeredAt = state.clock.now();
  invite.undoUntil = undefined;
  keepEvent(state, invite, { type: 'restored', byId: me });
  announcePost(state, invite.postId);
  return invite;
}

/** Changes the order of names. @throws as `CoAuthorAdapter.reorder` */
export function reorder(state: State, me: string, postId: string, ids: unknown): void {
  checkIds(ids);
  const post = findOwnPost(state, postId, me);
  const there = entriesOf(state, postId, post.ownerId).map(({ id }) => id);
  const asked = new Set(ids);
  if (asked.size !== ids.length || ids.length !== there.length || !there.every((id) => asked.has(id))) {
    throw new AdapterError('conflict', { message: 'other names by now' });
  }
  const ledger = ledgerOf(state.coAuthors, postId);
  // Those who are off it for now keep the place they had, behind the others.
  ledger.order = [...ids, ...ledger.order.filter((id) => !asked.has(id))];
  announcePost(state, postId);
}

/** Lets others read when somebody was asked and agreed, or no longer. @throws as `CoAuthorAdapter.showHistory` */
export function showHistory(state: State, me: string, postId: string, shown: boolean): void {
  const post = findPost(state, postId, { id: me, signedIn: true });
  const ledger = ledgerOf(state.coAuthors, postId);
  // Who has stepped back may still take their trace from others.
  const hiding = !shown && ledger.shown.has(me);
  if (!hiding && !signs(state, postId, post.ownerId, me)) {
    throw new AdapterError('forbidden', { message: 'they do not sign it' });
  }
  if (shown) ledger.shown.add(me);
  else ledger.shown.delete(me);
  announcePost(state, postId);
}
