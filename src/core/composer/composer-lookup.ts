import type { Availability, MediaLimits, StoryRules } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import type { ComposerOutlet } from './composer-ports.js';
import type { SharingAdapters } from './composer-publisher.js';

/** What a back end says before anything is made. Absent: it did not answer, and is asked again when it may. */
export interface Terms {
  readonly availability: Availability | undefined;
  readonly rules: StoryRules | undefined;
  readonly limits: MediaLimits | undefined;
}

/** Asks for all there is to know. Rejects with the reason of the signal, and with nothing else. */
export async function lookUpTerms(
  { story, media }: SharingAdapters,
  { signal, clock, outlet }: { readonly signal: AbortSignal; readonly clock: Clock; readonly outlet: ComposerOutlet },
): Promise<Terms> {
  type Method = Parameters<ComposerOutlet['failed']>[1];

  async function ask<Answer>(
    method: Method,
    act: (inner: AbortSignal) => Promise<Answer> | undefined,
    otherwise: Answer,
  ): Promise<Answer | undefined> {
    try {
      const answer: unknown = await call(async (inner) => (await act(inner)) ?? otherwise, { signal, clock });
      return typeof answer === 'object' && answer !== null ? (answer as Answer) : otherwise;
    } catch (thrown) {
      signal.throwIfAborted();
      outlet.failed(toAdapterError(thrown), method);
      return undefined;
    }
  }

  const [availability, rules, limits] = await Promise.all([
    ask<Availability>('story.availability', (inner) => story.availability?.({ signal: inner }), { available: true }),
    ask<StoryRules>('story.getRules', (inner) => story.getRules?.({ signal: inner }), {}),
    ask<MediaLimits>('media.getLimits', (inner) => media.getLimits?.({ signal: inner }), {}),
  ]);
  return { availability, rules, limits };
}
