import type { Timestamp } from '../../contracts/index.js';
import type { Clock, TimerHandle } from '../clock.js';

/** How long a following can be taken back where the device's clock says that its time was over before it began. */
export const undoMs = 10_000;

/** What a timer can wait for; a window that is longer does not end while somebody looks. */
const longestMs = 2 ** 31 - 1;

export interface UndoWindow {
  /** @param fresh it begins now, whatever the device's clock makes of it */
  open(until: Timestamp | undefined, fresh: boolean): void;
  close(): void;
  /** Somebody is at the button: it does not go from under them. */
  hold(held: boolean): void;
}

/** The time in which a following can be taken back. */
export function createUndoWindow(clock: Clock, changed: (open: boolean) => void): UndoWindow {
  let timer: TimerHandle | undefined;
  let held = false;
  let over = true;

  function stopTimer(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
  }

  return {
    open(until, fresh) {
      stopTimer();
      const leftMs = until === undefined ? NaN : Date.parse(until) - clock.now();
      // A device's clock that is ahead would leave nobody any time.
      const ms = leftMs > 0 ? leftMs : fresh && !Number.isNaN(leftMs) ? undoMs : 0;
      over = ms === 0;
      if (!over) {
        timer = clock.setTimeout(
          () => {
            timer = undefined;
            over = true;
            changed(held);
          },
          Math.min(ms, longestMs),
        );
      }
      changed(!over);
    },
    close() {
      stopTimer();
      over = true;
      held = false;
      changed(false);
    },
    hold(next) {
      if (held === next) return;
      held = next;
      if (over && !held) changed(false);
    },
  };
}
