import type { SafetyEventMap } from '../parts/safety.events.js';
import type { StoryViewersEventMap } from './story-viewers.events.js';
import { StoryViewers } from './story-viewers.js';

if (!customElements.get('rv-story-viewers')) customElements.define('rv-story-viewers', StoryViewers);

declare global {
  interface HTMLElementTagNameMap {
    'rv-story-viewers': StoryViewers;
  }
  interface HTMLElementEventMap extends StoryViewersEventMap, SafetyEventMap {}
}
