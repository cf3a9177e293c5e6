import type { Consent, Invitation, InvitationStanding, SignUpIntent } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createClientId } from '../../../core/client-id.js';
import { countView, mayWatch, toClip } from '../clips.js';
import { announceRelation } from '../people.js';
import { compact, toTimestamp } from '../records.js';
import type { StoredClip } from '../state.js';
import { apart } from '../state.js';
import { carriedFor } from './invite-co-author.js';
import { mayInvite, wants } from './invite-contacts.js';
import { checkConsent } from './invite-forms.js';
import { followerBy } from './invite-record.js';
import type { Caller, InvitesState, StoredInvite } from './invite-state.js';

/** Whoever holds a token, and what they do with it. */
export interface Opening {
  /** @throws `not-found` */
  read(token: string): Invitation;
  /** @throws `not-found`, `expired`, `forbidden`, `invalid` */
  accept(token: string, consent: Consent | undefined): void;
  /** @throws `not-found`, `expired`, `forbidden` */
  undo(token: string): Invitation;
  /** @throws `not-found`, `expired`, `forbidden`, `unauthenticated` */
  decline(token: string, mute: boolean): Invitation;
  /** @throws `not-found`, `expired`, `forbidden`, `invalid` */
  tellOpened(token: string, consent: Consent | undefined): void;
  /** @throws `not-found`, `expired` */
  beginSignUp(token: string): SignUpIntent;
  /** @throws `not-found`, `expired` */
  resume(intent: string): Invitation;
}

/** Standings whose time is over, or whose place is elsewhere: nothing but a name comes with them. */
const shut: ReadonlySet<InvitationStanding> = new Set(['used', 'expired', 'revoked', 'unavailable']);

