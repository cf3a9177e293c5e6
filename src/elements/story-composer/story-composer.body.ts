import type { ComposerSnapshot } from '../../core/composer/composer.js';
import { isAsking } from '../../core/making/co-author-room.js';
import { renderForm } from './story-composer.form.js';
import type { ResultPart } from './story-composer.result.js';
import { renderSending } from './story-composer.sending.js';
import { renderSkeleton, renderUnavailable } from './story-composer.shell.js';
import { renderFound, renderKind, renderNotOffered } from './story-composer.start.js';
import type { ComposerView } from './story-composer.view.js';
import type { Workbench } from './story-composer.workbench.js';

/** What takes up the body. */
export type Place =
  'idle' | 'loading' | 'unavailable' | 'found' | 'kind' | 'form' | 'camera' | 'framing' | 'sending' | 'result';

/** Whether a story is on its way. */
export function isSharing({ phase }: ComposerSnapshot): boolean {
  return phase === 'uploading' || phase === 'publishing';
}

/** Whether leaving the page now would lose something. */
export function isUnsaved(snapshot: ComposerSnapshot): boolean {
  return isSharing(snapshot) || isAsking(snapshot) || (snapshot.dirty && !snapshot.saved);
}

/** For `:state()`. */
export function statesOf(snapshot: ComposerSnapshot): readonly string[] {
  const { phase } = snapshot;
  return [
    ...(phase === 'loading' ? ['loading'] : []),
    ...(phase === 'idle' || phase === 'unavailable' ? ['unavailable'] : []),
    ...(isUnsaved(snapshot) ? ['unsaved'] : []),
    ...(isSharing(snapshot) ? ['sharing'] : []),
    ...(phase === 'published' ? ['shared'] : []),
  ];
}

export function placeOf(snapshot: ComposerSnapshot, { open }: Workbench): Place {
  switch (snapshot.phase) {
    case 'composing':
      return open ?? (snapshot.mode === undefined ? 'kind' : 'form');
    case 'uploading':
    case 'publishing':
      return 'sending';
    case 'published':
      return 'result';
    default:
      return snapshot.phase;
  }
}

export function renderBody(
  place: Place,
  view: ComposerView,
  { workbench, result }: { workbench: Workbench; result: ResultPart },
): unknown {
  const { words } = view;
  switch (place) {
    case 'camera':
    case 'framing':
      return workbench.render();
    case 'idle':
      return renderUnavailable(words.text('composerNotConnected'));
    case 'unavailable':
      return renderNotOffered(words, view.snapshot.availability);
    case 'found':
      return renderFound(view);
    case 'kind':
      return renderKind(view);
    case 'form':
      return renderForm(view);
    case 'sending':
      return renderSending(view);
    case 'result':
      return result.render(view);
    default:
      return renderSkeleton(words);
  }
}
