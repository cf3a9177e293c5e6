import type {
  ModerationState,
  Note,
  NoteGone,
  NotePhoto,
  NoteTombstone,
  PhotoOrigin,
} from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { canUncover, isShown } from '../../../core/story/story-rules.js';
import { authorsOfRecord, signs } from '../co-author/co-author-names.js';
import { sourceState } from '../imports/imports-state.js';
import { compact, toTimestamp } from '../records.js';
import type { State } from '../state.js';
import { markOf } from '../viewers.js';
import { noteAudiences } from './note-knobs.js';
import type { Judged, Reader, StoredNote, StoredNotePhoto } from './note-state.js';

/** Why there is nothing to read, and since when; `unknown` looks like a note that never was. */
interface Absence {
  readonly gone: NoteGone | 'unknown';
  readonly at?: number | undefined;
  readonly stopped?: NoteTombstone['stopped'];
}

/** The same words whatever the reason, so that a refusal tells nobody that they are blocked. */
export function noNote(noteId: string): AdapterError {
  return new AdapterError('not-found', { message: `no note "${noteId}"` });
}

/** Whether there is a note, and no tombstone. */
export function isNote(read: Note | NoteTombstone | undefined): read is Note {
  return read !== undefined && !('gone' in read);
}

/** What keeps everybody from a note that shows a post, its owner as well. */
function absenceAtSource({ clock }: State, { post }: StoredNote): Absence | undefined {
  if (post === undefined) return undefined;
  const { source, goneAt: at } = post;
  const closed = sourceState(source, clock.now()) === 'closed';
  if (post.shownSince !== undefined && !closed) return undefined;
  // What nobody could ever see here leaves nothing behind.
  if (!post.everShown) return { gone: 'unknown' };
  if (post.deleted) return { gone: 'deleted-at-source', at };
  if (!post.public) return { gone: 'private', at };
  return post.shownSince === undefined
    ? { gone: 'deleted-at-source', at, stopped: closed ? undefined : { itemId: post.id, sourceName: source.name } }
    : { gone: 'source-closed', at: source.closesAt };
}

function absenceForOthers(state: State, note: StoredNote, { id, signedIn }: Reader): Absence | undefined {
  const { authorId, audience } = note;
  if (signedIn && state.links(authorId, id).blocked) return { gone: 'unknown' };
  // What waits has been seen by nobody yet, or is to be seen by nobody while it does.
  if (note.state === 'pending') return { gone: 'unknown' };
  if (signedIn && state.links(id, authorId).blocked) return { gone: 'blocked' };
  if (!signedIn && (audience !== 'public' || note.signInOnly || note.state === 'age-gated')) return { gone: 'sign-in' };
  const follows = signedIn && state.links(id, authorId).following;
  // It is theirs as much who sign it.
  if (signedIn && signs(state, note.id, authorId, id)) return undefined;
  if (audience === 'private' || (audience === 'followers' && !follows)) return { gone: 'private' };
  return undefined;
}

function absenceOf(state: State, note: StoredNote, reader: Reader): Absence | undefined {
  const mine = reader.signedIn && note.authorId === reader.id;
  const kept = mine ? undefined : absenceForOthers(state, note, reader);
  if (kept !== undefined) return kept;
  if (note.deletedAt !== undefined) return { gone: 'deleted', at: note.deletedAt };
  const atSource = absenceAtSource(state, note);
  if (atSource !== undefined || mine) return atSource;
  if (note.state === 'removed' || note.state === 'geo-blocked') return { gone: note.state };
  return undefined;
}

/** How far something reaches is its author's to know. */
function stateFor(state: ModerationState, mine: boolean): ModerationState {
  return state === 'limited' && !mine ? 'live' : state;
}

/** Whether somebody may have what this is about, opened or covered. */
function mayHave(state: State, { state: moderation, labels }: Judged, { id, signedIn }: Reader): boolean {
  const face = { state: moderation, ...(labels && { labels }) };
  if (!isShown(face) || !canUncover(face)) return false;
  return moderation !== 'age-gated' || (signedIn && !state.young.has(id));
}

