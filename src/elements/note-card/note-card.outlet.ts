import type { NoteOutlet } from '../../core/note/note-ports.js';
import { emit } from '../parts/emit.js';
import type { NoteCardEventMap } from './note-card.events.js';
import type { Words } from './note-card.words.js';

/** Dispatches one of the element's own events, its detail checked by its name. */
export function send<Type extends keyof NoteCardEventMap & `rv-${string}`>(
  host: EventTarget,
  type: Type,
  detail: NoteCardEventMap[Type]['detail'],
  cancelable = false,
): boolean {
  return emit(host, type, detail, cancelable);
}

/** What the store asks and reports, as the element's events; what an act has led to is said, too. */
export function noteOutlet(host: EventTarget, words: Words, say: (text: string) => void): NoteOutlet {
  return {
    mayDelete: (note) => send(host, 'rv-note-delete-request', { note }, true),
    mayChoose: (note, choice) => send(host, 'rv-note-import-request', { ...(note && { note }), choice }, true),
    deleted(note) {
      say(words.text('noteGone', 'deleted'));
      send(host, 'rv-note-deleted', { note });
    },
    chosen(settings, choice, { sourceName, shown }) {
      say(shown ? words.text('noteShownAgain') : words.text('noteStopped', sourceName));
      send(host, 'rv-note-import-changed', { choice, settings });
    },
    noteFailed: (error, method) => send(host, 'rv-note-adapter-error', { error, method }),
    importFailed: (error, method) => send(host, 'rv-import-adapter-error', { error, method }),
  };
}
