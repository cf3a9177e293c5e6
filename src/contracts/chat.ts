import type { PostAuthor } from './co-author.js';
import type {
  Availability,
  CallOptions,
  ContentLabel,
  Cursor,
  Limits,
  ModerationDecision,
  ModerationState,
  Page,
  PageOptions,
  Person,
  Picture,
  Report,
  Sink,
  Timestamp,
  WatchOptions,
  WriteOptions,
} from './common.js';

/**
 * A message's place in its thread: a later message has a greater one, and no two are alike. A sequence number, or a
 * server's time in microseconds; it means nothing else. The clocks of people's devices play no part in it.
 */
export type MessageOrder = number;

/** A picture in a message. */
export interface Attachment {
  readonly id: string;
  /** Absent while the reader must not have it: pending, removed, or from somebody not accepted yet. */
  readonly picture?: Picture;
  /** Each attachment is moderated on its own. */
  readonly state: ModerationState;
  readonly labels?: readonly ContentLabel[];
  /** Only in what its author gets. */
  readonly decision?: ModerationDecision;
}

/** What a moment is made of. */
export type MomentKind = 'story' | 'note' | 'clip';

/**
 * A piece of somebody's life, shared in a message: it stays what it is. Its own rules go on holding (expiry, moderation,
 * hold to flip), because a message carries a reference and no copy.
 */
export interface Moment {
  readonly kind: MomentKind;
  /** Of the story, note or clip, in its own domain. */
  readonly id: string;
  readonly author: Person;
  /** All who sign it, its author among them, in their order. Absent: its author alone. */
  readonly authors?: readonly PostAuthor[];
  /** What became of it: its own moderation, or its end. What is not `live` or `limited` comes without preview and title. */
  readonly state: ModerationState | 'expired' | 'deleted';
  readonly title?: string;
  /** What may be shown without opening it. Never the back of a story. */
  readonly preview?: Picture;
  /** Where it can be opened in the host app. */
  readonly url?: string;
  readonly expiresAt?: Timestamp;
  /** Each reader may open it once: it comes without preview until {@link ChatAdapter.openMoment}, and after it. */
  readonly viewOnce?: boolean;
  /** This person has opened it. */
  readonly opened?: boolean;
}

/** The message that another one answers, as far as the reader may see it. */
export interface Quote {
  /** Of the message. */
  readonly id: string;
  readonly author: Person;
  /** Its beginning. Absent: it had no text, or is gone. */
  readonly text?: string;
  /** What else it had. */
  readonly has?: 'picture' | MomentKind;
  /** Gone, or not this person's to read. */
  readonly unavailable?: boolean;
}

/** Who reacted with one emoji. */
export interface Reaction {
  /** One emoji, as it was sent. */
  readonly emoji: string;
  readonly count: number;
  /** The signed-in person did. */
  readonly mine: boolean;
  /** Some of them, the newest first, for those who ask who it was. */
  readonly people?: readonly Person[];
}

/** A message, as one person may read it. */
export interface Message {
  readonly id: string;
  readonly order: MessageOrder;
  readonly author: Person;
  /** The signed-in person wrote it. */
  readonly mine?: boolean;
  /** What it was sent with. Required in what its author gets: it is how elements know it again. */
  readonly clientId?: string;
  /** When the back end took it. */
  readonly sentAt: Timestamp;
  readonly editedAt?: Timestamp;
  /** Plain text, line breaks kept. */
  readonly text?: string;
  /** Language of text and descriptions, BCP 47. Absent: unknown. */
  readonly lang?: string;
  readonly attachments?: readonly Attachment[];
  readonly moment?: Moment;
  readonly replyTo?: Quote;
  readonly reactions?: readonly Reaction[];
  /** Default: `live`. While it is `pending` only its author reads it; `removed` leaves a tombstone for everybody. */
  readonly state?: ModerationState;
  /** Only in what its author gets. */
  readonly decision?: ModerationDecision;
  /** Taken back by its author, for everybody: a tombstone, without text, attachments, moment and reactions. */
  readonly deleted?: boolean;
  /** When it disappears. */
  readonly expiresAt?: Timestamp;
  /** Hints of the platform on it: "asks for money". Shown by elements, dismissible. */
  readonly hints?: readonly ContentLabel[];
  /** Changes with each edit; goes back as `ifVersion`. */
  readonly version?: string;
}

