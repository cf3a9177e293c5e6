/** Names one timer of a {@link Clock}. Only good for handing back to it. */
export type TimerHandle = number | object;

/** Where time comes from. Everything that waits takes one, so that a test can hold time still. */
export interface Clock {
  /** Milliseconds since 1970, like `Date.now()`. */
  now(): number;
  setTimeout(callback: () => void, ms: number): TimerHandle;
  clearTimeout(handle: TimerHandle): void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  // Unlike `Date.now()` it never goes back when the device's clock is set.
  now: () => Math.trunc(performance.timeOrigin + performance.now()),
  setTimeout: (callback, ms) => globalThis.setTimeout(callback, ms),
  // Browsers give a number and Node gives an object; both take back what they gave.
  clearTimeout: (handle) => {
    globalThis.clearTimeout(handle as number);
  },
};
