export { ChatInbox } from './chat-inbox.js';
export { ChatThread } from './chat-thread.js';
export { FlipStory } from './flip-story.js';
export { Provider } from './provider.js';
export { StoryComposer } from './story-composer.js';
export { StoryViewers } from './story-viewers.js';
export { InviteFollow } from './invite-follow.js';
export { Invitation } from './invitation.js';
