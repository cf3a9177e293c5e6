import { checkKept, draftId } from './chat-outbox-kept.js';
import type { InboxSnapshot } from './inbox-ports.js';
import type { OutboxStorage } from './thread-ports.js';

type Kept = Pick<InboxSnapshot, 'drafts' | 'unsent'>;

export const nothingKept: Kept = { drafts: new Map(), unsent: new Map() };

/**
 * Follows what is written and was not sent, in all threads of somebody, until the signal fires. A storage that fails
 * tells nothing: there is nothing to show then.
 */
export function followKept(
  { storage, owner, signal }: { readonly storage: OutboxStorage; readonly owner: string; readonly signal: AbortSignal },
  got: (kept: Kept) => void,
): void {
  let isReading = false;
  let isStale = false;

  async function read(): Promise<void> {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      const found = await storage.load(owner).catch(() => []);
      const drafts = new Map<string, string>();
      const unsent = new Map<string, number>();
      for (const { id, threadId, content } of found.flatMap((item) => checkKept(item) ?? [])) {
        if (id === draftId) drafts.set(threadId, content.text);
        else unsent.set(threadId, (unsent.get(threadId) ?? 0) + 1);
      }
      if (signal.aborted) return;
      got({ drafts, unsent });
    }
    isReading = false;
  }

  const stops = [
    storage.watch?.((changed) => {
      if (changed === owner) void read();
    }),
    storage.watchForgotten?.((forgotten) => {
      if (forgotten === undefined || forgotten === owner) got(nothingKept);
    }),
  ];
  for (const stop of stops) if (stop) signal.addEventListener('abort', stop, { once: true });
  void read();
}
