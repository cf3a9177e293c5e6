import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/chat-inbox/chat-inbox.define.js';
import type { ChatInboxEventMap } from '../elements/chat-inbox/chat-inbox.events.js';
import { ChatInbox as ChatInboxElement } from '../elements/chat-inbox/chat-inbox.js';

/**
 * `<rv-chat-inbox>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <ChatInbox threadId={threadId} onThreadOpenRequest={({ detail }) => setThreadId(detail.threadId)} />
 */
export const ChatInbox = createComponent({
  react: React,
  tagName: 'rv-chat-inbox',
  elementClass: ChatInboxElement,
  displayName: 'ChatInbox',
  events: {
    onThreadOpenRequest: 'rv-thread-open-request' as EventName<ChatInboxEventMap['rv-thread-open-request']>,
    onThreadAcceptRequest: 'rv-thread-accept-request' as EventName<ChatInboxEventMap['rv-thread-accept-request']>,
    onThreadAccepted: 'rv-thread-accepted' as EventName<ChatInboxEventMap['rv-thread-accepted']>,
    onThreadDeleteRequest: 'rv-thread-delete-request' as EventName<ChatInboxEventMap['rv-thread-delete-request']>,
    onThreadDeleted: 'rv-thread-deleted' as EventName<ChatInboxEventMap['rv-thread-deleted']>,
    onThreadMuteRequest: 'rv-thread-mute-request' as EventName<ChatInboxEventMap['rv-thread-mute-request']>,
    onThreadChanged: 'rv-thread-changed' as EventName<ChatInboxEventMap['rv-thread-changed']>,
    onThreadRead: 'rv-thread-read' as EventName<ChatInboxEventMap['rv-thread-read']>,
    onChatReportRequest: 'rv-chat-report-request' as EventName<ChatInboxEventMap['rv-chat-report-request']>,
    onChatReported: 'rv-chat-reported' as EventName<ChatInboxEventMap['rv-chat-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<ChatInboxEventMap['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<ChatInboxEventMap['rv-person-blocked']>,
    onChatAdapterError: 'rv-chat-adapter-error' as EventName<ChatInboxEventMap['rv-chat-adapter-error']>,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<ChatInboxEventMap['rv-people-adapter-error']>,
  },
});
