import { createRowHeights, type RowHeights } from './row-heights.js';
import { reindex } from './row-reindex.js';
import { sliceUp, type RowRoom, type RowSpan } from './row-slices.js';
import type { Rows } from './rows.js';

/** What is seen of a list, counted from its end. */
export interface RowView {
  readonly viewPx: number;
  /** From the lower edge of what is seen to the end of the list. */
  readonly distancePx: number;
  /** What stands in the list after the last row. */
  readonly tailPx: number;
}

/** A row, and where its upper edge is: so far above the end of the list. */
export interface RowAim {
  readonly index: number;
  readonly startPx: number;
}

/** Rows in the page, and what is thought of those that are not: no more than arithmetic. */
export interface RowModel {
  readonly heights: RowHeights;
  readonly rows: Rows | undefined;
  /** The window. */
  readonly from: number;
  readonly to: number;
  readonly slices: readonly (RowSpan | RowRoom)[];
  /** Rows in the page, from top to bottom. */
  readonly expected: readonly { readonly index: number; readonly key: string }[];
  /** Of the room right after the window. */
  readonly afterPx: number;
  /** How large that room would be if everything were known. */
  readonly trueAfterPx: number;
  /** @returns whether rows of the window are there still, and whether there is another last row */
  setRows(rows: Rows): { readonly isKept: boolean; readonly isLonger: boolean };
  /** Keys of rows that stay in the page. */
  setPinned(keys: Iterable<string>): void;
  showAll(): void;
  showEnd(view: RowView, overscanPx: number): void;
  /** So many pixels around a row, wherever it comes to be seen. */
  showAround(index: number, view: RowView, overscanPx: number): void;
  /** What is seen where a row stays as it is aimed at. */
  show(aim: RowAim, view: RowView, overscanPx: number): void;
  /** The row that room at this place is kept for. */
  land(fromEndPx: number, view: RowView): RowAim | undefined;
  /**
   * Sizes the rooms before and after the window anew; those further down stay.
   *
   * @param startPx where the window's upper edge is then, counted from the end
   * @param slackPx how wrong the room before it may be: another layout is dear
   */
  settle(afterPx: number, startPx: number, slackPx: number): void;
}

/** Rows are this tall at least, on average: a list of rows that have no height yet must not come into the page whole. */
const leastPx = 8;

const sizeOf = (heights: RowHeights, { from, to }: { from: number; to: number }) =>
  heights.offsetOf(to) - heights.offsetOf(from);

