import type { UseStore } from 'idb-keyval';
import { systemClock } from '../core/clock.js';
import type { ComposerDraft } from '../core/composer.js';
import { draftLifetimeMs } from '../core/composer-draft.js';
import type { DraftStorage } from '../core/composer-ports.js';
import { packDraft, unpackDraft } from './draft-files.js';

/** Also the name of the database, of the channel, and what locks begin with. */
const name = 'recto-verso';
const storeName = 'drafts';

interface Database {
  readonly keyval: typeof import('idb-keyval');
  readonly store: UseStore;
}

let opened: Promise<Database> | undefined;

/** Fetched with the first draft. What failed once is tried again. */
function open(): Promise<Database> {
  opened ??= import('idb-keyval').then(
    (keyval) => ({ keyval, store: keyval.createStore(name, storeName) }),
    (error: unknown) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}

let queue: Promise<unknown> = Promise.resolve();

/** Writes one after the other: what was said last is what stays, above all that something is to be forgotten. */
function inOrder(write: (database: Database) => Promise<void>): Promise<void> {
  const done = queue.then(async () => write(await open()));
  queue = done.catch(() => undefined);
  return done;
}

/** Whether this database keeps files as they are. Not known before one was refused. */
let keepsFiles = true;

/** Told when drafts are to be forgotten: by key, or all of them. */
const listeners = new Set<(key: string | undefined) => void>();

/** Drafts that are being let go of here: a moment later they are to be had again. */
const releasing = new Map<string, Promise<unknown>>();

/** People who don't come back leave nothing for good. */
async function forgetExpired({ keyval, store }: Database): Promise<void> {
  const entries = await keyval.entries<IDBValidKey, Partial<ComposerDraft> | undefined>(store);
  const oldest = systemClock.now() - draftLifetimeMs;
  const expired = entries.filter(([, draft]) => !((draft?.savedAt ?? 0) > oldest)).map(([key]) => key);
  if (expired.length > 0) await keyval.delMany(expired, store);
}

/** Drafts in a database of their own on this device: IndexedDB, by way of idb-keyval. */
export function deviceDrafts(): DraftStorage {
  return {
    async load(key) {
      const database = await open();
      await forgetExpired(database);
      return unpackDraft(await database.keyval.get<unknown>(key, database.store));
    },

    save: (key, draft) =>
      inOrder(async ({ keyval, store }) => {
        try {
          if (keepsFiles) {
            await keyval.set(key, draft, store);
            return;
          }
        } catch {
          // Full, or no place for files: bytes are tried, and say which.
          keepsFiles = false;
        }
        await keyval.set(key, await packDraft(draft), store);
      }),

    remove: (key) => inOrder(({ keyval, store }) => keyval.del(key, store)),

    async claim(key, signal) {
      // Only in secure contexts. Without it, what is saved last stays.
      const locks = (navigator as { readonly locks?: LockManager }).locks;
      if (!locks) return true;
      await releasing.get(key);
      signal.throwIfAborted();
      return new Promise<boolean>((resolve, reject) => {
        const held = locks.request(`${name}/draft/${key}`, { ifAvailable: true }, async (lock) => {
          resolve(lock !== null);
          if (lock && !signal.aborted)
            await new Promise((end) => signal.addEventListener('abort', end, { once: true }));
        });
        held.catch(reject);
        const release = (): void => {
          const done = held.catch(() => undefined).finally(() => releasing.get(key) === done && releasing.delete(key));
          releasing.set(key, done);
        };
        signal.addEventListener('abort', release, { once: true });
      });
    },

    watchForgotten(listener) {
      listeners.add(listener);
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<{ readonly key?: string }>) => listener(data.key);
      return () => {
        listeners.delete(listener);
        channel.close();
      };
    },
  };
}

/**
 * Forgets unfinished stories, on this device and in composers that are open, here and in other tabs. Call it when
 * somebody signs out.
 *
 * @param key the composer's `draft-key`. Absent: everybody's.
 * @throws what the browser's storage throws; what is open is forgotten all the same
 * @example
 * await session.end();
 * await forgetDrafts();
 */
export async function forgetDrafts(key?: string): Promise<void> {
  for (const listener of [...listeners]) listener(key);
  const channel = new BroadcastChannel(name);
  channel.postMessage({ key });
  channel.close();
  await inOrder(({ keyval, store }) => (key === undefined ? keyval.clear(store) : keyval.del(key, store)));
}
