import { AdapterError } from '../../contracts/errors.js';
import type { ChatAdapter } from '../../contracts/index.js';
import type { Outgoing, OutgoingContent } from './chat.js';
import type { KeptItem, OutboxStorage } from './thread-ports.js';

/** What is being written has this id; messages have their `clientId`. */
export const draftId = 'draft';

export const emptyContent: OutgoingContent = { text: '', pictures: [], moment: undefined, replyTo: undefined };

/** Nothing that could be sent. A quote alone is none. */
export function isEmptyContent({ text, pictures, moment }: OutgoingContent): boolean {
  return text.trim() === '' && pictures.length === 0 && moment === undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

function isPicture(picture: unknown): boolean {
  const { clientId, rendered, alt } = fieldsOf(picture);
  const { blob, width, height } = fieldsOf(rendered);
  return (
    typeof clientId === 'string' &&
    typeof alt === 'string' &&
    blob instanceof Blob &&
    Number.isFinite(width) &&
    Number.isFinite(height)
  );
}

/** The item, if that is what was found: another version may have written it, or nobody knows what. */
export function checkKept(found: unknown): KeptItem | undefined {
  const { version, threadId, id, at, content } = fieldsOf(found);
  const { text, pictures } = fieldsOf(content);
  const isKept =
    version === 1 &&
    typeof threadId === 'string' &&
    typeof id === 'string' &&
    Number.isFinite(at) &&
    typeof text === 'string' &&
    Array.isArray(pictures) &&
    pictures.every(isPicture);
  return isKept ? (found as KeptItem) : undefined;
}

/** As it is kept: nothing is on its way once the page is gone. */
export function keptOf(threadId: string, outgoing: Outgoing, now: number): KeptItem {
  const { clientId, content, phase, at, error, leavesAt } = outgoing;
  return {
    version: 1,
    savedAt: now,
    threadId,
    id: clientId,
    at,
    content,
    phase: phase === 'sending' ? 'queued' : phase,
    ...(leavesAt !== undefined && { leavesAt }),
    ...(error && {
      error: { code: error.code, retryable: error.retryable, fields: error.fields && { ...error.fields } },
    }),
  };
}

/** As it goes on. What failed and may work later is tried again by itself. */
export function outgoingOf({ id, at, content, phase, leavesAt, error }: KeptItem, now: number): Outgoing {
  const base = { clientId: id, content, at, error: undefined, leavesAt: undefined };
  if (error && (phase === 'rejected' || (phase === 'failed' && !error.retryable))) {
    const { code, retryable, fields } = error;
    return { ...base, phase, error: new AdapterError(code, { retryable, ...(fields && { fields }) }) };
  }
  if (phase === 'held' && leavesAt !== undefined && leavesAt > now) return { ...base, phase, leavesAt };
  return { ...base, phase: 'queued' };
}

const pages = new WeakMap<ChatAdapter, OutboxStorage>();

/** Keeps things as long as the page is there. One for each adapter: another one may be another person. */
export function pageOutbox(chat: ChatAdapter): OutboxStorage {
  const known = pages.get(chat) ?? createPageOutbox();
  pages.set(chat, known);
  return known;
}

function createPageOutbox(): OutboxStorage {
  const items = new Map<string, KeptItem>();
  const listeners = new Set<(owner: string) => void>();
  const holders = new Map<string, Promise<void>>();
  const keyOf = (owner: string, threadId: string, id: string): string => JSON.stringify([owner, threadId, id]);
  const tell = (owner: string): void => {
    for (const listener of [...listeners]) listener(owner);
  };

  return {
    load: (owner, threadId) =>
      Promise.resolve(
        [...items].flatMap(([key, item]) =>
          (JSON.parse(key) as [string, string, string])[0] === owner &&
          (threadId === undefined || item.threadId === threadId)
            ? [item]
            : [],
        ),
      ),

    save(owner, item) {
      items.set(keyOf(owner, item.threadId, item.id), item);
      tell(owner);
      return Promise.resolve();
    },

    remove(owner, threadId, id) {
      if (items.delete(keyOf(owner, threadId, id))) tell(owner);
      return Promise.resolve();
    },

    async claim(owner, threadId, signal) {
      const key = keyOf(owner, threadId, '');
      const before = holders.get(key) ?? Promise.resolve();
      const left = new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        else signal.addEventListener('abort', () => resolve(), { once: true });
      });
      holders.set(
        key,
        before.then(() => left),
      );
      await before;
      signal.throwIfAborted();
    },

    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
