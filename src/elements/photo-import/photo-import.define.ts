import { PhotoImport } from './photo-import.js';
import type { PhotoImportEventMap } from './photo-import.events.js';

if (!customElements.get('rv-photo-import')) customElements.define('rv-photo-import', PhotoImport);

declare global {
  interface HTMLElementTagNameMap {
    'rv-photo-import': PhotoImport;
  }
  interface HTMLElementEventMap extends PhotoImportEventMap {}
}
