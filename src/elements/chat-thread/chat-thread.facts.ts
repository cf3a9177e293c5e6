import type { Message, Person, Thread } from '../../contracts/index.js';
import type { LogEntry, LogView } from '../../core/chat/chat.js';
import { deliveryOf } from '../../core/chat/thread-delivery.js';
import type { StatusWord } from './chat-thread.room.strings.js';
import { dayOf } from './chat-thread.time.js';

/** Messages of one author that follow each other so soon stand together. */
const runMs = 5 * 60_000;

/** How far back it is looked for the newest message that was read. */
const lookBack = 200;

/** What a row shows that is not in its entry. */
export interface RowFacts {
  /** ms since 1970. NaN for a gap. */
  readonly at: number;
  readonly own: boolean;
  /** The first of its day. */
  readonly newDay: boolean;
  /** The unread ones begin here. */
  readonly unread: boolean;
  /** Of those of one author that stand together. */
  readonly first: boolean;
  readonly last: boolean;
  /** Said beneath it. */
  readonly status: StatusWord | undefined;
}

export function timeOf(entry: LogEntry | undefined): number {
  if (entry?.kind === 'message') return Date.parse(entry.message.sentAt);
  return entry?.kind === 'outgoing' ? entry.outgoing.at : NaN;
}

export function isOwn(entry: LogEntry | undefined): boolean {
  return entry?.kind === 'outgoing' || (entry?.kind === 'message' && entry.message.mine === true);
}

function authorOf(entry: LogEntry | undefined): string | undefined {
  if (isOwn(entry)) return '';
  return entry?.kind === 'message' ? `p${entry.message.author.id}` : undefined;
}

function together(a: LogEntry | undefined, b: LogEntry | undefined): boolean {
  const author = authorOf(a);
  if (author === undefined || author !== authorOf(b)) return false;
  const [before, after] = [timeOf(a), timeOf(b)];
  return Math.abs(after - before) < runMs && dayOf(before) === dayOf(after);
}

export function factsOf(
  log: LogView,
  index: number,
  { unreadKey, statuses }: { unreadKey: string | undefined; statuses: ReadonlyMap<string, StatusWord> },
): RowFacts {
  const entry = log.at(index);
  const before = log.at(index - 1);
  const at = timeOf(entry);
  const unread = entry !== undefined && entry.key === unreadKey;
  const newDay = entry?.kind !== 'gap' && dayOf(at) !== lastDay(log, index);
  return {
    at,
    own: isOwn(entry),
    newDay,
    unread,
    first: unread || newDay || !together(before, entry),
    last: !together(entry, log.at(index + 1)) || log.at(index + 1)?.key === unreadKey,
    status: entry && statuses.get(entry.key),
  };
}

/** A gap between two of one day begins no new one. */
function lastDay(log: LogView, index: number): string {
  let before = index - 1;
  while (log.at(before)?.kind === 'gap') before--;
  return before < 0 ? '' : dayOf(timeOf(log.at(before)));
}

/** How far one's own messages have come, said once for each step: beneath the newest that has come so far. */
export function statusesOf(log: LogView, thread: Thread | undefined): ReadonlyMap<string, StatusWord> {
  const statuses = new Map<string, StatusWord>();
  const said = new Set<StatusWord>();
  for (let index = log.length - 1; index >= Math.max(0, log.length - lookBack) && !said.has('read'); index--) {
    const entry = log.at(index);
    if (entry?.kind === 'outgoing') statuses.set(entry.key, entry.outgoing.phase);
    if (entry?.kind !== 'message' || !entry.message.mine || entry.message.deleted) continue;
    const status = deliveryOf(entry.message, thread?.participants ?? []);
    const further =
      status === 'sent' ? ['sent', 'delivered', 'read'] : status === 'delivered' ? ['delivered', 'read'] : ['read'];
    if (!further.some((one) => said.has(one as StatusWord))) statuses.set(entry.key, status);
    said.add(status);
  }
  return statuses;
}

/** Whoever is on the other side. */
export function othersOf(thread: Thread | undefined): readonly Person[] {
  return thread?.participants.map(({ person }) => person) ?? [];
}

/** Not to be answered, reacted to or copied. */
export function isGone(message: Message): boolean {
  return message.deleted === true || message.state === 'removed';
}
