import type { LogView, ThreadSnapshot } from './chat.js';
import { createChatLog } from './chat-log.js';
import { createStore } from '../store.js';
import type { ThreadSource, ThreadStore, ThreadStoreOptions } from './thread-ports.js';
import { createThreadSession, unsupported, type ThreadSession } from './thread-session.js';

const nothing = (log: LogView): ThreadSnapshot => ({
  phase: 'idle',
  thread: undefined,
  log,
  older: 'none',
  filling: new Map(),
  unreadKey: undefined,
  unreadAbove: false,
  newCount: 0,
  typing: [],
  line: 'live',
  unsent: [],
  error: undefined,
});

/** One thread: reads, pages, watches, sends. Knows no DOM. */
export function createThreadStore(options: ThreadStoreOptions): ThreadStore {
  const store = createStore(nothing(createChatLog().view));
  let session: ThreadSession | undefined;
  let shown: ThreadSource | undefined;
  let isAtEnd = true;

  /** Without an adapter, what there is is shown, and that is all. */
  function showRecords({ thread, messages }: ThreadSource): void {
    const log = createChatLog();
    if (messages) log.adopt(messages);
    store.set({ ...nothing(log.view), ...((thread ?? messages) && { phase: 'ready', thread }) });
  }

  function isSame(one: ThreadSource | undefined, other: ThreadSource): boolean {
    if (!one || one.chat !== other.chat || one.threadId !== other.threadId) return false;
    const isLive = other.chat !== undefined && other.threadId !== undefined;
    return isLive ? one.draftKey === other.draftKey : one.thread === other.thread && one.messages === other.messages;
  }

  function show(source: ThreadSource): void {
    const before = shown;
    shown = source;
    if (isSame(before, source)) {
      session?.start(source);
      return;
    }
    session?.stop();
    session = undefined;
    const { chat, threadId } = source;
    if (!chat || threadId === undefined) {
      showRecords(source);
      return;
    }
    store.set(nothing(createChatLog().view));
    session = createThreadSession({ options, store, source, chat, threadId });
    session.unread.reachedEnd(isAtEnd);
    session.start(source);
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show,
    stop: () => session?.stop(),
    retry: () => session?.reader.retry(),
    resume: () => session?.resume(),
    refresh: () => void session?.reader.refresh(),

    loadOlder: () => void session?.reader.loadOlder(),
    fillGap: (key) => void session?.reader.fillGap(key),
    goTo: async (messageId) => (session ? session.reader.goTo(messageId) : store.getSnapshot().log.keyOf(messageId)),
    goToUnread: async () => session?.reader.goToUnread(),
    sees: (key) => session?.reader.sees(key),
    reachedEnd(atEnd) {
      isAtEnd = atEnd;
      session?.unread.reachedEnd(atEnd);
      if (session) store.set({ newCount: session.unread.newCount });
    },

    maySend: () => session?.maySend() ?? false,
    send: (content) => session?.send(content),
    retrySending: (clientId) => session?.outbox.retry([clientId]),
    retryAll: () => session?.outbox.retry(retryable(store.getSnapshot())),
    discard: (clientId) => session?.outbox.discard(clientId),
    editOutgoing: (clientId) => session?.outbox.take(clientId),
    takeBack: async (clientId) => session?.takeBack(clientId),
    dropPicture: (picture) => session?.outbox.dropPicture(picture),
    saveDraft: (content) => session?.drafts.save(content),

    edit: async (messageId, text, version) => (await session?.acts.edit(messageId, text, version)) ?? false,
    delete: async (messageId, scope) => (await session?.acts.delete(messageId, scope)) ?? false,
    react: async (messageId, emoji) => (await session?.acts.react(messageId, emoji)) ?? false,
    markRead: (upTo) => session?.marks.mark(upTo),
    readUpToHere(key) {
      const { log } = store.getSnapshot();
      const entry = log.at(log.indexOf(key));
      if (!session || entry?.kind !== 'message') return;
      session.marks.mark(entry.message.order);
      session.unread.move(entry.message.order);
      session.context.publish();
    },
    setTyping: (typing) => session?.typing.set(typing),
    accept: async () => (await session?.accept()) ?? false,
    async deleteThread() {
      const leaving = session;
      const worked = (await leaving?.deleteThread()) ?? false;
      if (!worked || leaving !== session) return worked;
      leaving?.stop();
      session = undefined;
      store.set(nothing(createChatLog().view));
      return true;
    },
    setMuted: async (muted, until) => (await session?.acts.setMuted(muted, until)) ?? false,
    setSettings: async (settings) => (await session?.acts.setSettings(settings)) ?? false,
    openMoment: (messageId) => session?.acts.openMoment(messageId) ?? unsupported(),
    report: (messageId, report) => session?.acts.report(messageId, report) ?? unsupported(),
    appeal: (messageId, decisionId, text) => session?.acts.appeal(messageId, decisionId, text) ?? unsupported(),
  };
}

const retryable = ({ unsent }: ThreadSnapshot): string[] =>
  unsent.flatMap(({ clientId, phase }) => (phase === 'failed' ? [clientId] : []));
