import type { Clock } from '../core/clock.js';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /**
   * Moves time on. Runs the timers that fall due, in order, and lets everything that was waiting for them (promises,
   * renders) finish before the next one: timers set on the way count too.
   */
  advance(ms: number): Promise<void>;
  /** How many timers are waiting. A test that ends with 0 has left nothing behind. */
  readonly pending: number;
}

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/**
 * Makes a {@link ManualClock}.
 *
 * @param startMs What `now()` says at first: milliseconds since 1970. Default: 2026-01-01T00:00:00Z.
 * @example
 * const clock = createManualClock();
 * const world = createMemoryWorld({ clock });
 * await clock.advance(500);
 */
export function createManualClock(startMs: number = Date.UTC(2026, 0, 1)): ManualClock {
  const timers = new Map<number, Timer>();
  let now = startMs;
  let lastHandle = 0;

  function nextDue(until: number): number | undefined {
    let found: number | undefined;
    let earliest = Infinity;
    for (const [handle, { due }] of timers) {
      // Strictly smaller: of two timers due at once the one set first runs first.
      if (due <= until && due < earliest) {
        earliest = due;
        found = handle;
      }
    }
    return found;
  }

  return {
    now: () => now,

    setTimeout(callback, ms) {
      lastHandle += 1;
      timers.set(lastHandle, { due: now + Math.max(0, ms), callback });
      return lastHandle;
    },

    clearTimeout(handle) {
      if (typeof handle === 'number') timers.delete(handle);
    },

    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let handle = nextDue(until); handle !== undefined; handle = nextDue(until)) {
        const timer = timers.get(handle);
        timers.delete(handle);
        if (timer === undefined) continue;
        now = Math.max(now, timer.due);
        timer.callback();
        await settle();
      }
      now = until;
    },

    get pending() {
      return timers.size;
    },
  };
}

/** Resolves once every microtask queued so far, and those they queue, have run: a message is a task of its own. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