export function createRowModel(estimatePx: number, mostPx: number): RowModel {
  const heights = createRowHeights(estimatePx);
  let rows: Rows | undefined;
  let from = 0;
  let to = 0;
  let firstKey: string | undefined;
  let lastKey: string | undefined;
  let pinnedKeys: readonly string[] = [];
  let slices: readonly (RowSpan | RowRoom)[] = [];
  let expected: readonly { index: number; key: string }[] = [];

  const keyAt = (index: number) => (rows && index >= 0 && index < rows.length ? rows.keyAt(index) : undefined);
  const scale = () => Math.min(1, mostPx / Math.max(1, heights.totalPx));
  const after = () => slices.find((slice): slice is RowRoom => slice.kind === 'room' && slice.side === 'after');

  const pinnedIndices = () => new Set(pinnedKeys.map((key) => rows?.indexOf(key) ?? -1).filter((index) => index >= 0));

  function choose(first: number, end: number, view: RowView, overscanPx: number): void {
    const most = Math.ceil((view.viewPx * 2 + overscanPx * 2) / leastPx) + 20;
    to = Math.max(0, Math.min(heights.length, end));
    from = Math.max(0, to - most, Math.min(first, to));
    slice();
  }

  function slice(): void {
    const pinned = pinnedIndices();
    while (pinned.has(from - 1)) from -= 1;
    while (pinned.has(to)) to += 1;
    slices = sliceUp({ heights, from, to, pinned, scale: scale() });
    const inPage: { index: number; key: string }[] = [];
    for (const part of slices) {
      if (part.kind === 'room') continue;
      for (let index = part.from; index < part.to; index += 1) inPage.push({ index, key: keyAt(index) ?? '' });
    }
    expected = inPage;
  }

  function resize(sized: (room: RowRoom) => number): void {
    slices = slices.map((part) => (part.kind === 'room' ? { ...part, px: Math.max(0, sized(part)) } : part));
  }

  /** All that comes after the room that is right after the window. */
  function beyondPx(): number {
    const place = slices.findIndex((part) => part.kind === 'room' && part.side === 'after');
    return slices
      .slice(place + 1)
      .reduce((sum, part) => sum + (part.kind === 'room' ? part.px : sizeOf(heights, part)), 0);
  }

  const model: RowModel = {
    heights,
    get rows() {
      return rows;
    },
    get from() {
      return from;
    },
    get to() {
      return to;
    },
    get slices() {
      return slices;
    },
    get expected() {
      return expected;
    },
    get afterPx() {
      return after()?.px ?? 0;
    },
    get trueAfterPx() {
      const room = after();
      return room ? scale() * sizeOf(heights, room) : 0;
    },
    setRows(next) {
      const keys = expected.filter(({ index }) => index >= from && index < to).map(({ key }) => key);
      const found = reindex(heights, next, { from, to, keys, firstKey, lastKey });
      rows = next;
      ({ from, to } = found ?? { from: 0, to: 0 });
      const last = keyAt(next.length - 1);
      const isLonger = last !== lastKey;
      lastKey = last;
      firstKey = keyAt(0);
      const { afterPx } = model;
      slice();
      if (found) resize((room) => (room.side === 'after' ? afterPx : room.px));
      return { isKept: found !== undefined, isLonger };
    },
    setPinned(keys) {
      const { afterPx } = model;
      pinnedKeys = [...keys];
      const end = to;
      const before = model.trueAfterPx;
      slice();
      // The room may have been cut by a pin: what was taken up so far stays in its nearest part.
      const grown = to === end ? model.trueAfterPx - before : 0;
      resize((room) => (room.side === 'after' ? afterPx + grown : room.px));
    },
    showAll() {
      from = 0;
      to = heights.length;
      slice();
    },
    showEnd(view, overscanPx) {
      const first = heights.indexAt(heights.totalPx - view.viewPx - view.distancePx - overscanPx);
      choose(first, heights.length, view, overscanPx);
    },
    showAround(index, view, overscanPx) {
      const reach = view.viewPx + overscanPx;
      const first = heights.indexAt(heights.offsetOf(index) - reach);
      choose(first, heights.indexAt(heights.offsetOf(index + 1) + reach) + 1, view, overscanPx);
    },
    show(aim, view, overscanPx) {
      const edge = aim.startPx + heights.offsetOf(aim.index);
      const first = heights.indexAt(edge - view.distancePx - view.viewPx - overscanPx);
      choose(first, heights.indexAt(edge - view.distancePx + overscanPx) + 1, view, overscanPx);
      const afterPx = edge - heights.offsetOf(to) - beyondPx() - view.tailPx;
      resize((room) => (room.side === 'after' ? afterPx : room.px));
    },
    land(fromEndPx, view) {
      let end = view.tailPx;
      for (const part of [...slices].reverse()) {
        const px = part.kind === 'room' ? part.px : sizeOf(heights, part);
        if (fromEndPx < end + px && part.to > part.from) {
          const share = Math.max(0, Math.min(1, (end + px - fromEndPx) / px));
          const target = heights.offsetOf(part.from) + share * sizeOf(heights, part);
          const index = Math.min(part.to - 1, Math.max(part.from, heights.indexAt(target)));
          return { index, startPx: fromEndPx + target - heights.offsetOf(index) };
        }
        end += px;
      }
      return heights.length > 0 ? { index: 0, startPx: end } : undefined;
    },
    settle(afterPx, startPx, slackPx) {
      resize((room) => {
        if (room.side === 'after') return afterPx;
        if (room.to > from) return room.px;
        const px = scale() * sizeOf(heights, room);
        if (Math.abs(px - room.px) < slackPx) return room.px;
        // The whole list is whole pixels tall: Firefox rounds where it is scrolled to by its height.
        return room.to === from && room.from < from ? Math.ceil(startPx + px) - startPx : px;
      });
    },
  };
  return model;
}
