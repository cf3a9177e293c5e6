import type { ChatAdapter, Report } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createCaller } from '../caller.js';
import { createMessageActs } from './chat-acts.js';
import { createPages, pageOfThreads } from './chat-pages.js';
import { toThread } from './chat-record.js';
import type { Sender } from './chat-sending.js';
import { findMessage, findThread, noThread } from './chat-standing.js';
import type { ChatState, StoredMessage, StoredThread } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import { createThreadActs } from './chat-threads.js';
import { watchThread, watchThreads } from './chat-watches.js';
import type { Network } from '../network.js';
import { fileReport } from '../reports.js';
import type { Watches } from '../watches.js';

/** What {@link createChatAdapter} needs. */
export interface ChatParts {
  readonly chat: ChatState;
  readonly telling: Telling;
  readonly sender: Sender;
  readonly network: Network;
  readonly watches: Watches;
}

/** One person's way to the conversations. */
export function createChatAdapter(parts: ChatParts, me: string): Required<ChatAdapter> {
  const { chat, telling, sender, network, watches } = parts;
  const run = createCaller(network, me);
  const pages = createPages({ chat, telling, personId: me });
  const messages = createMessageActs(chat, telling, me);
  const threads = createThreadActs(chat, telling, me);

  const thread = (threadId: string): StoredThread => findThread(chat, threadId, me);
  const message = (found: StoredThread, messageId: string): StoredMessage => findMessage(chat, found, messageId, me);

  return {
    get(threadId, options) {
      return run('chat.get', [threadId], options, () => toThread(chat, thread(threadId), me));
    },

    list(threadId, options) {
      return run('chat.list', [threadId], options, () => pages.list(thread(threadId), options));
    },

    async send(threadId, draft, options) {
      const { id } = await run('chat.send', [threadId, draft], options, () =>
        sender.send(thread(threadId), me, draft, options.clientId),
      );
      // Read on arrival, so that a repeat says what the message is by now.
      const found = chat.threads.get(threadId);
      const sent = found?.messages.find(id);
      if (found === undefined || sent === undefined) throw noThread(threadId);
      return telling.give(found, sent, me);
    },

    watch(threadId, sink, options) {
      watchThread({ chat, telling, watches }, me, { threadId, sink, options });
    },

    listAround(threadId, messageId, options) {
      return run('chat.listAround', [threadId, messageId], options, () =>
        pages.around(thread(threadId), messageId, options),
      );
    },

    listThreads(options) {
      return run('chat.listThreads', [], options, () => pageOfThreads(chat, me, options));
    },

    watchThreads(sink, options) {
      watchThreads({ chat, telling, watches }, me, { sink, options });
    },

    edit(threadId, messageId, text, options) {
      return run('chat.edit', [threadId, messageId, text], options, () => {
        const found = thread(threadId);
        const edited = message(found, messageId);
        if (edited.authorId !== me) throw new AdapterError('forbidden', { message: 'for its author only' });
        const version = options?.ifVersion;
        if (version !== undefined && version !== String(edited.version)) throw new AdapterError('conflict');
        sender.edit(found, edited, text);
        return telling.give(found, edited, me);
      });
    },

    delete(threadId, messageId, scope, options) {
      return run('chat.delete', [threadId, messageId, scope], options, () => {
        const found = thread(threadId);
        const deleted = found.messages.find(messageId);
        // Deleted by this person before: a repeat, which changes nothing.
        if (scope === 'me' && deleted?.hiddenFor.has(me) === true) return;
        messages.delete(found, message(found, messageId), scope);
      });
    },

    react(threadId, messageId, emoji, on, options) {
      return run('chat.react', [threadId, messageId, emoji, on], options, () => {
        const found = thread(threadId);
        const reacted = message(found, messageId);
        messages.react(found, reacted, emoji, on);
        return telling.give(found, reacted, me);
      });
    },

    markRead(threadId, upTo, options) {
      return run('chat.markRead', [threadId, upTo], options, () => {
        messages.markRead(thread(threadId), upTo);
      });
    },

    setTyping(threadId, typing, options) {
      return run('chat.setTyping', [threadId, typing], options, () => {
        threads.setTyping(thread(threadId), typing);
      });
    },

    acceptRequest(threadId, options) {
      return run('chat.acceptRequest', [threadId], options, () => {
        const found = thread(threadId);
        threads.accept(found);
        return toThread(chat, found, me);
      });
    },

    deleteThread(threadId, options) {
      return run('chat.deleteThread', [threadId], options, () => {
        const known = chat.threads.get(threadId);
        if (known?.members.get(me)?.hidden === true) return;
        threads.delete(thread(threadId));
      });
    },

    setMuted(threadId, muted, options) {
      return run('chat.setMuted', [threadId, muted], options, () => {
        const found = thread(threadId);
        threads.setMuted(found, muted, options?.until);
        return toThread(chat, found, me);
      });
    },

    setSettings(threadId, settings, options) {
      return run('chat.setSettings', [threadId, settings], options, () => {
        const found = thread(threadId);
        threads.setSettings(found, settings);
        return toThread(chat, found, me);
      });
    },

    report(threadId, messageId: string | undefined, report: Report, options) {
      return run('chat.report', [threadId, messageId, report], options, () => {
        const found = thread(threadId);
        if (messageId !== undefined) message(found, messageId);
        const about = { threadId, ...(messageId !== undefined && { messageId }) };
        fileReport(chat.world, me, report, about);
      });
    },

    openMoment(threadId, messageId, options) {
      return run('chat.openMoment', [threadId, messageId], options, () => {
        const found = thread(threadId);
        return messages.openMoment(found, message(found, messageId));
      });
    },

    appeal(threadId, messageId, decisionId, text, options) {
      return run('chat.appeal', [threadId, messageId, decisionId, text], options, () => {
        const found = thread(threadId);
        const contested = message(found, messageId);
        messages.appeal(found, contested, decisionId, text);
        return telling.give(found, contested, me);
      });
    },

    openThread(personIds, options) {
      return run('chat.openThread', [personIds], options, () => toThread(chat, threads.open(personIds), me));
    },

    availability(options) {
      return run('chat.availability', [], options, () => chat.availability.get(me) ?? { available: true });
    },
  };
}
