import { checkKept, draftId } from './chat-outbox-kept.js';
import type { Clock } from '../clock.js';
import type { InboxSnapshot } from './inbox-ports.js';
import type { OutboxStorage } from './thread-ports.js';

type Shown = Pick<InboxSnapshot, 'drafts' | 'unsent'>;
type Counts = InboxSnapshot['unsent'];

/** What waits no longer than that is being sent, as far as anybody can tell. */
const justNowMs = 10_000;

export interface Kept {
  readonly drafts: InboxSnapshot['drafts'];
  /** What failed, or has waited for long. */
  readonly stuck: Counts;
  /** That, and what waits for the line, if there is none. */
  readonly waiting: Counts;
}

const none: Counts = new Map();

export const nothingKept: Kept = { drafts: new Map(), stuck: none, waiting: none };

/** What of it is to be shown. */
export function showKept({ drafts, stuck, waiting }: Kept, online: boolean): Shown {
  return { drafts, unsent: online ? stuck : waiting };
}

/**
 * Follows what is written and was not sent, in all threads of somebody, until the signal fires. A storage that fails
 * tells nothing: there is nothing to show then.
 */
export function followKept(
  {
    storage,
    owner,
    clock,
    signal,
  }: {
    readonly storage: OutboxStorage;
    readonly owner: string;
    readonly clock: Clock;
    readonly signal: AbortSignal;
  },
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
      const stuck = new Map<string, number>();
      const waiting = new Map<string, number>();
      for (const { id, threadId, content, phase, at, leavesAt = at } of found.flatMap(
        (item) => checkKept(item) ?? [],
      )) {
        if (id === draftId) drafts.set(threadId, content.text);
        else {
          const isStuck = phase === 'failed' || phase === 'rejected' || clock.now() - leavesAt > justNowMs;
          for (const counts of isStuck ? [stuck, waiting] : [waiting])
            counts.set(threadId, (counts.get(threadId) ?? 0) + 1);
        }
      }
      if (signal.aborted) return;
      got({ drafts, stuck, waiting });
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
