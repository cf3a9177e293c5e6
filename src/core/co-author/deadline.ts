import type { Timestamp } from '../../contracts/index.js';
import type { Clock, TimerHandle } from '../clock.js';

/** What a timer can wait for. */
const longestMs = 2 ** 31 - 1;

/** A moment after which something that is shown holds no longer. */
export interface Deadline {
  /** Waits for the first of them that is still to come. What is over, or no time, is none. */
  set(...times: readonly (Timestamp | undefined)[]): void;
  clear(): void;
}

export function createDeadline(clock: Clock, passed: () => void): Deadline {
  let timer: TimerHandle | undefined;

  function clear(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
  }

  function waitUntil(at: number): void {
    timer = clock.setTimeout(
      () => {
        timer = undefined;
        if (clock.now() < at) waitUntil(at);
        else passed();
      },
      Math.min(at - clock.now(), longestMs),
    );
  }

  return {
    clear,
    set(...times) {
      clear();
      const now = clock.now();
      const at = Math.min(...times.map((time = '') => Date.parse(time)).filter((ms) => ms > now));
      if (at !== Infinity) waitUntil(at);
    },
  };
}
