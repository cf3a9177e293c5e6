import type {
  Cursor,
  MessagePage,
  MessagePageOptions,
  Page,
  Thread,
  ThreadListOptions,
} from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { stirredAt, toThread } from './chat-record.js';
import { findMessage, isVisible, memberOf, standingOf } from './chat-standing.js';
import type { ChatState, StoredMessage, StoredThread } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import { personIn, toMessage } from './chat-view.js';
import { markOf } from '../viewers.js';

/** How many messages a page has when nobody says, and at most. */
const messagesPerPage = { usual: 30, most: 100 };
/** How many threads a page has when nobody says, and at most. */
const threadsPerPage = { usual: 20, most: 100 };
/** How many of the newest messages of a thread a search looks at. */
const searchedMessages = 1000;

function sizeOf(limit: number | undefined, { usual, most }: { readonly usual: number; readonly most: number }): number {
  if (limit === undefined) return usual;
  if (!(limit >= 1)) throw new AdapterError('invalid', { fields: { limit: 'at least 1' } });
  return Math.min(Math.floor(limit), most);
}

// A place is between two messages: after the one with this order. So a cursor goes on being one, whatever becomes of both.
function toCursor(thread: StoredThread, place: number): Cursor {
  return `${markOf(thread.id)}.${place.toString(36)}`;
}

/** After which message a cursor is. @throws `invalid` */
export function placeOf(thread: StoredThread, cursor: Cursor, field: string): number {
  const [mark, place] = cursor.split('.');
  const order = parseInt(place ?? '', 36);
  if (mark === markOf(thread.id) && !Number.isNaN(order)) return order;
  throw new AdapterError('invalid', { fields: { [field]: 'not a cursor of this list' } });
}

/** What {@link createPages} needs. */
export interface PageParts {
  readonly chat: ChatState;
  readonly telling: Telling;
  readonly personId: string;
}

/** One person's way to read messages. */
export interface Pages {
  /** @throws `invalid` */
  list(thread: StoredThread, options?: MessagePageOptions): MessagePage;
  /** @throws `not-found` */
  around(thread: StoredThread, messageId: string, options?: MessagePageOptions): MessagePage;
}

/** Makes one person's way to read messages. */
export function createPages({ chat, telling, personId }: PageParts): Pages {
  /** Those that they may read, from one place on in one direction, at most so many. */
  function walk(thread: StoredThread, from: number, step: 1 | -1, most: number): readonly StoredMessage[] {
    const { messages } = thread;
    const { clearedUpTo } = memberOf(thread, personId);
    const found: StoredMessage[] = [];
    for (let order = from; order > clearedUpTo && order <= messages.last && found.length < most; order += step) {
      const message = messages.at(order);
      if (message !== undefined && isVisible(chat, thread, message, personId)) found.push(message);
    }
    return found;
  }

  function toPage(thread: StoredThread, messages: readonly StoredMessage[]): MessagePage {
    const [first, last] = [messages[0], messages.at(-1)];
    if (first === undefined || last === undefined) return { items: [] };
    return {
      items: messages.map((message) => telling.give(thread, message, personId)),
      ...(walk(thread, first.order - 1, -1, 1).length > 0 && { older: toCursor(thread, first.order - 1) }),
      ...(walk(thread, last.order + 1, 1, 1).length > 0 && { newer: toCursor(thread, last.order) }),
    };
  }

  return {
    list(thread, { before, after, limit } = {}) {
      const size = sizeOf(limit, messagesPerPage);
      if (before !== undefined && after !== undefined) {
        throw new AdapterError('invalid', { fields: { after: 'not together with before' } });
      }
      if (after !== undefined) {
        const start = Math.max(placeOf(thread, after, 'after'), memberOf(thread, personId).clearedUpTo);
        return toPage(thread, walk(thread, start + 1, 1, size));
      }
      const end = before === undefined ? thread.messages.last : placeOf(thread, before, 'before');
      return toPage(thread, [...walk(thread, end, -1, size)].reverse());
    },

    around(thread, messageId, { limit } = {}) {
      const size = sizeOf(limit, messagesPerPage);
      const { order } = findMessage(chat, thread, messageId, personId);
      const older = walk(thread, order - 1, -1, Math.floor((size - 1) / 2));
      const newer = walk(thread, order, 1, size - older.length);
      return toPage(thread, [...[...older].reverse(), ...newer]);
    },
  };
}

function isFound(chat: ChatState, thread: StoredThread, personId: string, query: string): boolean {
  const wanted = query.toLocaleLowerCase();
  const holds = (text: string | undefined): boolean => text?.toLocaleLowerCase().includes(wanted) === true;
  if (holds(thread.title)) return true;
  for (const id of thread.members.keys()) {
    const { name, handle } = personIn(chat, thread, personId, id);
    if (id !== personId && (holds(name) || holds(handle))) return true;
  }
  const { messages } = thread;
  for (let order = messages.last; order > Math.max(0, messages.last - searchedMessages); order -= 1) {
    const message = messages.at(order);
    if (message === undefined || !holds(message.text) || !isVisible(chat, thread, message, personId)) continue;
    if (holds(toMessage(chat, thread, message, personId).text)) return true;
  }
  return false;
}

interface Entry {
  readonly thread: StoredThread;
  readonly at: number;
}

function byNewest(one: Entry, other: Entry): number {
  return other.at - one.at || other.thread.stirred - one.thread.stirred;
}

/** One page of somebody's threads. @throws `invalid` */
export function pageOfThreads(
  chat: ChatState,
  personId: string,
  { only, query = '', after, limit }: ThreadListOptions = {},
): Page<Thread> {
  const size = sizeOf(limit, threadsPerPage);
  const mark = markOf(JSON.stringify([personId, only, query]));
  const [listMark, at, stirred] = after?.split('.') ?? [mark, '', ''];
  const place = { at: parseInt(at ?? '', 36), stirred: parseInt(stirred ?? '', 36) };
  if (listMark !== mark || (after !== undefined && Number.isNaN(place.at + place.stirred))) {
    throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
  }
  const words = query.trim();
  const all = [...chat.threads.values()]
    .filter(
      (thread) =>
        thread.members.get(personId)?.hidden === false &&
        (standingOf(chat, thread, personId) === 'request-in') === (only === 'requests') &&
        (words === '' || isFound(chat, thread, personId, words)),
    )
    .map((thread) => ({ thread, at: stirredAt(chat, thread, personId) }))
    .sort(byNewest);
  const left =
    after === undefined
      ? all
      : all.filter((entry) => entry.at < place.at || (entry.at === place.at && entry.thread.stirred < place.stirred));
  const page = left.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.map(({ thread }) => toThread(chat, thread, personId)),
    total: all.length,
    ...(last !== undefined &&
      left.length > size && { next: [mark, last.at.toString(36), last.thread.stirred.toString(36)].join('.') }),
  };
}
