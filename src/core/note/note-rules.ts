import type { ContentLabel, ModerationState, Note, NotePhoto } from '../../contracts/index.js';
import { canUncover, coveringLabels, isCovered, isShown } from '../story/story-rules.js';
import type { NoteSnapshot } from './note-ports.js';

/** How much of a photo there is to see. */
export type PhotoSight =
  /** The photo. */
  | 'shown'
  /** A cover lies over it that the viewer has not opened. */
  | 'covered'
  /** Not this viewer's to see. */
  | 'unavailable'
  /** Its owner has just stopped showing it here. */
  | 'stopped';

type Known = Pick<NoteSnapshot, 'uncovered' | 'stopped'>;

/** Whether a cover lies over the whole note. Authors read their own. */
export function isNoteCovered(note: Note, { uncovered }: Known): boolean {
  return !note.mine && !uncovered.has(note.id) && isCovered(note);
}

/** How much of a photo this viewer sees. */
export function sightOf(photo: NotePhoto, { mine }: Pick<Note, 'mine'>, { uncovered, stopped }: Known): PhotoSight {
  if (stopped.has(photo.id)) return 'stopped';
  if (!mine && !isShown(photo)) return 'unavailable';
  if (!mine && !uncovered.has(photo.id) && isCovered(photo)) return 'covered';
  return photo.picture ? 'shown' : 'unavailable';
}

/** What a cover says of what lies under it, and whether it opens. */
export interface Cover {
  readonly age: boolean;
  readonly reasons: readonly string[];
  readonly canOpen: boolean;
}

/** The cover of a note or a photo. */
export function coverOf(covered: {
  readonly state: ModerationState;
  readonly labels?: readonly ContentLabel[];
}): Cover {
  return {
    age: covered.state === 'age-gated',
    reasons: coveringLabels(covered).map(({ text, value }) => text ?? value),
    canOpen: canUncover(covered),
  };
}

/** Labels that only say so. */
export function informing(labels: readonly ContentLabel[] | undefined): readonly string[] {
  return (labels ?? []).filter(({ effect }) => effect === 'inform').map(({ text, value }) => text ?? value);
}

/** Whether there is a cover to close again. */
export function canCover(covered: Pick<NotePhoto, 'state' | 'labels'>, { mine }: Pick<Note, 'mine'>): boolean {
  return !mine && isCovered(covered);
}
