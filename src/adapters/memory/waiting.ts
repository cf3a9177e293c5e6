import type { Clock } from '../../core/clock.js';

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
