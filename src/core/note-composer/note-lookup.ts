import type { Availability, MediaAdapter, MediaLimits, NoteAdapter, NoteRules } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import { askTerms } from '../making/ask.js';
import type { NoteComposerMethod, NoteComposerOutlet, NoteSource } from './note-ports.js';
import type { NotePhotos } from './note-photos.js';
import { rulesInForce, takesPhotosOf } from './note-rules.js';
import { nothingKnown, type NoteState } from './note-state.js';

/** What a note goes through. */
export interface NoteAdapters {
  readonly note: NoteAdapter;
  readonly media: MediaAdapter | undefined;
}

/** What a back end says before anything is made. Absent: it did not answer, and is asked again when it may. */
export interface NoteTermsAnswer {
  readonly availability: Availability | undefined;
  readonly rules: NoteRules | undefined;
  readonly limits: MediaLimits | undefined;
}

/** Asks for all there is to know. Rejects with the reason of the signal, and with nothing else. */
export async function lookUpNoteTerms(
  { note, media }: NoteAdapters,
  { signal, clock, outlet }: { signal: AbortSignal; clock: Clock; outlet: NoteComposerOutlet },
): Promise<NoteTermsAnswer> {
  const how = (method: NoteComposerMethod): Parameters<typeof askTerms>[2] => ({
    signal,
    clock,
    failed: (error) => outlet.failed(error, method),
  });
  const always: Availability = { available: true };
  const [availability, rules, limits] = await Promise.all([
    askTerms<Availability>((inner) => note.availability?.({ signal: inner }), always, how('note.availability')),
    askTerms<NoteRules>((inner) => note.getRules?.({ signal: inner }), {}, how('note.getRules')),
    askTerms<MediaLimits>((inner) => media?.getLimits?.({ signal: inner }), {}, how('media.getLimits')),
  ]);
  return { availability, rules, limits };
}

/** What holds for the note: as the back end says, and the host. */
export interface NoteTerms {
  /** @returns whether all was answered */
  take(answer: NoteTermsAnswer, source: NoteSource | undefined): boolean;
  /** The host says something else. */
  turned(source: NoteSource, last: NoteSource | undefined): void;
  forget(): void;
}

export function createNoteTerms(state: NoteState, photos: Pick<NotePhotos, 'renew'>): NoteTerms {
  let answered: NoteRules | undefined;

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
        takesPhotos: takesPhotosOf(source?.media, inForce),
      });
      // What is on its way was made to the rules as they were.
      if (phase !== 'uploading' && phase !== 'publishing') photos.renew();
      return Boolean(availability && rules && limits);
    },

    turned({ alt, media }, last) {
      if (last?.alt !== alt) state.set({ rules: rulesInForce(answered, alt) });
      const takesPhotos = takesPhotosOf(media, state.getSnapshot().rules);
      if (takesPhotos !== state.getSnapshot().takesPhotos) state.set({ takesPhotos });
    },

    forget() {
      answered = undefined;
      state.set(nothingKnown);
    },
  };
}
