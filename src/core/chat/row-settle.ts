import type { RowView } from './row-model.js';

export interface Settling {
  /** How much more room after the window it takes for the row that should stay to stay. Below 0: less. */
  readonly errorPx: number;
  readonly afterPx: number;
  readonly trueAfterPx: number;
  /** Nothing comes after the window. */
  readonly isLast: boolean;
  /** Somebody scrolls: what is written now would take it out of their hands. */
  readonly isScrolling: boolean;
  readonly view: RowView;
}

export interface Settled {
  /** Of the room after the window. */
  readonly afterPx: number;
  /** How much further from the end it has to be scrolled. */
  readonly shiftPx: number;
}

/**
 * Where what came, went or grew below the row that should stay is put: into the room after the window, which nobody sees;
 * where that is not possible, it has to be scrolled. What the room has taken up so is given back once nobody scrolls.
 */
export function settle({ errorPx, afterPx, trueAfterPx, isLast, isScrolling, view }: Settling): Settled {
  const needed = afterPx + errorPx;
  // By whole pixels: a scroll position has no others. What is left of one goes into the room.
  const scrolledBy = (shiftPx: number): Settled => ({ afterPx: needed + shiftPx, shiftPx });
  if (isLast) {
    // Room behind the last row: nobody may see it, and it goes as soon as nobody scrolls.
    const isUnseen = needed + view.tailPx <= view.distancePx;
    return scrolledBy(isScrolling && needed >= 0 && isUnseen ? 0 : -Math.floor(needed));
  }
  const debt = trueAfterPx - needed;
  const isDue = !isScrolling && Math.abs(debt) > view.viewPx / 2;
  return scrolledBy(Math.max(isDue ? Math.round(debt) : 0, Math.ceil(-needed)));
}
