import { FlipStory } from './flip-story.js';
import type { FlipStoryEventMap } from './flip-story.events.js';

if (!customElements.get('rv-flip-story')) customElements.define('rv-flip-story', FlipStory);

declare global {
  interface HTMLElementTagNameMap {
    'rv-flip-story': FlipStory;
  }
  interface HTMLElementEventMap extends FlipStoryEventMap {}
}
