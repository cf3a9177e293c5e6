import type { Availability, MediaLimits, StoryRules } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import { askTerms } from '../making/ask.js';
import type { ComposerMethod, ComposerOutlet } from './composer-ports.js';
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
  const how = (method: ComposerMethod): Parameters<typeof askTerms>[2] => ({
    signal,
    clock,
    failed: (error) => outlet.failed(error, method),
  });
  const [availability, rules, limits] = await Promise.all([
    askTerms<Availability>(
      (inner) => story.availability?.({ signal: inner }),
      { available: true },
      how('story.availability'),
    ),
    askTerms<StoryRules>((inner) => story.getRules?.({ signal: inner }), {}, how('story.getRules')),
    askTerms<MediaLimits>((inner) => media.getLimits?.({ signal: inner }), {}, how('media.getLimits')),
  ]);
  return { availability, rules, limits };
}
