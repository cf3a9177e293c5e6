import type { CoAuthorAnswerOptions, CoAuthorDeclineOptions } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import { assertOffered } from './co-author-asking.js';
import { hashOf, postOf } from './co-author-content.js';
import { checkTexts } from './co-author-forms.js';
import { keepEvent } from './co-author-history.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { announcePost } from './co-author-posts.js';
import { isHidden, sideOf } from './co-author-record.js';
import { isOpen, settle, stateOf } from './co-author-settling.js';

/** The same words whatever the reason, so that a refusal tells nobody that they are blocked. */
export function noInvite(): AdapterError {
  return new AdapterError('not-found', { message: 'no such invitation' });
}

/** An invitation, for those it concerns. @throws `not-found`, `invalid` */
export function findCoInvite(state: State, inviteId: unknown, personId: string): StoredCoInvite {
  checkTexts({ inviteId });
  const invite = state.coAuthors.invites.get(inviteId as string);
  if (invite === undefined || isHidden(state, invite)) throw noInvite();
  if (sideOf(invite, { id: personId, signedIn: true }) === undefined) throw noInvite();
  settle(state, invite.postId);
  return invite;
}

/** The invitation of a link, for whoever holds its token. @throws `not-found`, `expired` (it is somebody else's by now), `invalid` */
export function findByToken(state: State, token: unknown, personId: string | undefined): StoredCoInvite {
  checkTexts({ token });
  const invite = state.coAuthors.byToken.get(token as string);
  if (invite === undefined || state.coAuthors.gone.has(invite.fromId)) throw noInvite();
  if (personId !== undefined && apart(state, invite.fromId, personId)) throw noInvite();
  settle(state, invite.postId);
  const used = invite.toId !== undefined && invite.toId !== personId && invite.fromId !== personId;
  if (used) throw new AdapterError('expired', { message: 'somebody else has used it' });
  return invite;
}

/** What somebody answers: by its link, if they came by one. @throws `not-found`, `forbidden`, `expired`, `invalid` */
function findAsked(state: State, inviteId: string, me: string, token: string | undefined): StoredCoInvite {
  let invite: StoredCoInvite;
  if (token === undefined) invite = findCoInvite(state, inviteId, me);
  else {
    invite = findByToken(state, token, me);
    // The token of one link is of no use for another invitation.
    if (invite.id !== inviteId) throw noInvite();
  }
  if (invite.fromId === me) throw new AdapterError('forbidden', { message: 'they are not asked' });
  return invite;
}

/** Whether they sign this post, or are asked to, by another invitation. */
function isAskedElsewhere(state: State, invite: StoredCoInvite, me: string): boolean {
  const invites = state.coAuthors.posts.get(invite.postId)?.invites ?? [];
  return invites.some((other) => {
    if (other === invite || other.toId !== me) return false;
    const now = stateOf(state, other, 'invited');
    return now === 'approved' || isOpen(now);
  });
}

/** Signs. @throws as `CoAuthorAdapter.approve` */
export function approve(
  state: State,
  me: string,
  inviteId: string,
  hash: unknown,
  { token }: CoAuthorAnswerOptions = {},
): StoredCoInvite {
  checkTexts({ hash });
  const invite = findAsked(state, inviteId, me, token);
  const post = postOf(state, invite.postId);
  const now = stateOf(state, invite, 'invited');
  const current = post === undefined ? undefined : hashOf(post.content);
  if (now === 'approved' || isOpen(now)) {
    if (current === undefined || hash !== current) {
      throw new AdapterError('conflict', { message: 'the content is another by now' });
    }
    if (now === 'approved') return invite;
  } else throw new AdapterError('expired', { message: now });
  assertOffered(state, me);
  if (isAskedElsewhere(state, invite, me)) throw new AdapterError('forbidden', { message: 'they are asked already' });
  const at = state.clock.now();
  invite.toId = me;
  invite.answer = 'approved';
  invite.approvedHash = current;
  invite.approvedAt = at;
  invite.answeredAt = at;
  invite.revokedBy = undefined;
  keepEvent(state, invite, { type: 'approved', byId: me, hash: current });
  announcePost(state, invite.postId);
  return invite;
}

/** Says no. @throws as `CoAuthorAdapter.decline` */
export function decline(
  state: State,
  me: string,
  inviteId: string,
  { token, mute = false }: CoAuthorDeclineOptions = {},
): StoredCoInvite {
  const invite = findAsked(state, inviteId, me, token);
  const now = stateOf(state, invite, 'invited');
  if (now === 'approved') throw new AdapterError('conflict', { message: 'they have signed: that is revoked' });
  if (now !== 'declined' && !isOpen(now)) throw new AdapterError('expired', { message: now });
  if (mute) state.coAuthors.settingsOf(me).muted.add(invite.fromId);
  if (now !== 'declined') {
    invite.before = now === 'stale' ? 'stale' : 'none';
    invite.beforeAt = invite.answeredAt;
    invite.toId = me;
    invite.answer = 'declined';
    invite.answeredAt = state.clock.now();
    keepEvent(state, invite, { type: 'declined', byId: me, only: 'invited' });
  }
  state.coAuthors.topic.emit(invite.postId);
  return invite;
}
