import type { Cursor, MessageOrder } from '../../contracts/index.js';
import type { LogEntry } from './chat.js';

/** Where in a thread a page can be read. Made by a log, and good as long as it is. */
export interface LogPlace {
  /** For `ChatAdapter.list`. */
  readonly options: { readonly before: Cursor } | { readonly after: Cursor };
  /** Where that is: the page is on the one side of it or the other. */
  readonly order: MessageOrder;
}

/** A part of a thread of which every message is known. Between two of them, messages may be missing. */
export interface Stretch {
  /** `-Infinity`: from the first message of the thread. */
  readonly from: MessageOrder;
  /** `Infinity`: what comes is part of it. */
  readonly to: MessageOrder;
  /** Names the place before `from`. */
  readonly older: Cursor | undefined;
  /** Names the place after `to`. */
  readonly newer: Cursor | undefined;
  /** From here on it was read after the last interruption. `Infinity`: nothing of it was. */
  readonly fresh: MessageOrder;
  /** Names the place before `fresh`. */
  readonly beforeFresh: Cursor | undefined;
  /** The row below it, towards older ones, if another stretch is there. */
  readonly gap: LogEntry;
}

/** What a page knows all of. */
export interface Span {
  readonly from: MessageOrder;
  readonly to: MessageOrder;
  readonly older: Cursor | undefined;
  readonly newer: Cursor | undefined;
  /** It was asked for after the last interruption. */
  readonly isFresh: boolean;
  /** The earliest that it tells of: later than `from`, if the page is what follows a place. */
  readonly fresh: MessageOrder;
  /** It tells of what is at `to` too, and not only up to there. */
  readonly hasEnd: boolean;
}

export const holds = ({ from, to }: Pick<Stretch, 'from' | 'to'>, order: MessageOrder): boolean =>
  from <= order && order <= to;

/** Adds what a page knows, and joins what it touches. The oldest first. */
export function cover(stretches: readonly Stretch[], span: Span, newGap: () => LogEntry): readonly Stretch[] {
  const touches = (stretch: Stretch): boolean => stretch.from <= span.to && span.from <= stretch.to;
  const touched = stretches.filter(touches);
  const lowest = touched[0];
  const highest = touched.at(-1);
  // Two names of one place are as good as each other; one of them may be missing.
  const keepsOlder = lowest && (lowest.from < span.from || (lowest.from === span.from && span.older === undefined));
  const keepsNewer = highest && (highest.to > span.to || (highest.to === span.to && span.newer === undefined));
  const to = Math.max(span.to, highest?.to ?? -Infinity);
  const joined: Stretch = {
    from: Math.min(span.from, lowest?.from ?? Infinity),
    older: keepsOlder ? lowest.older : span.older,
    to,
    newer: keepsNewer ? highest.newer : span.newer,
    ...freshness(to, [
      ...touched.map(({ fresh, beforeFresh, to: end }) => ({ to: end, hasEnd: true, fresh, beforeFresh, from: fresh })),
      ...(span.isFresh ? [{ ...span, beforeFresh: span.older }] : []),
    ]),
    // A gap that becomes smaller stays the same row.
    gap: lowest?.gap ?? newGap(),
  };
  return [
    ...stretches.filter((stretch) => stretch.to < span.from),
    joined,
    ...stretches.filter((stretch) => stretch.from > span.to),
  ];
}

/** What was read after the last interruption; together with what is at `from`, if `fresh` is later. */
type FreshPart = Pick<Span, 'from' | 'to' | 'fresh' | 'hasEnd'> & Pick<Stretch, 'beforeFresh'>;

/** How far down from the end everything was read after the last interruption. */
function freshness(end: MessageOrder, parts: readonly FreshPart[]): Pick<Stretch, 'fresh' | 'beforeFresh'> {
  let reach = { from: end, fresh: Infinity, beforeFresh: undefined as Cursor | undefined };
  const fromTheEnd = parts.toSorted((one, other) => other.to - one.to || Number(other.hasEnd) - Number(one.hasEnd));
  for (const part of fromTheEnd) {
    const touches = part.to > reach.from || (part.to === reach.from && (part.hasEnd || reach.fresh === reach.from));
    if (touches && part.fresh < reach.fresh) reach = part;
  }
  return { fresh: reach.fresh, beforeFresh: reach.beforeFresh };
}

/** After an interruption: nothing is sure, and what comes does not follow. @param last order of the newest message */
export function interrupted(stretches: readonly Stretch[], last: MessageOrder): readonly Stretch[] {
  return stretches.map((stretch) => ({
    ...stretch,
    ...(stretch.to === Infinity && { to: Math.max(stretch.from, last), newer: undefined }),
    fresh: Infinity,
    beforeFresh: undefined,
  }));
}

/** An empty page, and yet more to read: the place has moved. */
export function moved(
  stretches: readonly Stretch[],
  order: MessageOrder,
  isBefore: boolean,
  { older, newer }: { readonly older?: Cursor; readonly newer?: Cursor },
): readonly Stretch[] {
  return stretches.map((stretch) => ({
    ...stretch,
    ...(isBefore && stretch.from === order && { older }),
    ...(isBefore && stretch.fresh === order && { beforeFresh: older }),
    ...(!isBefore && stretch.to === order && { newer }),
  }));
}

export function placeBefore(stretch: Stretch | undefined): LogPlace | undefined {
  return stretch?.older === undefined ? undefined : { options: { before: stretch.older }, order: stretch.from };
}

export function placeAfter(stretch: Stretch | undefined): LogPlace | undefined {
  return stretch?.newer === undefined ? undefined : { options: { after: stretch.newer }, order: stretch.to };
}

/** All there is. */
export const whole = (gap: LogEntry): Stretch => ({
  from: -Infinity,
  to: Infinity,
  older: undefined,
  newer: undefined,
  fresh: -Infinity,
  beforeFresh: undefined,
  gap,
});
