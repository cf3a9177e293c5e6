import type { AdapterError, MediaAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';

/** ms after which sharing no longer waits for what the back end would say of a picture. */
const precheckTimeoutMs = 8_000;

/**
 * @param blob without metadata: nobody has pressed "Share" yet
 * @returns the rule by which a picture would surely be rejected. Nothing, too, where that cannot be known beforehand.
 */
export async function findRule(
  media: MediaAdapter | undefined,
  blob: Blob,
  {
    signal,
    clock,
    outlet,
  }: {
    readonly signal: AbortSignal;
    readonly clock: Clock;
    readonly outlet: { failed(error: AdapterError, method: 'media.precheck'): void };
  },
): Promise<string | undefined> {
  if (!media?.precheck) return undefined;
  try {
    const answer = await call(async (inner) => media.precheck?.(blob, { signal: inner }), {
      signal,
      clock,
      timeoutMs: precheckTimeoutMs,
    });
    return answer?.allowed === false ? answer.rule : undefined;
  } catch (thrown) {
    if (!signal.aborted) outlet.failed(toAdapterError(thrown), 'media.precheck');
    return undefined;
  }
}
