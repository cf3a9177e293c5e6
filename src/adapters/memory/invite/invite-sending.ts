import type { InviteChannel, InviteDraft } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createClientId } from '../../../core/client-id.js';
import { isShareable, latestClip } from '../clips.js';
import { toTimestamp } from '../records.js';
import { checkCarried } from './invite-co-author.js';
import { findContact, standingOf } from './invite-contacts.js';
import { checkDraft } from './invite-forms.js';
import { rulesFor, urlOf } from './invite-record.js';
import type { InvitesState, StoredContact, StoredInvite } from './invite-state.js';

/** What an invitation is made of, once every rule has been asked. */
export interface NewInvite {
  readonly fromId: string;
  readonly clipId: string;
  readonly channel: InviteChannel;
  readonly contact: StoredContact | undefined;
  readonly message: string | undefined;
  readonly coAuthorInviteId?: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Default: one that can't be guessed. */
  readonly token?: string | undefined;
}

/** Keeps an invitation and, for a contact, delivers it: in one act, so that there is no token that was not sent. */
export function keepInvite(
  state: InvitesState,
  { contact, coAuthorInviteId, token = createClientId(), ...made }: NewInvite,
): StoredInvite {
  const { world } = state;
  const order = world.nextNumber();
  const invite: StoredInvite = {
    ...made,
    id: `invite-${order}`,
    order,
    token,
    contactId: contact?.id,
    coAuthorInviteId,
    acceptedBy: undefined,
    acceptedAt: undefined,
    undone: false,
    declinedBy: undefined,
    declinedAt: undefined,
    openedAt: undefined,
    revokedAt: undefined,
    refusedBy: new Set(),
  };
  state.invites.set(invite.id, invite);
  state.byToken.set(token, invite);
  if (contact !== undefined) {
    const { id: contactId, platformId, name } = contact;
    const url = urlOf(state, invite);
    const from = world.people.get(invite.fromId) ?? { id: invite.fromId, name: invite.fromId };
    const text = `${invite.message ?? ''}\n${url}`;
    const at = toTimestamp(invite.createdAt);
    state.delivered.push({ id: invite.id, platformId, contactId, name, from, text, url, at });
  }
  state.topic.emit(invite.fromId);
  return invite;
}

/** @throws `too-large` */
function checkLength({ knobs }: InvitesState, draft: InviteDraft): void {
  const message: unknown = 'message' in draft ? draft.message : undefined;
  const length = typeof message === 'string' ? [...message].length : 0;
  if (length > knobs.maxCharacters) throw new AdapterError('too-large', { message: `${length} characters` });
}

/** @throws `forbidden`, `conflict` */
function checkClip({ world }: InvitesState, fromId: string, clipId: string): void {
  const clip = world.clips.get(clipId);
  // The same words whatever the reason, so that nobody learns what others have made.
  if (clip?.authorId !== fromId || clip.deleted) throw new AdapterError('forbidden', { message: 'no clip of theirs' });
  if (latestClip(world, fromId) !== clip) throw new AdapterError('conflict', { message: 'there is a newer clip' });
  if (!isShareable(clip)) throw new AdapterError('forbidden', { message: 'the clip is private or not live' });
}

/** @throws `forbidden`, `conflict` */
function invitable(state: InvitesState, fromId: string, contactId: string): StoredContact {
  const contact = findContact(state, contactId, fromId);
  const { status } = standingOf(state, contact);
  if (status === 'invited') throw new AdapterError('conflict', { message: 'invited meanwhile' });
  if (status !== 'invitable') throw new AdapterError('forbidden', { message: 'they cannot be invited now' });
  return contact;
}

/** Makes one invitation, and sends it. @throws as `InviteAdapter.create` */
export function sendInvite(state: InvitesState, fromId: string, draft: InviteDraft): StoredInvite {
  const { knobs, quota, world } = state;
  if (state.availability.get(fromId)?.available === false) {
    throw new AdapterError('forbidden', { message: 'not offered to this person' });
  }
  checkDraft(draft);
  checkLength(state, draft);
  if (rulesFor(state, fromId).channels?.includes(draft.channel) === false) {
    throw new AdapterError('forbidden', { message: 'not by this channel' });
  }
  checkClip(state, fromId, draft.clipId);
  checkCarried(state, fromId, draft.coAuthorInviteId);
  const contact = draft.channel === 'contact' ? invitable(state, fromId, draft.contactId) : undefined;
  quota.assertLeft(fromId, { perDay: knobs.perDay });
  quota.count(fromId);
  const now = world.clock.now();
  return keepInvite(state, {
    fromId,
    clipId: draft.clipId,
    channel: draft.channel,
    contact,
    message: draft.channel === 'contact' ? draft.message : undefined,
    coAuthorInviteId: draft.coAuthorInviteId,
    createdAt: now,
    expiresAt: now + knobs.linkLifeMs,
  });
}

/** Makes a link useless. @throws `conflict` */
export function revokeInvite(state: InvitesState, invite: StoredInvite): void {
  if (invite.acceptedBy !== undefined) {
    throw new AdapterError('conflict', { message: 'somebody has accepted it' });
  }
  const now = state.world.clock.now();
  if (invite.revokedAt !== undefined || invite.expiresAt <= now) return;
  invite.revokedAt = now;
  state.topic.emit(invite.fromId);
}
