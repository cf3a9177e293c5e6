/** A stretch of rows. Without `heights` nothing in it was measured, and it may be of any length. */
interface Stretch {
  count: number;
  /** How many were measured, and what they come to. */
  measured: number;
  px: number;
  /** NaN: not measured. */
  heights: number[] | undefined;
}

/** Rows in a measured stretch, at most: what a change copies. */
const most = 512;

/** How far the average may be from what rows are thought to be: the size of the whole list must not change all the time. */
const tolerance = 0.03;

const bare = (count: number): Stretch => ({ count, measured: 0, px: 0, heights: undefined });

const filled = (heights: number[]): Stretch => {
  const known = heights.filter((px) => !Number.isNaN(px));
  return { count: heights.length, measured: known.length, px: known.reduce((sum, px) => sum + px, 0), heights };
};

/**
 * How tall the rows of a list are: as measured, or as tall as they are on average. Kept in stretches with a sum each, so
 * that a place is found and a row comes in without a walk over all rows; rows that nobody has seen take no memory.
 */
export interface RowHeights {
  readonly length: number;
  readonly totalPx: number;
  /** How tall a row is thought to be. */
  readonly estimatePx: number;
  /** From the top of the first row to the top of this one. */
  offsetOf(index: number): number;
  /** The row at so many pixels from the top; the first or last beyond the ends. -1: no rows */
  indexAt(px: number): number;
  set(index: number, px: number): void;
  /** Takes rows out and puts in others that nobody has measured. */
  splice(at: number, removed: number, inserted: number): void;
  /** Takes the average of what was measured for the rest, if that is quite another. */
  learn(): void;
  /** Forgets what was measured: it is another width. */
  forget(): void;
}

export function createRowHeights(estimatePx: number): RowHeights {
  let estimate = estimatePx;
  const stretches: Stretch[] = [];
  let length = 0;
  let measured = 0;
  let px = 0;

  const sizeOf = (stretch: Stretch) => stretch.px + (stretch.count - stretch.measured) * estimate;

  /** The stretch a row is in and its place there; behind the last row, the end of the last stretch. */
  function locate(index: number): { position: number; inside: number } {
    let inside = index;
    for (const [position, stretch] of stretches.entries()) {
      if (inside < stretch.count || position === stretches.length - 1) return { position, inside };
      inside -= stretch.count;
    }
    return { position: 0, inside: 0 };
  }

  /** Puts others in the place of some stretches, and keeps the sums. */
  function replace(position: number, count: number, others: readonly Stretch[]): void {
    const kept = others.filter((stretch) => stretch.count > 0);
    const gone = stretches.splice(position, count, ...kept);
    for (const [sign, list] of [
      [-1, gone],
      [1, kept],
    ] as const) {
      for (const stretch of list) {
        length += sign * stretch.count;
        measured += sign * stretch.measured;
        px += sign * stretch.px;
      }
    }
  }

  /** Cuts so that a stretch begins at the row. @returns its position */
  function cut(index: number): number {
    if (index >= length) return stretches.length;
    const { position, inside } = locate(index);
    const stretch = stretches[position];
    if (!stretch || inside === 0) return position;
    const { heights, count } = stretch;
    const halves = heights
      ? [filled(heights.slice(0, inside)), filled(heights.slice(inside))]
      : [bare(inside), bare(count - inside)];
    replace(position, 1, halves);
    return position + 1;
  }

  /** Two neighbours become one where that is cheap: cuts must not make ever more of them. */
  function join(position: number): void {
    const before = stretches[position - 1];
    const after = stretches[position];
    if (!before || !after) return;
    if (!before.heights && !after.heights) replace(position - 1, 2, [bare(before.count + after.count)]);
    else if (before.heights && after.heights && before.count + after.count <= most / 2)
      replace(position - 1, 2, [filled([...before.heights, ...after.heights])]);
  }

  /** A few rows join measured neighbours: rows that come one by one must not make a stretch each. */
  function insert(position: number, count: number): void {
    const before = stretches[position - 1]?.heights;
    const after = stretches[position]?.heights;
    const added = count <= most / 2 ? new Array<number>(count).fill(Number.NaN) : [];
    const fits = (heights: number[] | undefined): heights is number[] =>
      added.length > 0 && heights !== undefined && heights.length + count <= most;
    if (fits(before)) replace(position - 1, 1, [filled([...before, ...added])]);
    else if (fits(after)) replace(position, 1, [filled([...added, ...after])]);
    else {
      replace(position, 0, [bare(count)]);
      join(position + 1);
      join(position);
    }
  }

  /** The measured stretch of a row, made out of the bare one around it. */
  function measurable(index: number): { stretch: Stretch; inside: number } | undefined {
    const found = locate(index);
    const stretch = stretches[found.position];
    if (!stretch) return undefined;
    if (stretch.heights) return { stretch, inside: found.inside };
    const from = found.inside - (found.inside % most);
    const count = Math.min(most, stretch.count - from);
    const made = filled(new Array<number>(count).fill(Number.NaN));
    replace(found.position, 1, [bare(from), made, bare(stretch.count - from - count)]);
    return { stretch: made, inside: found.inside - from };
  }

  return {
    get length() {
      return length;
    },
    get totalPx() {
      return px + (length - measured) * estimate;
    },
    get estimatePx() {
      return estimate;
    },
    offsetOf(index) {
      let left = Math.min(index, length);
      let sum = 0;
      for (const stretch of stretches) {
        if (left >= stretch.count) sum += sizeOf(stretch);
        else if (!stretch.heights) return sum + left * estimate;
        else {
          for (let row = 0; row < left; row += 1) {
            const height = stretch.heights[row] ?? Number.NaN;
            sum += Number.isNaN(height) ? estimate : height;
          }
          return sum;
        }
        left -= stretch.count;
      }
      return sum;
    },
    indexAt(target) {
      let left = target;
      let first = 0;
      for (const stretch of stretches) {
        const size = sizeOf(stretch);
        if (left < size) {
          if (!stretch.heights) return first + Math.max(0, Math.floor(left / estimate));
          for (const [row, height] of stretch.heights.entries()) {
            left -= Number.isNaN(height) ? estimate : height;
            if (left < 0) return first + row;
          }
        } else left -= size;
        first += stretch.count;
      }
      return length - 1;
    },
    set(index, height) {
      if (index < 0 || index >= length) return;
      const place = measurable(index);
      if (!place?.stretch.heights) return;
      const { stretch, inside } = place;
      const before = place.stretch.heights[inside] ?? Number.NaN;
      if (before === height) return;
      const isNew = Number.isNaN(before);
      const change = isNew ? height : height - before;
      place.stretch.heights[inside] = height;
      stretch.px += change;
      px += change;
      if (!isNew) return;
      stretch.measured += 1;
      measured += 1;
    },
    splice(at, removed, inserted) {
      let position = cut(at);
      if (removed > 0) {
        const end = cut(at + removed);
        replace(position, end - position, []);
        join(position);
        position = cut(at);
      }
      if (inserted > 0) insert(position, inserted);
    },
    learn() {
      if (measured === 0) return;
      const average = px / measured;
      if (Math.abs(average - estimate) > estimate * tolerance) estimate = average;
    },
    forget() {
      const count = length;
      replace(0, stretches.length, [bare(count)]);
    },
  };
}
