import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/chat-thread/chat-thread.define.js';
import type { ChatThreadEventMap } from '../elements/chat-thread/chat-thread.events.js';
import { ChatThread as ChatThreadElement } from '../elements/chat-thread/chat-thread.js';

/**
 * `<rv-chat-thread>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <ChatThread threadId="t1" draftKey={me.id} onThreadDeleted={() => navigate('/messages')} />
 */
export const ChatThread = createComponent({
  react: React,
  tagName: 'rv-chat-thread',
  elementClass: ChatThreadElement,
  displayName: 'ChatThread',
  events: {
    onMessageSendRequest: 'rv-message-send-request' as EventName<ChatThreadEventMap['rv-message-send-request']>,
    onMessageSent: 'rv-message-sent' as EventName<ChatThreadEventMap['rv-message-sent']>,
    onMessageFailed: 'rv-message-failed' as EventName<ChatThreadEventMap['rv-message-failed']>,
    onMessageDiscarded: 'rv-message-discarded' as EventName<ChatThreadEventMap['rv-message-discarded']>,
    onMessageEditRequest: 'rv-message-edit-request' as EventName<ChatThreadEventMap['rv-message-edit-request']>,
    onMessageEdited: 'rv-message-edited' as EventName<ChatThreadEventMap['rv-message-edited']>,
    onMessageDeleteRequest: 'rv-message-delete-request' as EventName<ChatThreadEventMap['rv-message-delete-request']>,
    onMessageDeleted: 'rv-message-deleted' as EventName<ChatThreadEventMap['rv-message-deleted']>,
    onReactionRequest: 'rv-reaction-request' as EventName<ChatThreadEventMap['rv-reaction-request']>,
    onReactionChanged: 'rv-reaction-changed' as EventName<ChatThreadEventMap['rv-reaction-changed']>,
    onChatReportRequest: 'rv-chat-report-request' as EventName<ChatThreadEventMap['rv-chat-report-request']>,
    onChatReported: 'rv-chat-reported' as EventName<ChatThreadEventMap['rv-chat-reported']>,
    onThreadAcceptRequest: 'rv-thread-accept-request' as EventName<ChatThreadEventMap['rv-thread-accept-request']>,
    onThreadAccepted: 'rv-thread-accepted' as EventName<ChatThreadEventMap['rv-thread-accepted']>,
    onThreadDeleteRequest: 'rv-thread-delete-request' as EventName<ChatThreadEventMap['rv-thread-delete-request']>,
    onThreadDeleted: 'rv-thread-deleted' as EventName<ChatThreadEventMap['rv-thread-deleted']>,
    onThreadMuteRequest: 'rv-thread-mute-request' as EventName<ChatThreadEventMap['rv-thread-mute-request']>,
    onThreadSettingsRequest: 'rv-thread-settings-request' as EventName<
      ChatThreadEventMap['rv-thread-settings-request']
    >,
    onThreadChanged: 'rv-thread-changed' as EventName<ChatThreadEventMap['rv-thread-changed']>,
    onThreadRead: 'rv-thread-read' as EventName<ChatThreadEventMap['rv-thread-read']>,
    onMediaRevealRequest: 'rv-media-reveal-request' as EventName<ChatThreadEventMap['rv-media-reveal-request']>,
    onMomentOpenRequest: 'rv-moment-open-request' as EventName<ChatThreadEventMap['rv-moment-open-request']>,
    onMomentShareRequest: 'rv-moment-share-request' as EventName<ChatThreadEventMap['rv-moment-share-request']>,
    onMessageAppealRequest: 'rv-message-appeal-request' as EventName<ChatThreadEventMap['rv-message-appeal-request']>,
    onLinkOpenRequest: 'rv-link-open-request' as EventName<ChatThreadEventMap['rv-link-open-request']>,
    onPersonReportRequest: 'rv-person-report-request' as EventName<ChatThreadEventMap['rv-person-report-request']>,
    onPersonReported: 'rv-person-reported' as EventName<ChatThreadEventMap['rv-person-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<ChatThreadEventMap['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<ChatThreadEventMap['rv-person-blocked']>,
    onChatAdapterError: 'rv-chat-adapter-error' as EventName<ChatThreadEventMap['rv-chat-adapter-error']>,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<ChatThreadEventMap['rv-people-adapter-error']>,
  },
});
