import type { Note, NoteTombstone, Sink, WatchOptions } from '../../../contracts/index.js';
import type { StoredSource } from '../imports/imports-state.js';
import type { State } from '../state.js';
import { createTeller } from '../teller.js';
import { createAlarm } from '../waiting.js';
import type { Watches } from '../watches.js';
import { listedNote, notesSince } from './note-list.js';
import type { Reader } from './note-state.js';
import { noNote, readNote } from './note-view.js';

/** What watching takes. */
export interface NoteWatchParts {
  readonly world: State;
  readonly watches: Watches;
  /** The main app: what it shows here ends when it closes. */
  readonly source: StoredSource;
}

/** Tells one reader what becomes of a note. */
export function watchNote(
  { world, watches, source }: NoteWatchParts,
  reader: Reader,
  noteId: string,
  sink: Sink<Note | NoteTombstone>,
  options: WatchOptions,
): void {
  watches.watch<Note | NoteTombstone>({
    personId: reader.id,
    method: 'note.watch',
    args: [noteId],
    sink,
    options,
    attach(feed) {
      if (readNote(world, noteId, reader) === undefined) throw noNote(noteId);
      const teller = createTeller(feed, (id) => readNote(world, id, reader));
      teller.know(noteId);

      function look(): void {
        alarm.update();
        teller.look(noteId);
      }

      const closing = (): number | undefined =>
        world.notes.get(noteId)?.post === undefined ? undefined : source.closesAt;
      const alarm = createAlarm(world.clock, closing, look);
      alarm.update();
      const detach = world.noteTopic.on(noteId, look);
      return () => {
        alarm.stop();
        detach();
      };
    },
  });
}

/** Tells one reader what comes to and goes from a list of notes. */
export function watchNotes(
  { world, watches, source }: NoteWatchParts,
  reader: Reader,
  sink: Sink<Note>,
  { personId, ...options }: WatchOptions & { readonly personId?: string },
): void {
  watches.watch<Note>({
    personId: reader.id,
    method: 'note.watchList',
    args: personId === undefined ? [] : [personId],
    sink,
    options,
    attach(feed) {
      const { after } = options;
      const missed = after === undefined ? [] : notesSince(world, reader, personId, after);
      const teller = createTeller(feed, (id) => listedNote(world, id, reader, personId));
      const isMissed = new Set(missed);
      for (const id of world.notes.keys()) if (!isMissed.has(id)) teller.know(id);
      for (const id of missed) teller.look(id);

      function lookAtImported(): void {
        for (const { id, post } of world.notes.values()) if (post !== undefined) teller.look(id);
        alarm.update();
      }

      const alarm = createAlarm(world.clock, () => source.closesAt, lookAtImported);
      alarm.update();
      const detach = world.noteTopic.onAny((id) => {
        teller.look(id);
        alarm.update();
      });
      return () => {
        alarm.stop();
        detach();
      };
    },
  });
}
