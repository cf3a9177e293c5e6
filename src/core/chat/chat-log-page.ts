import type { Message, MessagePage } from '../../contracts/index.js';
import type { MessageList } from './chat-log-list.js';
import type { LogPlace, Span } from './chat-log-stretches.js';

/** A page, as a log takes it in. */
export interface PageContent {
  /** The oldest first, each once. */
  readonly items: readonly Message[];
  readonly span: Span;
  /** What is loaded where the page knows all: from the first rank up to and without the second. */
  readonly ranks: readonly [number, number];
}

/**
 * What a page tells.
 * @param place absent: it is the newest, or around a message
 * @param isFresh nothing was missed since it was asked for
 * @returns nothing, if it tells nothing
 */
export function readPage(
  page: MessagePage,
  place: LogPlace | undefined,
  isFresh: boolean,
  list: MessageList,
): PageContent | undefined {
  const items = inOrder(page.items);
  const first = items[0]?.order;
  const last = items.at(-1)?.order;
  const isEmpty = first === undefined || last === undefined;
  const { older, newer } = page;
  if (isEmpty && !place && (older !== undefined || newer !== undefined || !isFresh)) return undefined;

  const oldest = older === undefined ? -Infinity : first;
  if (place && isBefore(place)) {
    const { order } = place;
    const from = oldest ?? order;
    // What stands at the place itself is not the page's to tell.
    const hasEnd = last !== undefined && last >= order;
    const to = hasEnd ? last : order;
    return {
      items,
      span: { from, to, older, newer, isFresh, fresh: from, hasEnd },
      ranks: [list.countBefore(from), hasEnd ? list.countUpTo(to) : list.countBefore(to)],
    };
  }

  const isLast = newer === undefined && isFresh;
  const to = isLast ? Infinity : (last ?? place?.order ?? -Infinity);
  const upper = isLast ? list.size : list.countUpTo(to);
  if (place) {
    const { order } = place;
    const fresh = first ?? Infinity;
    return {
      items,
      span: { from: Math.min(order, fresh), to, older, newer, isFresh, fresh, hasEnd: true },
      ranks: [fresh <= order ? list.countBefore(fresh) : list.countUpTo(order), upper],
    };
  }

  const from = oldest ?? -Infinity;
  return {
    items,
    span: { from, to, older, newer, isFresh, fresh: from, hasEnd: true },
    ranks: [list.countBefore(from), upper],
  };
}

export const isBefore = (place: LogPlace): boolean => 'before' in place.options;

/** An empty page with another behind it: only the place has moved. */
export function movesOn(page: MessagePage, place: LogPlace): boolean {
  return page.items.length === 0 && (isBefore(place) ? page.older : page.newer) !== undefined;
}

/** They should come like this; a host that tells otherwise is forgiven. */
function inOrder(items: readonly Message[]): readonly Message[] {
  const isSorted = items.every((message, index) => {
    const before = items[index - 1];
    return !before || before.order < message.order;
  });
  if (isSorted) return items;
  return [...new Map(items.map((message) => [message.id, message])).values()].toSorted(
    (one, other) => one.order - other.order,
  );
}
