import type {
  Availability,
  CoAuthorAdapter,
  ContactsAdapter,
  ImportAdapter,
  InviteAdapter,
  InvitePlatform,
  NoteAdapter,
  PeopleAdapter,
} from '../../../contracts/index.js';
import type { Store } from '../../../core/store.js';
import type { ClipWorld } from '../clips.js';
import { createClipWorld, latestClip } from '../clips.js';
import { createDerivedStore } from '../derived.js';
import { toMs } from '../records.js';
import type { State } from '../state.js';
import type { InviteKnobs } from './invite-knobs.js';
import type { ContactChange, ContactSeed, InviteSeed } from './invite-seed.js';
import { keepInvite } from './invite-sending.js';
import type { DeliveredInvite, InvitesState, KeptConsent, StoredContact } from './invite-state.js';
import { createInvitesState } from './invite-state.js';

/** The adapters of whoever has opened a link and has no account. */
export interface VisitorAdapters {
  /** `resolve`, `decline` and `beginSignUp` answer; everything else rejects with `unauthenticated`. */
  readonly invite: Required<InviteAdapter>;
  /** Everything rejects with `unauthenticated`. */
  readonly people: PeopleAdapter;
  /** Reads public notes: of others a tombstone says that one has to sign in. */
  readonly note: Required<NoteAdapter>;
  /** Everything rejects with `unauthenticated`, here and in `contacts`. */
  readonly imports: Required<ImportAdapter>;
  readonly contacts: Required<ContactsAdapter>;
  /** `getAuthors`, `getHistory` and `resolve` answer; everything else rejects with `unauthenticated`. */
  readonly coAuthor: Required<CoAuthorAdapter>;
}

/** The other side of the counter, where people are invited: it acts at once and asks no rules. */
export interface InviteWorld extends ClipWorld {
  /** What invitations may be. */
  readonly invites: InviteKnobs;
  /** Another network. */
  addPlatform(platform: InvitePlatform): void;
  /** Connects somebody to a contact on another network. @returns its id */
  addContact(contact: ContactSeed): string;
  changeContact(contactId: string, change: ContactChange): void;
  /** An invitation as if it had been sent, on a day that counts for no limit. @returns its token */
  addInvite(invite: InviteSeed): string;
  /** Lets the time of a link be over. */
  expireInvite(inviteId: string): void;
  /** What arrived on other networks, the oldest first. */
  readonly delivered: Store<readonly DeliveredInvite[]>;
  /** What people have agreed to, the oldest first. */
  readonly consents: readonly KeptConsent[];
  /** Whether inviting, and being invited, is offered to somebody from now on. */
  setInviteAvailability(personId: string, availability: Availability): void;
}

/** The same, from inside. */
export interface InviteQuarters extends InviteWorld {
  readonly state: InvitesState;
}

