import type { MediaAdapter, NoteAdapter } from '../../contracts/index.js';
import type { NoteComposerOutlet } from '../../core/note-composer/note-ports.js';
import type { MetadataKind } from '../../core/picture-tools.js';
import { coAuthorsOutlet } from '../parts/co-authors.outlet.js';
import { emit } from '../parts/emit.js';
import type { DraftErrorDetail } from '../story-composer/story-composer.events.js';
import type { NoteComposerEventMap } from './note-composer.events.js';

const kinds: readonly MetadataKind[] = ['location', 'date', 'device', 'person', 'other'];

/** What the element does beside sending the event. */
export interface OutletHooks {
  readonly added: () => void;
  readonly removed: (index: number) => void;
}

/** Turns what the store reports into the events of the element. */
export function createOutlet(
  host: EventTarget & { readonly draftKey: string },
  hooks: OutletHooks,
): NoteComposerOutlet {
  const send = <Type extends keyof NoteComposerEventMap & `rv-${string}`>(
    type: Type,
    detail: NoteComposerEventMap[Type]['detail'],
    cancelable = false,
  ): boolean => emit(host, type, detail, cancelable);
  return {
    ...coAuthorsOutlet(host),
    mayPublish: (request) => send('rv-note-publish-request', request, true),
    mayAskAlt: (indexes, required) => send('rv-note-alt-missing', { indexes, required }, true),
    photoAdded({ rendered }, index) {
      if (!rendered) return;
      const { width, height, blob } = rendered;
      send('rv-note-photo-add', { index, type: blob.type, bytes: blob.size, width, height });
      hooks.added();
    },
    photoRefused: ({ fileName, problem }) =>
      void send('rv-note-photo-refuse', { fileName, reason: problem?.code ?? 'no-place' }),
    photoMoved: (from, to) => void send('rv-note-photo-move', { from, to }),
    photoRemoved(index) {
      send('rv-note-photo-remove', { index });
      hooks.removed(index);
    },
    metadataStripped(index, entries) {
      const count = (kind: MetadataKind): number => entries.filter((entry) => entry.kind === kind).length;
      const removed = Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<MetadataKind, number>;
      send('rv-note-photo-strip', { index, removed });
    },
    progress: (progress) => void send('rv-note-publish-progress', progress),
    published: (note) => void send('rv-note-published', { note }),
    publishFailed: (error) => void send('rv-note-publish-failed', { error }),
    stateChanged: (note, photo) => void send('rv-note-moderated', { note, ...(photo && { photo }) }),
    draftRestored: () => void send('rv-draft-restored', { draftKey: host.draftKey }),
    draftDiscarded: () => void send('rv-draft-discarded', { draftKey: host.draftKey }),
    failed(error, name) {
      const [domain, method] = name.split('.') as [string, string];
      if (domain === 'note') send('rv-note-adapter-error', { error, method: method as keyof NoteAdapter });
      else if (domain === 'media') send('rv-media-adapter-error', { error, method: method as keyof MediaAdapter });
      else send('rv-draft-error', { error, method: method as DraftErrorDetail['method'] });
    },
  };
}
