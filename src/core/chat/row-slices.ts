import type { RowHeights } from './row-heights.js';

/** Rows in the page, from `from` up to and without `to`. */
export interface RowSpan {
  readonly kind: 'rows';
  readonly from: number;
  readonly to: number;
}

/** Room for the rows from `from` up to and without `to`. */
export interface RowRoom {
  readonly kind: 'room';
  readonly key: string;
  /** Right beside the window. */
  readonly side: 'before' | 'after' | undefined;
  readonly px: number;
  readonly from: number;
  readonly to: number;
}

export interface SliceOptions {
  readonly heights: RowHeights;
  /** The window. */
  readonly from: number;
  readonly to: number;
  /** Rows that stay in the page wherever the window is. */
  readonly pinned: ReadonlySet<number>;
  /** Makes room smaller: no browser lays out a list of any height. 0 to 1. */
  readonly scale: number;
}

/** The window, pinned rows, and room between them; right before and right after the window always, if for nothing. */
export function sliceUp({ heights, from, to, pinned, scale }: SliceOptions): (RowSpan | RowRoom)[] {
  const slices: (RowSpan | RowRoom)[] = [];
  let pins = 0;
  const makeRoom = (start: number, end: number) => {
    const side = start === to ? 'after' : end === from ? 'before' : undefined;
    if (start === end && !side) return;
    // Never the same on the other side of a pinned row: it would be moved in the page instead of the room, and lose the focus.
    const key = `${side ?? 'between'} ${pins}`;
    const px = scale * (heights.offsetOf(end) - heights.offsetOf(start));
    slices.push({ kind: 'room', key, side, px, from: start, to: end });
  };
  let at = 0;
  for (const index of [...pinned].filter((index) => index < from).sort((a, b) => a - b)) {
    makeRoom(at, index);
    slices.push({ kind: 'rows', from: index, to: index + 1 });
    pins += 1;
    at = index + 1;
  }
  makeRoom(at, from);
  if (to > from) slices.push({ kind: 'rows', from, to });
  at = to;
  for (const index of [...pinned].filter((index) => index >= to).sort((a, b) => a - b)) {
    makeRoom(at, index);
    slices.push({ kind: 'rows', from: index, to: index + 1 });
    pins += 1;
    at = index + 1;
  }
  if (at < heights.length || at === to) makeRoom(at, heights.length);
  return slices;
}
