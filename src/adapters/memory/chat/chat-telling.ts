import { isHeardBy, isVisible, memberOf } from './chat-standing.js';
import type { GivenMessages } from './chat-given.js';
import { createGivenMessages } from './chat-given.js';
import type { ChatState, StoredMessage, StoredThread } from './chat-state.js';
import { memberKey } from './chat-state.js';
import { toMessage } from './chat-view.js';

/** How far after a message those are looked for that quote it. */
const quotesWithin = 1000;

/** Changes what is said in threads, and tells whoever is to know. */
export interface Telling extends GivenMessages {
  /** Keeps a new message. */
  append(thread: StoredThread, make: (order: number) => StoredMessage): StoredMessage;
  /** Changes a message, and tells each one what became of it for them. */
  change(thread: StoredThread, message: StoredMessage, act: () => void): void;
  /** The record of a thread may be another now. */
  announce(thread: StoredThread): void;
  announceAll(): void;
  /** It is there no longer for one person. */
  announceGone(thread: StoredThread, personId: string): void;
  setTyping(thread: StoredThread, personId: string, typing: boolean): void;
  /** What came to a device of theirs. */
  markDelivered(thread: StoredThread, personId: string, upTo: number): void;
}

/** Makes the mouth of a world's conversations. */
export function createTelling(chat: ChatState): Telling {
  const given = createGivenMessages(chat);
  const typingNow = new Set<string>();

  function announce(thread: StoredThread): void {
    for (const personId of thread.members.keys()) {
      chat.threadTopic.emit(memberKey(thread.id, personId), { type: 'thread' });
      chat.inboxTopic.emit(personId, { type: 'thread', thread });
    }
  }

  /** What somebody reads, as text; nothing if they don't. */
  function written(thread: StoredThread, message: StoredMessage, personId: string): string | undefined {
    if (!isVisible(chat, thread, message, personId)) return undefined;
    return JSON.stringify(toMessage(chat, thread, message, personId));
  }

  function tellOf(thread: StoredThread, message: StoredMessage, personId: string, before: string | undefined): void {
    const now = written(thread, message, personId);
    if (now === before) return;
    const key = memberKey(thread.id, personId);
    if (now === undefined) {
      chat.threadTopic.emit(key, { type: 'remove', id: message.id });
      return;
    }
    // Something new brings back a thread that was deleted, or that nobody had said anything in.
    if (before === undefined) memberOf(thread, personId).hidden = false;
    chat.threadTopic.emit(key, { type: 'put', item: given.give(thread, message, personId) });
  }

  function quotesOf(thread: StoredThread, { id, order }: StoredMessage): readonly StoredMessage[] {
    const found: StoredMessage[] = [];
    const end = Math.min(thread.messages.last, order + quotesWithin);
    for (let later = order + 1; later <= end; later += 1) {
      const message = thread.messages.at(later);
      if (message?.replyToId === id) found.push(message);
    }
    return found;
  }

  function setTyping(thread: StoredThread, personId: string, typing: boolean): void {
    const key = memberKey(thread.id, personId);
    if (!typing && !typingNow.delete(key)) return;
    if (typing) typingNow.add(key);
    const person = chat.world.people.get(personId);
    if (person === undefined) return;
    for (const listenerId of thread.members.keys()) {
      if (listenerId === personId || !isHeardBy(chat, thread, personId, listenerId)) continue;
      chat.threadTopic.emit(memberKey(thread.id, listenerId), { type: 'typing', person, typing });
      chat.inboxTopic.emit(listenerId, { type: 'typing', threadId: thread.id, person, typing });
    }
  }

  return {
    ...given,

    append(thread, make) {
      const message = thread.messages.append(make);
      thread.stirred = chat.world.nextNumber();
      setTyping(thread, message.authorId, false);
      for (const personId of thread.members.keys()) tellOf(thread, message, personId, undefined);
      announce(thread);
      return message;
    },

    change(thread, message, act) {
      const touched = [message, ...quotesOf(thread, message)];
      const readers = [...thread.members.keys()];
      const before = touched.map((one) => readers.map((personId) => written(thread, one, personId)));
      thread.messages.keep(message);
      thread.changes += 1;
      act();
      touched.forEach((one, row) => {
        readers.forEach((personId, column) => {
          tellOf(thread, one, personId, before[row]?.[column]);
        });
      });
      announce(thread);
    },

    announce,
    announceAll() {
      for (const thread of chat.threads.values()) announce(thread);
    },
    announceGone(thread, personId) {
      chat.threadTopic.emit(memberKey(thread.id, personId), { type: 'gone' });
      chat.inboxTopic.emit(personId, { type: 'thread', thread });
    },
    setTyping,

    markDelivered(thread, personId, upTo) {
      const member = memberOf(thread, personId);
      if (upTo <= member.deliveredUpTo) return;
      member.deliveredUpTo = upTo;
      announce(thread);
    },
  };
}