function originOf({ post }: StoredNote): PhotoOrigin | undefined {
  if (post === undefined) return undefined;
  const { id, source, url } = post;
  return compact<PhotoOrigin>({ sourceId: source.id, sourceName: source.name, url, itemId: id });
}

function toPhoto(note: StoredNote, photo: StoredNotePhoto, mine: boolean, open: boolean): NotePhoto {
  const { id, state, labels, picture, description, lang, bytes, decision } = photo;
  const labelled = mine || isShown({ state }) ? labels : undefined;
  if (!open) return { id, state: stateFor(state, mine), ...(labelled && { labels: labelled }) };
  return compact<NotePhoto>({
    id,
    picture,
    state: stateFor(state, mine),
    labels,
    description,
    lang,
    bytes,
    decision: mine ? decision : undefined,
    origin: originOf(note),
  });
}

function toNote(state: State, note: StoredNote, reader: Reader): Note {
  const mine = reader.signedIn && note.authorId === reader.id;
  const open = mine || mayHave(state, note, reader);
  const { id, authorId, createdAt, editedAt, lang, labels, decision, photos, audience, url } = note;
  const author = state.people.get(authorId);
  if (author === undefined) throw noNote(id);
  const whole = compact<Omit<Note, 'version'>>({
    id,
    author,
    authors: authorsOfRecord(state, id, authorId, reader),
    createdAt: toTimestamp(createdAt),
    editedAt: editedAt === undefined ? undefined : toTimestamp(editedAt),
    text: open ? note.text : undefined,
    lang,
    photos:
      photos.length === 0
        ? undefined
        : photos.map((photo) => toPhoto(note, photo, mine, mine || (open && mayHave(state, photo, reader)))),
    state: stateFor(note.state, mine),
    labels,
    decision: mine ? decision : undefined,
    mine: mine || undefined,
    audience: mine ? noteAudiences.find((offered) => offered.id === audience) : undefined,
    copyable: note.copyable ? undefined : false,
    url,
  });
  return { ...whole, version: markOf(JSON.stringify(whole)) };
}

/** Whether a note is there for a reader, and no tombstone. */
export function isReadable(state: State, note: StoredNote, reader: Reader): boolean {
  return absenceOf(state, note, reader) === undefined;
}

/** A note as one reader may see it, what stands in its place, or nothing if it is not theirs to know of. */
export function readNote(state: State, noteId: string, reader: Reader): Note | NoteTombstone | undefined {
  const note = state.notes.get(noteId);
  if (note === undefined) return undefined;
  const absence = absenceOf(state, note, reader);
  if (absence === undefined) return toNote(state, note, reader);
  const { gone, at, stopped } = absence;
  if (gone === 'unknown') return undefined;
  const mine = reader.signedIn && note.authorId === reader.id;
  return {
    id: noteId,
    gone,
    ...(at !== undefined && { at: toTimestamp(at) }),
    ...(mine && stopped && { stopped }),
  };
}

/** The note, for who may read it. @throws `not-found` */
export function findNote(
  state: State,
  noteId: string,
  reader: Reader,
): { readonly stored: StoredNote; readonly note: Note } {
  const stored = state.notes.get(noteId);
  const note = readNote(state, noteId, reader);
  if (stored === undefined || !isNote(note)) throw noNote(noteId);
  return { stored, note };
}

/** The note, for who may report it: who reads it, or has blocked its author since. @throws `not-found` */
export function findReportable(state: State, noteId: string, reader: Reader): StoredNote {
  const stored = state.notes.get(noteId);
  const read = readNote(state, noteId, reader);
  const isBlocked = read !== undefined && !isNote(read) && read.gone === 'blocked';
  if (stored === undefined || !(isNote(read) || isBlocked)) throw noNote(noteId);
  return stored;
}

/** The note, if this person made it. @throws `not-found`, `forbidden` */
export function findOwnNote(state: State, noteId: string, reader: Reader): StoredNote {
  const { stored } = findNote(state, noteId, reader);
  if (stored.authorId !== reader.id) throw new AdapterError('forbidden', { message: 'for the author only' });
  return stored;
}
