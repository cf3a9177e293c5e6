import { NoteComposer } from './note-composer.js';
import type { NoteComposerEventMap } from './note-composer.events.js';

if (!customElements.get('rv-note-composer')) customElements.define('rv-note-composer', NoteComposer);

declare global {
  interface HTMLElementTagNameMap {
    'rv-note-composer': NoteComposer;
  }
  interface HTMLElementEventMap extends NoteComposerEventMap {}
}
