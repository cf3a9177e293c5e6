import type { LogEntry, LogView } from './chat.js';
import type { MessageKeys, OutgoingRows } from './chat-log-keys.js';
import type { MessageList } from './chat-log-list.js';

/** A row between messages, and how many of them are before it. */
export interface GapRow {
  readonly entry: LogEntry;
  readonly rank: number;
}

/** What a log is made of, at one moment. */
export interface LogParts {
  readonly version: number;
  readonly list: MessageList;
  readonly keys: MessageKeys;
  /** From the oldest to the newest. */
  readonly gaps: readonly GapRow[];
  readonly outgoing: OutgoingRows;
}

/** Rows, counted through: messages with the gaps between them, then what is on its way. Copies nothing. */
export function createLogView({ version, list, keys, gaps, outgoing }: LogParts): LogView {
  const messageRows = list.size + gaps.length;
  const length = messageRows + outgoing.shown.length;

  /** How many gaps are before the message with this rank. */
  const gapsUpTo = (rank: number): number => gaps.filter((gap) => gap.rank <= rank).length;

  function at(index: number): LogEntry | undefined {
    if (index < 0 || index >= length) return undefined;
    if (index >= messageRows) {
      const sending = outgoing.shown[index - messageRows];
      return sending && outgoing.entry(sending);
    }
    let before = 0;
    for (const { entry, rank } of gaps) {
      if (rank + before === index) return entry;
      if (rank + before > index) break;
      before += 1;
    }
    const message = list.at(index - before);
    return message && keys.entry(message);
  }

  function indexOf(key: string): number {
    if (key.startsWith('g:')) {
      const place = gaps.findIndex(({ entry }) => entry.key === key);
      return place + (gaps[place]?.rank ?? 0);
    }
    const message = keys.byKey(key);
    if (message) {
      const rank = list.rankOf(message);
      return rank === -1 ? -1 : rank + gapsUpTo(rank);
    }
    const place = outgoing.shown.findIndex(({ clientId }) => `c:${clientId}` === key);
    return place === -1 ? -1 : messageRows + place;
  }

  return {
    length,
    version,
    at,
    indexOf,
    keyOf(messageId) {
      const message = keys.get(messageId);
      return message && keys.entry(message).key;
    },
    indexAfter(order) {
      const rank = list.countUpTo(order);
      // A gap right here is behind the last message that is not later.
      return rank + gapsUpTo(rank - 1);
    },
  };
}
