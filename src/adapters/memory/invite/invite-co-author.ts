import type { InvitationCoAuthor } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { mayHaveAll, mayMeet } from '../co-author/co-author-access.js';
import { findByToken } from '../co-author/co-author-answering.js';
import { availabilityFor } from '../co-author/co-author-asking.js';
import { postOf } from '../co-author/co-author-content.js';
import type { StoredCoInvite } from '../co-author/co-author-ledger.js';
import { isOpen, stateOf } from '../co-author/co-author-settling.js';
import type { State } from '../state.js';
import { mayInvite } from './invite-contacts.js';
import type { Caller, InvitesState, StoredInvite } from './invite-state.js';

/**
 * Whether a request to sign can go along with an invitation of somebody's. To its sender a link is open until somebody has signed.
 * @throws `forbidden`, in the same words whatever the reason
 */
export function checkCarried({ world }: InvitesState, fromId: string, coAuthorInviteId: string | undefined): void {
  if (coAuthorInviteId === undefined) return;
  const invite = world.coAuthors.invites.get(coAuthorInviteId);
  const isTheirs = invite?.fromId === fromId && invite.token !== undefined;
  if (isTheirs && stateOf(world, invite, 'owner') === 'pending') return;
  throw new AdapterError('forbidden', { message: 'no open request of theirs to sign, by link' });
}

/** By the link's own way, so that it is as shut here as it is there. */
function openFor(world: State, token: string, personId: string | undefined): StoredCoInvite | undefined {
  try {
    const invite = findByToken(world, token, personId);
    return isOpen(stateOf(world, invite, 'invited', personId)) ? invite : undefined;
  } catch {
    return undefined;
  }
}

/** Whether somebody signed in could sign with whoever asks. */
function mayAnswer(state: InvitesState, { fromId }: StoredCoInvite, personId: string): boolean {
  const { world } = state;
  if (!mayInvite(state, fromId, personId) || !mayMeet(world, fromId, personId)) return false;
  if (!availabilityFor(world, personId).available || world.coAuthors.gone.has(personId)) return false;
  const isMuted = state.settingsOf(personId).muted.has(fromId) || world.links(personId, fromId).muted;
  return !isMuted && !world.coAuthors.settingsOf(personId).muted.has(fromId);
}

/** The request to sign that came with an invitation, while this person can answer it. */
export function carriedFor(
  state: InvitesState,
  { coAuthorInviteId }: StoredInvite,
  me: Caller,
): InvitationCoAuthor | undefined {
  const { world } = state;
  const carried = coAuthorInviteId === undefined ? undefined : world.coAuthors.invites.get(coAuthorInviteId);
  if (carried?.token === undefined) return undefined;
  const open = openFor(world, carried.token, me.signedIn ? me.id : undefined);
  const post = open === undefined ? undefined : postOf(world, open.postId);
  if (open === undefined || post === undefined) return undefined;
  // Of who isn't signed in nobody knows yet: the link itself says what it takes.
  if (me.signedIn && !(mayAnswer(state, open, me.id) && mayHaveAll(world, post, me))) return undefined;
  return { url: world.coAuthors.knobs.linkPrefix + carried.token, role: open.role, kind: post.kind };
}
