import type { ContactListOptions, ContactStatus, InviteContact, Page } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import { apart } from '../state.js';
import { markOf } from '../viewers.js';
import { checkListing } from './invite-forms.js';
import { invitesTo } from './invite-record.js';
import type { InvitesState, ListedContact, StoredContact } from './invite-state.js';

/** How many contacts a page has when nobody says, and at most. */
const perPage = { usual: 50, most: 200 };

/** What stands between two people, and until when. */
export interface Standing {
  readonly status: ContactStatus;
  /** With `cool-down`, ms since 1970. */
  readonly until?: number;
}

/** Whether one may invite the other at all: by a contact, or by whatever link they come with. */
export function mayInvite({ world, knobs }: InvitesState, fromId: string, toId: string): boolean {
  if (fromId === toId || apart(world, fromId, toId)) return false;
  return knobs.adultsMayInviteMinors || !world.young.has(toId) || world.young.has(fromId);
}

/** Whether somebody wants to be invited by another: by a contact, or by whatever link they come with. */
export function wants(state: InvitesState, personId: string, byId: string): boolean {
  const { from, muted } = state.settingsOf(personId);
  const { following, muted: silenced } = state.world.links(personId, byId);
  if (muted.has(byId) || silenced || from === 'nobody') return false;
  return from === 'everyone' || following;
}

/** When the last invitation that led to nothing is far enough away. Absent: one is still on its way. */
function restsUntil(state: InvitesState, contact: StoredContact): number | undefined {
  const now = state.world.clock.now();
  let until = 0;
  for (const { expiresAt, revokedAt, acceptedAt } of invitesTo(state, contact)) {
    const over = revokedAt ?? acceptedAt ?? expiresAt;
    if (over > now) return undefined;
    until = Math.max(until, over + state.knobs.coolDownMs);
  }
  return until;
}

/** What stands between a contact and its owner now. */
export function standingOf(state: InvitesState, contact: StoredContact): Standing {
  const { world } = state;
  const { ownerId, personId, mutual } = contact;
  const now = world.clock.now();
  if (personId !== undefined) {
    if (!mayInvite(state, ownerId, personId)) return { status: 'unavailable' };
    if (world.links(personId, ownerId).following) return { status: 'following' };
    if (!wants(state, personId, ownerId)) return { status: 'unavailable' };
  }
  const young = world.young.has(ownerId) || (personId !== undefined && world.young.has(personId));
  if (young && !mutual) return { status: 'unavailable' };
  const refused = personId !== undefined && state.refusals.get(ownerId)?.has(personId) === true;
  if (contact.declined || refused) return { status: 'declined' };
  const until = restsUntil(state, contact);
  if (until === undefined) return { status: 'invited' };
  if (until > now) return { status: 'cool-down', until };
  if (contact.status !== 'cool-down') return { status: contact.status };
  if (contact.until === undefined) return { status: 'cool-down' };
  return contact.until > now ? { status: 'cool-down', until: contact.until } : { status: 'invitable' };
}

/** A contact as its owner sees it. */
export function toContact(state: InvitesState, contact: StoredContact): InviteContact {
  const { id, name, handle, avatar, platformId } = contact;
  const { status, until } = standingOf(state, contact);
  return compact<InviteContact>({
    id,
    name,
    handle,
    avatar,
    platformId,
    status,
    until: until === undefined ? undefined : toTimestamp(until),
  });
}

/** A contact of somebody's. Others' look like none. @throws `forbidden` */
export function findContact(state: InvitesState, contactId: string, ownerId: string): StoredContact {
  const contact = state.contacts.get(contactId);
  if (contact?.ownerId === ownerId) return contact;
  throw new AdapterError('forbidden', { message: 'no contact of theirs' });
}

/** Without case and accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Somebody's contacts in their order: by platform, then by name, then as they came. Made once, as there may be thousands. */
function listOf(state: InvitesState, ownerId: string): readonly ListedContact[] {
  const known = state.lists.get(ownerId);
  if (known !== undefined) return known;
  const platforms = [...state.platforms.keys()];
  const list = [...state.contacts.values()]
    .filter((contact) => contact.ownerId === ownerId)
    .sort(
      (one, other) =>
        platforms.indexOf(one.platformId) - platforms.indexOf(other.platformId) || byName.compare(one.name, other.name),
    )
    .map((contact) => ({ contact, words: [contact.name, contact.handle ?? ''].map(plain) }));
  state.lists.set(ownerId, list);
  return list;
}

/** One page of somebody's contacts. @throws `invalid` */
export function pageOfContacts(
  state: InvitesState,
  ownerId: string,
  options: ContactListOptions = {},
): Page<InviteContact> {
  checkListing(options);
  const { query = '', platformId, after, limit = perPage.usual } = options;
  const wanted = plain(query.trim());
  const found = listOf(state, ownerId)
    .filter(({ words }) => words.some((word) => word.includes(wanted)))
    .map(({ contact }) => contact)
    .filter((contact) => platformId === undefined || contact.platformId === platformId);
  const mark = markOf(JSON.stringify([ownerId, wanted, platformId]));
  let start = 0;
  if (after !== undefined) {
    // A cursor is the contact that came last, so that whoever is new before it moves nothing.
    start = found.findIndex(({ id }) => `${mark}.${id}` === after) + 1;
    if (start === 0) throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
  }
  const end = start + Math.min(Math.floor(limit), perPage.most);
  const items = found.slice(start, end);
  const last = items.at(-1);
  return {
    items: items.map((contact) => toContact(state, contact)),
    total: found.length,
    ...(last !== undefined && end < found.length && { next: `${mark}.${last.id}` }),
  };
}
