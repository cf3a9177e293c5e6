import { NoteCard } from './note-card.js';
import type { NoteCardEventMap } from './note-card.events.js';

if (!customElements.get('rv-note-card')) customElements.define('rv-note-card', NoteCard);

declare global {
  interface HTMLElementTagNameMap {
    'rv-note-card': NoteCard;
  }
  interface HTMLElementEventMap extends NoteCardEventMap {}
}
