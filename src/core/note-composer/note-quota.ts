import { spentOf, type Spent } from '../making/quota.js';
import type { NoteComposerSnapshot } from './note-composer.js';

/** What a day has too little of for this note. */
export type SpentNotes = Spent<'notes' | 'photos'>;

/** What is known to keep the note from being published today; of two, what does so longer. */
export function spentNotesOf(
  { photos, rules, limits }: Pick<NoteComposerSnapshot, 'photos' | 'rules' | 'limits'>,
  nowMs: number,
): SpentNotes | undefined {
  const unsent = photos.filter(({ upload }) => upload.phase === 'none').length;
  return spentOf(
    [
      ['notes', rules.limits ?? {}, 1],
      ['photos', limits, unsent],
    ],
    nowMs,
  );
}