/** Somebody in a thread. */
export interface Participant {
  readonly person: Person;
  /** Everything up to here has reached a device of theirs. Absent: unknown, or not this person's to know. */
  readonly deliveredUpTo?: MessageOrder;
  /** They have read up to here, and share that. */
  readonly readUpTo?: MessageOrder;
  /** IANA name, `Africa/Dakar`, where they share it: elements tell what time it is there. */
  readonly timeZone?: string;
}

/**
 * Whether the signed-in person may write here, and if not, why not.
 *
 * - `open`: yes
 * - `request-in`: somebody who may not write to them just so asks to. Nothing leaves before they accept: no receipt, no
 *   typing; and no picture of theirs is fetched.
 * - `request-out`: they asked, and wait. `Thread.requestsLeft` tells how many messages they may still send.
 * - `blocked`: they have blocked the other
 * - `unavailable`: the other can't be written to. A block, a closed account and a rule look all alike.
 * - `read-only`: they may read
 * - `ended`: it is over
 */
export type ThreadStanding = 'open' | 'request-in' | 'request-out' | 'blocked' | 'unavailable' | 'read-only' | 'ended';

/** What the signed-in person lets others know in a thread. It governs what is sent, not only what is shown. */
export interface ThreadSettings {
  /** Others learn how far they have read. */
  readonly receipts: boolean;
  /** Others see them typing. */
  readonly typing: boolean;
}

/** What helps to tell a friend from a stranger. */
export interface Acquaintance {
  /** How they know each other, in the host's words: "You follow each other". */
  readonly relation?: string;
  readonly mutualFriends?: readonly Person[];
  /** How many there are in all. */
  readonly mutualFriendCount?: number;
  readonly firstContactAt?: Timestamp;
  /** Where it began, in the host's words: "From your invitation on 3 May". */
  readonly origin?: string;
  /** When their account was made. */
  readonly joinedAt?: Timestamp;
}

/** A conversation of two or more, as one of them sees it. */
export interface Thread {
  readonly id: string;
  /** Of a group. Absent: the names of the others. */
  readonly title?: string;
  readonly picture?: Picture;
  /** More than two, or made for more. */
  readonly group?: boolean;
  /** Everybody but the signed-in person. */
  readonly participants: readonly Participant[];
  readonly standing: ThreadStanding;
  /** Why it is read-only or has ended, in the host's words. */
  readonly notice?: string;
  /** With `request-out`: messages that may be sent before the other answers. */
  readonly requestsLeft?: number;
  /** The newest message this person may read. */
  readonly lastMessage?: Message;
  /** When something last happened: the order of an inbox. */
  readonly updatedAt: Timestamp;
  /** How many messages of others came after {@link readUpTo}. */
  readonly unread: number;
  /** The signed-in person has read up to here, shared or not. */
  readonly readUpTo?: MessageOrder;
  readonly muted?: boolean;
  /** Absent: muted until they say otherwise. */
  readonly mutedUntil?: Timestamp;
  /** Absent where there is nothing to choose. */
  readonly settings?: ThreadSettings;
  /** How long texts may be. */
  readonly limits?: Limits;
  /** What is kept from this person here, such as a young account: pictures of people who are no friends, and links. */
  readonly restrictions?: readonly ('media' | 'links')[];
  readonly acquaintance?: Acquaintance;
  /** Hints of the platform on the conversation: "New account". */
  readonly hints?: readonly ContentLabel[];
}

