import {
  AdapterError,
  type AdapterErrorCode,
  type ChatAdapter,
  type MediaAdapter,
  type Message,
  type MessageDraft,
  type MessagePage,
  type Thread,
  type ThreadSink,
} from '../../src/contracts/index.js';
import type { OutgoingContent, OutgoingPicture } from '../../src/core/chat/chat.js';
import { createThreadStore } from '../../src/core/chat/thread-store.js';
import type {
  KeptItem,
  OutboxStorage,
  ThreadOutlet,
  ThreadSource,
  ThreadStore,
} from '../../src/core/chat/thread-ports.js';
import { createManualClock, settle, stubAdapter, type ManualClock } from '../../src/testing/index.js';
import { fakeLine, type FakeLine } from './composer-fixtures.js';
import { png } from './memory-fixtures.js';

export const ana = { id: 'ana', name: 'Ana' };
export const bo = { id: 'bo', name: 'Bo' };
export const me = { id: 'me', name: 'Me' };

export const words = (text: string): OutgoingContent => ({ text, pictures: [], moment: undefined, replyTo: undefined });

let pictures = 0;

export function picture(): OutgoingPicture {
  pictures += 1;
  const blob = new Blob([png, 'x'.repeat(1000 + pictures)], { type: 'image/png' });
  const rendered = { blob, width: 30, height: 20, placeholder: '#abc' };
  return { clientId: `picture-${pictures}`, rendered, alt: 'A cat', mediaId: undefined, progress: 0 };
}

/** What becomes of one call: an error before anything was done, or after it; or it waits until it is let go. */
export type Fate =
  | { readonly code: AdapterErrorCode; readonly applied?: boolean; readonly error?: AdapterError }
  | { readonly until: Promise<void> };

type Method = keyof ChatAdapter | 'upload' | 'discard';

/** A back end with one thread, that keeps its promises and breaks as it is told. */
export interface FakeChat {
  readonly chat: Required<ChatAdapter>;
  readonly media: MediaAdapter;
  /** The oldest first. */
  messages: Message[];
  thread: Thread;
  pageSize: number;
  readonly fates: Map<Method, Fate[]>;
  /** What was asked, in the order in which it arrived. */
  readonly calls: string[];
  readonly sinks: Set<ThreadSink>;
  readonly drafts: MessageDraft[];
  running: number;
  /** Somebody else writes. */
  write(text: string, more?: Partial<Message>): Message;
  tell(message: Message): void;
  change(thread: Partial<Thread>): void;
  /** From now on the next calls of a method end so. */
  will(method: Method, ...fates: Fate[]): void;
}

export function message(order: number, more: Partial<Message> = {}): Message {
  const sentAt = new Date(Date.UTC(2026, 0, 1) + order * 1000).toISOString();
  return { id: `m${order}`, order, author: ana, sentAt, text: `Number ${order}`, ...more };
}

