import type { AdapterError, ChatAdapter, Message, Thread } from '../../contracts/index.js';
import type { ThreadSnapshot } from './chat.js';
import type { ChatLog } from './chat-log.js';
import type { Clock } from '../clock.js';
import type { Patience } from '../patience.js';
import type { LineSource } from '../line.js';
import type { WritableStore } from '../store.js';
import type { ThreadOutlet } from './thread-ports.js';

/** A thread that an adapter has. */
export interface ThreadTarget {
  readonly chat: ChatAdapter;
  readonly threadId: string;
}

/** What the parts of a thread's store share. What changes is read anew after each `await`. */
export interface ThreadContext {
  readonly store: WritableStore<ThreadSnapshot>;
  readonly clock: Clock;
  readonly line: LineSource;
  readonly patience: Patience;
  readonly outlet: ThreadOutlet;
  readonly log: ChatLog;
  /** Absent: there is no adapter, or the page is left. */
  readonly target: ThreadTarget | undefined;
  /** Fires when the page is left, or another thread is shown. */
  readonly signal: AbortSignal;
  /** The log, or what is known of its ends, has changed. */
  publish(): void;
  /** The thread's record was read, or came. */
  gotThread(thread: Thread): void;
  /** These were read or came. */
  took(messages: readonly Message[]): void;
  failed(error: AdapterError, method: keyof ChatAdapter): void;
}
