import { toAdapterError } from './call.js';
import type { Clock } from './clock.js';
import type { LineSource } from './line.js';

/** Pauses before another try, in ms. After the last one it has failed. */
export const pausesMs: readonly number[] = [1_000, 3_000, 9_000];

/** A back end that wants a longer pause than this, in ms, is not waited for: people decide. */
const longestPauseMs = 30_000;

/** Tries what may work later, waits for the line, and gives up in time. */
export interface Patience {
  /**
   * Acts until it works. While the line is down, or not what is wanted, it waits, and what runs is ended; other
   * failures that are worth a retry are tried again a few times.
   * @param rests told when a wait begins and when it is over
   * @throws the last `AdapterError`; the reason of the signal
   */
  persist<Answer>(
    act: (signal: AbortSignal) => Promise<Answer>,
    options: { readonly signal: AbortSignal; readonly rests: (resting: boolean) => void },
  ): Promise<Answer>;
  /** The line, or what is wanted of it, may be another. */
  look(): void;
  /** Tries at once what waits, whatever the device says of the line. */
  hurry(): void;
}

/** @param onlyWifi read at each look */
export function createPatience(clock: Clock, line: LineSource, onlyWifi: () => boolean): Patience {
  const waiting = new Set<(inHurry: boolean) => void>();
  const running = new Set<() => void>();
  let wasOnline = line.online;
  /** Somebody knows better than the device, and has not been proved wrong. */
  let hurried = false;

  const isDear = (): boolean => onlyWifi() && line.wifi === false;
  const isUsable = (): boolean => (line.online || hurried) && !isDear();

  /** Resolves when `over` says so, at a look or in a hurry. */
  async function wait(over: (inHurry: boolean) => boolean, signal: AbortSignal, ms?: number): Promise<void> {
    signal.throwIfAborted();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const look = (inHurry: boolean): void => {
      if (over(inHurry)) end();
    };
    const timer = ms === undefined ? undefined : clock.setTimeout(end, ms);
    waiting.add(look);
    signal.addEventListener('abort', end, { once: true });
    await ended;
    waiting.delete(look);
    signal.removeEventListener('abort', end);
    if (timer !== undefined) clock.clearTimeout(timer);
    signal.throwIfAborted();
  }

  /** One try, ended when the line goes. */
  async function attempt<Answer>(
    act: (signal: AbortSignal) => Promise<Answer>,
    { signal, cut }: { signal: AbortSignal; cut: AbortController },
  ): Promise<Answer> {
    const began = line.online;
    const look = (): void => {
      if (isDear() || (began && !isUsable())) cut.abort();
    };
    running.add(look);
    try {
      return await act(AbortSignal.any([signal, cut.signal]));
    } finally {
      running.delete(look);
    }
  }

  return {
    async persist(act, { signal, rests }) {
      for (let tries = 0; ;) {
        if (!isUsable()) {
          rests(true);
          await wait(isUsable, signal);
        }
        rests(false);
        const cut = new AbortController();
        try {
          return await attempt(act, { signal, cut });
        } catch (thrown) {
          signal.throwIfAborted();
          const error = toAdapterError(thrown);
          if (cut.signal.aborted) continue;
          if (!line.online && (error.code === 'unavailable' || error.code === 'timeout')) {
            // The line, not the back end: that is waited for as long as it takes.
            hurried = false;
            continue;
          }
          const pauseMs = error.retryAfterMs ?? pausesMs[tries] ?? Infinity;
          if (!error.retryable || tries >= pausesMs.length || pauseMs > longestPauseMs) throw error;
          tries += 1;
          rests(true);
          await wait((inHurry) => inHurry || !isUsable(), signal, pauseMs);
        }
      }
    },

    look() {
      if (line.online !== wasOnline) hurried = false;
      wasOnline = line.online;
      for (const look of [...running]) look();
      for (const look of [...waiting]) look(false);
    },

    hurry() {
      hurried = true;
      for (const look of [...waiting]) look(true);
    },
  };
}
