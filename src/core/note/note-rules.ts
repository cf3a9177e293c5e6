import { AdapterError } from '../../contracts/errors.js';
import type { ContentLabel, ModerationState, Note, NotePhoto, NoteTombstone } from '../../contracts/index.js';
import { canUncover, coveringLabels, isCovered, isShown } from '../story/story-rules.js';
import { isTombstone } from './note-check.js';
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

/**
 * A record as this viewer may have it, whoever gave it: of a note that is not theirs to see nothing is left.
 *
 * @throws AdapterError `not-found` where it waits for moderation: to others it has never been
 */
export function seenOf(record: Note | NoteTombstone): Note | NoteTombstone {
  if (isTombstone(record) || record.mine || isShown(record)) return record;
  const { id, state } = record;
  if (state === 'pending') throw new AdapterError('not-found');
  return { id, gone: state === 'geo-blocked' ? state : 'removed' };
}

type Known = Pick<NoteSnapshot, 'uncovered' | 'stopped'>;

/** Whether a cover lies over the whole note. Authors read their own. */
export function isNoteCovered(note: Note, { uncovered }: Pick<Known, 'uncovered'>): boolean {
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
    reasons: wordsOf(coveringLabels(covered)),
    canOpen: canUncover(covered),
  };
}

/** Labels that only say so. */
export function informing(labels: readonly ContentLabel[] | undefined): readonly string[] {
  return wordsOf((labels ?? []).filter(({ effect }) => effect === 'inform'));
}

function wordsOf(labels: readonly ContentLabel[]): readonly string[] {
  return labels.map(({ text, value }) => text ?? value).filter((said) => said !== '');
}

/** Whether there is a cover to close again. */
export function canCover(covered: Pick<NotePhoto, 'state' | 'labels'>, { mine }: Pick<Note, 'mine'>): boolean {
  return !mine && isCovered(covered);
}
