import type { Cursor, Note, NoteListOptions, Page } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { shownSigners } from '../co-author/co-author-names.js';
import type { State } from '../state.js';
import { markOf } from '../viewers.js';
import type { Reader, StoredNote } from './note-state.js';
import { isNote, isReadable, readNote } from './note-view.js';

/** How many notes a page has when nobody says, and at most. */
const perPage = { usual: 20, most: 100 };

/** A place in a list: between notes, whether or not the one it was taken from is still there. */
type Place = Pick<StoredNote, 'createdAt' | 'order'>;

function compare(one: Place, other: Place): number {
  return one.createdAt - other.createdAt || one.order - other.order;
}

function markFor(reader: Reader, personId: string | undefined): string {
  return markOf(JSON.stringify([reader.id, personId ?? null]));
}

function toPlace(reader: Reader, personId: string | undefined, cursor: Cursor): Place {
  const [mark, createdAt, order] = cursor.split('.');
  const place = { createdAt: parseInt(createdAt ?? '', 36), order: parseInt(order ?? '', 36) };
  if (mark !== markFor(reader, personId) || Number.isNaN(place.createdAt) || Number.isNaN(place.order)) {
    throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
  }
  return place;
}

/** Whether a list is of what these people sign: of one person alone, or of those whom the reader reads. What several sign is in it once. */
function isListed(state: State, { id, authorId }: StoredNote, reader: Reader, personId: string | undefined): boolean {
  const signers = shownSigners(state, id, authorId, reader);
  if (personId !== undefined) return signers.includes(personId);
  if (!reader.signedIn) return false;
  if (signers.includes(reader.id)) return true;
  // Who doesn't want to read its author doesn't read them through others either.
  if (state.links(reader.id, authorId).muted) return false;
  return signers.some((signer) => {
    const { following, muted } = state.links(reader.id, signer);
    return following && !muted;
  });
}

/** A note as it stands in a list, if it does. */
export function listedNote(
  state: State,
  noteId: string,
  reader: Reader,
  personId: string | undefined,
): Note | undefined {
  const stored = state.notes.get(noteId);
  if (stored === undefined || !isListed(state, stored, reader, personId)) return undefined;
  const note = readNote(state, noteId, reader);
  return isNote(note) ? note : undefined;
}

/** Everything of a list that is newer than a place, or older; the newest first. */
function walk(
  state: State,
  reader: Reader,
  personId: string | undefined,
  within: (note: StoredNote) => boolean,
): readonly StoredNote[] {
  return [...state.notes.values()]
    .filter((note) => within(note) && isListed(state, note, reader, personId) && isReadable(state, note, reader))
    .sort((one, other) => compare(other, one));
}

/** What came after a cursor, the oldest first. @throws `invalid` */
export function notesSince(
  state: State,
  reader: Reader,
  personId: string | undefined,
  cursor: Cursor,
): readonly string[] {
  const place = toPlace(reader, personId, cursor);
  const newer = walk(state, reader, personId, (note) => compare(note, place) > 0);
  return newer.map(({ id }) => id).reverse();
}

/** One page of notes, the newest first. @throws `invalid` */
export function pageOfNotes(
  state: State,
  reader: Reader,
  { personId, after, limit = perPage.usual }: NoteListOptions = {},
): Page<Note> {
  if (!(limit >= 1)) throw new AdapterError('invalid', { fields: { limit: 'at least 1' } });
  const size = Math.min(Math.floor(limit), perPage.most);
  const place = after === undefined ? undefined : toPlace(reader, personId, after);
  const left = walk(state, reader, personId, (note) => place === undefined || compare(note, place) < 0);
  const page = left.slice(0, size);
  const last = page.at(-1);
  const cursorAt = ({ createdAt, order }: Place): Cursor =>
    [markFor(reader, personId), createdAt.toString(36), order.toString(36)].join('.');
  return {
    items: page.flatMap(({ id }) => {
      const note = readNote(state, id, reader);
      return isNote(note) ? [note] : [];
    }),
    ...(last !== undefined && left.length > size && { next: cursorAt(last) }),
  };
}
