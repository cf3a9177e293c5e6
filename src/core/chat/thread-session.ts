import { AdapterError } from '../../contracts/errors.js';
import type { ChatAdapter, Message } from '../../contracts/index.js';
import type { OutgoingContent, ThreadSnapshot } from './chat.js';
import { createChatLog } from './chat-log.js';
import { createChatOutbox, type ChatOutbox } from './chat-outbox.js';
import { emptyContent, isEmptyContent, pageOutbox } from './chat-outbox-kept.js';
import { createPatience } from '../patience.js';
import type { LineSource } from '../line.js';
import type { WritableStore } from '../store.js';
import { createThreadActs, type ThreadActs } from './thread-acts.js';
import type { ThreadContext, ThreadTarget } from './thread-context.js';
import { readersOf, readingOf } from './thread-delivery.js';
import { createThreadDrafts, type ThreadDrafts } from './thread-drafts.js';
import { createThreadMarks, type ThreadMarks } from './thread-marks.js';
import type { TakenBack, ThreadSource, ThreadStoreOptions } from './thread-ports.js';
import { createThreadReader, type ThreadReader } from './thread-reader.js';
import { createThreadTyping, type ThreadTyping } from './thread-typing.js';
import { createThreadUnread, type ThreadUnread } from './thread-unread.js';
import { watchThread } from './thread-watch.js';

/** One thread with its adapter, from the first look to the last. */
export interface ThreadSession {
  readonly reader: ThreadReader;
  readonly unread: ThreadUnread;
  readonly outbox: ChatOutbox;
  readonly drafts: ThreadDrafts;
  readonly marks: ThreadMarks;
  readonly typing: ThreadTyping;
  readonly acts: ThreadActs;
  readonly context: ThreadContext;
  /** Begins, or goes on after {@link stop}. */
  start(source: ThreadSource): void;
  stop(): void;
  /** Tries at once what waits. */
  resume(): void;
  maySend(): boolean;
  send(content: OutgoingContent): string | undefined;
  accept(): Promise<boolean>;
  takeBack(clientId: string): Promise<TakenBack | undefined>;
  deleteThread(): Promise<boolean>;
}

export interface SessionParts {
  readonly options: ThreadStoreOptions;
  readonly store: WritableStore<ThreadSnapshot>;
  readonly source: ThreadSource;
  readonly chat: ChatAdapter;
  readonly threadId: string;
}

