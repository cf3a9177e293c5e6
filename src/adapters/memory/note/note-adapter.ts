import type { NoteAdapter, NoteDraft, Report } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createCaller } from '../caller.js';
import type { StoredPost } from '../imports/imports-state.js';
import type { Network } from '../network.js';
import { fileReport } from '../reports.js';
import { appealNote } from './note-appeals.js';
import type { NoteJudge } from './note-judging.js';
import { pageOfNotes } from './note-list.js';
import { dropNote, noteRulesFor, publishNote } from './note-publishing.js';
import type { NotesState, Reader } from './note-state.js';
import { findNote, findOwnNote, findReportable, noNote, readNote } from './note-view.js';
import type { NoteWatchParts } from './note-watches.js';
import { watchNote, watchNotes } from './note-watches.js';

/** What {@link createNoteAdapter} needs. */
export interface NoteParts extends NoteWatchParts {
  readonly notes: NotesState;
  readonly judge: NoteJudge;
  readonly network: Network;
  /** Shows a post of the main app no more: its owner has said so. */
  readonly hidePost: (post: StoredPost) => void;
}

/** One reader's way to notes: somebody's, or a visitor's. */
export function createNoteAdapter(parts: NoteParts, me: Reader): Required<NoteAdapter> {
  const { notes, judge, network, world } = parts;
  const run = createCaller(network, me.id);

  /** For those who are signed in. */
  function signed<Answer>(act: () => Answer): () => Answer {
    return () => {
      if (!me.signedIn) throw new AdapterError('unauthenticated');
      return act();
    };
  }

  function read(noteId: string): NonNullable<ReturnType<typeof readNote>> {
    const found = readNote(world, noteId, me);
    if (found === undefined) throw noNote(noteId);
    return found;
  }

  return {
    get(noteId, options) {
      return run('note.get', [noteId], options, () => read(noteId));
    },

    report(noteId, { photoId, ...report }: Report & { readonly photoId?: string }, options) {
      const act = signed(() => {
        const stored = findReportable(world, noteId, me);
        const known = photoId === undefined || stored.photos.some(({ id }) => id === photoId);
        if (!known) throw noNote(noteId);
        fileReport(world, me.id, report, { noteId, ...(photoId !== undefined && { photoId }) });
      });
      return run('note.report', [noteId, { ...report, ...(photoId !== undefined && { photoId }) }], options, act);
    },

    revalidate(noteId, version, options) {
      return run('note.revalidate', [noteId, version], options, () => {
        const found = read(noteId);
        return 'version' in found && found.version === version ? undefined : found;
      });
    },

    list(options) {
      return run('note.list', [], options, () => pageOfNotes(world, me, options));
    },

    async publish(draft: NoteDraft, options) {
      const act = signed(() => publishNote(notes, judge, me.id, draft));
      const id = await run('note.publish', [draft], options, act);
      // Read on arrival, so that a repeat says where the note is by now.
      return findNote(world, id, me).note;
    },

    getRules(options) {
      const act = signed(() => noteRulesFor(notes, me.id));
      return run('note.getRules', [], options, act);
    },

    availability(options) {
      const act = signed(() => world.availability.get(me.id) ?? ({ available: true } as const));
      return run('note.availability', [], options, act);
    },

    watch(noteId, sink, options) {
      watchNote(parts, me, noteId, sink, options);
    },

    watchList(sink, options) {
      watchNotes(parts, me, sink, options);
    },

    appeal(noteId, decisionId, text, options) {
      const act = signed(() => {
        appealNote(notes, findOwnNote(world, noteId, me), decisionId, text);
        return findNote(world, noteId, me).note;
      });
      return run('note.appeal', [noteId, decisionId, text], options, act);
    },

    delete(noteId, options) {
      const act = signed(() => {
        const stored = world.notes.get(noteId);
        const over = stored?.authorId === me.id && !('author' in read(noteId));
        if (over) return;
        const note = findOwnNote(world, noteId, me);
        if (note.post === undefined) dropNote(notes, judge, note);
        else parts.hidePost(note.post);
      });
      return run('note.delete', [noteId], options, act);
    },
  };
}
