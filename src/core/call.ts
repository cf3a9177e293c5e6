import { AdapterError, type AdapterErrorCode } from '../contracts/errors.js';
import type { Clock, TimerHandle } from './clock.js';

/** Milliseconds after which a call that has not been answered counts as `timeout`. */
export const callTimeoutMs = 20_000;

/**
 * Calls an adapter and makes its every misbehaviour one of three ends: the answer, an `AdapterError`, or the
 * rejection with `signal.reason` as soon as the caller gives up, whether or not the adapter listens.
 *
 * @param act gets a signal that fires on abort and on timeout, and a function to call on each sign of life: the time
 * begins anew; may throw, or never settle
 */
export async function call<Answer>(
  act: (signal: AbortSignal, alive: () => void) => Promise<Answer>,
  { signal, clock, timeoutMs = callTimeoutMs }: { signal: AbortSignal; clock: Clock; timeoutMs?: number },
): Promise<Answer> {
  signal.throwIfAborted();
  const inner = new AbortController();
  let giveUp: () => void = () => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      inner.abort(signal.reason);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', giveUp, { once: true });
  });
  let timer: TimerHandle | undefined;
  let alive: () => void = () => undefined;
  let settled = false;
  const late = new Promise<never>((_resolve, reject) => {
    alive = () => {
      if (timer !== undefined) clock.clearTimeout(timer);
      timer = undefined;
      if (settled) return;
      timer = clock.setTimeout(() => {
        settled = true;
        const error = new AdapterError('timeout');
        inner.abort(error);
        reject(error);
      }, timeoutMs);
    };
    alive();
  });
  try {
    // The extra function turns a synchronous throw into a rejection.
    return await Promise.race([(async () => act(inner.signal, alive))(), ended, late]);
  } catch (error) {
    signal.throwIfAborted();
    throw toAdapterError(error);
  } finally {
    settled = true;
    alive();
    signal.removeEventListener('abort', giveUp);
  }
}

const codes: ReadonlySet<string> = new Set<AdapterErrorCode>([
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'too-large',
  'unsupported-type',
  'rate-limited',
  'expired',
  'unavailable',
  'timeout',
  'unsupported',
  'unknown',
]);

/** The error as the contract has it. Judged by name and code, as a page may hold two copies of the class. */
export function toAdapterError(error: unknown): AdapterError {
  if (error instanceof Error && error.name === 'AdapterError' && codes.has((error as AdapterError).code)) {
    return error as AdapterError;
  }
  return new AdapterError('unknown', { cause: error, message: error instanceof Error ? error.message : String(error) });
}
