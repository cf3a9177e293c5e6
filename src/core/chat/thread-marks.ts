import type { MessageOrder, Thread } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { TimerHandle } from '../clock.js';
import type { ThreadContext } from './thread-context.js';

/** ms between two words on how far somebody has read. */
export const markPauseMs = 1_000;

/** Tells the back end how far this person has read: never backwards, not too often, and nothing in a request. */
export interface ThreadMarks {
  mark(upTo: MessageOrder): void;
  /** The record as it is with what was marked here meanwhile. */
  merged(thread: Thread): Thread;
  /** Goes on with what was not told yet. */
  look(): void;
  /** Everything running has ended. */
  reset(): void;
}

export function createThreadMarks(context: ThreadContext): ThreadMarks {
  const { store, clock, log, patience, outlet } = context;
  let wanted: MessageOrder = -Infinity;
  let told: MessageOrder = -Infinity;
  let isTelling = false;
  let timer: TimerHandle | undefined;

  function unreadAfter(upTo: MessageOrder, most: number): number {
    const { view } = log;
    let count = 0;
    for (let index = view.indexAfter(upTo); count < most && index < view.length; index += 1) {
      const entry = view.at(index);
      if (entry?.kind === 'message' && entry.message.mine !== true && entry.message.deleted !== true) count += 1;
    }
    return count;
  }

  function merged(thread: Thread): Thread {
    if (wanted <= (thread.readUpTo ?? -Infinity)) return thread;
    return { ...thread, readUpTo: wanted, unread: unreadAfter(wanted, thread.unread) };
  }

  async function tell(): Promise<void> {
    const { target, signal } = context;
    if (!target?.chat.markRead || isTelling || timer !== undefined || wanted <= told) return;
    const { chat, threadId } = target;
    const upTo = wanted;
    const clientId = createClientId();
    isTelling = true;
    try {
      await patience.persist(
        (outer) =>
          call(async (inner) => chat.markRead?.(threadId, upTo, { signal: inner, clientId }), { signal: outer, clock }),
        { signal, rests: () => undefined },
      );
      told = upTo;
      outlet.markedRead(upTo);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      // What may work later is told with the next mark, or when the line is another.
      if (!error.retryable) told = upTo;
      context.failed(error, 'markRead');
    }
    isTelling = false;
    if (wanted <= told) return;
    timer = clock.setTimeout(() => {
      timer = undefined;
      void tell();
    }, markPauseMs);
  }

  return {
    mark(upTo) {
      const { thread } = store.getSnapshot();
      if (!context.target?.chat.markRead || !thread || thread.standing === 'request-in') return;
      if (upTo <= Math.max(wanted, thread.readUpTo ?? -Infinity)) return;
      wanted = upTo;
      store.set({ thread: merged(thread) });
      void tell();
    },

    merged,

    look: () => void tell(),

    reset() {
      if (timer !== undefined) clock.clearTimeout(timer);
      timer = undefined;
      isTelling = false;
    },
  };
}
