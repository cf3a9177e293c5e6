import type { Availability, ChatAdapter, Cursor, Page, Thread, ThreadListOptions } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { pageOutbox } from './chat-outbox-kept.js';
import { createPatience } from '../patience.js';
import type { LineSource } from '../line.js';
import { createInboxActs } from './inbox-acts.js';
import { followKept, nothingKept, showKept } from './inbox-kept.js';
import { createThreadList, noList, toThreadPage } from './inbox-list.js';
import type { InboxListName, InboxSnapshot, InboxSource, InboxStore, InboxStoreOptions } from './inbox-ports.js';
import { createInboxTyping } from './inbox-typing.js';
import { createStore } from '../store.js';
import { toThread } from './thread-checks.js';

/** How many pages are read again, at most, when something may have been missed. */
const maxPagesAgain = 10;

const names: readonly InboxListName[] = ['all', 'requests', 'found'];

const nothing: InboxSnapshot = {
  all: noList,
  requests: noList,
  found: noList,
  query: '',
  waiting: false,
  typing: new Map(),
  drafts: new Map(),
  unsent: new Map(),
  availability: { available: true },
  line: 'live',
};

/** All threads of one person: reads, pages, watches, searches. Knows no DOM. */
export function createInboxStore({ clock, line, outbox, outlet }: InboxStoreOptions): InboxStore {
  const store = createStore(nothing);
  const lists = { all: createThreadList(), requests: createThreadList(), found: createThreadList() };
  const typing = createInboxTyping(clock, (now) => store.set({ typing: now }));
  const readings = { all: new AbortController(), requests: new AbortController(), found: new AbortController() };
  let run = new AbortController();
  let source: InboxSource | undefined;
  /** The watch has ended before its time. */
  let isOver = false;
  let isDropped = false;
  let kept = nothingKept;
  run.abort();

  /** While the watch has no line, what fails is taken to fail for that, and waits for it. */
  const link: LineSource = {
    get online() {
      return line.online && !isDropped;
    },
    wifi: undefined,
    subscribe: (listener) => line.subscribe(listener),
  };
  const patience = createPatience(clock, link, () => false);

  function publish(): void {
    const [all, requests, found] = names.map((name) => lists[name].shown) as [
      typeof noList,
      typeof noList,
      typeof noList,
    ];
    store.set({ all, requests, found, waiting: names.some((name) => lists[name].waiting) });
    lookAtLine();
  }

  function lookAtLine(): void {
    const isLive = !isDropped && !isOver && lists.all.shown.phase !== 'loading';
    store.set({ line: !line.online ? 'offline' : isLive ? 'live' : 'connecting', ...showKept(kept, link.online) });
  }

  const optionsOf = (name: InboxListName): ThreadListOptions => ({
    ...(name === 'requests' && { only: 'requests' }),
    ...(name === 'found' && { query: store.getSnapshot().query }),
  });

  const chat = (): ChatAdapter | undefined => (run.signal.aborted ? undefined : source?.chat);

  async function read(
    name: InboxListName,
    act: (page: (after?: Cursor) => Promise<Page<Thread>>) => Promise<void>,
    isAgain: boolean,
  ): Promise<void> {
    const adapter = chat();
    if (!adapter?.listThreads) return;
    readings[name].abort();
    readings[name] = new AbortController();
    const signal = AbortSignal.any([run.signal, readings[name].signal]);
    const options = optionsOf(name);
    const page = async (outer: AbortSignal, after: Cursor | undefined): Promise<Page<Thread>> =>
      toThreadPage(
        await call(
          async (inner) => adapter.listThreads?.({ ...options, ...(after !== undefined && { after }), signal: inner }),
          { signal: outer, clock },
        ),
      );
    const attempt = (outer: AbortSignal): Promise<void> => act((after) => page(outer, after));
    publish();
    try {
      // Who waits for the first time is told at once; what is shown already can wait.
      if (isAgain) await patience.persist(attempt, { signal, rests: () => undefined });
      else await attempt(signal);
      publish();
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      lists[name].fail(error);
      publish();
      outlet.failed(error, 'listThreads');
    }
  }

  /** Reads a list from the top; again, as far as it was loaded. */
  function load(name: InboxListName): Promise<void> {
    const list = lists[name];
    const { phase, threads } = list.shown;
    const isAgain = phase === 'ready';
    list.begin();
    return read(
      name,
      async (page) => {
        let { items, next } = await page();
        for (let pages = 1; next !== undefined && items.length < threads.length && pages < maxPagesAgain; pages += 1) {
          const more = await page(next);
          items = [...items, ...more.items];
          next = more.next;
        }
        list.fill(items, next);
      },
      isAgain,
    );
  }

  function loadMore(name: InboxListName): void {
    const list = lists[name];
    const { next } = list;
    if (next === undefined || list.shown.phase !== 'ready' || list.shown.loadingMore) return;
    list.beginMore();
    void read(name, async (page) => list.append(await page(next)), false);
  }

  function put(thread: Thread): void {
    const [its, other] = thread.standing === 'request-in' ? [lists.requests, lists.all] : [lists.all, lists.requests];
    other.remove(thread.id, true);
    its.put(thread);
    if (lists.found.has(thread.id)) lists.found.put(thread);
    publish();
  }

  /** It leads nowhere any more: it goes, also while somebody is at the list. */
  function remove(threadId: string): void {
    for (const name of names) lists[name].remove(threadId);
    publish();
  }

  const find = (threadId: string): Thread | undefined =>
    names.map((name) => lists[name].get(threadId)).find((thread) => thread !== undefined);

  function loadAll(): void {
    void load('all');
    void load('requests');
    if (store.getSnapshot().query !== '') void load('found');
  }

  async function lookAtAvailability(): Promise<void> {
    const { signal } = run;
    const adapter = chat();
    if (!adapter?.availability) return;
    try {
      const availability: Availability | undefined = await call(
        async (inner) => adapter.availability?.({ signal: inner }),
        { signal, clock },
      );
      if (typeof availability?.available === 'boolean') store.set({ availability });
    } catch (thrown) {
      // What can't be asked is offered: the back end will refuse what it must.
      if (!signal.aborted) outlet.failed(toAdapterError(thrown), 'availability');
    }
  }

  function watch(): void {
    const { signal } = run;
    const adapter = chat();
    if (!adapter?.watchThreads) return;
    isOver = false;
    const failed = (thrown: unknown): void => {
      if (signal.aborted) return;
      isOver = true;
      isDropped = false;
      outlet.failed(toAdapterError(thrown), 'watchThreads');
      lookAtLine();
    };
    try {
      adapter.watchThreads(
        {
          change(change) {
            if (signal.aborted) return;
            if (change.type === 'reset') loadAll();
            else if (change.type === 'remove') remove(change.id);
            else {
              const thread = toThread(change.item);
              if (!thread) return;
              const before = find(thread.id)?.lastMessage?.id;
              const { lastMessage } = thread;
              if (lastMessage && lastMessage.id !== before) typing.heard(thread.id, lastMessage.author, false);
              put(thread);
            }
          },
          typing(threadId, person, isTyping) {
            if (!signal.aborted) typing.heard(threadId, person, isTyping);
          },
          live(live) {
            if (signal.aborted) return;
            isDropped = !live;
            look();
          },
          error: failed,
        },
        { signal },
      );
    } catch (thrown) {
      failed(thrown);
    }
  }

  /** The line is another, or the page is seen again. */
  function look(): void {
    lookAtLine();
    patience.look();
    if (!link.online) return;
    if (isOver) {
      watch();
      loadAll();
      return;
    }
    for (const name of names) if (lists[name].shown.error?.retryable === true) retry(name);
  }

  function retry(name: InboxListName): void {
    const { phase, error } = lists[name].shown;
    if (phase === 'failed' || (error && lists[name].next === undefined)) void load(name);
    else loadMore(name);
  }

  const acts = createInboxActs({
    clock,
    lists,
    getTarget() {
      const adapter = chat();
      return adapter && { chat: adapter, signal: run.signal };
    },
    find,
    put,
    remove,
    publish,
    failed: (error, method) => outlet.failed(error, method),
  });

  function start(): void {
    run = new AbortController();
    const { signal } = run;
    const adapter = chat();
    if (!adapter) return;
    isDropped = false;
    isOver = false;
    signal.addEventListener('abort', line.subscribe(look), { once: true });
    const owner = source?.draftKey;
    const storage = (owner === undefined ? undefined : outbox) ?? pageOutbox(adapter);
    followKept({ storage, owner: owner ?? '', clock, signal }, (now) => {
      kept = now;
      lookAtLine();
    });
    // First the watch: what comes between the two would be missed the other way round.
    watch();
    loadAll();
    void lookAtAvailability();
  }

  function stop(): void {
    run.abort();
    typing.reset();
  }

  /** Without an adapter, what there is is shown, and that is all. */
  function showRecords(threads: readonly Thread[]): void {
    for (const name of ['all', 'requests'] as const) {
      lists[name].begin();
      const isIts = ({ standing }: Thread): boolean => (standing === 'request-in') === (name === 'requests');
      lists[name].fill(threads.filter(isIts), undefined);
    }
    publish();
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,

    show(next) {
      const before = source;
      source = next;
      const isSame = before?.chat === next.chat && before?.draftKey === next.draftKey;
      if (isSame && (next.chat || before?.threads === next.threads)) {
        if (next.chat && run.signal.aborted) start();
        return;
      }
      stop();
      for (const name of names) lists[name].clear();
      kept = nothingKept;
      store.set({ ...nothing });
      publish();
      if (next.chat) start();
      else if (next.threads) showRecords(next.threads);
    },

    stop,
    loadMore,
    retry,

    search(query) {
      const wanted = query.trim();
      if (wanted === store.getSnapshot().query) return;
      readings.found.abort();
      lists.found.clear();
      store.set({ query: wanted });
      if (wanted !== '' && chat()) void load('found');
      publish();
    },

    hold(held) {
      for (const name of names) lists[name].hold(held);
      publish();
    },

    acceptRequest: acts.acceptRequest,
    deleteThread: acts.deleteThread,
    setMuted: acts.setMuted,
    markRead: acts.markRead,
  };
}