/** One caller's way to invitations that they hold the token of. */
export function createOpening(state: InvitesState, me: Caller): Opening {
  const { world, knobs } = state;
  const { clock } = world;

  function find(token: string): StoredInvite {
    const invite = state.byToken.get(token);
    const open = invite !== undefined && !(me.signedIn && apart(world, me.id, invite.fromId));
    // A block looks like a token that never was.
    if (!open) throw new AdapterError('not-found', { message: 'no such invitation' });
    return invite;
  }

  function clipOf({ clipId }: StoredInvite): StoredClip | undefined {
    const clip = world.clips.get(clipId);
    return clip !== undefined && mayWatch(world, clip, me.signedIn ? me.id : undefined) ? clip : undefined;
  }

  /** Whether it was sent to somebody else, who is known. */
  function isForAnother({ contactId }: StoredInvite): boolean {
    const personId = contactId === undefined ? undefined : state.contacts.get(contactId)?.personId;
    return me.signedIn && personId !== undefined && personId !== me.id;
  }

  function standingOf(invite: StoredInvite): InvitationStanding {
    const { fromId, acceptedBy, declinedBy, declinedAt, revokedAt, expiresAt, refusedBy } = invite;
    if (me.signedIn && me.id === fromId) return 'self';
    if (acceptedBy !== undefined && acceptedBy !== me.id) return 'used';
    if (followerBy(state, invite) !== undefined) return 'accepted';
    if (revokedAt !== undefined) return 'revoked';
    if (expiresAt <= clock.now()) return 'expired';
    if (isForAnother(invite)) return 'unavailable';
    if (declinedBy !== undefined && declinedBy !== me.id) return 'used';
    if (me.signedIn && world.links(me.id, fromId).following) return 'following';
    if (clipOf(invite) === undefined || (me.signedIn && !mayInvite(state, fromId, me.id))) return 'unavailable';
    if (me.signedIn && state.availability.get(me.id)?.available === false) return 'unavailable';
    // A no holds for every link of this inviter, and comes before what they did or set afterwards.
    const refused = me.signedIn && state.refusals.get(fromId)?.has(me.id) === true;
    if (refused || declinedAt !== undefined || refusedBy.has(me.id)) return 'declined';
    if (acceptedBy !== undefined) return 'undone';
    return me.signedIn && !wants(state, me.id, fromId) ? 'unavailable' : 'open';
  }

  function undoUntil({ acceptedAt = 0, acceptedBy, undone }: StoredInvite): number | undefined {
    const until = acceptedAt + knobs.undoMs;
    return acceptedBy === me.id && !undone && until > clock.now() ? until : undefined;
  }

  function toInvitation(invite: StoredInvite): Invitation {
    const standing = standingOf(invite);
    const person = world.people.get(invite.fromId) ?? { id: invite.fromId, name: invite.fromId };
    const bare = shut.has(standing);
    const clip = bare ? undefined : clipOf(invite);
    const until = standing === 'accepted' ? undoUntil(invite) : undefined;
    return compact<Invitation>({
      token: invite.token,
      standing,
      inviter: bare ? { id: person.id, name: person.name } : person,
      clip: clip === undefined ? undefined : toClip(world, clip, me.signedIn ? me.id : undefined),
      message: bare ? undefined : invite.message,
      coAuthor: clip === undefined ? undefined : carriedFor(state, invite, me),
      signedIn: me.signedIn,
      undoUntil: until === undefined ? undefined : toTimestamp(until),
      expiresAt: toTimestamp(invite.expiresAt),
    });
  }

  /** @throws `expired`, `forbidden` */
  function assertOpen(invite: StoredInvite): void {
    const standing = standingOf(invite);
    if (standing === 'self') throw new AdapterError('forbidden', { message: 'their own' });
    if (standing === 'unavailable') throw new AdapterError('forbidden', { message: 'not for them' });
    if (shut.has(standing)) throw new AdapterError('expired', { message: standing });
  }

  function keepConsent(invite: StoredInvite, { to, at, text, lang }: Consent): void {
    state.consents.push({ to, at, text, lang, inviteId: invite.id, by: me.id });
  }

  /** A contact whose account was not known is who signed in with their token. */
  function bindContact({ contactId }: StoredInvite): void {
    const contact = contactId === undefined ? undefined : state.contacts.get(contactId);
    if (contact !== undefined) contact.personId ??= me.id;
  }

  function refuse(invite: StoredInvite): void {
    const contact = invite.contactId === undefined ? undefined : state.contacts.get(invite.contactId);
    if (!me.signedIn && contact === undefined) {
      // Nobody knows who it was.
      invite.refusedBy.add(me.id);
      return;
    }
    invite.declinedAt ??= clock.now();
    if (contact !== undefined) contact.declined = true;
    if (!me.signedIn) return;
    invite.declinedBy ??= me.id;
    bindContact(invite);
    const refusals = state.refusals.get(invite.fromId) ?? new Set();
    state.refusals.set(invite.fromId, refusals.add(me.id));
  }

  return {
    read: (token) => toInvitation(find(token)),

    accept(token, given) {
      const consent = checkConsent(given, 'follow');
      const invite = find(token);
      const standing = standingOf(invite);
      // Done already, or nothing to do.
      if (standing === 'accepted' || standing === 'following') return;
      assertOpen(invite);
      const clip = clipOf(invite);
      invite.acceptedBy = me.id;
      invite.acceptedAt = clock.now();
      invite.undone = false;
      bindContact(invite);
      keepConsent(invite, consent);
      world.links(me.id, invite.fromId).following = true;
      if (clip !== undefined) countView(world, clip, me.id);
      announceRelation(world, me.id, invite.fromId);
      state.topic.emit(invite.fromId);
    },

    undo(token) {
      const invite = find(token);
      if (invite.acceptedBy !== me.id) throw new AdapterError('forbidden', { message: 'not theirs' });
      if (invite.undone) return toInvitation(invite);
      if (undoUntil(invite) === undefined) throw new AdapterError('expired', { message: 'too late' });
      invite.undone = true;
      world.links(me.id, invite.fromId).following = false;
      announceRelation(world, me.id, invite.fromId);
      state.topic.emit(invite.fromId);
      return toInvitation(invite);
    },

    decline(token, mute) {
      const invite = find(token);
      if (mute && !me.signedIn) throw new AdapterError('unauthenticated');
      // What is not to be watched here is theirs to refuse all the same.
      if (standingOf(invite) !== 'unavailable' || isForAnother(invite)) assertOpen(invite);
      if (mute) state.settingsOf(me.id).muted.add(invite.fromId);
      if (standingOf(invite) !== 'accepted') refuse(invite);
      state.topic.emit(invite.fromId);
      return toInvitation(invite);
    },

    tellOpened(token, given) {
      const consent = checkConsent(given, 'tell-opened');
      const invite = find(token);
      assertOpen(invite);
      if (invite.openedAt !== undefined) return;
      invite.openedAt = clock.now();
      keepConsent(invite, consent);
      state.topic.emit(invite.fromId);
    },

    beginSignUp(token) {
      const invite = find(token);
      const standing = standingOf(invite);
      if (standing !== 'unavailable' && shut.has(standing)) throw new AdapterError('expired', { message: standing });
      const intent = createClientId();
      const expiresAt = clock.now() + knobs.intentLifeMs;
      state.intents.set(intent, { token, expiresAt });
      return { intent, expiresAt: toTimestamp(expiresAt) };
    },

    resume(intent) {
      const known = state.intents.get(intent);
      if (known === undefined) throw new AdapterError('not-found', { message: 'no such intent' });
      if (known.expiresAt <= clock.now()) throw new AdapterError('expired');
      return toInvitation(find(known.token));
    },
  };
}
