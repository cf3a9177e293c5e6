import type {
  Clip,
  ContactStatus,
  InviteChannel,
  InviteContact,
  InviteState,
  Moment,
  Timestamp,
  Video,
} from '../../../contracts/index.js';
import type { DecisionSeed } from '../seed.js';

/** A clip, as its author made it. */
export interface ClipSeed extends Pick<Clip, 'title' | 'lang' | 'poster' | 'labels' | 'private'> {
  /** Default: a new one. */
  readonly id?: string;
  /** A person's id. */
  readonly author: string;
  /** Default: now. */
  readonly createdAt?: Timestamp;
  readonly video: Video;
  /** Default: `live`. */
  readonly state?: Clip['state'];
  readonly decision?: DecisionSeed;
  /** How often it has been watched before. Default: never. */
  readonly views?: number;
  /** Where it is in the host app, for messages that share it. */
  readonly url?: Moment['url'];
}

/** What can be changed of a clip. A new state without a decision takes the last decision back. */
export type ClipChange = Partial<Omit<ClipSeed, 'id' | 'author' | 'createdAt'>>;

/** Somebody whom a person is connected to on another platform. */
export interface ContactSeed extends Pick<InviteContact, 'platformId' | 'name' | 'handle' | 'avatar' | 'until'> {
  /** Default: a new one. */
  readonly id?: string;
  /** Whose contact: a person's id. */
  readonly owner: string;
  /** Who they are here: a person's id. Absent: they have no account. */
  readonly personId?: string;
  /** They are connected to the owner, too, and not only the owner to them. Default: yes. */
  readonly mutual?: boolean;
  /** What stands between them from before: it holds as long as nothing else stands between them. Default: `invitable`. */
  readonly status?: ContactStatus;
}

/** What can be changed of a contact. */
export type ContactChange = Partial<Omit<ContactSeed, 'id' | 'owner' | 'platformId'>>;

/** An invitation that was sent before. */
export interface InviteSeed {
  /** A person's id. */
  readonly from: string;
  /** Default: their newest. */
  readonly clipId?: string;
  /** One of theirs. */
  readonly contactId?: string;
  /** Default: `contact` with a contact, else `copy`. */
  readonly channel?: InviteChannel;
  /** Default: what invitations say. */
  readonly message?: string;
  /** A request to sign a post that went along: one that is there already. */
  readonly coAuthorInviteId?: string;
  /** Default: `pending`. */
  readonly state?: InviteState;
  /** With `followed`, `used` and `declined`: who did, a person's id. Default: the contact, or somebody unknown. */
  readonly by?: string;
  /** Default: now. */
  readonly createdAt?: Timestamp;
  /** Default: the life of a link after it was made; with `expired`, no later than now. */
  readonly expiresAt?: Timestamp;
  /** Default: one that can't be guessed. */
  readonly token?: string;
}
