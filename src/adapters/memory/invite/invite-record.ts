import type { Invite, InviteFigures, InviteRules, InviteState, Page, PageOptions } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import { markOf } from '../viewers.js';
import { toContact } from './invite-contacts.js';
import { checkListing } from './invite-forms.js';
import type { InvitesState, StoredContact, StoredInvite } from './invite-state.js';

/** How many invitations a page has when nobody says, and at most. */
const perPage = { usual: 20, most: 100 };

/** Who follows by an invitation, and still does. */
export function followerBy({ world }: InvitesState, invite: StoredInvite): string | undefined {
  const { acceptedBy, undone, fromId } = invite;
  if (acceptedBy === undefined || undone) return undefined;
  // Who is unknown to the world, of a seed, is believed to follow still.
  return !world.people.has(acceptedBy) || world.links(acceptedBy, fromId).following ? acceptedBy : undefined;
}

/** What became of an invitation. */
export function stateOf(state: InvitesState, invite: StoredInvite): InviteState {
  const { world } = state;
  if (invite.acceptedBy !== undefined) return followerBy(state, invite) === undefined ? 'used' : 'followed';
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
    // When it was taken back is nobody's business.
    used: acceptedAt,
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
  const usable = now === 'pending' || now === 'opened';
  const changed = changedAt(state, invite);
  return compact<Invite>({
    id: invite.id,
    channel: invite.channel,
    contact: contact === undefined ? undefined : toContact(state, contact),
    url: usable ? urlOf(state, invite) : undefined,
    clipId: invite.clipId,
    message: invite.message,
    coAuthorInviteId: invite.coAuthorInviteId,
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
export function placeOf(personId: string, cursor: unknown): number {
  const [mark, place] = typeof cursor === 'string' ? cursor.split('.') : [];
  const order = parseInt(place ?? '', 36);
  if (mark === markOf(personId) && !Number.isNaN(order)) return order;
  throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
}

/** One page of what somebody has sent. @throws `invalid` */
export function pageOfSent(state: InvitesState, personId: string, options: PageOptions = {}): Page<Invite> {
  checkListing(options);
  const { after, limit = perPage.usual } = options;
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
  const { world } = state;
  const sent = sentBy(state, personId);
  const followers = new Set(sent.flatMap((invite) => followerBy(state, invite) ?? []));
  return {
    sent: sent.length,
    opened: sent.filter(({ openedAt }) => openedAt !== undefined).length,
    followed: followers.size,
    followers: [...world.people.keys()].filter((id) => world.links(id, personId).following).length,
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
