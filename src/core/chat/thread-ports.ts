import type {
  AdapterError,
  ChatAdapter,
  DeleteScope,
  MediaAdapter,
  Message,
  MessageOrder,
  Moment,
  Person,
  Report,
  Thread,
  ThreadSettings,
  Timestamp,
} from '../../contracts/index.js';
import type { Outgoing, OutgoingContent, OutgoingPhase, OutgoingPicture, ThreadSnapshot } from './chat.js';
import type { Clock } from '../clock.js';
import type { LineSource } from '../line.js';
import type { Store } from '../store.js';

/** What is kept on the device: a message that has not gone, or what is being written. */
export interface KeptItem {
  readonly version: 1;
  /** ms since 1970. */
  readonly savedAt: number;
  readonly threadId: string;
  /** The message's `clientId`, or `draft`. */
  readonly id: string;
  /** When it was written. */
  readonly at: number;
  readonly content: OutgoingContent;
  /** Of a message. */
  readonly phase?: OutgoingPhase;
  readonly leavesAt?: number;
  /** Why it did not go; an `Error` would not be kept whole. */
  readonly error?: Pick<AdapterError, 'code' | 'retryable' | 'fields'>;
}

/** Where messages that have not gone, and drafts, are kept. Each method may reject: people write on without. */
export interface OutboxStorage {
  /**
   * What is there of somebody, whatever it is: it may be of another version, or broken.
   * @param threadId absent: of all threads
   */
  load(owner: string, threadId?: string): Promise<readonly unknown[]>;
  save(owner: string, item: KeptItem): Promise<void>;
  remove(owner: string, threadId: string, id: string): Promise<void>;
  /**
   * Resolves when what is kept of a thread is ours to send, until the signal fires: at once, or when another tab has
   * left it. Absent: at once.
   * @param asked called while it is ours, when another would have it: what that one has kept is to be sent here
   */
  claim?(owner: string, threadId: string, signal: AbortSignal, asked?: () => void): Promise<void>;
  /**
   * The same for who sends in the background, and makes way: only if nobody has it, and until somebody claims it.
   * @returns fires then, or with `signal`; `undefined`: somebody has it
   */
  borrow?(owner: string, threadId: string, signal: AbortSignal): Promise<AbortSignal | undefined>;
  /** Called when something was kept or is gone, here. @returns stops it */
  watch?(listener: (owner: string) => void): () => void;
  /** Called when all is to be forgotten, as at sign-out: of one owner, or everything. @returns stops it */
  watchForgotten?(listener: (owner: string | undefined) => void): () => void;
}

/** Which thread, and with what. */
export interface ThreadSource {
  readonly chat: ChatAdapter | undefined;
  /** Absent: no pictures can be sent. */
  readonly media: MediaAdapter | undefined;
  readonly threadId: string | undefined;
  /** To show without an adapter. */
  readonly thread?: Thread | undefined;
  /** To show without an adapter, the oldest first. */
  readonly messages?: readonly Message[] | undefined;
  /** Whose messages and drafts are kept on the device. Absent: they are kept as long as the page is there. */
  readonly draftKey?: string | undefined;
  /** How long what was sent may be taken back before it leaves. Default: 0. */
  readonly undoMs?: number | undefined;
}

/** What may fail. */
export type ThreadMethod =
  `chat.${keyof ChatAdapter}` | `media.${keyof MediaAdapter}` | `outbox.${'load' | 'save' | 'remove'}`;

/** Where a thread's store asks and reports. */
export interface ThreadOutlet {
  /** Asked before anything is put into the outbox. `false`: the host has taken over. */
  maySend(content: OutgoingContent): boolean;
  /** The back end has it. */
  sent(message: Message, clientId: string): void;
  /** It did not go: `outgoing.error` says why, `outgoing.phase` whether it was refused. */
  notSent(outgoing: Outgoing): void;
  /** Messages of others that came while the thread was shown, or while the line was down: to be announced. Never history. */
  arrived(messages: readonly Message[]): void;
  /** What this person has read was told to the back end. */
  markedRead(upTo: MessageOrder): void;
  /** What was being written when the thread was left: for the composer, unless something else is in it. */
  draftRestored(content: OutgoingContent): void;
  /** Drafts are forgotten, as at sign-out: what is in the composer too. Nothing of it is to be saved again. */
  draftForgotten(): void;
  failed(error: AdapterError, method: ThreadMethod): void;
}

/** What `createThreadStore` needs. */
export interface ThreadStoreOptions {
  readonly clock: Clock;
  readonly line: LineSource;
  /** Where to keep what a `draftKey` names. Absent: as long as the page is there. */
  readonly outbox?: OutboxStorage | undefined;
  readonly outlet: ThreadOutlet;
}