export function createThreadSession({ options, store, source: first, chat, threadId }: SessionParts): ThreadSession {
  const { clock, line, outlet } = options;
  const target: ThreadTarget = { chat, threadId };
  const log = createChatLog();
  const unread = createThreadUnread();
  const owner = first.draftKey ?? '';
  const storage = (first.draftKey === undefined ? undefined : options.outbox) ?? pageOutbox(chat);
  let source = first;
  let run = new AbortController();
  let isStarted = false;
  /** The record was read, since this thread is shown: before, nobody knows what may leave. */
  let isKnown = false;
  let isWatching = false;
  let isDropped = false;
  let isLeaving = false;

  /** While the watch has no line, what fails is taken to fail for that, and waits for it. */
  const link: LineSource = {
    get online() {
      return line.online && !isDropped;
    },
    wifi: undefined,
    subscribe: (listener) => line.subscribe(listener),
  };
  const patience = createPatience(clock, link, () => false);

  const context: ThreadContext = {
    store,
    clock,
    line: link,
    patience,
    outlet,
    log,
    get target() {
      return run.signal.aborted ? undefined : target;
    },
    get signal() {
      return run.signal;
    },
    publish() {
      const { older } = reader;
      store.set({
        log: log.view,
        older,
        unreadKey: unread.find(log, older === 'none'),
        unreadAbove: older !== 'none' && unread.isFurtherBack(log),
        newCount: unread.newCount,
      });
      lookAtLine();
    },
    gotThread(thread) {
      isKnown = true;
      store.set({ thread: marks.merged(thread) });
      outbox.look();
    },
    took(messages) {
      for (const message of messages) outbox.confirm(message);
    },
    failed: (error, method) => outlet.failed(error, `chat.${method}`),
  };

  const reader = createThreadReader(context, unread);
  const marks = createThreadMarks(context);
  const typing = createThreadTyping(context);
  const acts = createThreadActs(context);
  const drafts = createThreadDrafts({
    clock,
    storage,
    owner,
    threadId,
    restored: (content) => outlet.draftRestored(content),
    failed: (error, method) => outlet.failed(error, method),
  });
  const outbox = createChatOutbox({
    clock,
    patience,
    maySend: () => isKnown && store.getSnapshot().thread?.standing !== 'request-in',
    changed(outgoing) {
      log.setOutgoing(outgoing);
      const unsent = outgoing.filter(({ phase }) => phase === 'failed' || phase === 'rejected');
      const { unsent: before } = store.getSnapshot();
      const isSame = unsent.length === before.length && unsent.every((one, index) => one === before[index]);
      store.set({ log: log.view, ...(!isSame && { unsent }) });
    },
    sent(message) {
      log.put(message);
      context.publish();
      outlet.sent(message, message.clientId ?? '');
    },
    strayed: ({ id }) => void acts.delete(id, 'everybody'),
    notSent: (outgoing) => outlet.notSent(outgoing),
    failed: (error, method) => outlet.failed(error, method),
  });

  function lookAtLine(): void {
    const isLive = isWatching && !isDropped && store.getSnapshot().phase !== 'loading';
    store.set({ line: !line.online ? 'offline' : isLive ? 'live' : 'connecting' });
  }

  function receive(message: Message): void {
    typing.heard(message.author, false);
    const wasThere = log.get(message.id) !== undefined;
    log.put(message);
    outbox.confirm(message);
    const isNews = reader.heard(message, !wasThere && log.get(message.id) !== undefined);
    if (isNews) unread.came([message]);
    context.publish();
    if (isNews) outlet.arrived([message]);
  }

  function interrupted(): void {
    reader.interrupt();
    context.publish();
    void reader.load();
  }

  function watch(): void {
    isWatching = true;
    watchThread(target, run.signal, {
      isDeaf: () => isLeaving,
      put: receive,
      removed(id) {
        log.remove(id);
        unread.went(id);
        context.publish();
      },
      reset: interrupted,
      thread: (thread) => context.gotThread(thread),
      typing: (person, isTyping) => typing.heard(person, isTyping),
      live(live) {
        isDropped = !live;
        look();
      },
      failed(error) {
        isWatching = false;
        isDropped = false;
        if (error.code === 'not-found' || error.code === 'forbidden') store.set({ phase: 'failed', error });
        outlet.failed(error, 'chat.watch');
        lookAtLine();
      },
    });
  }

  /** The line is another, or somebody wants to try. */
  function look(): void {
    lookAtLine();
    patience.look();
    if (!link.online) return;
    if (!isWatching && store.getSnapshot().phase === 'ready') {
      watch();
      interrupted();
    }
    reader.look();
    marks.look();
    outbox.retry(store.getSnapshot().unsent.flatMap(({ clientId, error }) => (error?.retryable ? [clientId] : [])));
  }

  function forget(forgotten: string | undefined): void {
    if (forgotten !== undefined && forgotten !== owner) return;
    drafts.forget();
    outbox.clear();
    outlet.draftForgotten();
  }

  function maySend(): boolean {
    const { thread } = store.getSnapshot();
    if (!context.target || !thread || !isKnown) return false;
    const { standing, requestsLeft = Infinity } = thread;
    return standing === 'open' || (standing === 'request-out' && requestsLeft > outbox.outgoing.length);
  }

  return {
    reader,
    unread,
    outbox,
    drafts,
    marks,
    typing,
    acts,
    context,

    start(next) {
      source = next;
      if (isStarted && !run.signal.aborted) return;
      run = new AbortController();
      const { signal } = run;
      for (const stop of [line.subscribe(look), storage.watchForgotten?.(forget)])
        if (stop) signal.addEventListener('abort', stop, { once: true });
      // First the watch: what comes between the two would be missed the other way round.
      if (isStarted) reader.interrupt();
      else void drafts.open(signal);
      isStarted = true;
      isDropped = false;
      watch();
      void reader.load();
      lookAtLine();
      marks.look();
      void outbox.open({
        chat,
        get media() {
          return source.media;
        },
        threadId,
        storage,
        owner,
        signal,
      });
    },

    stop() {
      if (run.signal.aborted) return;
      drafts.flush();
      run.abort();
      reader.reset();
      marks.reset();
      typing.reset();
      outbox.look();
      store.set({ filling: new Map() });
      context.publish();
    },

    resume() {
      patience.hurry();
      look();
    },

    maySend,

    send(content) {
      if (isEmptyContent(content) || !maySend()) return undefined;
      typing.set(false);
      if (!outlet.maySend(content)) {
        drafts.save(emptyContent);
        return undefined;
      }
      // The watch may be wrong about the line.
      if (isDropped && line.online) patience.hurry();
      const clientId = outbox.add(content, source.undoMs ?? 0);
      drafts.save(emptyContent);
      return clientId;
    },

    async accept() {
      const worked = await acts.accept();
      // What was withheld from somebody who was asked is there now.
      if (worked && context.target) interrupted();
      return worked;
    },

    async takeBack(clientId) {
      const { signal } = run;
      await outbox.settled(clientId);
      const content = outbox.take(clientId);
      if (content) return { content, read: 'no', readers: [] };
      const entry = log.view.at(log.view.indexOf(`c:${clientId}`));
      if (signal.aborted || entry?.kind !== 'message' || entry.message.deleted === true) return undefined;
      const { message } = entry;
      if (!(await acts.delete(message.id, 'everybody'))) return undefined;
      const { text = '', moment, replyTo } = message;
      const participants = store.getSnapshot().thread?.participants ?? [];
      return {
        content: { text, pictures: [], moment, replyTo },
        read: readingOf(message, participants),
        readers: readersOf(message, participants),
      };
    },

    async deleteThread() {
      isLeaving = true;
      const worked = await acts.deleteThread();
      isLeaving = false;
      if (worked) {
        for (const { clientId } of outbox.outgoing) outbox.discard(clientId);
        drafts.save(emptyContent);
      }
      return worked;
    },
  };
}

/** Where a verb of a thread leads that is not there. */
export const unsupported = (): Promise<never> => Promise.reject(new AdapterError('unsupported'));
