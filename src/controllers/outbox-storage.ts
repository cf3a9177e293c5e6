import type { OutboxStorage } from '../core/chat/thread-ports.js';
import { forgottenWatch, watchMarks } from './forgotten.js';

/** Messages that have not gone, and drafts, on this device. `forgetDrafts` forgets them too. */
export function deviceOutbox(): OutboxStorage {
  let opened: Promise<OutboxStorage> | undefined;
  let storage: OutboxStorage | undefined;
  const owners = new Set<string>();

  /** Fetched with the first thread that has a key. What failed once is tried again. */
  function open(): Promise<OutboxStorage> {
    opened ??= import('./outbox-device.js').then(
      ({ createDeviceOutbox }) => (storage = createDeviceOutbox()),
      (error: unknown) => {
        opened = undefined;
        throw error;
      },
    );
    return opened;
  }

  /** At once where that can be: what is said before something is forgotten is forgotten with it. */
  async function use<Answer>(act: (opened: OutboxStorage) => Promise<Answer> | undefined): Promise<Answer | undefined> {
    return act(storage ?? (await open()));
  }

  /** Listens as soon as there is something to listen to. */
  function listen(start: (opened: OutboxStorage) => (() => void) | undefined): () => void {
    let stop: (() => void) | undefined;
    let isOver = false;
    open().then(
      (real) => {
        if (!isOver) stop = start(real);
      },
      // Nothing is kept then, and nothing is to be forgotten.
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }

  return {
    async load(owner, threadId) {
      owners.add(owner);
      return (await use((real) => real.load(owner, threadId))) ?? [];
    },

    async save(owner, item) {
      // It may be forgotten before there is anything to keep it in.
      const isForgotten = watchMarks(owner);
      await use((real) => (isForgotten() ? undefined : real.save(owner, item)));
    },

    remove: (owner, threadId, id) => use((real) => real.remove(owner, threadId, id)),
    claim: (owner, threadId, signal, asked) => use((real) => real.claim?.(owner, threadId, signal, asked)),
    borrow: (owner, threadId, signal) => use((real) => real.borrow?.(owner, threadId, signal)),
    watch: (listener) => listen((real) => real.watch?.(listener)),
    watchForgotten: forgottenWatch(owners),
  };
}
