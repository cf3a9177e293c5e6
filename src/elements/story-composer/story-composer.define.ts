import type { StoryComposerEventMap } from './story-composer.events.js';
import { StoryComposer } from './story-composer.js';

if (!customElements.get('rv-story-composer')) customElements.define('rv-story-composer', StoryComposer);

declare global {
  interface HTMLElementTagNameMap {
    'rv-story-composer': StoryComposer;
  }
  interface HTMLElementEventMap extends StoryComposerEventMap {}
}
