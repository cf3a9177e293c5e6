import type { AdapterError, ChatAdapter, Thread } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { ThreadList } from './inbox-list.js';
import type { InboxListName, InboxStore } from './inbox-ports.js';
import { mustBeThread } from './thread-checks.js';
import { guessed, unguessed, type ThreadGuess } from './thread-guess.js';

/** What is done to threads from the list: shown at once, and back when the back end says no. */
export type InboxActs = Pick<InboxStore, 'acceptRequest' | 'deleteThread' | 'setMuted' | 'markRead'>;

export interface InboxActsParts {
  readonly clock: Clock;
  readonly lists: Readonly<Record<InboxListName, ThreadList>>;
  /** Absent: there is no adapter, or the page is left. */
  readonly getTarget: () => { readonly chat: ChatAdapter; readonly signal: AbortSignal } | undefined;
  readonly find: (threadId: string) => Thread | undefined;
  readonly put: (thread: Thread) => void;
  readonly remove: (threadId: string) => void;
  readonly publish: () => void;
  readonly failed: (error: AdapterError, method: keyof ChatAdapter) => void;
}

export function createInboxActs(parts: InboxActsParts): InboxActs {
  const { clock, lists, getTarget, find, put, remove, publish, failed } = parts;

  /** Changes a thread at once, and back when the back end says no. */
  async function change(
    threadId: string,
    method: 'acceptRequest' | 'setMuted' | 'markRead',
    guess: ThreadGuess,
    act: (adapter: ChatAdapter, signal: AbortSignal, clientId: string) => Promise<unknown> | undefined,
  ): Promise<boolean> {
    const target = getTarget();
    const before = find(threadId);
    if (!target?.chat[method] || !before) return false;
    const { chat, signal } = target;
    const clientId = createClientId();
    put(guessed(before, guess));
    try {
      const answer = await call(async (inner) => act(chat, inner, clientId), { signal, clock });
      // This person wants it there: it does not wait.
      if (method === 'acceptRequest') lists.requests.remove(threadId);
      if (method !== 'markRead') put(mustBeThread(answer, method));
      return true;
    } catch (thrown) {
      if (signal.aborted) return false;
      const now = find(threadId);
      if (now) put(unguessed(now, guess, before));
      failed(toAdapterError(thrown), method);
      return false;
    }
  }

  async function deleteThread(threadId: string): Promise<boolean> {
    const target = getTarget();
    const before = find(threadId);
    if (!target?.chat.deleteThread || !before) return false;
    const { chat, signal } = target;
    const clientId = createClientId();
    const wasFound = lists.found.has(threadId);
    remove(threadId);
    try {
      await call(async (inner) => chat.deleteThread?.(threadId, { signal: inner, clientId }), { signal, clock });
      return true;
    } catch (thrown) {
      if (signal.aborted) return false;
      put(before);
      if (wasFound) lists.found.put(before);
      publish();
      failed(toAdapterError(thrown), 'deleteThread');
      return false;
    }
  }

  return {
    deleteThread,

    acceptRequest: (threadId) =>
      change(threadId, 'acceptRequest', {}, (adapter, signal, clientId) =>
        adapter.acceptRequest?.(threadId, { signal, clientId }),
      ),

    setMuted: (threadId, muted, until) =>
      change(threadId, 'setMuted', { muted, mutedUntil: muted ? until : undefined }, (adapter, signal, clientId) =>
        adapter.setMuted?.(threadId, muted, { signal, clientId, ...(until !== undefined && { until }) }),
      ),

    async markRead(threadId) {
      const thread = find(threadId);
      const upTo = thread?.lastMessage?.order;
      if (!thread || upTo === undefined || thread.standing === 'request-in') return false;
      return change(threadId, 'markRead', { unread: 0, readUpTo: upTo }, (adapter, signal, clientId) =>
        adapter.markRead?.(threadId, upTo, { signal, clientId }),
      );
    },
  };
}