/** What came of taking a message back. */
export interface TakenBack {
  /** For the composer. What was sent already comes without its pictures. */
  readonly content: OutgoingContent;
  /** Whether somebody may have read it: `unknown` where they don't share that. */
  readonly read: 'no' | 'yes' | 'unknown';
  /** Who has, as far as it is known. */
  readonly readers: readonly Person[];
}

/**
 * One thread. No verb throws and, unless it says so, none rejects: a promise of `boolean` says whether it worked, and
 * why not is told to {@link ThreadOutlet.failed}. What an adapter has no method for does nothing.
 */
export interface ThreadStore extends Store<ThreadSnapshot> {
  /**
   * Says which thread; the same again changes nothing. Another thread or chat adapter begins anew. After {@link stop}
   * it goes on where it was, and reads what was missed.
   */
  show(source: ThreadSource): void;
  /** Leaves the page: everything running ends, and goes on with the next {@link show}. */
  stop(): void;
  /** Reads again what could not be read: the thread, or older messages. */
  retry(): void;
  /** Tries at once what waits, whatever the device says of the line. */
  resume(): void;
  /** Reads the thread's record anew: after a block, say. */
  refresh(): void;

  loadOlder(): void;
  /** @param key of the gap */
  fillGap(key: string): void;
  /**
   * Loads a message and what is around it, unless it is there. A second one ends the first.
   * @returns the key of its row; `undefined`: it can't be had
   */
  goTo(messageId: string): Promise<string | undefined>;
  /**
   * Loads what is older, as far back as the unread begin. A `goTo` ends it.
   * @returns the key of the first unread row; `undefined`: there is none, or it is too far or can't be had
   */
  goToUnread(): Promise<string | undefined>;
  /** The first row in sight: down to it, what may have changed while the line was down is read again. */
  sees(key: string): void;
  /** Whether the end of the thread is in sight: what comes meanwhile is not counted. */
  reachedEnd(atEnd: boolean): void;

  /** Whether {@link send} would take a message now. In a request, those on their way count too. */
  maySend(): boolean;
  /** @returns its `clientId`; `undefined`: the host has taken over, or it may not be sent */
  send(content: OutgoingContent): string | undefined;
  /** Sends a message that failed again, with the same key. */
  retrySending(clientId: string): void;
  /** All that failed. */
  retryAll(): void;
  /** Throws a message that has not gone away, its pictures too. */
  discard(clientId: string): void;
  /** Takes a message that has not gone out of the outbox, to be edited. `undefined`: it is on its way, or gone. */
  editOutgoing(clientId: string): OutgoingContent | undefined;
  /**
   * Undoes a sending: before it left, by keeping it; afterwards, by deleting it for everybody.
   * @param clientId of a message that is on its way or was sent
   * @returns `undefined`: it can't be taken back any more
   */
  takeBack(clientId: string): Promise<TakenBack | undefined>;
  /** A picture will not be sent after all. */
  dropPicture(picture: OutgoingPicture): void;
  /** Keeps what is being written; soon, or at once when the page is left. Nothing written: nothing kept. */
  saveDraft(content: OutgoingContent): void;

  /** @param version of the message that was changed; absent: as it is known now. A newer one is not written over */
  edit(messageId: string, text: string, version?: Message['version']): Promise<boolean>;
  delete(messageId: string, scope: DeleteScope): Promise<boolean>;
  /** Adds this person's reaction, or takes it back. Shown at once. */
  react(messageId: string, emoji: string): Promise<boolean>;
  /** Everything up to here is in sight of a reader who attends. Never backwards; nothing in a request. */
  markRead(upTo: MessageOrder): void;
  /** The same by a row's key, from below too: what comes after it shows as unread. */
  readUpToHere(key: string): void;
  /** This person writes, or no longer: to be called with each key, as it is told sparingly and lapses by itself. */
  setTyping(typing: boolean): void;
  accept(): Promise<boolean>;
  /** The store is empty afterwards. */
  deleteThread(): Promise<boolean>;
  setMuted(muted: boolean, until?: Timestamp): Promise<boolean>;
  setSettings(settings: Partial<ThreadSettings>): Promise<boolean>;
  /** @returns with its preview, this once. @throws `AdapterError`; the reason of the signal */
  openMoment(messageId: string): Promise<Moment>;
  /** @throws `AdapterError`; the reason of the signal */
  report(messageId: string | undefined, report: Report): Promise<void>;
  /** @throws `AdapterError`; the reason of the signal */
  appeal(messageId: string, decisionId: string, text: string): Promise<void>;
}
