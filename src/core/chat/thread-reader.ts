import type { AdapterError, ChatAdapter, Message, MessageOrder, MessagePage } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { GapFilling, ThreadSnapshot } from './chat.js';
import type { LogPlace } from './chat-log.js';
import { mustBeThread, toMessagePage } from './thread-checks.js';
import type { ThreadContext } from './thread-context.js';
import type { ThreadUnread } from './thread-unread.js';

/** How many pages are read back, at most, to find a message where there is no shorter way. */
const maxPagesBack = 50;

/** How many pages are read back, at most, to open where the unread begins; and how many messages of one's own may be among them. */
const maxPagesToUnread = 3;
const ownAmongUnread = 10;

/** How many pages without a message are passed over at once. */
const maxEmptyPages = 10;

/** Reads a thread: its newest messages, older ones, what is missing. */
export interface ThreadReader {
  /** Reads the thread and its newest messages; again, when something may have been missed. */
  load(): Promise<void>;
  /** Reads the thread's record alone. */
  refresh(): Promise<void>;
  loadOlder(): Promise<boolean>;
  fillGap(key: string): Promise<void>;
  goTo(messageId: string): Promise<string | undefined>;
  goToUnread(): Promise<string | undefined>;
  /** The first row in sight: down to it, what may have changed while the line was down is read again. */
  sees(key: string): void;
  /** A message came by the watch. @returns whether it is new to the reader */
  heard(message: Message, isNew: boolean): boolean;
  /** What comes next may not follow what is there. */
  interrupt(): void;
  /** Tries again what could not be read, if that makes sense now. */
  look(): void;
  retry(): void;
  readonly older: ThreadSnapshot['older'];
  /** Everything running has ended. */
  reset(): void;
}

