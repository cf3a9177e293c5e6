import type { Thread, ThreadSink, ThreadsSink, WatchOptions } from '../../../contracts/index.js';
import { placeOf } from './chat-pages.js';
import { toThread } from './chat-record.js';
import { findThread, isAsked, isVisible, noThread } from './chat-standing.js';
import type { ChatState, StoredThread } from './chat-state.js';
import { memberKey } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import type { Watches } from '../watches.js';

/** What watching takes. */
export interface ChatWatchParts {
  readonly chat: ChatState;
  readonly telling: Telling;
  readonly watches: Watches;
}

/** The record without what each message changes. */
function lasting({ lastMessage: _message, unread: _unread, updatedAt: _at, ...rest }: Thread): string {
  return JSON.stringify(rest);
}

/** Tells one person what happens in a thread, as far as they may know. */
export function watchThread(
  { chat, telling, watches }: ChatWatchParts,
  personId: string,
  watched: { readonly threadId: string; readonly sink: ThreadSink; readonly options: WatchOptions },
): void {
  const { threadId, sink, options } = watched;
  const delivered = (thread: StoredThread, upTo: number) => (): void => {
    telling.markDelivered(thread, personId, upTo);
  };

  watches.watch({
    personId,
    method: 'chat.watch',
    args: [threadId],
    sink,
    options,
    arrived() {
      const thread = chat.threads.get(threadId);
      if (thread !== undefined) delivered(thread, thread.messages.last)();
    },
    attach(feed) {
      const thread = findThread(chat, threadId, personId);
      let last = lasting(toThread(chat, thread, personId));
      let asked = isAsked(chat, thread, personId);
      const from = options.after === undefined ? thread.messages.last : placeOf(thread, options.after, 'after');
      for (let order = from + 1; order <= thread.messages.last; order += 1) {
        const message = thread.messages.at(order);
        if (message === undefined || !isVisible(chat, thread, message, personId)) continue;
        feed.push({ type: 'put', item: telling.give(thread, message, personId) });
      }

      function compare(): void {
        const record = toThread(chat, thread, personId);
        const now = lasting(record);
        const wasAsked = asked;
        asked = isAsked(chat, thread, personId);
        if (now !== last) {
          last = now;
          feed.tell(() => sink.thread?.(record));
        }
        // Whoever has been accepted comes with pictures now, in all that was read before.
        if (wasAsked !== asked) feed.push({ type: 'reset' });
      }

      const forget = telling.watch();
      const detach = chat.threadTopic.on(memberKey(threadId, personId), (event) => {
        if (event.type === 'thread') compare();
        else if (event.type === 'gone') feed.fail(noThread(threadId));
        else if (event.type === 'typing') feed.whisper(() => sink.typing?.(event.person, event.typing));
        else {
          feed.push(event);
          if (event.type === 'put' && event.item.mine !== true) feed.tell(delivered(thread, event.item.order));
        }
      });
      return () => {
        forget();
        detach();
      };
    },
  });
}

/** Tells one person what happens in all their threads. */
export function watchThreads(
  { chat, telling, watches }: ChatWatchParts,
  personId: string,
  { sink, options }: { readonly sink: ThreadsSink; readonly options: WatchOptions },
): void {
  const mine = (): readonly StoredThread[] =>
    [...chat.threads.values()].filter((thread) => thread.members.get(personId)?.hidden === false);

  watches.watch({
    personId,
    method: 'chat.watchThreads',
    args: [],
    sink,
    options,
    arrived() {
      for (const thread of mine()) telling.markDelivered(thread, personId, thread.messages.last);
    },
    attach(feed) {
      const last = new Map(mine().map((thread) => [thread.id, JSON.stringify(toThread(chat, thread, personId))]));

      function compare(thread: StoredThread): void {
        if (thread.members.get(personId)?.hidden !== false) {
          if (last.delete(thread.id)) feed.push({ type: 'remove', id: thread.id });
          return;
        }
        const item = toThread(chat, thread, personId);
        const now = JSON.stringify(item);
        if (now === last.get(thread.id)) return;
        last.set(thread.id, now);
        feed.push({ type: 'put', item });
        const { lastMessage } = item;
        if (lastMessage === undefined || lastMessage.mine === true) return;
        feed.tell(() => {
          telling.markDelivered(thread, personId, lastMessage.order);
        });
      }

      const forget = telling.watch();
      const detach = chat.inboxTopic.on(personId, (event) => {
        if (event.type === 'thread') compare(event.thread);
        else feed.whisper(() => sink.typing?.(event.threadId, event.person, event.typing));
      });
      return () => {
        forget();
        detach();
      };
    },
  });
}
