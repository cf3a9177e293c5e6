import { AdapterError } from '../../../contracts/index.js';
import { toTimestamp } from '../records.js';
import { hasWords } from '../reports.js';
import type { FiledNoteAppeal, Judged, NotesState, StoredNote } from './note-state.js';

/** What a decision is about. @throws `not-found` */
export function judgedBy(
  note: StoredNote,
  decisionId: string,
): { readonly judged: Judged; readonly photoId: string | undefined } {
  if (note.decision?.id === decisionId) return { judged: note, photoId: undefined };
  const photo = note.photos.find(({ decision }) => decision?.id === decisionId);
  if (photo === undefined) throw new AdapterError('not-found', { message: `no decision "${decisionId}"` });
  return { judged: photo, photoId: photo.id };
}

/** Contests a decision. Done already: nothing changes. @throws `not-found`, `invalid`, `forbidden`, `expired` */
export function appealNote({ world, appeals }: NotesState, note: StoredNote, decisionId: string, text: string): void {
  const { judged, photoId } = judgedBy(note, decisionId);
  const { decision } = judged;
  if (!hasWords(text)) throw new AdapterError('invalid', { fields: { text: 'an appeal needs words' } });
  if (decision === undefined || decision.appeal !== undefined) return;
  if (decision.appealBy === undefined) throw new AdapterError('forbidden', { message: 'it cannot be contested' });
  const now = world.clock.now();
  if (Date.parse(decision.appealBy) <= now) throw new AdapterError('expired');
  judged.decision = { ...decision, appeal: 'open' };
  const filed: FiledNoteAppeal = {
    noteId: note.id,
    ...(photoId !== undefined && { photoId }),
    decisionId,
    by: note.authorId,
    text,
    at: toTimestamp(now),
  };
  appeals.push(filed);
  world.noteTopic.emit(note.id);
}

/** Answers an appeal. `restored` puts back what was taken away. @throws `not-found` */
export function closeNoteAppeal(
  { world }: NotesState,
  note: StoredNote,
  decisionId: string,
  outcome: 'upheld' | 'restored',
): void {
  const { judged } = judgedBy(note, decisionId);
  if (outcome === 'restored') judged.state = 'live';
  if (judged.decision !== undefined) judged.decision = { ...judged.decision, appeal: outcome };
  world.noteTopic.emit(note.id);
}
