import type { AuthorsStrings } from '../parts/authors.strings.js';
import { commonStrings } from '../parts/common.strings.js';
import type { DecisionStrings } from '../parts/decision.strings.js';
import type { MessageTextStrings } from '../parts/message-text.strings.js';
import type { MomentStrings } from '../parts/moment.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';
import type { ChatRoomStrings } from './chat-thread.room.strings.js';

/** The words that a conversation has before anything of it is there. */
export const chatThreadStrings = {
  ...commonStrings,
  chatHeading: 'Conversation',
  chatNotConnected: 'Your conversation appears here once it is connected.',
};

/** All words of `rv-chat-thread`, its parts' included. */
export type ChatThreadStrings = typeof chatThreadStrings &
  AuthorsStrings &
  ChatRoomStrings &
  MessageTextStrings &
  MomentStrings &
  SafetyStrings &
  DecisionStrings;