/** A picture, to be sent. */
export interface AttachmentDraft {
  /** Of `MediaAdapter.upload`. */
  readonly mediaId: string;
  /** See `Picture.alt`: absent when nobody described it. */
  readonly alt?: string;
  /** CSS colour, the picture's average. */
  readonly placeholder?: string;
}

/** What a moment is named by. */
export interface MomentReference {
  readonly kind: MomentKind;
  readonly id: string;
  readonly viewOnce?: boolean;
}

/** A message, to be sent. At least one of text, attachments and moment is there. */
export interface MessageDraft {
  readonly text?: string;
  /** BCP 47. */
  readonly lang?: string;
  readonly attachments?: readonly AttachmentDraft[];
  readonly moment?: MomentReference;
  /** The message it answers. */
  readonly replyToId?: string;
}

/** Options of a sending: the key is no option here, as without it nothing could be repeated or recognised. */
export interface SendOptions extends CallOptions {
  /** See `WriteOptions.clientId`. Comes back as `Message.clientId`. */
  readonly clientId: string;
}

/** Options of an edit. */
export interface EditOptions extends WriteOptions {
  /** `Message.version` as it was read. Another by now: `conflict`. */
  readonly ifVersion?: string;
}

/** Options of a list of messages. At most one of `before` and `after`; without either, the newest. */
export interface MessagePageOptions extends CallOptions {
  /** `MessagePage.older` of another page. */
  readonly before?: Cursor;
  /** `MessagePage.newer` of another page. */
  readonly after?: Cursor;
  /** At most so many; the adapter may give fewer. */
  readonly limit?: number;
}

/** Some messages that follow each other, none left out. */
export interface MessagePage {
  /** The oldest first. */
  readonly items: readonly Message[];
  /** Names the place before the first. Absent: nothing is older. */
  readonly older?: Cursor;
  /** Names the place after the last. Absent: nothing is newer. */
  readonly newer?: Cursor;
}

/** Who listens to a thread. */
export interface ThreadSink extends Sink<Message> {
  /** The thread itself has changed: receipts, standing, settings, participants. The whole record. */
  thread?(thread: Thread): void;
  /** Somebody else types, or no longer. May be lost, so elements let it lapse after some seconds. */
  typing?(person: Person, typing: boolean): void;
}

/** Which threads to list. */
export interface ThreadListOptions extends PageOptions {
  /** Default: those that are no requests of strangers. */
  readonly only?: 'requests';
  /** Names, titles and texts that contain this, whatever the case. */
  readonly query?: string;
}

/** Who listens to all threads. */
export interface ThreadsSink extends Sink<Thread> {
  /** Somebody else types somewhere. May be lost. */
  typing?(threadId: string, person: Person, typing: boolean): void;
}

/** How far a deletion goes. */
export type DeleteScope = 'me' | 'everybody';

/**
 * Conversations. Four methods are the core; each optional one adds a feature, and its absence removes it.
 *
 * Every method rejects with `AdapterError`: `unauthenticated`, `unavailable` and `timeout` anywhere; `not-found` for a
 * thread or message that is not there or not this person's to know of; others as said.
 */
export interface ChatAdapter {
  /** One thread. */
  get(threadId: string, options?: CallOptions): Promise<Thread>;

  /** Messages of a thread. Reading marks nothing as read. */
  list(threadId: string, options?: MessagePageOptions): Promise<MessagePage>;

  /**
   * Sends. Messages of one person appear in the order of the calls that succeed. A repeat with the same `clientId` gives
   * the same message and sends no second one.
   * @throws `forbidden` (the standing does not allow it), `invalid` (`fields` by path, such as `text`; nothing in it; refused by moderation, with
   * the rule in `fields.rule`), `too-large` (the text), `rate-limited`
   */
  send(threadId: string, draft: MessageDraft, options: SendOptions): Promise<Message>;

