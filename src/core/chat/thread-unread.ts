import type { Message, MessageOrder, Thread } from '../../contracts/index.js';
import type { LogEntry } from './chat.js';
import type { ChatLog } from './chat-log.js';

/** Where the unread messages begin, and how many came since the reader left the end. */
export interface ThreadUnread {
  /** The thread as it is when it is opened. */
  opened(thread: Thread): void;
  /** The newest message there is when it is opened. */
  settled(newest: MessageOrder): void;
  /** Everything up to here is read now: what comes after it is not. */
  move(upTo: MessageOrder): void;
  /** @param hasAll nothing is older than what is loaded @returns the key of the first, once it is there */
  find(log: ChatLog, hasAll: boolean): string | undefined;
  /** It begins before everything that is loaded, as far as is known. */
  isFurtherBack(log: ChatLog): boolean;
  came(messages: readonly Message[]): void;
  went(messageId: string): void;
  reachedEnd(atEnd: boolean): void;
  readonly newCount: number;
}

const isOthers = (entry: LogEntry): entry is Extract<LogEntry, { kind: 'message' }> =>
  entry.kind === 'message' && entry.message.mine !== true && entry.message.deleted !== true;

export function createThreadUnread(): ThreadUnread {
  /** What was read when the thread was opened. `undefined`: there is nothing to mark. */
  let after: MessageOrder | undefined;
  /** What came while it is shown is not marked. */
  let until = Infinity;
  let key: string | undefined;
  let isAtEnd = true;
  const fresh = new Set<string>();

  return {
    opened({ unread, readUpTo = -Infinity }) {
      after = unread > 0 ? readUpTo : undefined;
    },

    settled(newest) {
      until = newest;
    },

    move(upTo) {
      after = upTo;
      until = Infinity;
      key = undefined;
    },

    find({ view }, hasAll) {
      if (key !== undefined && view.indexOf(key) !== -1) return key;
      key = undefined;
      if (after === undefined) return undefined;
      let index = view.indexAfter(after);
      // Where something may be missing before it, the first may be another.
      if (index === 0 ? !hasAll : view.at(index - 1)?.kind === 'gap') return undefined;
      for (let entry = view.at(index); entry && entry.kind !== 'gap'; entry = view.at((index += 1))) {
        if (!isOthers(entry)) continue;
        if (entry.message.order <= until) key = entry.key;
        return key;
      }
      return undefined;
    },

    isFurtherBack: ({ view }) => after !== undefined && view.length > 0 && view.indexAfter(after) === 0,

    came(messages) {
      if (!isAtEnd) for (const { id } of messages) fresh.add(id);
    },

    went: (messageId) => void fresh.delete(messageId),

    reachedEnd(atEnd) {
      isAtEnd = atEnd;
      if (atEnd) fresh.clear();
    },

    get newCount() {
      return fresh.size;
    },
  };
}
