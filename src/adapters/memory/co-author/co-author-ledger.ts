import type {
  AuthorRole,
  Availability,
  CoAuthorEvent,
  CoAuthorSettings,
  CoAuthorSunset,
} from '../../../contracts/index.js';
import type { Topic } from '../topic.js';
import { createTopic } from '../topic.js';
import type { CoAuthorKnobs } from './co-author-knobs.js';
import { defaultCoAuthorKnobs } from './co-author-knobs.js';
import type { GoneAccount } from './co-author-seed.js';

/** What an invited person has said, or what has become of what they said. */
export type StoredAnswer = 'none' | 'approved' | 'stale' | 'declined' | 'revoked';

/** An invitation to sign as the world keeps it. */
export interface StoredCoInvite {
  readonly id: string;
  /** Of two invitations, the later has the greater. */
  readonly order: number;
  readonly postId: string;
  /** The post's owner. */
  readonly fromId: string;
  /** Who is asked, or has answered by the link. */
  toId: string | undefined;
  /** Of a link. */
  readonly token: string | undefined;
  readonly role: AuthorRole;
  readonly createdAt: number;
  /** Of the time for an answer: after a change there is time anew. */
  expiresAt: number;
  answer: StoredAnswer;
  /** With `declined`: what the sender goes on reading until its time is over. */
  before: 'none' | 'stale';
  /** Since when they read it. */
  beforeAt: number | undefined;
  approvedHash: string | undefined;
  approvedAt: number | undefined;
  answeredAt: number | undefined;
  withdrawnAt: number | undefined;
  /** Who took the name off. */
  revokedBy: string | undefined;
  undoUntil: number | undefined;
  /** That its time is over is in the history. */
  expiryKept: boolean;
  /** Of a link: who has said no to it, and when. It stays open for others. */
  readonly refusedBy: Map<string, number>;
}

/** An entry of a history as the world keeps it. */
export interface StoredCoEvent {
  readonly id: string;
  readonly order: number;
  readonly at: number;
  /** What it happened to. Absent: the post. */
  readonly inviteId: string | undefined;
  readonly type: CoAuthorEvent['type'];
  readonly byId: string;
  /** Whom it is about, where that is known. */
  readonly aboutId: string | undefined;
  readonly role: AuthorRole | undefined;
  readonly hash: string | undefined;
  /** What only the owner may know, only the invited, or only both. Absent: others too, where they are let know. */
  readonly only: 'owner' | 'invited' | 'parties' | undefined;
}

/** What is kept of one post. */
export interface PostLedger {
  readonly invites: StoredCoInvite[];
  readonly events: StoredCoEvent[];
  /** Of the content as it was when somebody was last asked, or when it last changed. */
  hash: string | undefined;
  /** Ids of entries in the order that the owner chose. Those that are not in it come after. */
  order: readonly string[];
  /** Ids of people who let others read when they were asked and agreed. */
  readonly shown: Set<string>;
}

/** Who may ask somebody to sign. */
export interface StoredCoSettings {
  from: CoAuthorSettings['from'];
  /** Ids of people. */
  readonly muted: Set<string>;
}

/** Everything the world knows of who signs what. */
export interface CoAuthorLedger {
  readonly knobs: CoAuthorKnobs;
  readonly byToken: Map<string, StoredCoInvite>;
  /** Whether asking and signing are offered, by person. */
  readonly availability: Map<string, Availability>;
  readonly invites: Map<string, StoredCoInvite>;
  readonly posts: Map<string, PostLedger>;
  /** Accounts whose name is not shown any more. */
  readonly gone: Map<string, GoneAccount>;
  /** Whether people can be asked, whoever asks. Those who are not in it: by who they follow. */
  readonly askable: Map<string, boolean>;
  /** The end of the programme. */
  sunset: CoAuthorSunset | undefined;
  /** By post: who signs it, or who is asked to, may have changed. With an empty key: of all. */
  readonly topic: Topic<void>;
  settingsOf(personId: string): StoredCoSettings;
}

/** Makes a ledger with nothing in it. */
export function createCoAuthorLedger(): CoAuthorLedger {
  const settings = new Map<string, StoredCoSettings>();
  return {
    knobs: defaultCoAuthorKnobs(),
    byToken: new Map(),
    availability: new Map(),
    invites: new Map(),
    posts: new Map(),
    gone: new Map(),
    askable: new Map(),
    sunset: undefined,
    topic: createTopic(),
    settingsOf(personId) {
      const known = settings.get(personId);
      if (known !== undefined) return known;
      const fresh: StoredCoSettings = { from: 'everyone', muted: new Set() };
      settings.set(personId, fresh);
      return fresh;
    },
  };
}

/** What is kept of a post; made when there is first something to keep. */
export function ledgerOf({ posts }: CoAuthorLedger, postId: string): PostLedger {
  const known = posts.get(postId);
  if (known !== undefined) return known;
  const made: PostLedger = { invites: [], events: [], hash: undefined, order: [], shown: new Set() };
  posts.set(postId, made);
  return made;
}

/** The entry of a post's owner, who was never invited. */
export function ownerEntry(postId: string): string {
  return `owner:${postId}`;
}
