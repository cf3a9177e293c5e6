import { toDecision } from '../moderation.js';
import { toMs } from '../records.js';
import type { State } from '../state.js';
import { closeNoteAppeal } from './note-appeals.js';
import type { NoteJudge } from './note-judging.js';
import { createNoteJudge } from './note-judging.js';
import type { NoteKnobs } from './note-knobs.js';
import { dropNote, releasePhotos } from './note-publishing.js';
import type { NoteChange, NotePhotoChange, NotePhotoSeed, NoteSeed } from './note-seed.js';
import type { FiledNoteAppeal, NotesState, StoredNote, StoredNotePhoto } from './note-state.js';
import { createNotesState } from './note-state.js';

/** The other side of the counter, where notes are: it acts at once and asks no rules. */
export interface NoteWorld {
  /** What notes may be, and how they are judged. */
  readonly notes: NoteKnobs;
  /** A new note. @returns its id */
  addNote(note: NoteSeed): string;
  /**
   * Changes a note: its words and photos, who may read it, where moderation stands. A state without reasons takes the last decision back.
   *
   * @example
   * world.changeNote('n1', { state: 'removed', decision: { rule: 'No adverts.', automated: true } });
   */
  changeNote(noteId: string, change: NoteChange): void;
  /** Changes one photo of a note: moderates it, labels it, describes it. */
  changeNotePhoto(noteId: string, photoId: string, change: NotePhotoChange): void;
  /** Deletes a note for everybody. */
  deleteNote(noteId: string): void;
  /** Answers an appeal: what was taken away stays away, or is put back. */
  decideNoteAppeal(noteId: string, decisionId: string, outcome: 'upheld' | 'restored'): void;
  /** What has reached the moderators about notes, oldest first. */
  readonly noteAppeals: readonly FiledNoteAppeal[];
}

/** The same, from inside. */
export interface NoteQuarters extends NoteWorld {
  readonly state: NotesState;
  readonly judge: NoteJudge;
}

/** Makes the part of a world where notes are. Mistakes throw a plain `Error` at once. */
export function createNoteWorld(world: State, knobs: NoteKnobs): NoteQuarters {
  const state = createNotesState(world, knobs);
  const judge = createNoteJudge(state);

  function known(noteId: string): StoredNote {
    const note = world.notes.get(noteId);
    if (note === undefined) throw new Error(`There is no note "${noteId}" in this world.`);
    return note;
  }

  function toPhoto(seed: NotePhotoSeed): StoredNotePhoto {
    const { id = `photo-${world.nextNumber()}`, picture, description, lang, bytes, labels } = seed;
    const { state: moderation = 'live', decision } = seed;
    return {
      id,
      picture,
      description,
      lang,
      bytes,
      mediaId: undefined,
      labels,
      state: moderation,
      decision: decision && toDecision(world, moderation, decision),
    };
  }

  return {
    state,
    judge,
    notes: knobs,
    noteAppeals: state.appeals,

    addNote(seed) {
      const order = world.nextNumber();
      const { id = `note-${order}`, author, text, photos = [], state: moderation = 'live', decision } = seed;
      if (world.notes.has(id)) throw new Error(`There is a note "${id}" already.`);
      if (!world.people.has(author)) throw new Error(`There is no person "${author}" in this world.`);
      if (text === undefined && photos.length === 0) throw new Error(`There is nothing in the note "${id}".`);
      world.notes.set(id, {
        id,
        authorId: author,
        createdAt: seed.createdAt === undefined ? world.clock.now() : toMs(seed.createdAt),
        order,
        editedAt: seed.editedAt === undefined ? undefined : toMs(seed.editedAt),
        text,
        lang: seed.lang,
        photos: photos.map(toPhoto),
        audience: seed.audience ?? 'public',
        copyable: seed.copyable ?? true,
        signInOnly: seed.signInOnly ?? false,
        url: seed.url,
        labels: seed.labels,
        state: moderation,
        decision: decision && toDecision(world, moderation, decision),
        deletedAt: undefined,
        post: undefined,
      });
      world.noteTopic.emit(id);
      return id;
    },

    changeNote(noteId, { photos, state: moderation, decision, editedAt, ...change }) {
      const note = known(noteId);
      const rewritten = 'text' in change || photos !== undefined;
      Object.assign(note, change);
      if (photos !== undefined) {
        releasePhotos(world, note);
        note.photos = photos.map(toPhoto);
      }
      if (editedAt !== undefined) note.editedAt = toMs(editedAt);
      else if (rewritten) note.editedAt = world.clock.now();
      if (moderation === undefined && decision === undefined) world.noteTopic.emit(noteId);
      else judge.apply(note, note, { state: moderation ?? note.state, ...(decision && { decision }) });
    },

    changeNotePhoto(noteId, photoId, { state: moderation, decision, ...change }) {
      const note = known(noteId);
      const photo = note.photos.find(({ id }) => id === photoId);
      if (photo === undefined) throw new Error(`The note "${noteId}" has no photo "${photoId}".`);
      Object.assign(photo, change);
      if (moderation === undefined && decision === undefined) world.noteTopic.emit(noteId);
      else judge.apply(note, photo, { state: moderation ?? photo.state, ...(decision && { decision }) });
    },

    deleteNote(noteId) {
      dropNote(state, judge, known(noteId));
    },

    decideNoteAppeal(noteId, decisionId, outcome) {
      closeNoteAppeal(state, known(noteId), decisionId, outcome);
    },
  };
}
