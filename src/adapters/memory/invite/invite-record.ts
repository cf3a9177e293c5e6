import type { Invite, InviteFigures, InviteRules, InviteState, Page, PageOptions } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import { markOf } from '../viewers.js';
import { toContact } from './invite-contacts.js';
import type { InvitesState, StoredContact, StoredInvite } from './invite-state.js';

/** How many invitations a page has when nobody says, and at most. */
const perPage = { usual: 20, most: 100 };

/** What became of an invitation. */
export function stateOf({ world }: InvitesState, invite: StoredInvite): InviteState {
  if (invite.acceptedBy !== undefined && !invite.undone) return 'followed';
  if (invite.revokedAt !== undefined) return 'revoked';
  if (invite.declinedAt !== undefined) return 'declined';
  if (invite.expiresAt <= world.clock.now()) return 'expired';
  return invite.openedAt === undefined ? 'pending' : 'opened';
}

/** When its state last changed, if it has. */
function changedAt(state: InvitesState, invite: StoredInvite): number | undefined {
  const { acceptedAt, revokedAt, declinedAt, expiresAt, openedAt } = invite;
  const times = {
    followed: acceptedAt,
    revoked: revokedAt,
    declined: declinedAt,
    expired: expiresAt,
    opened: openedAt,
  };
  const now = stateOf(state, invite);
  return now === 'pending' ? undefined : times[now];
}

/** The link of an invitation. */
export function urlOf({ knobs }: InvitesState, { token }: StoredInvite): string {
  return knobs.linkPrefix + token;
}

/** An invitation, as its sender sees it. */
export function toInvite(state: InvitesState, invite: StoredInvite): Invite {
  const contact = invite.contactId === undefined ? undefined : state.contacts.get(invite.contactId);
  const now = stateOf(state, invite);
  const usable = (now === 'pending' || now === 'opened') && invite.acceptedBy === undefined;
  const changed = changedAt(state, invite);
  return compact<Invite>({
    id: invite.id,
    channel: invite.channel,
    contact: contact === undefined ? undefined : toContact(state, contact),
    url: usable ? urlOf(state, invite) : undefined,
    clipId: invite.clipId,
    message: invite.message,
    state: now,
    createdAt: toTimestamp(invite.createdAt),
    expiresAt: toTimestamp(invite.expiresAt),
    changedAt: changed === undefined ? undefined : toTimestamp(changed),
  });
}

/** What somebody has sent, the newest first. */
export function sentBy(state: InvitesState, personId: string): readonly StoredInvite[] {
  return [...state.invites.values()]
    .filter(({ fromId }) => fromId === personId)
    .sort((one, other) => other.order - one.order);
}

/** What was sent to a contact, or to the same person by another contact. */
export function invitesTo(state: InvitesState, contact: StoredContact): readonly StoredInvite[] {
  return sentBy(state, contact.ownerId).filter(({ contactId }) => {
    if (contactId === undefined) return false;
    if (contactId === contact.id) return true;
    return contact.personId !== undefined && state.contacts.get(contactId)?.personId === contact.personId;
  });
}

/** One of those that somebody has sent. @throws `not-found` */
export function findSent(state: InvitesState, inviteId: string, personId: string): StoredInvite {
  const invite = state.invites.get(inviteId);
  if (invite?.fromId === personId) return invite;
  throw new AdapterError('not-found', { message: `no invitation "${inviteId}"` });
}

/** After which invitation a cursor is. @throws `invalid` */
export function placeOf(personId: string, cursor: string): number {
  const [mark, place] = cursor.split('.');
  const order = parseInt(place ?? '', 36);
  if (mark === markOf(personId) && !Number.isNaN(order)) return order;
  throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
}

/** One page of what somebody has sent. @throws `invalid` */
export function pageOfSent(
  state: InvitesState,
  personId: string,
  { after, limit = perPage.usual }: PageOptions = {},
): Page<Invite> {
  if (!(limit >= 1)) throw new AdapterError('invalid', { fields: { limit: 'at least 1' } });
  const size = Math.min(Math.floor(limit), perPage.most);
  const all = sentBy(state, personId);
  const place = after === undefined ? Infinity : placeOf(personId, after);
  const left = all.filter(({ order }) => order < place);
  const page = left.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.map((invite) => toInvite(state, invite)),
    total: all.length,
    ...(last !== undefined && left.length > size && { next: `${markOf(personId)}.${last.order.toString(36)}` }),
  };
}

/** What came of all that somebody has sent. */
export function figuresOf(state: InvitesState, personId: string): InviteFigures {
  const sent = sentBy(state, personId);
  const followers = new Set(
    sent.flatMap(({ acceptedBy, undone }) => {
      if (acceptedBy === undefined || undone) return [];
      // Who is unknown to the world, of a seed, is believed to follow still.
      const still = !state.world.people.has(acceptedBy) || state.world.links(acceptedBy, personId).following;
      return still ? [acceptedBy] : [];
    }),
  );
  return {
    sent: sent.length,
    opened: sent.filter(({ openedAt }) => openedAt !== undefined).length,
    followed: followers.size,
  };
}

/** What inviting is bound to, for one person and now. */
export function rulesFor(state: InvitesState, personId: string, lang?: string): InviteRules {
  const { knobs, quota, platforms, world } = state;
  const { perDay, maxCharacters, message, linkPrefix, linkLifeMs } = knobs;
  return compact<InviteRules>({
    limits: quota.limitsFor(personId, { perDay, maxCharacters }),
    // A link goes to whoever gets it, which a young account's must not.
    channels: world.young.has(personId) ? ['contact'] : undefined,
    platforms: [...platforms.values()],
    message: typeof message === 'function' ? message(lang) : message,
    linkPrefix,
    linkLifeMs,
  });
}