/** Makes the part of a world where people are invited. Mistakes throw a plain `Error` at once. */
export function createInviteWorld(world: State, knobs: InviteKnobs): InviteQuarters {
  const state = createInvitesState(world, knobs);
  const { clock } = world;

  function assertPerson(personId: string | undefined): void {
    if (personId === undefined || world.people.has(personId)) return;
    throw new Error(`There is no person "${personId}" in this world.`);
  }

  function knownContact(contactId: string): StoredContact {
    const contact = state.contacts.get(contactId);
    if (contact === undefined) throw new Error(`There is no contact "${contactId}" in this world.`);
    return contact;
  }

  function contactOf({ from, contactId }: InviteSeed): StoredContact | undefined {
    if (contactId === undefined) return undefined;
    const contact = knownContact(contactId);
    if (contact.ownerId !== from) throw new Error(`"${contactId}" is no contact of "${from}".`);
    return contact;
  }

  /** Makes an invitation what its seed says has become of it. */
  function settle(
    token: string,
    { state: became = 'pending', by }: InviteSeed,
    contact: StoredContact | undefined,
  ): void {
    const invite = state.byToken.get(token);
    if (invite === undefined) return;
    const now = clock.now();
    const who = by ?? contact?.personId;
    if (became === 'opened') invite.openedAt = now;
    if (became === 'revoked') invite.revokedAt = now;
    if (became === 'followed' || became === 'used') {
      // Somebody unknown is nobody whom the world could mistake for another.
      invite.acceptedBy = who ?? '';
      invite.acceptedAt = now;
      invite.undone = became === 'used';
      if (who !== undefined && became === 'followed') world.links(who, invite.fromId).following = true;
    }
    if (became === 'declined') {
      invite.declinedAt = now;
      invite.declinedBy = who;
      if (contact !== undefined) contact.declined = true;
      if (who !== undefined) {
        const refusals = state.refusals.get(invite.fromId) ?? new Set();
        state.refusals.set(invite.fromId, refusals.add(who));
      }
    }
    state.topic.emit(invite.fromId);
  }

  return {
    state,
    invites: knobs,
    ...createClipWorld(world),

    addPlatform(platform) {
      if (state.platforms.has(platform.id)) throw new Error(`There is a platform "${platform.id}" already.`);
      state.platforms.set(platform.id, platform);
      state.lists.clear();
    },

    addContact(seed) {
      const { id = `contact-${world.nextNumber()}`, owner, platformId, personId, until } = seed;
      if (state.contacts.has(id)) throw new Error(`There is a contact "${id}" already.`);
      if (!state.platforms.has(platformId)) throw new Error(`There is no platform "${platformId}" in this world.`);
      assertPerson(owner);
      assertPerson(personId);
      state.contacts.set(id, {
        id,
        ownerId: owner,
        platformId,
        name: seed.name,
        handle: seed.handle,
        avatar: seed.avatar,
        personId,
        mutual: seed.mutual ?? true,
        status: seed.status ?? 'invitable',
        until: until === undefined ? undefined : toMs(until),
        declined: false,
      });
      state.lists.delete(owner);
      return id;
    },

    changeContact(contactId, { until, ...change }) {
      const contact = knownContact(contactId);
      assertPerson(change.personId);
      Object.assign(contact, change, until === undefined ? {} : { until: toMs(until) });
      state.lists.delete(contact.ownerId);
      state.topic.emit(contact.ownerId);
    },

    addInvite(seed) {
      const { from, token } = seed;
      assertPerson(from);
      assertPerson(seed.by);
      const contact = contactOf(seed);
      const clipId = seed.clipId ?? latestClip(world, from)?.id;
      if (clipId === undefined || !world.clips.has(clipId)) throw new Error(`"${from}" has no clip to invite to.`);
      if (token !== undefined && state.byToken.has(token)) throw new Error(`There is a token "${token}" already.`);
      const now = clock.now();
      const createdAt = seed.createdAt === undefined ? now : toMs(seed.createdAt);
      const planned = seed.expiresAt === undefined ? createdAt + knobs.linkLifeMs : toMs(seed.expiresAt);
      const { message = knobs.message } = seed;
      const invite = keepInvite(state, {
        fromId: from,
        clipId,
        channel: seed.channel ?? (contact === undefined ? 'copy' : 'contact'),
        contact,
        message: contact === undefined ? seed.message : typeof message === 'function' ? message(undefined) : message,
        coAuthorInviteId: seed.coAuthorInviteId,
        createdAt,
        expiresAt: seed.state === 'expired' ? Math.min(planned, now) : planned,
        token,
      });
      settle(invite.token, seed, contact);
      return invite.token;
    },

    expireInvite(inviteId) {
      const invite = state.invites.get(inviteId);
      if (invite === undefined) throw new Error(`There is no invitation "${inviteId}" in this world.`);
      invite.expiresAt = Math.min(invite.expiresAt, clock.now());
      state.topic.emit(invite.fromId);
    },

    delivered: createDerivedStore(state.topic, () => [...state.delivered]),
    consents: state.consents,

    setInviteAvailability(personId, availability) {
      assertPerson(personId);
      state.availability.set(personId, availability);
    },
  };
}
