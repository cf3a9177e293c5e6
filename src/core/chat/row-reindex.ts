import type { RowHeights } from './row-heights.js';
import type { Rows } from './rows.js';

/** What was known of a list before it changed. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** The keys of the rows in the window, in order. */
  readonly keys: readonly string[];
  readonly firstKey: string | undefined;
  readonly lastKey: string | undefined;
}

/**
 * Finds the window again in a list that has changed, and has the heights follow. Looks at the window's own rows only, so
 * that it costs the same at any length: where rows came or went beyond it is told from the first and last row. What is
 * guessed wrongly there is a height of a row that nobody sees.
 *
 * @returns where the window is now; nothing: none of its rows is left
 */
export function reindex(heights: RowHeights, rows: Rows, old: RowWindow): { from: number; to: number } | undefined {
  const places = old.keys.map((key) => rows.indexOf(key));
  const firstPlace = places.findIndex((index) => index >= 0);
  const lastPlace = places.findLastIndex((index) => index >= 0);
  const first = places[firstPlace] ?? -1;
  const last = places[lastPlace] ?? -1;
  if (first < 0 || last < first) {
    heights.splice(0, heights.length, rows.length);
    return undefined;
  }
  const oldFirst = old.from + firstPlace;
  const oldLast = old.from + lastPlace;
  follow(heights, {
    at: oldLast + 1,
    had: heights.length - 1 - oldLast,
    has: rows.length - 1 - last,
    edge: beyond(rows, old.lastKey, (index) => rows.length - 1 - index),
    isAfter: true,
  });
  // As many may have come as went.
  const isOther = places.some((index, place) => index >= 0 && index - first !== place - firstPlace);
  if (last - first !== oldLast - oldFirst || isOther) {
    const known = old.keys.map((key, place) => [key, heightOf(heights, old.from + place)] as const);
    heights.splice(oldFirst, oldLast - oldFirst + 1, last - first + 1);
    for (const [key, px] of known) {
      const index = rows.indexOf(key);
      if (index >= first && index <= last) heights.set(oldFirst + index - first, px);
    }
  }
  follow(heights, {
    at: 0,
    had: oldFirst,
    has: first,
    edge: beyond(rows, old.firstKey, (index) => index),
    isAfter: false,
  });
  return {
    from: Math.max(0, first - firstPlace),
    to: Math.min(rows.length, last + 1 + (old.keys.length - 1 - lastPlace)),
  };
}

const heightOf = (heights: RowHeights, index: number) => heights.offsetOf(index + 1) - heights.offsetOf(index);

/** How many rows came beyond the one that was at the edge; nothing, where that one has gone. */
function beyond(rows: Rows, key: string | undefined, count: (index: number) => number): number | undefined {
  const index = key === undefined ? -1 : rows.indexOf(key);
  return index < 0 ? undefined : count(index);
}

interface Side {
  /** Where this side of the window begins in the heights. */
  readonly at: number;
  readonly had: number;
  readonly has: number;
  readonly edge: number | undefined;
  readonly isAfter: boolean;
}

/** One side of the window: as many rows came or went as it has more or less. */
function follow(heights: RowHeights, { at, had, has, edge, isAfter }: Side): void {
  // At the outer edge what came beyond it or, where the edge itself has gone, what went; at the inner edge the rest.
  const outer = edge === undefined ? Math.min(0, has - had) : Math.min(edge, Math.max(0, has - had));
  const inner = has - had - outer;
  const change = (place: number, count: number) => {
    if (count > 0) heights.splice(place, 0, count);
    if (count < 0) heights.splice(place, -count, 0);
  };
  if (isAfter) {
    change(at + had + Math.min(0, outer), outer);
    change(at, inner);
  } else {
    change(had + Math.min(0, inner), inner);
    change(0, outer);
  }
}