  /**
   * Changes of a thread: `put` for a message that is new or has changed (edits, reactions, receipts are not),
   * `remove` for one that is gone without a trace, `reset` when something may have been missed.
   */
  watch(threadId: string, sink: ThreadSink, options: WatchOptions): void;

  /** Messages on both sides of one: to go to a quote or an unread place. @throws `not-found` */
  listAround?(threadId: string, messageId: string, options?: MessagePageOptions): Promise<MessagePage>;

  /** Threads, the one where something happened last first. */
  listThreads?(options?: ThreadListOptions): Promise<Page<Thread>>;

  /** Changes of all threads this person is in, requests included. */
  watchThreads?(sink: ThreadsSink, options: WatchOptions): void;

  /**
   * Changes the text of one's own message.
   * @throws `forbidden` (somebody else's, too late, or deleted), `conflict`, `invalid`, `too-large`
   */
  edit?(threadId: string, messageId: string, text: string, options?: EditOptions): Promise<Message>;

  /**
   * Deletes a message for oneself, or one's own for everybody, which leaves a tombstone. A repeat changes nothing.
   * @throws `forbidden` (somebody else's for everybody, or too late)
   */
  delete?(threadId: string, messageId: string, scope: DeleteScope, options?: WriteOptions): Promise<void>;

  /**
   * Adds or takes back one's reaction with one emoji. A repeat changes nothing.
   * @returns the message
   * @throws `forbidden` (the standing does not allow it), `invalid` (no emoji, or not an offered one)
   */
  react?(threadId: string, messageId: string, emoji: string, on: boolean, options?: WriteOptions): Promise<Message>;

  /**
   * Remembers how far this person has read; never backwards. Others learn it only with `ThreadSettings.receipts`, and
   * never while the thread is a request.
   */
  markRead?(threadId: string, upTo: MessageOrder, options?: WriteOptions): Promise<void>;

  /** Tells others that this person types. May be lost. @throws `forbidden` (the standing or the settings do not allow it) */
  setTyping?(threadId: string, typing: boolean, options?: CallOptions): Promise<void>;

  /** Accepts a request: from now on both may write. A repeat changes nothing. @throws `conflict` (it was no request) */
  acceptRequest?(threadId: string, options?: WriteOptions): Promise<Thread>;

  /** Deletes a thread for oneself; of a request, without a word to the other. A repeat changes nothing. */
  deleteThread?(threadId: string, options?: WriteOptions): Promise<void>;

  /** @param until absent: until it is unmuted */
  setMuted?(threadId: string, muted: boolean, options?: WriteOptions & { readonly until?: Timestamp }): Promise<Thread>;

  /** What is not named stays as it is. */
  setSettings?(threadId: string, settings: Partial<ThreadSettings>, options?: WriteOptions): Promise<Thread>;

  /** Reports a message, or the whole conversation. @throws `invalid` (`other` without words) */
  report?(threadId: string, messageId: string | undefined, report: Report, options?: WriteOptions): Promise<void>;

  /**
   * Opens a moment that may be seen once. The answer has its preview; from then on, the message's has not. A repeat with
   * the same `clientId` gives the same answer.
   * @throws `expired` (opened before, or its time is over), `forbidden` (its moderation does not allow it)
   */
  openMoment?(threadId: string, messageId: string, options?: WriteOptions): Promise<Moment>;

  /** Contests a decision on one's own message. @returns the message with the appeal `open` @throws as `StoryAdapter.appeal` */
  appeal?(
    threadId: string,
    messageId: string,
    decisionId: string,
    text: string,
    options?: WriteOptions,
  ): Promise<Message>;

  /**
   * The thread with these people, made if there is none. Nobody learns of it before the first message.
   * @throws `forbidden` (one of them can't be written to; it isn't said who or why), `not-found`
   */
  openThread?(personIds: readonly string[], options?: WriteOptions): Promise<Thread>;

  /** Whether messaging is offered to this person. Absent: always. */
  availability?(options?: CallOptions): Promise<Availability>;
}
