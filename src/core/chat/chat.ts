import type {
  AdapterError,
  Message,
  MessageOrder,
  Moment,
  Participant,
  Person,
  Quote,
  Thread,
} from '../../contracts/index.js';
import type { RenderedPicture } from '../picture-tools.js';

/** A picture that is about to be sent. */
export interface OutgoingPicture {
  /** Of the picture, as long as the message is not sent: its upload's idempotency key too. */
  readonly clientId: string;
  /** As it leaves the device: sized, upright, without metadata. */
  readonly rendered: RenderedPicture;
  /** Empty: nobody described it. */
  readonly alt: string;
  /** `mediaId` once it is uploaded. */
  readonly mediaId: string | undefined;
  /** 0 to 1. */
  readonly progress: number;
}

/** What a message is made of before the back end has it. */
export interface OutgoingContent {
  /** Empty: no text. */
  readonly text: string;
  readonly pictures: readonly OutgoingPicture[];
  readonly moment: Moment | undefined;
  readonly replyTo: Quote | undefined;
}

/**
 * Where an own message is before the back end has taken it.
 *
 * - `held`: may be taken back for a moment yet
 * - `queued`: waits for the line, or for the one before it
 * - `sending`
 * - `failed`: see `error`; `error.retryable` says whether the same again may succeed
 * - `rejected`: refused for what is in it (`error.fields.rule`, in words): it can be edited or discarded
 */
export type OutgoingPhase = 'held' | 'queued' | 'sending' | 'failed' | 'rejected';

/** An own message that the back end has not taken yet. */
export interface Outgoing {
  readonly clientId: string;
  readonly content: OutgoingContent;
  readonly phase: OutgoingPhase;
  /** When it was written. ms since 1970. */
  readonly at: number;
  readonly error: AdapterError | undefined;
  /** While `held`: when it goes. ms since 1970. */
  readonly leavesAt: number | undefined;
}

/** One row of a thread. Its key is the same from the first guess to the last edit. */
export type LogEntry =
  | { readonly kind: 'message'; readonly key: string; readonly message: Message }
  | { readonly kind: 'outgoing'; readonly key: string; readonly outgoing: Outgoing }
  /** Messages may be missing here. */
  | { readonly kind: 'gap'; readonly key: string };

/** The rows of a thread, the oldest first. A view is read-only and stays what it is only until the log changes: `version` tells. */
export interface LogView {
  readonly length: number;
  /** Changes with every change of the log. */
  readonly version: number;
  /** @param index 0 to `length - 1` */
  at(index: number): LogEntry | undefined;
  /** -1: not there */
  indexOf(key: string): number;
  /** The key of the row with a message, by the message's id. */
  keyOf(messageId: string): string | undefined;
  /** Where the first message later than this would be: 0 to `length`. */
  indexAfter(order: MessageOrder): number;
}

/** How an own message fares: the back end has it, others' devices have it, others have read it. */
export type Delivery = 'sent' | 'delivered' | 'read';

/** Where a thread is. */
export type ThreadPhase =
  /** No adapter, or no thread chosen. */
  | 'idle'
  | 'loading'
  | 'ready'
  /** Nothing can be shown: see `error`. */
  | 'failed';

/** All that is known of a thread. */
/** A gap's messages are on their way, or did not come. */
export type GapFilling = 'loading' | AdapterError;

export interface ThreadSnapshot {
  readonly phase: ThreadPhase;
  readonly thread: Thread | undefined;
  readonly log: LogView;
  /** Older messages are there to load, are on their way, or could not be read. */
  readonly older: 'none' | 'more' | 'loading' | 'failed';
  /** Gaps that are being filled, or why they could not be, by key. */
  readonly filling: ReadonlyMap<string, GapFilling>;
  /** Where the messages begin that were unread when the thread was opened: the key of the first. */
  readonly unreadKey: string | undefined;
  /** They begin further back than what is loaded. */
  readonly unreadAbove: boolean;
  /** How many came since the reader left the end. */
  readonly newCount: number;
  /** Who types right now, in the order in which they began. */
  readonly typing: readonly Person[];
  /**
   * - `live`: changes come
   * - `connecting`: for the first time, or again
   * - `offline`: the device has no line
   */
  readonly line: 'live' | 'connecting' | 'offline';
  /** Own messages that did not go, failed and rejected ones, the oldest first. */
  readonly unsent: readonly Outgoing[];
  /** Why nothing can be shown, or why older messages could not be read. */
  readonly error: AdapterError | undefined;
}

/** How far the others have come: what `Delivery` is worked out from. */
export type Receipts = readonly Participant[];
