import type {
  Availability,
  Face,
  InvitePlatform,
  ModerationDecision,
  Person,
  Picture,
  Side,
  Timestamp,
} from '../../contracts/index.js';
import type { MomentSeed, ThreadSeed } from './chat/chat-seed.js';
import type { CoAuthorRulesSeed, CoAuthorSeed, GoneAccount } from './co-author/co-author-seed.js';
import type { BookEntry } from './contacts/contacts-knobs.js';
import type { MainAppSeed } from './imports/imports-seed.js';
import type { ClipSeed, ContactSeed, InviteSeed } from './invite/invite-seed.js';
import type { NoteSeed } from './note/note-seed.js';

/** A person of the world. */
export interface PersonSeed extends Person {
  /** Whether flip stories are offered to them. Default: yes. */
  readonly availability?: Availability;
  /** Their account is flagged young: who may invite them, whom they may invite, and what is shown of them unasked, is held closer. */
  readonly young?: boolean;
  /** What they can be found by, once they have agreed. Nobody reads it. */
  readonly email?: string;
  readonly tel?: string;
  /** Their address book: on their device, see `MemoryWorld.bookOf`. */
  readonly book?: readonly BookEntry[];
  /** They have agreed to be found, and have looked for everybody in their book. */
  readonly findable?: boolean;
  /** Whether they can be asked to sign a post, whoever asks. Default: by those whom they follow. */
  readonly coAuthorable?: boolean;
  /** Their account is removed, suspended or private by now: what they have signed stands without their name. */
  readonly gone?: GoneAccount;
}

/** What one person does to another. What is left out stays as it is. */
export interface RelationSeed {
  readonly from: string;
  readonly to: string;
  readonly following?: boolean;
  readonly blocked?: boolean;
  readonly muted?: boolean;
  /** `to` is one of those whom a story of `from` for close friends is for. */
  readonly closeFriend?: boolean;
}

/** A decision as the platform takes it; what was done and when is filled in. */
export interface DecisionSeed extends Omit<ModerationDecision, 'id' | 'state' | 'decidedAt'> {
  /** Default: a new one. */
  readonly id?: string;
  /** Default: now. */
  readonly decidedAt?: Timestamp;
}

/** One face as its author made it. */
export interface FaceSeed extends Omit<Face, 'picture' | 'state' | 'decision'> {
  readonly picture: Picture;
  /** Default: `live`. */
  readonly state?: Face['state'];
  readonly decision?: DecisionSeed;
}

/** Where the bytes come from that a sealed back holds: given, or loaded when somebody first asks. */
export type SealedSource = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } | (() => Promise<Blob>);

/** The second face. */
export interface BackSeed extends FaceSeed {
  /**
   * The picture itself, to be offered encrypted before it may be seen. Absent: this story has no sealed back.
   *
   * @example
   * sealed: () => fetch(picture.src).then((answer) => answer.blob())
   */
  readonly sealed?: SealedSource;
}

/** Somebody who has already seen a face. */
export interface ViewerSeed {
  readonly person: string;
  /** Default: now. */
  readonly at?: Timestamp;
}

/** A story. */
export interface StorySeed {
  /** Default: a new one. */
  readonly id?: string;
  /** A person's id. */
  readonly author: string;
  /** Default: now. */
  readonly createdAt?: Timestamp;
  readonly expiresAt?: Timestamp;
  readonly front: FaceSeed;
  readonly back?: BackSeed;
  readonly comparable?: boolean;
  /** Who may see it: `everyone`, `followers` or `close-friends`. Default: everyone. */
  readonly audience?: string;
  readonly viewers?: Readonly<Partial<Record<Side, readonly ViewerSeed[]>>>;
}

/** What a world begins with. People come first, so that everything else can name them. */
export interface WorldSeed {
  readonly people?: readonly PersonSeed[];
  readonly relations?: readonly RelationSeed[];
  readonly stories?: readonly StorySeed[];
  readonly clips?: readonly ClipSeed[];
  /** Other networks, in the order contacts are grouped by. */
  readonly platforms?: readonly InvitePlatform[];
  readonly contacts?: readonly ContactSeed[];
  readonly invites?: readonly InviteSeed[];
  readonly notes?: readonly NoteSeed[];
  readonly mainApp?: MainAppSeed;
  /** Notes and clips of which nothing but this is known. */
  readonly moments?: readonly MomentSeed[];
  readonly threads?: readonly ThreadSeed[];
  /** Who signs notes, stories and clips together, or is asked to. */
  readonly coAuthors?: readonly CoAuthorSeed[];
  /** What co-authoring is bound to. */
  readonly coAuthorRules?: CoAuthorRulesSeed;
}
