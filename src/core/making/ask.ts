import type { AdapterError } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';

/**
 * Asks a back end what it says before anything is made. Rejects with the reason of the signal, and with nothing else.
 *
 * @param otherwise where it has no word on it, or a senseless one
 * @returns nothing where it did not answer: it is asked again when it may
 */
export async function askTerms<Answer>(
  act: (inner: AbortSignal) => Promise<Answer> | undefined,
  otherwise: Answer,
  how: { readonly signal: AbortSignal; readonly clock: Clock; readonly failed: (error: AdapterError) => void },
): Promise<Answer | undefined> {
  const { signal, clock, failed } = how;
  try {
    const answer: unknown = await call(async (inner) => (await act(inner)) ?? otherwise, { signal, clock });
    return typeof answer === 'object' && answer !== null ? (answer as Answer) : otherwise;
  } catch (thrown) {
    signal.throwIfAborted();
    failed(toAdapterError(thrown));
    return undefined;
  }
}
