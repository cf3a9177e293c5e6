import type { NoteOutlet } from '../../core/note/note-ports.js';
import { emit } from '../parts/emit.js';
import type { NoteCardEventMap } from './note-card.events.js';

/** Dispatches one of the element's own events, its detail checked by its name. */
export function send<Type extends keyof NoteCardEventMap & `rv-${string}`>(
  host: EventTarget,
  type: Type,
  detail: NoteCardEventMap[Type]['detail'],
  cancelable = false,
): boolean {
  return emit(host, type, detail, cancelable);
}

/** What the store asks and reports, as the element's events. */
export function noteOutlet(host: EventTarget): NoteOutlet {
  return {
    mayDelete: (note) => send(host, 'rv-note-delete-request', { note }, true),
    mayChoose: (note, choice) => send(host, 'rv-note-import-request', { ...(note && { note }), choice }, true),
    deleted: (note) => send(host, 'rv-note-deleted', { note }),
    chosen: (settings, choice) => send(host, 'rv-note-import-changed', { choice, settings }),
    noteFailed: (error, method) => send(host, 'rv-note-adapter-error', { error, method }),
    importFailed: (error, method) => send(host, 'rv-import-adapter-error', { error, method }),
  };
}
