export { FlipStory } from './flip-story.js';
export { Provider } from './provider.js';
export { StoryViewers } from './story-viewers.js';
