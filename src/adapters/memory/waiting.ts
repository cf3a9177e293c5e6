import type { Clock } from '../../core/clock.js';

/** Browsers cannot wait longer than this at a time. */
const longestTimerMs = 2 ** 31 - 1;

/** Waits for something, or for the caller to give up: then rejects with the signal's reason at once. */
export async function orAbort<Answer>(
  pending: Answer | Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  if (signal === undefined) return pending;
  signal.throwIfAborted();
  let giveUp: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      // The reason is handed on as it is, whatever the caller chose to say.
      reject(signal.reason as Error);
    };
  });
  signal.addEventListener('abort', giveUp);
  try {
    return await Promise.race([pending, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Lets time pass. Never synchronous, even for 0 ms; leaves no timer when the caller gives up. */
export async function pause(
  ms: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
): Promise<void> {
  if (ms <= 0) {
    await Promise.resolve();
    signal?.throwIfAborted();
    return;
  }
  await new Promise<void>((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = clock.setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    function giveUp(): void {
      clock.clearTimeout(timer);
      reject(signal?.reason as Error);
    }
    signal?.addEventListener('abort', giveUp);
  });
}

/**
 * Calls when a time has come, however far away and however often it is moved: `update` after each move. It never waits before the
 * first `update`, and not for what is past.
 *
 * @param dueMs when, ms since 1970; `undefined`: never
 */
export function createAlarm(
  clock: Clock,
  dueMs: () => number | undefined,
  then: () => void,
): { update(): void; stop(): void } {
  let stop: () => void = () => undefined;

  function update(): void {
    stop();
    const left = (dueMs() ?? -Infinity) - clock.now();
    if (left <= 0) return;
    const timer = clock.setTimeout(
      () => {
        if (left <= longestTimerMs) then();
        else update();
      },
      Math.min(left, longestTimerMs),
    );
    stop = () => {
      clock.clearTimeout(timer);
    };
  }

  return {
    update,
    stop: () => {
      stop();
    },
  };
}
