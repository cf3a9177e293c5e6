import type { Thread } from '../../contracts/index.js';
import type { ChatThreadEventMap, ThreadDetail } from '../chat-thread/chat-thread.events.js';
import type { SafetyEventMap } from '../parts/safety.events.js';

/** A conversation that somebody wants to read. */
export interface ThreadOpenDetail extends ThreadDetail {
  readonly thread: Thread;
}

/** What a conversation and the list of conversations both tell of. */
type SharedEvents =
  | 'rv-thread-accept-request'
  | 'rv-thread-accepted'
  | 'rv-thread-delete-request'
  | 'rv-thread-deleted'
  | 'rv-thread-mute-request'
  | 'rv-thread-changed'
  | 'rv-thread-read'
  | 'rv-chat-report-request'
  | 'rv-chat-reported'
  | 'rv-chat-adapter-error';

/** The events of `rv-chat-inbox`. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface ChatInboxEventMap extends SafetyEventMap, Pick<ChatThreadEventMap, SharedEvents> {
  'rv-thread-open-request': CustomEvent<ThreadOpenDetail>;
}
