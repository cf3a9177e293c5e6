import type { SafetyEventMap } from '../parts/safety.events.js';
import type { ContactFinderEventMap } from './contact-finder.events.js';
import { ContactFinder } from './contact-finder.js';

if (!customElements.get('rv-contact-finder')) customElements.define('rv-contact-finder', ContactFinder);

declare global {
  interface HTMLElementTagNameMap {
    'rv-contact-finder': ContactFinder;
  }
  interface HTMLElementEventMap extends ContactFinderEventMap, SafetyEventMap {}
}
