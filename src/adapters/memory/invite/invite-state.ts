import type {
  Availability,
  Consent,
  ContactStatus,
  InviteChannel,
  InvitePlatform,
  InviteSettings,
  Person,
  Picture,
  Timestamp,
} from '../../../contracts/index.js';
import type { Quota } from '../quota.js';
import { createQuota } from '../quota.js';
import type { State } from '../state.js';
import type { Topic } from '../topic.js';
import { createTopic } from '../topic.js';
import type { InviteKnobs } from './invite-knobs.js';

/** Whoever calls: somebody signed in, or a visitor, whose id is only good for telling visitors apart. */
export interface Caller {
  readonly id: string;
  readonly signedIn: boolean;
}

/** A contact as the world keeps it. */
export interface StoredContact {
  readonly id: string;
  readonly ownerId: string;
  readonly platformId: string;
  name: string;
  handle: string | undefined;
  avatar: Picture | undefined;
  /** Who they are here, as far as it is known. */
  personId: string | undefined;
  mutual: boolean;
  /** What stands between them from before. */
  status: ContactStatus;
  until: number | undefined;
  /** They have said no to the owner. */
  declined: boolean;
}

/** A contact in its place, and what it is found by. */
export interface ListedContact {
  readonly contact: StoredContact;
  readonly words: readonly string[];
}

/** An invitation as the world keeps it. */
export interface StoredInvite {
  readonly id: string;
  /** Of two invitations, the later has the greater. */
  readonly order: number;
  readonly token: string;
  readonly fromId: string;
  readonly clipId: string;
  readonly channel: InviteChannel;
  readonly contactId: string | undefined;
  readonly message: string | undefined;
  /** The request to sign a post that went along. */
  readonly coAuthorInviteId: string | undefined;
  readonly createdAt: number;
  expiresAt: number;
  acceptedBy: string | undefined;
  acceptedAt: number | undefined;
  /** Who accepted has taken it back. */
  undone: boolean;
  /** A person's id. Absent with `declinedAt`: a contact without account. */
  declinedBy: string | undefined;
  declinedAt: number | undefined;
  /** When somebody let the inviter know that they had opened it. */
  openedAt: number | undefined;
  revokedAt: number | undefined;
  /** Visitors who have said no to it: nobody else's business. */
  readonly refusedBy: Set<string>;
}

/** An intent to follow, kept through a sign-up. */
export interface StoredIntent {
  readonly token: string;
  readonly expiresAt: number;
}

/** Who may invite somebody. */
export interface StoredSettings {
  from: InviteSettings['from'];
  /** Ids of people. */
  readonly muted: Set<string>;
}

/** What arrived on another platform. */
export interface DeliveredInvite {
  /** Of the invitation. */
  readonly id: string;
  readonly platformId: string;
  readonly contactId: string;
  /** Of the contact. */
  readonly name: string;
  readonly from: Person;
  /** The whole message: what its sender wrote, and the link in a line of its own. */
  readonly text: string;
  readonly url: string;
  readonly at: Timestamp;
}

/** What somebody agreed to, as a host may keep it. */
export interface KeptConsent extends Consent {
  /** Of the invitation. */
  readonly inviteId: string;
  /** A person's id. */
  readonly by: string;
}

/** Everything the world knows of invitations. */
export interface InvitesState {
  readonly world: State;
  readonly knobs: InviteKnobs;
  readonly quota: Quota;
  /** In the order contacts are grouped by. */
  readonly platforms: Map<string, InvitePlatform>;
  readonly contacts: Map<string, StoredContact>;
  /** By owner, as long as no contact changes. */
  readonly lists: Map<string, readonly ListedContact[]>;
  readonly invites: Map<string, StoredInvite>;
  readonly byToken: Map<string, StoredInvite>;
  readonly intents: Map<string, StoredIntent>;
  /** By person. */
  readonly settings: Map<string, StoredSettings>;
  /** Ids of those who have said no, by whom they said it to. */
  readonly refusals: Map<string, Set<string>>;
  /** Whether inviting is offered, by person. */
  readonly availability: Map<string, Availability>;
  readonly consents: KeptConsent[];
  readonly delivered: DeliveredInvite[];
  /** By person: something of what they have sent may have changed. */
  readonly topic: Topic<void>;
  settingsOf(personId: string): StoredSettings;
}

/** Makes a state without invitations. */
export function createInvitesState(world: State, knobs: InviteKnobs): InvitesState {
  const settings = new Map<string, StoredSettings>();
  return {
    world,
    knobs,
    quota: createQuota(world.clock),
    platforms: new Map(),
    contacts: new Map(),
    lists: new Map(),
    invites: new Map(),
    byToken: new Map(),
    intents: new Map(),
    settings,
    refusals: new Map(),
    availability: new Map(),
    consents: [],
    delivered: [],
    topic: createTopic(),
    settingsOf(personId) {
      const known = settings.get(personId);
      if (known !== undefined) return known;
      const fresh: StoredSettings = { from: 'everyone', muted: new Set() };
      settings.set(personId, fresh);
      return fresh;
    },
  };
}
