export { FlipStory } from './flip-story.js';
export { Provider } from './provider.js';
export { StoryComposer } from './story-composer.js';
export { StoryViewers } from './story-viewers.js';
