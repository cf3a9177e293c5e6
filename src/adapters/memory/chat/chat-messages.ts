import type { StoredMessage } from './chat-state.js';

/** The messages of a thread by their order, which counts from 1. What was there at first may be made as it is read. */
export interface MessageList {
  /** The order of the newest. 0: there is none. */
  readonly last: number;
  at(order: number): StoredMessage | undefined;
  find(messageId: string): StoredMessage | undefined;
  /** Keeps a message after all others. */
  append(make: (order: number) => StoredMessage): StoredMessage;
  /** Keeps what is about to be changed, so that it is not made anew. */
  keep(message: StoredMessage): void;
}

/** What was there at first. */
export interface EarlierMessages {
  readonly count: number;
  make(order: number): StoredMessage;
  /** The order of a message by its id, if it is one of these. */
  orderOf(messageId: string): number | undefined;
}

/** Makes a list. */
export function createMessageList(earlier: EarlierMessages): MessageList {
  const kept = new Map<number, StoredMessage>();
  const later: StoredMessage[] = [];
  const orders = new Map<string, number>();
  // A page is read message by message, and each is looked at several times.
  let recent = new Map<number, StoredMessage>();

  function madeAt(order: number): StoredMessage {
    const known = kept.get(order) ?? recent.get(order);
    if (known !== undefined) return known;
    const made = earlier.make(order);
    if (recent.size >= 512) recent = new Map();
    recent.set(order, made);
    return made;
  }

  const list: MessageList = {
    get last() {
      return earlier.count + later.length;
    },
    at(order) {
      if (order < 1) return undefined;
      return order <= earlier.count ? madeAt(order) : later[order - earlier.count - 1];
    },
    find(messageId) {
      const order = orders.get(messageId) ?? earlier.orderOf(messageId);
      return order === undefined ? undefined : list.at(order);
    },
    append(make) {
      const message = make(list.last + 1);
      later.push(message);
      orders.set(message.id, message.order);
      return message;
    },
    keep(message) {
      if (message.order <= earlier.count) kept.set(message.order, message);
    },
  };
  return list;
}