export function fakeChat(count = 0): FakeChat {
  const sent = new Map<string, { readonly args: string; readonly message: Message }>();
  let uploads = 0;

  async function act<Answer>(
    method: Method,
    args: readonly unknown[],
    signal: AbortSignal | undefined,
    answer: () => Answer,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    fake.calls.push([method, ...args].join(' '));
    const fate = fake.fates.get(method)?.shift();
    fake.running += 1;
    try {
      if (fate && 'until' in fate) {
        const gone = new Promise<never>((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
        );
        await Promise.race([fate.until, gone]);
      } else if (fate) {
        if (fate.applied === true) answer();
        throw fate.error ?? new AdapterError(fate.code);
      } else await Promise.resolve();
      return answer();
    } finally {
      fake.running -= 1;
    }
  }

  const newest = (): number => fake.messages.at(-1)?.order ?? 0;

  function find(id: string): Message {
    const found = fake.messages.find((one) => one.id === id);
    if (!found) throw new AdapterError('not-found');
    return found;
  }

  function replace(changed: Message): Message {
    fake.messages = fake.messages.map((one) => (one.id === changed.id ? changed : one));
    return changed;
  }

  function page(from: number, to: number): MessagePage {
    const items = fake.messages.slice(Math.max(0, from), to);
    return {
      items,
      ...(from > 0 && items.length > 0 && { older: String(items[0]!.order) }),
      ...(to < fake.messages.length && { newer: String(items.at(-1)?.order) }),
    };
  }

  const placeOf = (order: string): number => fake.messages.findIndex((one) => one.order >= Number(order));

  const fake: FakeChat = {
    messages: Array.from({ length: count }, (_, index) => message(index + 1)),
    thread: {
      id: 't1',
      participants: [{ person: ana }],
      standing: 'open',
      updatedAt: '2026-01-01T00:00:00Z',
      unread: 0,
      readUpTo: count,
      settings: { receipts: true, typing: true },
    },
    pageSize: 10,
    fates: new Map(),
    calls: [],
    sinks: new Set(),
    drafts: [],
    running: 0,

    write(text, more = {}) {
      const written = message(newest() + 1, { text, ...more });
      fake.messages.push(written);
      fake.tell(written);
      return written;
    },
    tell(item) {
      for (const sink of [...fake.sinks]) sink.change({ type: 'put', item });
    },
    change(thread) {
      fake.thread = { ...fake.thread, ...thread };
      for (const sink of [...fake.sinks]) sink.thread?.(fake.thread);
    },
    will(method, ...fates) {
      fake.fates.set(method, [...(fake.fates.get(method) ?? []), ...fates]);
    },

    chat: stubAdapter('chat', {
      get: (id, { signal } = {}) => act('get', [id], signal, () => fake.thread),
      list: (_id, { signal, before, after } = {}) =>
        act('list', before === undefined ? [] : ['before', before], signal, () => {
          if (after !== undefined) return page(placeOf(after) + 1, placeOf(after) + 1 + fake.pageSize);
          const to = before === undefined ? fake.messages.length : placeOf(before);
          return page(to - fake.pageSize, to);
        }),
      listAround: (_id, messageId, { signal } = {}) =>
        act('listAround', [messageId], signal, () => {
          const place = fake.messages.indexOf(find(messageId));
          return page(place - 3, place + 4);
        }),
      send: (_id, draft, { signal, clientId }) =>
        act('send', [draft.text ?? '–', ...(draft.attachments ?? []).map(({ mediaId }) => mediaId)], signal, () => {
          const known = sent.get(clientId);
          const args = JSON.stringify(draft);
          if (known && known.args !== args) throw new AdapterError('conflict');
          if (known) return known.message;
          const { text } = draft;
          const made = message(newest() + 1, { author: me, mine: true, clientId, ...(text !== undefined && { text }) });
          sent.set(clientId, { args, message: made });
          fake.messages.push(made);
          fake.drafts.push(draft);
          return made;
        }),
      watch(_id, sink, { signal }) {
        fake.calls.push('watch');
        fake.sinks.add(sink);
        signal.addEventListener('abort', () => fake.sinks.delete(sink), { once: true });
      },
      edit: (_id, messageId, text, { signal, ifVersion } = {}) =>
        act('edit', [messageId, text, ...(ifVersion === undefined ? [] : [ifVersion])], signal, () =>
          replace({ ...find(messageId), text, editedAt: '2026-01-02T00:00:00Z' }),
        ),
      delete: (_id, messageId, scope, { signal } = {}) =>
        act('delete', [messageId, scope], signal, () => {
          if (scope === 'everybody') replace({ ...find(messageId), deleted: true });
          else fake.messages = fake.messages.filter(({ id }) => id !== messageId);
        }),
      react: (_id, messageId, emoji, on, { signal } = {}) =>
        act('react', [messageId, emoji, on], signal, () =>
          replace({ ...find(messageId), reactions: on ? [{ emoji, count: 1, mine: true }] : [] }),
        ),
      markRead: (_id, upTo, { signal } = {}) => act('markRead', [upTo], signal, () => undefined),
      setTyping: (_id, typing, { signal } = {}) => act('setTyping', [typing], signal, () => undefined),
      acceptRequest: (_id, { signal } = {}) =>
        act('acceptRequest', [], signal, () => (fake.thread = { ...fake.thread, standing: 'open' })),
      deleteThread: (_id, { signal } = {}) => act('deleteThread', [], signal, () => undefined),
      setMuted: (_id, muted, { signal } = {}) =>
        act('setMuted', [muted], signal, () => (fake.thread = { ...fake.thread, muted })),
      setSettings: (_id, settings, { signal } = {}) =>
        act('setSettings', [JSON.stringify(settings)], signal, () => {
          const before = fake.thread.settings ?? { receipts: true, typing: true };
          return (fake.thread = { ...fake.thread, settings: { ...before, ...settings } });
        }),
      report: (_id, messageId, { reason }, { signal } = {}) =>
        act('report', [messageId ?? 'all', reason], signal, () => undefined),
      openMoment: (_id, messageId, { signal, clientId } = {}) =>
        act('openMoment', [messageId, clientId], signal, () => ({
          ...find(messageId).moment!,
          preview: { src: 'https://pictures.example/m.png', width: 3, height: 4 },
          opened: true,
        })),
      appeal: (_id, messageId, decisionId, text, { signal } = {}) =>
        act('appeal', [messageId, decisionId, text], signal, () => find(messageId)),
    }) as Required<ChatAdapter>,

    media: stubAdapter('media', {
      upload: (file, { signal, clientId, onProgress } = {}) =>
        act('upload', [clientId], signal, () => {
          onProgress?.({ sentBytes: file.size / 2, totalBytes: file.size });
          return { id: `media-${(uploads += 1)}`, type: file.type, width: 1, height: 1, bytes: file.size };
        }),
      discard: (mediaId, { signal } = {}) => act('discard', [mediaId], signal, () => undefined),
    }),
  };
  return fake;
}

/** A storage that tests look into. */
export interface FakeOutbox extends OutboxStorage {
  readonly kept: Map<string, KeptItem>;
  readonly broken: Set<'load' | 'save' | 'remove'>;
  forget(owner?: string): void;
  readonly listeners: number;
}

export function fakeOutbox(): FakeOutbox {
  const listeners = new Set<(owner: string | undefined) => void>();
  const keyOf = (...parts: string[]): string => parts.join('/');

  async function act<Answer>(method: 'load' | 'save' | 'remove', answer: () => Answer): Promise<Answer> {
    await Promise.resolve();
    if (outbox.broken.has(method)) throw new Error('QuotaExceededError');
    return answer();
  }

  const outbox: FakeOutbox = {
    kept: new Map(),
    broken: new Set(),
    load: (owner, threadId) =>
      act('load', () =>
        [...outbox.kept]
          .filter(([key]) => key.startsWith(threadId === undefined ? `${owner}/` : `${owner}/${threadId}/`))
          .map(([, item]) => item),
      ),
    save: (owner, item) => act('save', () => void outbox.kept.set(keyOf(owner, item.threadId, item.id), item)),
    remove: (owner, threadId, id) => act('remove', () => void outbox.kept.delete(keyOf(owner, threadId, id))),
    watchForgotten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget(owner) {
      for (const listener of [...listeners]) listener(owner);
    },
    get listeners() {
      return listeners.size;
    },
  };
  return outbox;
}

export interface ThreadBench {
  readonly clock: ManualClock;
  readonly line: FakeLine;
  readonly back: FakeChat;
  readonly store: ThreadStore;
  readonly said: string[];
  readonly outbox: FakeOutbox;
  /** Contents that the host wants to send itself. */
  readonly refused: Set<string>;
  readonly source: ThreadSource;
  /** Shows the thread and lets it load. */
  shown(more?: Partial<ThreadSource>): Promise<void>;
  /** The rows, in short. */
  rows(): string[];
}

export function threadBench(count = 0, kept: FakeOutbox = fakeOutbox()): ThreadBench {
  const clock = createManualClock();
  const line = fakeLine();
  const back = fakeChat(count);
  const said: string[] = [];
  const refused = new Set<string>();
  const outlet: ThreadOutlet = {
    maySend: ({ text }) => !refused.has(text),
    sent: ({ text }) => said.push(`sent ${text}`),
    notSent: ({ content, phase, error }) => said.push(`${phase} ${content.text} ${error?.code}`),
    arrived: (messages) => said.push(`arrived ${messages.map(({ text }) => text).join(', ')}`),
    markedRead: (upTo) => said.push(`read ${upTo}`),
    draftRestored: ({ text }) => said.push(`draft ${text}`),
    draftForgotten: () => said.push('draft forgotten'),
    failed: ({ code }, method) => said.push(`${method} ${code}`),
  };
  const store = createThreadStore({ clock, line, outbox: kept, outlet });
  const source: ThreadSource = { chat: back.chat, media: back.media, threadId: 't1', draftKey: 'me' };
  return {
    clock,
    line,
    back,
    store,
    said,
    outbox: kept,
    refused,
    source,
    async shown(more = {}) {
      store.show({ ...source, ...more });
      await settle();
    },
    rows() {
      const { log } = store.getSnapshot();
      return Array.from({ length: log.length }, (_, index) => {
        const entry = log.at(index)!;
        if (entry.kind === 'gap') return 'gap';
        if (entry.kind === 'outgoing') return `${entry.outgoing.phase}: ${entry.outgoing.content.text}`;
        return entry.message.deleted === true ? 'deleted' : (entry.message.text ?? '');
      });
    },
  };
}