export function createThreadReader(context: ThreadContext, unread: ThreadUnread): ThreadReader {
  const { store, clock, log, outlet, patience } = context;
  let loading = new AbortController();
  let going = new AbortController();
  let olderPhase: 'more' | 'loading' | 'failed' = 'more';
  let olderLoading: Promise<boolean> | undefined;
  /** Why the last page could not be read. */
  let pageFailure: AdapterError | undefined;
  let isStaleReading = false;
  /** What is to be read again could not be. */
  let failure: AdapterError | undefined;
  /** The newest that anybody here has heard of. */
  let heardUpTo: MessageOrder = -Infinity;
  /** The same, before something may have been missed; and who came since. */
  let interruptedAt: MessageOrder | undefined;
  const toldSince = new Set<string>();
  /** The first in sight. */
  let seenFrom: MessageOrder = Infinity;

  const isNews = ({ mine, deleted, state }: Message): boolean =>
    mine !== true && deleted !== true && state !== 'removed';

  /** Reads one page. @returns whether it is there */
  async function readPage(
    read: (target: { chat: ChatAdapter; threadId: string; signal: AbortSignal }) => Promise<MessagePage> | undefined,
    take: (page: MessagePage) => void,
    { method, signal }: { method: 'list' | 'listAround'; signal: AbortSignal },
  ): Promise<boolean> {
    const { target } = context;
    if (!target) return false;
    try {
      const page = await call(async (inner) => read({ ...target, signal: inner }), { signal, clock });
      const checked = toMessagePage(page, method);
      take(checked);
      context.took(checked.items);
      // Before it is known where to open, nothing is shown.
      if (store.getSnapshot().phase !== 'loading') context.publish();
      return true;
    } catch (thrown) {
      if (signal.aborted) return false;
      pageFailure = toAdapterError(thrown);
      context.failed(pageFailure, method);
      return false;
    }
  }

  async function readBeside(place: LogPlace, signal: AbortSignal, limit?: number): Promise<boolean> {
    const reading = log.read();
    const worked = await readPage(
      ({ chat, threadId, signal: inner }) =>
        chat.list(threadId, { ...place.options, ...(limit !== undefined && { limit }), signal: inner }),
      (page) => reading.beside(place, page),
      { method: 'list', signal },
    );
    if (!worked) reading.cancel();
    return worked;
  }

  /** As far back as the first unread, if that is not too far. */
  async function readToUnread(signal: AbortSignal): Promise<void> {
    for (let pages = 0; pages < maxPagesToUnread && unread.isFurtherBack(log); pages += 1) {
      const place = log.older;
      if (typeof place !== 'object') return;
      const missing = (store.getSnapshot().thread?.unread ?? 0) - log.view.length;
      if (!(await readBeside(place, signal, Math.max(0, missing) + ownAmongUnread))) return;
    }
  }

  async function readThread(signal: AbortSignal): Promise<void> {
    const { target } = context;
    const thread = mustBeThread(
      await call(async (inner) => target?.chat.get(target.threadId, { signal: inner }), { signal, clock }),
      'get',
    );
    if (store.getSnapshot().phase === 'loading') unread.opened(thread);
    context.gotThread(thread);
  }

  async function readNewest(signal: AbortSignal): Promise<void> {
    const { target } = context;
    if (!target) return;
    const { chat, threadId } = target;
    const reading = log.read();
    const list = (options: { before?: string }): Promise<MessagePage> =>
      call((inner) => chat.list(threadId, { ...options, signal: inner }), { signal, clock }).then((page) =>
        toMessagePage(page, 'list'),
      );
    try {
      let page = await list({});
      for (let empty = 0; page.items.length === 0 && page.older !== undefined && empty < maxEmptyPages; empty += 1)
        page = await list({ before: page.older });
      reading.newest(page);
      took(page);
    } catch (thrown) {
      reading.cancel();
      throw thrown;
    }
  }

  /** The newest are there. */
  function took({ items }: MessagePage): void {
    context.took(items);
    const newest = items.reduce((greatest, { order }) => Math.max(greatest, order), heardUpTo);
    const missedFrom = interruptedAt;
    if (store.getSnapshot().phase === 'loading') unread.settled(newest);
    else if (missedFrom !== undefined) {
      const missed = items.filter((item) => item.order > missedFrom && isNews(item) && !toldSince.has(item.id));
      unread.came(missed);
      if (missed.length > 0) outlet.arrived(missed);
    }
    heardUpTo = newest;
    interruptedAt = undefined;
    toldSince.clear();
  }

  async function load(): Promise<void> {
    loading.abort();
    loading = new AbortController();
    const signal = AbortSignal.any([context.signal, loading.signal]);
    const isAgain = store.getSnapshot().phase === 'ready';
    let failing: 'get' | 'list' | undefined;
    const named = async (method: 'get' | 'list', read: (inner: AbortSignal) => Promise<void>, inner: AbortSignal) => {
      try {
        await read(inner);
      } catch (thrown) {
        failing ??= method;
        throw thrown;
      }
    };
    const read = async (outer: AbortSignal): Promise<void> => {
      failing = undefined;
      const ended = new AbortController();
      const inner = AbortSignal.any([outer, ended.signal]);
      try {
        await Promise.all([named('get', readThread, inner), named('list', readNewest, inner)]);
      } finally {
        ended.abort();
      }
    };
    failure = undefined;
    if (isAgain) store.set({ error: undefined });
    else store.set({ phase: 'loading', error: undefined });
    try {
      // Who waits for the first time is told at once; what is shown already can wait.
      if (isAgain) await patience.persist(read, { signal, rests: () => undefined });
      else {
        await read(signal);
        await readToUnread(signal);
        if (signal.aborted) return;
      }
      store.set({ phase: 'ready' });
      context.publish();
      void readStale();
    } catch (thrown) {
      if (signal.aborted) return;
      failure = toAdapterError(thrown);
      const isGone = failure.code === 'not-found' || failure.code === 'forbidden';
      store.set({ error: failure, ...((!isAgain || isGone) && { phase: 'failed' }) });
      context.failed(failure, failing ?? 'get');
    }
  }

  /** What was loaded before the line was down may have changed. */
  async function readStale(): Promise<void> {
    if (isStaleReading) return;
    isStaleReading = true;
    const { signal } = context;
    for (let place = log.stale; place && place.order > seenFrom; place = log.stale) {
      if (!(await readBeside(place, signal))) break;
    }
    if (!signal.aborted) isStaleReading = false;
  }

  async function readOlder(): Promise<boolean> {
    const { signal } = context;
    const rows = log.view.length;
    let worked = true;
    for (let empty = 0; worked && log.view.length === rows && empty < maxEmptyPages; empty += 1) {
      const place = log.older;
      if (typeof place !== 'object') break;
      worked = await readBeside(place, signal);
    }
    if (signal.aborted) return false;
    olderPhase = worked ? 'more' : 'failed';
    if (!worked) store.set({ error: pageFailure });
    context.publish();
    return worked;
  }

  function loadOlder(): Promise<boolean> {
    if (olderLoading) return olderLoading;
    if (typeof log.older !== 'object' || !context.target) return Promise.resolve(false);
    olderPhase = 'loading';
    context.publish();
    const run = readOlder().finally(() => {
      if (olderLoading === run) olderLoading = undefined;
    });
    olderLoading = run;
    return run;
  }

  function setFilling(key: string, to: GapFilling | undefined): void {
    const filling = new Map(store.getSnapshot().filling);
    if (to) filling.set(key, to);
    else filling.delete(key);
    store.set({ filling });
  }

  async function fillGap(key: string): Promise<void> {
    const gap = log.gap(key);
    if (!gap || !context.target || store.getSnapshot().filling.get(key) === 'loading') return;
    const { signal } = context;
    const place = gap.before ?? gap.after;
    setFilling(key, 'loading');
    if (!place) await load();
    const worked = place ? await readBeside(place, signal) : failure === undefined;
    if (!signal.aborted) setFilling(key, worked ? undefined : place ? pageFailure : failure);
  }

  async function goTo(messageId: string): Promise<string | undefined> {
    going.abort();
    going = new AbortController();
    const signal = AbortSignal.any([context.signal, going.signal]);
    const found = log.view.keyOf(messageId);
    if (found !== undefined || !context.target) return found;
    if (context.target.chat.listAround) {
      const reading = log.read();
      const worked = await readPage(
        ({ chat, threadId, signal: inner }) => chat.listAround?.(threadId, messageId, { signal: inner }),
        (page) => reading.around(page),
        { method: 'listAround', signal },
      );
      if (!worked) reading.cancel();
      return worked ? log.view.keyOf(messageId) : undefined;
    }
    for (let pages = 0; pages < maxPagesBack; pages += 1) {
      const worked = await loadOlder();
      if (signal.aborted) return undefined;
      const key = log.view.keyOf(messageId);
      if (key !== undefined || !worked) return key;
    }
    return undefined;
  }

  async function goToUnread(): Promise<string | undefined> {
    going.abort();
    going = new AbortController();
    const signal = AbortSignal.any([context.signal, going.signal]);
    for (let pages = 0; pages < maxPagesBack && unread.isFurtherBack(log); pages += 1) {
      const worked = await loadOlder();
      if (signal.aborted) return undefined;
      if (!worked) break;
    }
    return store.getSnapshot().unreadKey;
  }

  function retry(): void {
    if (failure) void load();
    else if (olderPhase === 'failed') void loadOlder();
  }

  return {
    load,
    loadOlder,
    fillGap,
    goTo,
    goToUnread,
    retry,

    async refresh() {
      const { signal } = context;
      try {
        await readThread(signal);
      } catch (thrown) {
        if (!signal.aborted) context.failed(toAdapterError(thrown), 'get');
      }
    },

    sees(key) {
      const { view } = log;
      let index = view.indexOf(key);
      let entry = index === -1 ? undefined : view.at(index);
      while (entry && entry.kind !== 'message') entry = view.at((index += 1));
      if (!entry) return;
      seenFrom = entry.message.order;
      void readStale();
    },

    heard(message, isNew) {
      heardUpTo = Math.max(heardUpTo, message.order);
      if (!isNew || !isNews(message) || store.getSnapshot().phase !== 'ready') return false;
      if (interruptedAt !== undefined) toldSince.add(message.id);
      return true;
    },

    interrupt() {
      log.interrupt();
      interruptedAt ??= heardUpTo;
    },

    look() {
      if (context.line.online && failure?.retryable === true) retry();
    },

    get older() {
      return typeof log.older === 'object' ? olderPhase : 'none';
    },

    reset() {
      olderPhase = 'more';
      olderLoading = undefined;
      isStaleReading = false;
      failure = undefined;
      seenFrom = Infinity;
    },
  };
}
