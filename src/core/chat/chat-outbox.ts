import { AdapterError } from '../../contracts/errors.js';
import type { ChatAdapter, MediaAdapter, Message } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Outgoing, OutgoingContent, OutgoingPicture } from './chat.js';
import { checkKept, draftId, keptOf, outgoingOf } from './chat-outbox-kept.js';
import { createOutboxPictures } from './chat-outbox-pictures.js';
import { draftOf, isOver, isRefusal, withPicture } from './chat-outbox-rules.js';
import { createClientId } from '../client-id.js';
import type { Clock, TimerHandle } from '../clock.js';
import type { Patience } from '../patience.js';
import { toMessage } from './thread-checks.js';
import type { OutboxStorage, ThreadMethod } from './thread-ports.js';

/** Where an outbox sends to, and what keeps it. */
export interface OutboxTarget {
  readonly chat: ChatAdapter;
  readonly media: MediaAdapter | undefined;
  readonly threadId: string;
  readonly storage: OutboxStorage;
  readonly owner: string;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

export interface OutboxParts {
  readonly clock: Clock;
  readonly patience: Patience;
  /** Nothing leaves while this says no. */
  readonly maySend: () => boolean;
  /** The messages on their way are others, or otherwise. */
  readonly changed: (outgoing: readonly Outgoing[]) => void;
  /** The back end has it. It is not in the outbox any more. */
  readonly sent: (message: Message) => void;
  /** It was taken back, and has been sent after all. */
  readonly strayed: (message: Message) => void;
  readonly notSent: (outgoing: Outgoing) => void;
  readonly failed: (error: AdapterError, method: ThreadMethod) => void;
}

/** The own messages of one thread that the back end has not taken yet: sent one after the other, and kept meanwhile. */
export interface ChatOutbox {
  readonly outgoing: readonly Outgoing[];
  /** Begins, or goes on: what was kept is there again. */
  open(target: OutboxTarget): Promise<void>;
  /** @returns its `clientId` */
  add(content: OutgoingContent, undoMs: number): string;
  retry(clientIds: readonly string[]): void;
  /** Takes one out that is not on its way. Its pictures stay for whoever gets the content. */
  take(clientId: string): OutgoingContent | undefined;
  discard(clientId: string): void;
  /** Resolves when one is not on its way any more. */
  settled(clientId: string): Promise<void>;
  dropPicture(picture: OutgoingPicture): void;
  /** A message that was read, or came: it may be one of ours whose answer was lost. */
  confirm(message: Message): void;
  /** Something changed that may let one go. */
  look(): void;
  /** Everything is forgotten, here and where it is kept. */
  clear(): void;
}

export function createChatOutbox(parts: OutboxParts): ChatOutbox {
  const { clock, patience, maySend, failed } = parts;
  const pictures = createOutboxPictures(clock, failed);
  let outgoing: readonly Outgoing[] = [];
  let target: OutboxTarget | undefined;
  /** The one that is being sent. */
  let current: { readonly clientId: string; readonly stop: AbortController } | undefined;
  let timer: TimerHandle | undefined;
  /** Those that were on their way once: nobody knows whether they have arrived. */
  const tried = new Set<string>();
  const recalled = new Set<string>();
  /** Those that the storage has. */
  const kept = new Set<string>();
  const waiters = new Set<() => void>();
  /** Those that another tab may be sending: shown, and left to it until this one may. */
  const others = new Set<string>();
  /** How often everything was forgotten: what was being read then is not shown. */
  let forgotten = 0;

  const find = (clientId: string): Outgoing | undefined => outgoing.find((one) => one.clientId === clientId);

  function set(next: readonly Outgoing[]): void {
    outgoing = next;
    parts.changed(outgoing);
    for (const look of [...waiters]) look();
  }

  function change(clientId: string, to: Partial<Outgoing>): void {
    if (find(clientId)) set(outgoing.map((one) => (one.clientId === clientId ? { ...one, ...to } : one)));
  }

  async function store(act: (to: OutboxTarget) => Promise<void>, method: 'save' | 'remove'): Promise<boolean> {
    if (!target) return false;
    try {
      await act(target);
      return true;
    } catch (thrown) {
      failed(toAdapterError(thrown), `outbox.${method}`);
      return false;
    }
  }

  async function keep(clientId: string): Promise<void> {
    const one = find(clientId);
    if (!one) return;
    const worked = await store(
      async ({ storage, owner, threadId }) => storage.save(owner, keptOf(threadId, one, clock.now())),
      'save',
    );
    if (worked) kept.add(clientId);
  }

  function remove(clientId: string): void {
    set(outgoing.filter((one) => one.clientId !== clientId));
    kept.delete(clientId);
    void store(async ({ storage, owner, threadId }) => storage.remove(owner, threadId, clientId), 'remove');
    look();
  }

  function schedule(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    const times = outgoing.flatMap(({ phase, leavesAt }) => (phase === 'held' ? [leavesAt ?? 0] : []));
    if (times.length === 0 || !target || target.signal.aborted) return;
    timer = clock.setTimeout(look, Math.max(0, Math.min(...times) - clock.now()));
  }

  function look(): void {
    const now = clock.now();
    const isDue = ({ phase, leavesAt = 0 }: Outgoing): boolean => phase === 'held' && leavesAt <= now;
    if (outgoing.some(isDue))
      set(outgoing.map((one) => (isDue(one) ? { ...one, phase: 'queued', leavesAt: undefined } : one)));
    schedule();
    if (!target || target.signal.aborted || current || !maySend()) return;
    pictures.sweep(target.media, target.signal);
    const next = outgoing.find((one) => !isOver(one) && !others.has(one.clientId));
    if (next?.phase === 'queued') begin(next.clientId, target);
  }

  /** Shows what is kept now. What is not ours is left to another tab. */
  async function refill({ storage, owner, threadId, signal }: OutboxTarget, isOurs = true): Promise<void> {
    const before = new Set(outgoing.map(({ clientId }) => clientId));
    const time = forgotten;
    const found = await storage.load(owner, threadId);
    if (signal.aborted || time !== forgotten) return;
    const items = found.flatMap((item) => checkKept(item) ?? []).filter(({ id }) => id !== draftId);
    const ids = new Set(items.map(({ id }) => id));
    // What was here before and is not kept any more was sent or discarded elsewhere meanwhile.
    const isStill = ({ clientId }: Outgoing): boolean =>
      !before.has(clientId) || !kept.has(clientId) || ids.has(clientId) || current?.clientId === clientId;
    const added = items.filter(({ id }) => !find(id) && !recalled.has(id));
    for (const { id } of added) {
      kept.add(id);
      tried.add(id);
      if (!isOurs) others.add(id);
    }
    if (added.length > 0 || !outgoing.every(isStill)) {
      const all = [...outgoing.filter(isStill), ...added.map((item) => outgoingOf(item, clock.now()))];
      set(all.sort((one, other) => one.at - other.at));
    }
  }

  /** Another tab has opened the thread: what it has kept is sent here. */
  async function refillAgain(to: OutboxTarget): Promise<void> {
    try {
      await refill(to);
      look();
    } catch (thrown) {
      if (!to.signal.aborted) failed(toAdapterError(thrown), 'outbox.load');
    }
  }

  function begin(clientId: string, to: OutboxTarget): void {
    const stop = new AbortController();
    current = { clientId, stop };
    void send(clientId, to, AbortSignal.any([to.signal, stop.signal])).finally(() => {
      if (current?.stop === stop) current = undefined;
      look();
    });
  }

  async function send(clientId: string, to: OutboxTarget, signal: AbortSignal): Promise<void> {
    // Whoever adds one gets its key before anything is heard of it.
    await Promise.resolve();
    try {
      signal.throwIfAborted();
      const message = await patience.persist(
        async (inner) => {
          await uploadAll(clientId, to, inner);
          const content = find(clientId)?.content;
          if (!content) throw new AdapterError('unknown');
          tried.add(clientId);
          const options = { signal: inner, clock };
          return call((last) => to.chat.send(to.threadId, draftOf(content), { clientId, signal: last }), options);
        },
        { signal, rests: (resting) => change(clientId, { phase: resting ? 'queued' : 'sending' }) },
      );
      arrived(clientId, toMessage(message, 'send'));
    } catch (thrown) {
      if (signal.aborted || !find(clientId)) {
        change(clientId, { phase: 'queued' });
        return;
      }
      const error = toAdapterError(thrown);
      change(clientId, { phase: isRefusal(error) ? 'rejected' : 'failed', error });
      void keep(clientId);
      const one = find(clientId);
      const isUploaded = one?.content.pictures.every(({ mediaId }) => mediaId !== undefined);
      failed(error, isUploaded === false ? 'media.upload' : 'chat.send');
      if (one) parts.notSent(one);
    }
  }

  async function uploadAll(clientId: string, { media }: OutboxTarget, signal: AbortSignal): Promise<void> {
    const waiting = find(clientId)?.content.pictures.filter(({ mediaId }) => mediaId === undefined) ?? [];
    for (const picture of waiting) {
      const show = (to: Partial<OutgoingPicture>): void => {
        const content = find(clientId)?.content;
        if (content) change(clientId, { content: withPicture(content, picture.clientId, to) });
      };
      const mediaId = await pictures.upload(picture, { media, signal, got: (progress) => show({ progress }) });
      signal.throwIfAborted();
      show({ mediaId, progress: 1 });
    }
    if (waiting.length > 0) void keep(clientId);
  }

  function arrived(clientId: string, message: Message): void {
    const one = find(clientId);
    if (!one) return;
    for (const picture of one.content.pictures) pictures.keep(picture);
    parts.sent({ ...message, mine: true, clientId });
    remove(clientId);
  }

  /** @returns what was taken out, unless it is on its way */
  function takeOut(clientId: string): Outgoing | undefined {
    const one = find(clientId);
    if (!one || one.phase === 'sending') return undefined;
    if (tried.has(clientId)) recalled.add(clientId);
    if (current?.clientId === clientId) current.stop.abort();
    remove(clientId);
    return one;
  }

  return {
    get outgoing() {
      return outgoing;
    },

    async open(to) {
      target = to;
      const { storage, owner, threadId, signal } = to;
      look();
      try {
        if (storage.claim) {
          await refill(to, false);
          await storage.claim(owner, threadId, signal, () => void refillAgain(to));
          others.clear();
        }
        await refill(to);
        look();
      } catch (thrown) {
        if (!signal.aborted) failed(toAdapterError(thrown), 'outbox.load');
      }
    },

    add(content, undoMs) {
      const clientId = createClientId();
      const now = clock.now();
      const base = { clientId, content, at: now, error: undefined };
      set([
        ...outgoing,
        undoMs > 0
          ? { ...base, phase: 'held', leavesAt: now + undoMs }
          : { ...base, phase: 'queued', leavesAt: undefined },
      ]);
      void keep(clientId);
      look();
      return clientId;
    },

    retry(clientIds) {
      for (const clientId of clientIds) {
        if (find(clientId)?.phase !== 'failed' && find(clientId)?.phase !== 'rejected') continue;
        others.delete(clientId);
        change(clientId, { phase: 'queued', error: undefined });
        void keep(clientId);
      }
      look();
    },

    take: (clientId) => takeOut(clientId)?.content,

    discard(clientId) {
      // One that is on its way may arrive all the same: then it is deleted.
      if (current?.clientId === clientId && find(clientId)?.phase === 'sending') {
        current.stop.abort();
        change(clientId, { phase: 'queued' });
      }
      for (const picture of takeOut(clientId)?.content.pictures ?? []) pictures.drop(picture);
      if (target) pictures.sweep(target.media, target.signal);
    },

    settled: (clientId) =>
      new Promise((resolve) => {
        const lookAt = (): void => {
          if (find(clientId)?.phase === 'sending') return;
          waiters.delete(lookAt);
          resolve();
        };
        waiters.add(lookAt);
        lookAt();
      }),

    dropPicture(picture) {
      pictures.drop(picture);
      if (target) pictures.sweep(target.media, target.signal);
    },

    confirm(message) {
      const { clientId } = message;
      if (clientId === undefined || message.mine !== true) return;
      if (find(clientId)) {
        arrived(clientId, message);
        if (current?.clientId === clientId) current.stop.abort();
      } else if (recalled.delete(clientId) && message.deleted !== true) parts.strayed(message);
    },

    look,

    clear() {
      forgotten += 1;
      current?.stop.abort();
      for (const { content } of outgoing) for (const picture of content.pictures) pictures.drop(picture);
      for (const known of [kept, others, tried]) known.clear();
      set([]);
      schedule();
      if (target) pictures.sweep(target.media, target.signal);
    },
  };
}
