import type {
  AdapterError,
  DeleteScope,
  Message,
  MessageOrder,
  ModerationDecision,
  Moment,
  Report,
  Thread,
  ThreadSettings,
  Timestamp,
} from '../../contracts/index.js';
import type { OutgoingContent } from '../../core/chat/chat.js';
import type { ThreadMethod } from '../../core/chat/thread-ports.js';
import type { MessageTextEventMap } from '../parts/message-text.events.js';
import type { SafetyEventMap } from '../parts/safety.events.js';

/** A conversation. */
export interface ThreadDetail {
  readonly threadId: string;
}

/** A conversation as it is now. */
export interface ThreadChangedDetail extends ThreadDetail {
  readonly thread: Thread;
}

/** Something about to be sent. */
export interface MessageSendDetail extends ThreadDetail {
  readonly content: OutgoingContent;
}

/** A message. */
export interface MessageDetail extends ThreadDetail {
  readonly message: Message;
}

/** A message that did not go. It stays, to be sent again or discarded. */
export interface MessageFailedDetail extends ThreadDetail {
  readonly clientId: string;
  readonly error: AdapterError;
}

/** A message that was never sent, or was taken back in time. */
export interface MessageDiscardedDetail extends ThreadDetail {
  readonly clientId: string;
}

/** Another text for a message. */
export interface MessageEditDetail extends MessageDetail {
  readonly text: string;
}

/** How far a deletion goes. */
export interface MessageDeleteDetail extends MessageDetail {
  readonly scope: DeleteScope;
}

/** One's own reaction. */
export interface ReactionDetail extends MessageDetail {
  readonly emoji: string;
  readonly on: boolean;
}

/** A report of a message, or of the whole conversation. */
export interface ChatReportDetail extends ThreadDetail {
  /** Absent: the whole conversation. */
  readonly messageId?: string;
  readonly report: Report;
}

/** How far somebody has read. */
export interface ThreadReadDetail extends ThreadDetail {
  readonly upTo: MessageOrder;
}

/** What others may know. */
export interface ThreadSettingsDetail extends ThreadDetail {
  readonly settings: Partial<ThreadSettings>;
}

/** A conversation is to be muted, or no longer. */
export interface ThreadMuteDetail extends ThreadDetail {
  readonly muted: boolean;
  /** Absent: until it is unmuted. */
  readonly until?: Timestamp;
}

/** Somebody asks to see a picture that was not fetched before. */
export interface MediaRevealDetail extends MessageDetail {
  readonly attachmentId: string;
}

/** A moment is to be opened. */
export interface MomentOpenDetail extends MessageDetail {
  readonly moment: Moment;
}

/** Somebody wants to share a moment: hand it over with `shareMoment()`. */
export interface MomentShareDetail extends ThreadDetail {
  /** Where it goes, once it is chosen. */
  readonly share: (moment: Moment) => void;
}

/** Somebody contests what moderation has decided about their message. */
export interface MessageAppealDetail extends MessageDetail {
  readonly decision: ModerationDecision;
  readonly text: string;
}

/** A call has failed. The element shows it; this is for logs. */
export interface ChatAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: ThreadMethod;
}

/** The events of a conversation. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface ChatThreadEventMap extends SafetyEventMap, MessageTextEventMap {
  'rv-message-send-request': CustomEvent<MessageSendDetail>;
  'rv-message-sent': CustomEvent<MessageDetail>;
  'rv-message-failed': CustomEvent<MessageFailedDetail>;
  'rv-message-discarded': CustomEvent<MessageDiscardedDetail>;
  'rv-message-edit-request': CustomEvent<MessageEditDetail>;
  'rv-message-edited': CustomEvent<MessageDetail>;
  'rv-message-delete-request': CustomEvent<MessageDeleteDetail>;
  'rv-message-deleted': CustomEvent<MessageDeleteDetail>;
  'rv-reaction-request': CustomEvent<ReactionDetail>;
  'rv-reaction-changed': CustomEvent<ReactionDetail>;
  'rv-chat-report-request': CustomEvent<ChatReportDetail>;
  'rv-chat-reported': CustomEvent<ChatReportDetail>;
  'rv-thread-accept-request': CustomEvent<ThreadChangedDetail>;
  'rv-thread-accepted': CustomEvent<ThreadChangedDetail>;
  'rv-thread-delete-request': CustomEvent<ThreadChangedDetail>;
  'rv-thread-deleted': CustomEvent<ThreadDetail>;
  'rv-thread-mute-request': CustomEvent<ThreadMuteDetail>;
  'rv-thread-settings-request': CustomEvent<ThreadSettingsDetail>;
  'rv-thread-changed': CustomEvent<ThreadChangedDetail>;
  'rv-thread-read': CustomEvent<ThreadReadDetail>;
  'rv-media-reveal-request': CustomEvent<MediaRevealDetail>;
  'rv-moment-open-request': CustomEvent<MomentOpenDetail>;
  'rv-moment-share-request': CustomEvent<MomentShareDetail>;
  'rv-message-appeal-request': CustomEvent<MessageAppealDetail>;
  'rv-chat-adapter-error': CustomEvent<ChatAdapterErrorDetail>;
}
