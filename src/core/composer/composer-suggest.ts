import { AdapterError } from '../../contracts/errors.js';
import type { MediaAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';

/** A description of a picture, for its author to check. @throws `AdapterError`; the reason of the signal */
export async function suggestAlt(
  media: MediaAdapter | undefined,
  blob: Blob | undefined,
  how: {
    readonly signal: AbortSignal;
    readonly lang: string;
    readonly clock: Clock;
    readonly outlet: { failed(error: AdapterError, method: 'media.suggestAlt'): void };
  },
): Promise<string> {
  if (!blob || !media?.suggestAlt) throw new AdapterError('unsupported');
  const { signal, lang, clock, outlet } = how;
  try {
    const text: unknown = await call(async (inner) => media.suggestAlt?.(blob, { signal: inner, lang }), {
      signal,
      clock,
    });
    if (typeof text !== 'string') throw new AdapterError('unknown', { message: 'suggestAlt() gave no text' });
    return text;
  } catch (thrown) {
    signal.throwIfAborted();
    outlet.failed(toAdapterError(thrown), 'media.suggestAlt');
    throw thrown;
  }
}
