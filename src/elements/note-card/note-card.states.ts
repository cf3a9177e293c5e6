import type { ModerationState } from '../../contracts/index.js';
import type { NoteSnapshot } from '../../core/note/note-ports.js';
import { isNoteCovered, sightOf } from '../../core/note/note-rules.js';
import type { PhotoStates } from './note-card.scene.js';

/** What the element's states say. Where moderation stands is told to authors only: so are the states that say it. */
export function statesOf(snapshot: NoteSnapshot, { broken }: Pick<PhotoStates, 'broken'>): readonly string[] {
  const { phase, note, stale, offline } = snapshot;
  const photos = note?.photos ?? [];
  const isIn = (state: ModerationState): boolean =>
    note?.mine === true && [note, ...photos].some((one) => one.state === state);
  const isCovered =
    note !== undefined &&
    (isNoteCovered(note, snapshot) || photos.some((photo) => sightOf(photo, note, snapshot) === 'covered'));
  const also = {
    stale,
    offline,
    pending: isIn('pending'),
    limited: isIn('limited'),
    covered: isCovered,
    'photo-error': photos.some(({ id }) => broken.has(id)),
  };
  return [phase, ...Object.entries(also).flatMap(([state, holds]) => (holds ? [state] : []))];
}
