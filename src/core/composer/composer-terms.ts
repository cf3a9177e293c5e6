import type { StoryRules } from '../../contracts/index.js';
import type { ComposerFaces } from './composer-faces.js';
import type { Terms } from './composer-lookup.js';
import type { ComposerSource } from './composer-ports.js';
import { rulesInForce } from './composer-rules.js';
import { nothingKnown, type ComposerState } from './composer-state.js';

/** What holds for the story: as the back end says, and the host. */
export interface ComposerTerms {
  /** @returns whether all was answered */
  take(terms: Terms, source: ComposerSource | undefined): boolean;
  /** The host says something else. */
  turned(source: ComposerSource, last: ComposerSource | undefined): void;
  forget(): void;
}

export function createComposerTerms(state: ComposerState, faces: Pick<ComposerFaces, 'renew'>): ComposerTerms {
  let answered: StoryRules | undefined;

  return {
    take({ availability, rules, limits }, source) {
      answered = rules ?? answered;
      const { audienceId, phase, ...known } = state.getSnapshot();
      const inForce = rulesInForce(answered, source?.alt);
      const isOffered = (inForce.audiences ?? []).some(({ id }) => id === audienceId);
      state.set({
        availability: availability ?? known.availability,
        rules: inForce,
        limits: limits ?? known.limits,
        audienceId: isOffered ? audienceId : inForce.audiences?.[0]?.id,
      });
      // What is on its way was made to the rules as they were.
      if (phase !== 'uploading' && phase !== 'publishing') faces.renew();
      return Boolean(availability && rules && limits);
    },

    turned({ mode, alt }, last) {
      const { phase } = state.getSnapshot();
      const isYetToBeMade = phase === 'idle' || phase === 'loading' || phase === 'unavailable' || phase === 'found';
      if (mode && last?.mode !== mode && (isYetToBeMade || phase === 'composing')) state.set({ mode });
      if (last?.alt !== alt) state.set({ rules: rulesInForce(answered, alt) });
    },

    forget() {
      answered = undefined;
      state.set(nothingKnown);
    },
  };
}
