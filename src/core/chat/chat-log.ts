import type { Message, MessageOrder, MessagePage } from '../../contracts/index.js';
import type { LogEntry, LogView, Outgoing } from './chat.js';
import { createChanges } from './chat-log-changes.js';
import { createMessageKeys, createOutgoingRows } from './chat-log-keys.js';
import { createMessageList } from './chat-log-list.js';
import { isBefore, movesOn, readPage, type PageContent } from './chat-log-page.js';
import {
  cover,
  holds,
  interrupted,
  moved,
  placeAfter,
  placeBefore,
  whole,
  type LogPlace,
  type Stretch,
} from './chat-log-stretches.js';
import { createLogView, type GapRow } from './chat-log-view.js';

export type { LogPlace } from './chat-log-stretches.js';

/**
 * One call on its way: what changes live from its beginning on wins over what it says. It ends with the answer, or with
 * `cancel`; what follows after that does nothing.
 */
export interface LogReading {
  /** The newest page. An empty one that says that older ones are there tells nothing: it takes the next one with it. */
  newest(page: MessagePage): void;
  /** A page around a message: where it joins nothing that is loaded, gaps are left. */
  around(page: MessagePage): void;
  /** The page at a place: older ones, a part of a gap, or what was missed. */
  beside(place: LogPlace, page: MessagePage): void;
  /** One message, as an act on it was answered: its sending, an edit, a reaction. What came live by then is newer. */
  answer(message: Message): void;
  cancel(): void;
}

/** From where a gap can be filled; by neither: by reading the newest page again. */
export interface LogGap {
  /** From its newer side. */
  readonly before: LogPlace | undefined;
  /** From its older side, as far as a page has told how. */
  readonly after: LogPlace | undefined;
}

/**
 * The messages of a thread as far as they are known: pages, live changes, and own messages on their way, merged. It
 * takes for granted that changes of one message come in order, that what a change has told is known to pages asked for
 * later, and that `interrupt` follows every loss. Doubles, and any order between messages, do no harm.
 */
export interface ChatLog {
  /** The same object until a row changes. */
  readonly view: LogView;
  /** Before the oldest one that is loaded. `unknown`: no page has come yet. */
  readonly older: LogPlace | 'none' | 'unknown';
  /**
   * Where to read on, so that changes missed before the last interruption are no longer missing in what was loaded by
   * then. Each page moves it on. Absent: there is nothing to be caught up with, or the newest page has to come first.
   */
  readonly stale: LogPlace | undefined;
  /** Absent: it is no gap, or no longer one. */
  gap(key: string): LogGap | undefined;
  /** A message that is loaded. */
  get(messageId: string): Message | undefined;
  /** To be called just before the adapter is. Several at a time are possible, and may end in any order. */
  read(): LogReading;
  /** A message that is new or has changed. Shown where everything around it is known, or if it is later than all that is. */
  put(message: Message): void;
  remove(messageId: string): void;
  /** Something may have been missed: what comes next does not necessarily follow what is there. Nothing goes away. */
  interrupt(): void;
  /** Own messages on their way, always after all others. One that is a message by now is not shown. */
  setOutgoing(outgoing: readonly Outgoing[]): void;
  /** Takes these for all there are, the oldest first, instead of all before. The array is kept and must not change. */
  adopt(messages: readonly Message[]): void;
}

