import type { OutgoingContent, OutgoingPicture } from '../core/chat/chat.js';
import { createClientId } from '../core/client-id.js';
import { systemClock } from '../core/clock.js';
import { draftLifetimeMs } from '../core/draft-check.js';
import type { KeptItem, OutboxStorage } from '../core/chat/thread-ports.js';
import { isPacked, packFile, unpackFile } from './draft-files.js';
import { inOrder, type Database } from './draft-storage.js';
import { name, watchMarks } from './forgotten.js';

/** Owner, thread and item. An owner's stories are under the owner alone. */
type Key = [owner: string, threadId: string, id: string];

const isKey = (key: IDBValidKey): key is Key => Array.isArray(key) && key.length === 3;

/** Those of this page who want to know that something was kept, or is gone. */
const listeners = new Set<(owner: string) => void>();

function tell(owner: string): void {
  for (const listener of [...listeners]) listener(owner);
}

const lockOf = (owner: string, threadId: string): string => `${name}/outbox/${JSON.stringify([owner, threadId])}`;

/** Resolves when a lock is ours, until the signal fires. @returns whether it is: with `ifAvailable`, somebody may have it */
function hold(
  lock: string,
  { signal, ifAvailable = false }: { readonly signal: AbortSignal; readonly ifAvailable?: boolean },
): Promise<boolean> {
  // Only in secure contexts. Without them, two tabs may send the same; the back end knows its key.
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return Promise.resolve(!ifAvailable);
  return new Promise<boolean>((resolve, reject) => {
    signal.throwIfAborted();
    locks
      .request(lock, ifAvailable ? { ifAvailable } : { signal }, async (held) => {
        resolve(held !== null);
        if (held && !signal.aborted) await new Promise((end) => signal.addEventListener('abort', end, { once: true }));
      })
      .catch(reject);
  });
}

/** Those of this page who have a lock and want to know who else would. Other tabs hear of it by a channel. */
const holders = new Map<string, Set<() => void>>();
/** A channel brings this page's own calls back to it, which have been answered by then. */
const page = createClientId();

function askFor(lock: string): void {
  for (const asked of [...(holders.get(lock) ?? [])]) asked();
  const channel = new BroadcastChannel(lock);
  channel.postMessage(page);
  channel.close();
}

function onAsked(lock: string, asked: () => void): () => void {
  const here = holders.get(lock) ?? new Set();
  holders.set(lock, here.add(asked));
  const channel = new BroadcastChannel(lock);
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== page) asked();
  };
  return () => {
    here.delete(asked);
    channel.close();
  };
}

type Packed = Omit<KeptItem, 'content'> & { readonly content: unknown };

async function packItem(item: KeptItem): Promise<Packed> {
  const pictures = item.content.pictures.map(async ({ rendered, ...picture }) => ({
    ...picture,
    rendered: { ...rendered, blob: await packFile(rendered.blob) },
  }));
  return { ...item, content: { ...item.content, pictures: await Promise.all(pictures) } };
}

/** What was kept, with its files as files. Whatever else it is stays as it is. */
function unpackItem(found: unknown): unknown {
  const { content } = (found ?? {}) as { readonly content?: Partial<OutgoingContent> | null };
  if (!Array.isArray(content?.pictures)) return found;
  const pictures = (content.pictures as readonly (Partial<OutgoingPicture> | null)[]).map((picture) => {
    const blob: unknown = picture?.rendered?.blob;
    return isPacked(blob) ? { ...picture, rendered: { ...picture?.rendered, blob: unpackFile(blob) } } : picture;
  });
  return { ...(found as object), content: { ...content, pictures } };
}

/** Whether this database keeps files as they are. Not known before one was refused. */
let keepsFiles = true;

async function write({ keyval, store }: Database, key: Key, item: KeptItem): Promise<void> {
  try {
    if (keepsFiles) {
      await keyval.set(key, item, store);
      return;
    }
  } catch {
    // Full, or no place for files: bytes are tried, and say which.
    keepsFiles = item.content.pictures.length === 0;
  }
  await keyval.set(key, await packItem(item), store);
}

/** Messages that have not gone, and drafts, beside the drafts of stories: IndexedDB, by way of idb-keyval. */
export function createDeviceOutbox(): OutboxStorage {
  return {
    async load(owner, threadId) {
      let found: readonly ({ readonly savedAt?: unknown } | undefined)[] = [];
      // After what is being written: whoever left a thread a moment ago finds everything.
      await inOrder(async ({ keyval, store }) => {
        const keys = (await keyval.keys<IDBValidKey>(store)).filter(
          (key): key is Key => isKey(key) && key[0] === owner && (threadId === undefined || key[1] === threadId),
        );
        found = await keyval.getMany(keys, store);
      });
      const oldest = systemClock.now() - draftLifetimeMs;
      return found.filter((item) => typeof item?.savedAt === 'number' && item.savedAt > oldest).map(unpackItem);
    },

    async save(owner, item) {
      const isForgotten = watchMarks(owner);
      const key: Key = [owner, item.threadId, item.id];
      await inOrder(async (database) => {
        await write(database, key, item);
        // Another tab may have wiped the storage just before.
        if (isForgotten()) await database.keyval.del(key, database.store);
      });
      tell(owner);
    },

    async remove(owner, threadId, id) {
      const key: Key = [owner, threadId, id];
      await inOrder(({ keyval, store }) => keyval.del(key, store));
      tell(owner);
    },

    async claim(owner, threadId, signal, asked) {
      const lock = lockOf(owner, threadId);
      askFor(lock);
      await hold(lock, { signal });
      if (asked && !signal.aborted) signal.addEventListener('abort', onAsked(lock, asked), { once: true });
    },

    async borrow(owner, threadId, signal) {
      const lock = lockOf(owner, threadId);
      const ending = new AbortController();
      const stop = onAsked(lock, () => ending.abort());
      const lent = AbortSignal.any([signal, ending.signal]);
      const isOurs = await hold(lock, { signal: lent, ifAvailable: true }).catch(() => false);
      if (isOurs) lent.addEventListener('abort', stop, { once: true });
      if (isOurs && !lent.aborted) return lent;
      stop();
      return undefined;
    },

    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
