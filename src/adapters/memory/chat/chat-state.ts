import type {
  Acquaintance,
  Availability,
  Change,
  ContentLabel,
  Limits,
  Message,
  ModerationDecision,
  ModerationState,
  MomentReference,
  Person,
  Picture,
  ThreadSettings,
  Timestamp,
} from '../../../contracts/index.js';
import type { ChatKnobs } from './chat-knobs.js';
import type { MessageList } from './chat-messages.js';
import type { MomentSeed } from './chat-seed.js';
import type { State } from '../state.js';
import type { Topic } from '../topic.js';
import { createTopic } from '../topic.js';

/** A picture of a message, as the world keeps it. */
export interface StoredAttachment {
  readonly id: string;
  readonly picture: Picture;
  /** The upload it was sent with. Absent: it came with the seed. */
  readonly mediaId: string | undefined;
  state: ModerationState;
  labels: readonly ContentLabel[] | undefined;
  decision: ModerationDecision | undefined;
}

/** A message as the world keeps it. */
export interface StoredMessage {
  readonly id: string;
  readonly order: number;
  readonly authorId: string;
  readonly clientId: string;
  readonly at: number;
  readonly lang: string | undefined;
  readonly replyToId: string | undefined;
  readonly expiresAt: number | undefined;
  text: string | undefined;
  editedAt: number | undefined;
  attachments: readonly StoredAttachment[];
  moment: MomentReference | undefined;
  /** Who reacted with what, the first first. */
  reactions: readonly { readonly emoji: string; readonly personId: string }[];
  state: ModerationState;
  decision: ModerationDecision | undefined;
  deleted: boolean;
  hints: readonly ContentLabel[] | undefined;
  version: number;
  /** People who have deleted it for themselves. */
  hiddenFor: ReadonlySet<string>;
  /** Who has opened its moment, which can be opened once. */
  openedBy: ReadonlySet<string>;
}

/** Somebody in a thread, as the world keeps them. */
export interface StoredMember {
  readonly personId: string;
  readonly timeZone: string | undefined;
  readonly restrictions: readonly ('media' | 'links')[] | undefined;
  readonly hints: readonly ContentLabel[] | undefined;
  readonly acquaintance: Acquaintance | undefined;
  /** `asked`: they have not answered a request. `accepted`: they have accepted one. `in`: there never was one. */
  joined: 'in' | 'asked' | 'accepted';
  readUpTo: number;
  /** How far the others know that they have read. */
  sharedReadUpTo: number;
  deliveredUpTo: number;
  settings: ThreadSettings;
  muted: boolean;
  mutedUntil: Timestamp | undefined;
  /** They have deleted everything up to here. */
  clearedUpTo: number;
  /** It is not there for them: they have deleted it, or nothing was said yet. */
  hidden: boolean;
  /** How many were unread when they were last counted. */
  counted: UnreadCount | undefined;
}

/** A count that is still right as long as nothing between its ends was changed. */
export interface UnreadCount {
  readonly from: number;
  readonly upTo: number;
  readonly changes: number;
  readonly unread: number;
}

/** A conversation as the world keeps it. */
export interface StoredThread {
  readonly id: string;
  readonly group: boolean;
  readonly createdAt: number;
  /** By person. */
  readonly members: ReadonlyMap<string, StoredMember>;
  readonly messages: MessageList;
  title: string | undefined;
  picture: Picture | undefined;
  state: 'open' | 'read-only' | 'ended';
  notice: string | undefined;
  limits: Limits | undefined;
  lifetimeMs: number | undefined;
  /** Of two threads in which something happened at one moment, that of the later has the greater. */
  stirred: number;
  /** How often what was there has been changed. */
  changes: number;
}

/** What one person is to be told of a thread. */
export type ThreadEvent =
  | Change<Message>
  /** The record may have changed. */
  | { readonly type: 'thread' }
  | { readonly type: 'typing'; readonly person: Person; readonly typing: boolean }
  /** It is not there for them any more. */
  | { readonly type: 'gone' };

/** What one person is to be told of all threads. */
export type InboxEvent =
  | { readonly type: 'thread'; readonly thread: StoredThread }
  | { readonly type: 'typing'; readonly threadId: string; readonly person: Person; readonly typing: boolean };

/** An appeal about a message, as it reached the moderators. */
export interface FiledMessageAppeal {
  readonly threadId: string;
  readonly messageId: string;
  readonly decisionId: string;
  readonly by: string;
  readonly text: string;
  readonly at: Timestamp;
}

/** Everything the world knows of conversations. */
export interface ChatState {
  readonly world: State;
  readonly knobs: ChatKnobs;
  readonly threads: Map<string, StoredThread>;
  /** Notes and clips of which nothing else is known, by {@link momentKey}. */
  readonly moments: Map<string, MomentSeed>;
  /** Whether messaging is offered, by person. */
  readonly availability: Map<string, Availability>;
  /** Ids of common friends by the two whose they are, as long as no relation changes. */
  readonly commonFriends: Map<string, readonly string[]>;
  /** Oldest first. */
  readonly appeals: FiledMessageAppeal[];
  /** By {@link memberKey}. */
  readonly threadTopic: Topic<ThreadEvent>;
  /** By person. */
  readonly inboxTopic: Topic<InboxEvent>;
  /** By {@link momentKey}: what it is, or who may see it, may have changed. Stories, clips and notes of the world have topics of their own. */
  readonly momentTopic: Topic<void>;
}

/** The key of what one person is told of one thread. */
export function memberKey(threadId: string, personId: string): string {
  return JSON.stringify([threadId, personId]);
}

/** The key of a moment. */
export function momentKey({ kind, id }: Pick<MomentReference, 'kind' | 'id'>): string {
  return JSON.stringify([kind, id]);
}

/** Makes a state without conversations. */
export function createChatState(world: State, knobs: ChatKnobs): ChatState {
  return {
    world,
    knobs,
    threads: new Map(),
    moments: new Map(),
    availability: new Map(),
    commonFriends: new Map(),
    appeals: [],
    threadTopic: createTopic(),
    inboxTopic: createTopic(),
    momentTopic: createTopic(),
  };
}
