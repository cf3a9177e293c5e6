import type { NoteComposerSnapshot } from '../../core/note-composer/note-composer.js';
import { isAsking } from '../../core/making/co-author-room.js';
import { renderForm } from './note-composer.form.js';
import { renderOutcome } from './note-composer.outcome.js';
import type { NoteResultPart } from './note-composer.result.js';
import { renderSending } from './note-composer.sending.js';
import { renderSkeleton, renderUnavailable } from './note-composer.shell.js';
import { renderFound, renderNotOffered } from './note-composer.start.js';
import { isPublishing } from './note-composer.tell.js';
import type { NoteView } from './note-composer.view.js';

/** What takes up the body. */
export type Place = 'idle' | 'loading' | 'unavailable' | 'found' | 'form' | 'sending' | 'result';

/** Whether leaving the page now would lose something. */
export function isUnsaved(snapshot: NoteComposerSnapshot): boolean {
  return isPublishing(snapshot) || isAsking(snapshot) || (snapshot.dirty && !snapshot.saved);
}

/** For `:state()`. */
export function statesOf(snapshot: NoteComposerSnapshot): readonly string[] {
  const { phase } = snapshot;
  return [
    ...(phase === 'loading' ? ['loading'] : []),
    ...(phase === 'idle' || phase === 'unavailable' ? ['unavailable'] : []),
    ...(isUnsaved(snapshot) ? ['unsaved'] : []),
    ...(isPublishing(snapshot) ? ['publishing'] : []),
    ...(phase === 'published' ? ['published'] : []),
  ];
}

export function placeOf({ phase }: Pick<NoteComposerSnapshot, 'phase'>): Place {
  switch (phase) {
    case 'composing':
      return 'form';
    case 'uploading':
    case 'publishing':
      return 'sending';
    case 'published':
      return 'result';
    default:
      return phase;
  }
}

export function renderBody(place: Place, view: NoteView, result: NoteResultPart | undefined): unknown {
  const { words } = view;
  switch (place) {
    case 'idle':
      return renderUnavailable(words.text('noteComposerNotConnected'));
    case 'unavailable':
      return renderNotOffered(words, view.snapshot.availability);
    case 'found':
      return renderFound(view);
    case 'form':
      return renderForm(view);
    case 'sending':
      return renderSending(view);
    case 'result':
      return renderOutcome(view, result);
    default:
      return renderSkeleton(words);
  }
}
