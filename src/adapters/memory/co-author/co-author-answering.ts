import type { CoAuthorAnswerOptions, CoAuthorDeclineOptions } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import { mayHaveAll, mayMeet } from './co-author-access.js';
import { assertOffered } from './co-author-asking.js';
import type { Post } from './co-author-content.js';
import { hashOf, postOf } from './co-author-content.js';
import { checkAnswer, checkTexts } from './co-author-forms.js';
import { keepEvent } from './co-author-history.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { announcePost } from './co-author-posts.js';
import { concerns } from './co-author-record.js';
import { hasRefused, isOpen, settle, stateOf } from './co-author-settling.js';

/** The same words whatever the reason, so that a refusal tells nobody that they are blocked. */
export function noInvite(): AdapterError {
  return new AdapterError('not-found', { message: 'no such invitation' });
}

/** An invitation, for those it concerns. @throws `not-found`, `invalid` */
export function findCoInvite(state: State, inviteId: unknown, personId: string): StoredCoInvite {
  checkTexts({ inviteId });
  const invite = state.coAuthors.invites.get(inviteId as string);
  if (invite === undefined || !concerns(state, invite, personId)) throw noInvite();
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
  const { fromId, toId, postId } = invite;
  // From whom its author keeps a story, it is kept by every way.
  const isKept = personId !== undefined && state.stories.get(postId)?.banned.has(personId) === true;
  if (isKept && toId !== personId) throw noInvite();
  const isTheirs = personId !== undefined && ([fromId, toId].includes(personId) || hasRefused(invite, personId));
  if (toId !== undefined && !isTheirs) throw new AdapterError('expired', { message: 'somebody else has used it' });
  return invite;
}

/** The one that somebody names, by its link if they came by one. @throws `not-found`, `expired`, `invalid` */
function findNamed(state: State, inviteId: string, me: string, token: string | undefined): StoredCoInvite {
  if (token === undefined) return findCoInvite(state, inviteId, me);
  const invite = findByToken(state, token, me);
  // The token of one link is of no use for another invitation.
  if (invite.id !== inviteId) throw noInvite();
  return invite;
}

/** What somebody answers. @throws `not-found`, `forbidden`, `expired`, `invalid` */
function findAsked(state: State, inviteId: string, me: string, token: string | undefined): StoredCoInvite {
  const invite = findNamed(state, inviteId, me, token);
  if (invite.fromId === me) throw new AdapterError('forbidden', { message: 'they are not asked' });
  return invite;
}

/** What somebody reports. @throws `not-found`, `invalid` */
export function findReportable(
  state: State,
  inviteId: string,
  me: string,
  options: CoAuthorAnswerOptions = {},
): StoredCoInvite {
  checkAnswer(options);
  try {
    return findNamed(state, inviteId, me, options.token);
  } catch (error) {
    // What somebody else has used is not theirs to know of any more.
    throw error instanceof AdapterError && error.code === 'expired' ? noInvite() : error;
  }
}

/** Whether somebody signs a post, or is asked to, by another invitation than this. */
function isAskedElsewhere(state: State, invite: StoredCoInvite, personId: string): boolean {
  const invites = state.coAuthors.posts.get(invite.postId)?.invites ?? [];
  return invites.some((other) => {
    if (other === invite || other.toId !== personId) return false;
    const now = stateOf(state, other, 'invited');
    return now === 'approved' || isOpen(now);
  });
}

/** @throws `forbidden` */
function assertMaySign(state: State, invite: StoredCoInvite, post: Post, me: string): void {
  assertOffered(state, me);
  const forbidden = (message: string): AdapterError => new AdapterError('forbidden', { message });
  if (state.coAuthors.gone.has(me)) throw forbidden('their name is shown nowhere');
  // A link goes round nothing that asking by name has to keep to.
  if (!mayHaveAll(state, post, { id: me, signedIn: true })) throw forbidden('not theirs to read');
  if (!mayMeet(state, invite.fromId, me)) throw forbidden('they cannot be asked');
  if (isAskedElsewhere(state, invite, me)) throw forbidden('they are asked already');
}

/** Signs. @throws as `CoAuthorAdapter.approve` */
export function approve(
  state: State,
  me: string,
  inviteId: string,
  hash: unknown,
  options: CoAuthorAnswerOptions = {},
): StoredCoInvite {
  checkTexts({ hash });
  checkAnswer(options);
  const invite = findAsked(state, inviteId, me, options.token);
  const post = postOf(state, invite.postId);
  const now = stateOf(state, invite, 'invited', me);
  if (now !== 'approved' && !isOpen(now)) throw new AdapterError('expired', { message: now });
  const current = post === undefined ? undefined : hashOf(post.content);
  if (post === undefined || current === undefined || hash !== current) {
    throw new AdapterError('conflict', { message: 'the content is another by now' });
  }
  if (now === 'approved') return invite;
  assertMaySign(state, invite, post, me);
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
  options: CoAuthorDeclineOptions = {},
): StoredCoInvite {
  checkAnswer(options);
  const { token, mute = false } = options;
  const invite = findAsked(state, inviteId, me, token);
  const now = stateOf(state, invite, 'invited', me);
  if (now === 'approved') throw new AdapterError('conflict', { message: 'they have signed: that is revoked' });
  if (now !== 'declined' && !isOpen(now)) throw new AdapterError('expired', { message: now });
  if (mute) state.coAuthors.settingsOf(me).muted.add(invite.fromId);
  if (now !== 'declined') {
    const at = state.clock.now();
    // A link is for whoever wants it: a no is for oneself alone.
    if (invite.toId === undefined) invite.refusedBy.set(me, at);
    else {
      invite.before = now === 'stale' ? 'stale' : 'none';
      invite.beforeAt = invite.answeredAt;
      invite.answer = 'declined';
      invite.answeredAt = at;
    }
    keepEvent(state, invite, { type: 'declined', byId: me, aboutId: me, only: 'invited' });
  }
  state.coAuthors.topic.emit(invite.postId);
  return invite;
}
