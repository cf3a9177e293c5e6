import type { AdapterError } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import type { OutgoingContent } from './chat.js';
import { checkKept, draftId, emptyContent, isEmptyContent } from './chat-outbox-kept.js';
import type { Clock, TimerHandle } from '../clock.js';
import type { OutboxStorage, ThreadMethod } from './thread-ports.js';

/** ms after a key before what is written is kept. */
export const draftDelayMs = 500;

export interface ThreadDraftParts {
  readonly clock: Clock;
  readonly storage: OutboxStorage;
  readonly owner: string;
  readonly threadId: string;
  readonly restored: (content: OutgoingContent) => void;
  readonly failed: (error: AdapterError, method: ThreadMethod) => void;
}

/** What is being written in one thread. */
export interface ThreadDrafts {
  /** Looks for what was being written when the thread was left. */
  open(signal: AbortSignal): Promise<void>;
  save(content: OutgoingContent): void;
  /** Keeps at once what is not kept yet. */
  flush(): void;
  /** Forgotten: nothing more of it is kept. */
  forget(): void;
}

export function createThreadDrafts(parts: ThreadDraftParts): ThreadDrafts {
  const { clock, storage, owner, threadId, restored, failed } = parts;
  let content = emptyContent;
  let timer: TimerHandle | undefined;
  let isTouched = false;
  /** Whether there may be something in the storage. */
  let isKept = false;

  function unschedule(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
  }

  async function keep(): Promise<void> {
    unschedule();
    const isEmpty = isEmptyContent(content);
    if (isEmpty && !isKept) return;
    isKept = !isEmpty;
    const now = clock.now();
    try {
      if (isEmpty) await storage.remove(owner, threadId, draftId);
      else await storage.save(owner, { version: 1, savedAt: now, threadId, id: draftId, at: now, content });
    } catch (thrown) {
      failed(toAdapterError(thrown), isEmpty ? 'outbox.remove' : 'outbox.save');
    }
  }

  return {
    async open(signal) {
      try {
        const found = await storage.load(owner, threadId);
        if (signal.aborted) return;
        const draft = found.flatMap((item) => checkKept(item) ?? []).find(({ id }) => id === draftId);
        isKept ||= draft !== undefined;
        if (!draft || isTouched) return;
        ({ content } = draft);
        restored(content);
      } catch (thrown) {
        if (!signal.aborted) failed(toAdapterError(thrown), 'outbox.load');
      }
    },

    save(next) {
      isTouched = true;
      content = next;
      unschedule();
      if (isEmptyContent(next)) void keep();
      else timer = clock.setTimeout(() => void keep(), draftDelayMs);
    },

    flush() {
      if (timer !== undefined) void keep();
    },

    forget() {
      unschedule();
      content = emptyContent;
      isKept = false;
      // What is still being looked for is forgotten too.
      isTouched = true;
    },
  };
}