export function createChatLog(): ChatLog {
  const list = createMessageList();
  const keys = createMessageKeys();
  const outgoing = createOutgoingRows((clientId) => keys.sent(clientId) !== undefined);
  const readings = new Set<LogReading>();
  const changes = createChanges(() => readings.size > 0);
  let stretches: readonly Stretch[] = [];
  /** The row before what came after an interruption, while it is not known what it follows. */
  let openGap: LogEntry | undefined;
  let interruptions = 0;
  let gapCount = 0;
  let version = 0;
  let view: LogView | undefined;

  function changed(): void {
    version += 1;
    view = undefined;
  }

  const newGap = (): LogEntry => ({ kind: 'gap', key: `g:${(gapCount += 1)}` });
  const holder = (order: MessageOrder): Stretch | undefined => stretches.findLast((stretch) => holds(stretch, order));
  /** Where what is known for sure ends. */
  const end = (): MessageOrder => stretches.at(-1)?.to ?? -Infinity;

  function insert(message: Message): void {
    const known = keys.get(message.id);
    if (known === message) return;
    if (known?.order === message.order) list.replace(known, message);
    else {
      if (known) list.remove(known);
      list.insert(message);
    }
    keys.add(message);
    if (message.mine === true && message.clientId !== undefined) outgoing.arrived(message.clientId);
    changed();
  }

  function drop(message: Message): void {
    list.remove(message);
    keys.delete(message.id);
    changed();
  }

  function dropRanks([from, to]: readonly [number, number], mayStay: (message: Message) => boolean): void {
    const there = Array.from({ length: Math.max(0, to - from) }, (_, index) => list.at(from + index));
    for (const message of there) if (message && !mayStay(message)) drop(message);
  }

  /** Of an ended stretch without messages nothing is left to show, and it would make two gaps of one. */
  function prune(): void {
    stretches = stretches.filter(({ from, to }) => to === Infinity || list.countBefore(from) < list.countUpTo(to));
  }

  /** Shows a message if its place is known. */
  function place(message: Message): void {
    const known = keys.get(message.id);
    if (holder(message.order) || message.order > end()) insert(message);
    else if (known) drop(known);
  }

  function put(message: Message, isLive: boolean): void {
    changes.note(message.id, message, isLive);
    place(message);
  }

  function remove(messageId: string): void {
    changes.note(messageId, undefined, true);
    const known = keys.get(messageId);
    if (!known) return;
    drop(known);
    prune();
  }

  function interrupt(): void {
    interruptions += 1;
    stretches = interrupted(stretches, list.at(list.size - 1)?.order ?? -Infinity);
    prune();
    changed();
  }

  /** @param since when the page was asked for */
  function merge({ items, span, ranks }: PageContent, since: number): void {
    const isNewer = (id: string): boolean => changes.isNewer(id, since);
    // Where something was missed since a page was asked for, it only says what is not known yet: that may be newer.
    const isSure = (message: Message): boolean =>
      !isNewer(message.id) && (span.isFresh || !(holder(message.order) ?? keys.get(message.id)));
    const sure = items.filter(isSure);
    // These could not be shown, and the page may not know them yet.
    const waiting = changes.after(since).filter(({ id, order }) => !holder(order) && !keys.get(id));
    const ids = new Set(items.map(({ id }) => id));
    if (span.isFresh) dropRanks(ranks, ({ id }) => ids.has(id) || isNewer(id));
    const isAbove = end() < span.from;
    stretches = cover(stretches, span, () => (isAbove && openGap) || newGap());
    if (isAbove || end() === Infinity) openGap = undefined;
    sure.forEach(insert);
    for (const message of waiting) if (holder(message.order)) insert(message);
    // What came after an interruption and turns out to be in a gap will come with its page.
    stretches.forEach(({ from }, index) => {
      const below = stretches[index - 1];
      dropRanks([below ? list.countUpTo(below.to) : 0, list.countBefore(from)], () => false);
    });
    prune();
    changed();
  }

  /** Answers don't outdate each other: none of them is sure to be the later one, and what follows live settles it. */
  function answer(message: Message, since: number, isFresh: boolean): void {
    if (changes.isNewerLive(message.id, since)) return;
    if (isFresh) put(message, false);
    // Something was missed since the act, perhaps of this message: what has been read again knows better, and so will the rest.
    else if (message.order < (holder(message.order)?.fresh ?? Infinity)) place(message);
  }

  function read(): LogReading {
    const since = changes.time;
    const interruption = interruptions;

    function end(take?: () => void): void {
      if (!readings.delete(reading)) return;
      take?.();
      if (readings.size === 0) changes.clear();
    }

    const isFresh = (): boolean => interruption === interruptions;

    function take(page: MessagePage, place?: LogPlace): void {
      const content = readPage(page, place, isFresh(), list);
      if (place && movesOn(page, place)) stretches = moved(stretches, place.order, isBefore(place), page);
      else if (content) merge(content, since);
    }

    const reading: LogReading = {
      newest: (page) => end(() => take(page)),
      around: (page) => end(() => take(page)),
      beside: (place, page) => end(() => take(page, place)),
      answer: (message) => end(() => answer(message, since, isFresh())),
      cancel: () => end(),
    };
    readings.add(reading);
    return reading;
  }

  function gapRows(): readonly GapRow[] {
    const rows = stretches.slice(1).map(({ from, gap }) => ({ entry: gap, rank: list.countBefore(from) }));
    const rank = list.countUpTo(end());
    if (stretches.length === 0 || rank === list.size) return rows;
    openGap ??= newGap();
    return [...rows, { entry: openGap, rank }];
  }

  function gap(key: string): LogGap | undefined {
    if (openGap?.key === key) return { before: undefined, after: placeAfter(stretches.at(-1)) };
    const index = stretches.findIndex((stretch) => stretch.gap.key === key);
    if (index < 1) return undefined;
    return { before: placeBefore(stretches[index]), after: placeAfter(stretches[index - 1]) };
  }

  return {
    get view() {
      view ??= createLogView({ version, list, keys, gaps: gapRows(), outgoing });
      return view;
    },
    get older() {
      return stretches.length === 0 ? 'unknown' : (placeBefore(stretches[0]) ?? 'none');
    },
    get stale() {
      const newest = stretches.at(-1);
      if (newest?.beforeFresh === undefined || newest.fresh <= newest.from) return undefined;
      return { options: { before: newest.beforeFresh }, order: newest.fresh };
    },
    gap,
    get: (messageId) => keys.get(messageId),
    read,
    put: (message) => put(message, true),
    remove,
    interrupt,
    setOutgoing(next) {
      outgoing.set(next);
      changed();
    },
    adopt(messages) {
      readings.clear();
      changes.clear();
      list.fill(messages);
      keys.fill(messages);
      stretches = [whole(newGap())];
      openGap = undefined;
      outgoing.refresh();
      changed();
    },
  };
}
