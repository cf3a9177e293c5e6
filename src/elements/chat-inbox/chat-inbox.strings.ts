import { commonStrings } from '../parts/common.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';
import type { ChatInboxListStrings } from './chat-inbox.list.strings.js';

/** The words that the list of conversations has before anything of it is there. */
export const chatInboxStrings = {
  ...commonStrings,
  inboxHeading: 'Conversations',
  inboxNotConnected: 'Your conversations appear here once you are connected.',
};

/** All words of `rv-chat-inbox`, those of its menu among them. */
export type ChatInboxStrings = typeof chatInboxStrings & ChatInboxListStrings & SafetyStrings;
