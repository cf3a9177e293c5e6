import './elements/chat-inbox/chat-inbox.define.js';
import './elements/chat-thread/chat-thread.define.js';
import './elements/flip-story/flip-story.define.js';
import './elements/provider/provider.define.js';
import './elements/story-composer/story-composer.define.js';
import './elements/story-viewers/story-viewers.define.js';
import './elements/invite-follow/invite-follow.define.js';
import './elements/invitation/invitation.define.js';
