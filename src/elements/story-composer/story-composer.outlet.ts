import type { MediaAdapter, Side, StoryAdapter } from '../../contracts/index.js';
import type { ComposerOutlet } from '../../core/composer/composer-ports.js';
import type { MetadataKind } from '../../core/picture-tools.js';
import { coAuthorsOutlet } from '../parts/co-authors.outlet.js';
import { emit } from '../parts/emit.js';
import type { DraftErrorDetail, StoryComposerEventMap } from './story-composer.events.js';

const kinds: readonly MetadataKind[] = ['location', 'date', 'device', 'person', 'other'];

/** What the element does beside sending the event. */
export interface OutletHooks {
  readonly cleared: (side: Side) => void;
  readonly swapped: () => void;
}

/** Turns what the store reports into the events of the element. */
export function createOutlet(host: EventTarget & { readonly draftKey: string }, hooks: OutletHooks): ComposerOutlet {
  const send = <Type extends keyof StoryComposerEventMap & `rv-${string}`>(
    type: Type,
    detail: StoryComposerEventMap[Type]['detail'],
    cancelable = false,
  ): boolean => emit(host, type, detail, cancelable);
  return {
    ...coAuthorsOutlet(host),
    mayPublish: (request) => send('rv-publish-request', request, true),
    mayAskAlt: (sides, required) => send('rv-alt-missing', { sides, required }, true),
    modeChanged: (mode) => void send('rv-composer-mode-change', { mode }),
    faceSet(side, { source = 'gallery', rendered }) {
      if (!rendered) return;
      const { width, height, blob } = rendered;
      send('rv-face-set', { side, source, type: blob.type, bytes: blob.size, width, height });
    },
    faceCleared(side) {
      send('rv-face-clear', { side });
      hooks.cleared(side);
    },
    facesSwapped() {
      send('rv-faces-swap', { mode: 'flip' });
      hooks.swapped();
    },
    metadataStripped(side, entries) {
      const count = (kind: MetadataKind): number => entries.filter((entry) => entry.kind === kind).length;
      const removed = Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<MetadataKind, number>;
      send('rv-metadata-stripped', { side, removed });
    },
    progress: (progress) => void send('rv-publish-progress', progress),
    published: (story) => void send('rv-story-published', { story }),
    publishFailed: (error) => void send('rv-publish-failed', { error }),
    stateChanged: (side, _face, story) => void send('rv-story-moderated', { side, story }),
    draftRestored: () => void send('rv-draft-restored', { draftKey: host.draftKey }),
    draftDiscarded: () => void send('rv-draft-discarded', { draftKey: host.draftKey }),
    failed(error, name) {
      const [domain, method] = name.split('.') as [string, string];
      if (domain === 'story') send('rv-story-adapter-error', { error, method: method as keyof StoryAdapter });
      else if (domain === 'media') send('rv-media-adapter-error', { error, method: method as keyof MediaAdapter });
      else send('rv-draft-error', { error, method: method as DraftErrorDetail['method'] });
    },
  };
}
