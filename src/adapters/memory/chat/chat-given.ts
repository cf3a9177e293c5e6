import type { Message } from '../../../contracts/index.js';
import type { TimerHandle } from '../../../core/clock.js';
import { momentEnd } from './chat-moments.js';
import { isVisible } from './chat-standing.js';
import type { ChatState, StoredMessage, StoredThread } from './chat-state.js';
import { memberKey, momentKey } from './chat-state.js';
import { toMessage } from './chat-view.js';

/** Browsers cannot wait longer than this at a time. */
const longestTimerMs = 2 ** 31 - 1;

/** What was given to people and may change by itself: messages with an end, and those with a moment. */
export interface GivenMessages {
  /** A message as one person may read it, now. */
  give(thread: StoredThread, message: StoredMessage, personId: string): Message;
  /** From now on somebody watches, so time is to be told. @returns stops it */
  watch(): () => void;
}

interface Given {
  readonly thread: StoredThread;
  readonly order: number;
  readonly personId: string;
  /** When it ends, or its moment does. ms since 1970. */
  end: number;
  written: string;
}

/** Makes a memory of what was given. */
export function createGivenMessages(chat: ChatState): GivenMessages {
  const { clock, storyTopic, clipTopic, noteTopic } = chat.world;
  const all = new Map<string, Given>();
  const byMoment = new Map<string, Set<string>>();
  let watchers = 0;
  let timer: TimerHandle | undefined;
  let due = Infinity;

  function endOf({ moment, expiresAt = Infinity }: StoredMessage): number {
    const momentOver = (moment === undefined ? undefined : momentEnd(chat, moment)) ?? Infinity;
    return Math.min(...[expiresAt, momentOver].filter((end) => end > clock.now()));
  }

  function check(key: string): void {
    const given = all.get(key);
    if (given === undefined) return;
    const { thread, order, personId } = given;
    const topicKey = memberKey(thread.id, personId);
    const message = thread.messages.at(order);
    if (message === undefined) return;
    if (!isVisible(chat, thread, message, personId)) {
      all.delete(key);
      chat.threadTopic.emit(topicKey, { type: 'remove', id: message.id });
      chat.inboxTopic.emit(personId, { type: 'thread', thread });
      return;
    }
    const item = toMessage(chat, thread, message, personId);
    given.end = endOf(message);
    const written = JSON.stringify(item);
    if (written === given.written) return;
    given.written = written;
    chat.threadTopic.emit(topicKey, { type: 'put', item });
    chat.inboxTopic.emit(personId, { type: 'thread', thread });
  }

  function checkAll(keys: Iterable<string>): void {
    for (const key of [...keys]) check(key);
    schedule();
  }

  /** One timer, for what ends next, as long as somebody watches. */
  function schedule(): void {
    due = Infinity;
    for (const { end } of all.values()) due = Math.min(due, end);
    setTimer();
  }

  function setTimer(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    if (watchers === 0 || due === Infinity) return;
    timer = clock.setTimeout(
      () => {
        checkAll(all.keys());
      },
      Math.min(due - clock.now(), longestTimerMs),
    );
  }

  function follow(message: StoredMessage, key: string): void {
    const { moment } = message;
    if (moment === undefined) return;
    const name = momentKey(moment);
    const known = byMoment.get(name);
    if (known !== undefined) {
      known.add(key);
      return;
    }
    const keys = new Set([key]);
    byMoment.set(name, keys);
    const listen = (): void => {
      checkAll(keys);
    };
    if (moment.kind === 'story') storyTopic.on(moment.id, listen);
    else chat.momentTopic.on(name, listen);
    if (moment.kind === 'clip') clipTopic.on(moment.id, listen);
    if (moment.kind === 'note') noteTopic.on(moment.id, listen);
  }

  return {
    give(thread, message, personId) {
      const item = toMessage(chat, thread, message, personId);
      if (message.moment === undefined && message.expiresAt === undefined) return item;
      const key = JSON.stringify([thread.id, message.order, personId]);
      const end = endOf(message);
      all.set(key, { thread, order: message.order, personId, end, written: JSON.stringify(item) });
      follow(message, key);
      if (end < due) {
        due = end;
        setTimer();
      }
      return item;
    },
    watch() {
      watchers += 1;
      // What ended unwatched is no news to whoever comes now, and is not told.
      for (const given of all.values()) if (given.end <= clock.now()) given.end = Infinity;
      schedule();
      return () => {
        watchers -= 1;
        setTimer();
      };
    },
  };
}
