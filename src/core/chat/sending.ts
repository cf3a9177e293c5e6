import type { AdapterError, ChatAdapter, MediaAdapter, Message } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createChatOutbox, type ChatOutbox } from './chat-outbox.js';
import { checkKept, draftId } from './chat-outbox-kept.js';
import type { Clock, TimerHandle } from '../clock.js';
import { createPatience } from '../patience.js';
import type { LineSource } from '../line.js';
import { mustBeThread } from './thread-checks.js';
import type { OutboxStorage, ThreadMethod } from './thread-ports.js';

/** ms after which what could not be sent is tried again, and threads that were left are looked for. */
export const sendingPauseMs = 30_000;

export interface SendingParts {
  readonly chat: ChatAdapter;
  readonly media: MediaAdapter | undefined;
  readonly owner: string;
  readonly storage: OutboxStorage;
  readonly clock: Clock;
  readonly line: LineSource;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly sent?: ((threadId: string, message: Message) => void) | undefined;
  readonly failed?: ((error: AdapterError, method: ThreadMethod) => void) | undefined;
}

/**
 * Sends what waits in threads that nobody has open, until the signal fires. Where one is opened it makes way: whatever
 * waits is shown there, and sent from there.
 */
export function sendKept(parts: SendingParts): void {
  const { chat, media, owner, storage, clock, line, signal, sent, failed } = parts;
  const patience = createPatience(clock, line, () => false);
  /** The threads at which something is being done. */
  const busy = new Set<string>();
  const outboxes = new Set<ChatOutbox>();
  let timer: TimerHandle | undefined;
  const isOver = (): boolean => signal.aborted;

  async function send(threadId: string): Promise<void> {
    const done = new AbortController();
    const lent = await storage.borrow?.(owner, threadId, AbortSignal.any([signal, done.signal]));
    if (!lent) return;
    const ended = new Promise<void>((resolve) => lent.addEventListener('abort', () => resolve(), { once: true }));
    const outbox = createChatOutbox({
      clock,
      patience,
      maySend: () => !lent.aborted,
      changed(outgoing) {
        // What can't go now is tried again later.
        if (outgoing.every(({ phase }) => phase === 'failed' || phase === 'rejected')) done.abort();
      },
      sent: (message) => sent?.(threadId, message),
      strayed: () => undefined,
      notSent: () => undefined,
      failed: (error, method) => failed?.(error, method),
    });
    outboxes.add(outbox);
    try {
      const get = call((inner) => chat.get(threadId, { signal: inner }), { signal: lent, clock });
      // Nothing leaves in a request.
      if (mustBeThread(await get, 'get').standing === 'request-in') return;
      const { borrow: _borrow, claim: _claim, ...open } = storage;
      await outbox.open({ chat, media, threadId, owner, storage: open, signal: lent });
      if (outbox.outgoing.length > 0) await ended;
    } catch (thrown) {
      if (!lent.aborted) failed?.(toAdapterError(thrown), 'chat.get');
    } finally {
      done.abort();
      outbox.look();
      outboxes.delete(outbox);
    }
  }

  function schedule(ms: number | undefined): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = ms === undefined || isOver() ? undefined : clock.setTimeout(() => void look(), ms);
  }

  async function look(): Promise<void> {
    if (isOver()) return;
    const found = await storage.load(owner).catch(() => []);
    if (isOver()) return;
    const kept = found.flatMap((item) => checkKept(item) ?? []).filter(({ id }) => id !== draftId);
    const waiting = kept.filter(({ phase, error }) => phase !== 'rejected' && (!error || error.retryable));
    for (const threadId of new Set(waiting.map((item) => item.threadId))) {
      if (busy.has(threadId)) continue;
      busy.add(threadId);
      void send(threadId).finally(() => busy.delete(threadId));
    }
    schedule(waiting.length > 0 ? sendingPauseMs : undefined);
  }

  const stops = [
    line.subscribe(() => {
      patience.look();
      void look();
    }),
    storage.watch?.((changed) => {
      if (changed === owner) void look();
    }),
    storage.watchForgotten?.((forgotten) => {
      if (forgotten === undefined || forgotten === owner) for (const outbox of [...outboxes]) outbox.clear();
    }),
    () => schedule(undefined),
  ];
  for (const stop of stops) if (stop) signal.addEventListener('abort', stop, { once: true });
  void look();
}
