import type {
  Acquaintance,
  Attachment,
  ContentLabel,
  Limits,
  Message,
  Moment,
  MomentReference,
  Person,
  Picture,
  ThreadSettings,
  Timestamp,
} from '../../../contracts/index.js';
import type { DecisionSeed } from '../seed.js';

/** A picture of a message. */
export interface AttachmentSeed extends Pick<Attachment, 'labels'> {
  /** Default: a new one. */
  readonly id?: string;
  readonly picture: Picture;
  /** Default: `live`. */
  readonly state?: Attachment['state'];
  readonly decision?: DecisionSeed;
}

/** A message, as it was written. */
export interface MessageSeed extends Pick<Message, 'text' | 'lang' | 'deleted' | 'state' | 'hints' | 'clientId'> {
  /** Default: made of the thread's id and the place in it. */
  readonly id?: string;
  /** A person's id. */
  readonly author: string;
  /** Default: now. */
  readonly at?: Timestamp;
  readonly editedAt?: Timestamp;
  readonly expiresAt?: Timestamp;
  readonly attachments?: readonly AttachmentSeed[];
  readonly moment?: MomentReference;
  /** The id of the message it answers, or its index among the thread's messages. */
  readonly replyTo?: string | number;
  /** Ids of people by emoji, who reacted first comes first. */
  readonly reactions?: Readonly<Record<string, readonly string[]>>;
  readonly decision?: DecisionSeed;
}

/** A history that is made as it is read: a hundred thousand messages cost nothing until somebody looks at them. */
export interface MessageSource {
  readonly count: number;
  /** Always the same for the same index, from 0 (the oldest) to `count - 1`. Without an id. */
  at(index: number): MessageSeed;
}

/** Somebody in a thread, and what it is to them. */
export interface MemberSeed {
  /** A person's id. */
  readonly person: string;
  /** How many of the last messages they have not read. Default: none; in a request, all. */
  readonly unread?: number;
  readonly muted?: boolean;
  readonly mutedUntil?: Timestamp;
  readonly settings?: Partial<ThreadSettings>;
  /** What is kept from them: see `Thread.restrictions`. */
  readonly restrictions?: readonly ('media' | 'links')[];
  /** IANA name, which the others see. */
  readonly timeZone?: string;
  /** What they are told of the conversation. */
  readonly hints?: readonly ContentLabel[];
  /** What they are told of the other, beside or instead of what the world knows. */
  readonly acquaintance?: Acquaintance;
}

/** A conversation. */
export interface ThreadSeed {
  /** Default: a new one. */
  readonly id?: string;
  /** Everybody in it. */
  readonly participants: readonly (string | MemberSeed)[];
  readonly title?: string;
  readonly picture?: Picture;
  /** Default: whether there are more than two. */
  readonly group?: boolean;
  /** The oldest first. */
  readonly messages?: readonly MessageSeed[] | MessageSource;
  /** Who asks to write to the others: none of them has accepted yet. */
  readonly requestFrom?: string;
  /** Default: `open`. */
  readonly state?: 'open' | 'read-only' | 'ended';
  /** Why it is read-only or has ended. */
  readonly notice?: string;
  /** Default: when its first message was written, or now. */
  readonly createdAt?: Timestamp;
  /** Default: those of the knobs. */
  readonly limits?: Limits;
  /** After how many milliseconds messages disappear. Default: never. */
  readonly lifetimeMs?: number;
}

/** What can be changed of a thread from outside. */
export type ThreadChange = Partial<
  Pick<ThreadSeed, 'title' | 'picture' | 'state' | 'notice' | 'limits' | 'lifetimeMs'>
>;

/** A note or a clip. Stories are moments by themselves. */
export interface MomentSeed extends Pick<Moment, 'id' | 'title' | 'preview' | 'url' | 'expiresAt'> {
  readonly kind: 'note' | 'clip';
  /** A person's id. */
  readonly author: Person['id'];
  /** Default: `live`. */
  readonly state?: Moment['state'];
}

/** What can be changed of a note or a clip. */
export type MomentChange = Partial<Omit<MomentSeed, 'kind' | 'id' | 'author'>>;
