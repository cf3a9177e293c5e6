import type { UseStore } from 'idb-keyval';
import { systemClock } from '../core/clock.js';
import { draftLifetimeMs } from '../core/draft-check.js';
import type { AnyDraft, DraftStorage } from '../core/making/drafts.js';
import { packDraft, unpackDraft } from './draft-files.js';
import { forgottenWatch, name, tellForgotten, watchMarks } from './forgotten.js';

const storeName = 'drafts';

export interface Database {
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
export function inOrder(change: (database: Database) => Promise<void>): Promise<void> {
  const done = queue.then(async () => change(await open()));
  queue = done.catch(() => undefined);
  return done;
}

/** Whether this database keeps files as they are. Not known before one was refused. */
let keepsFiles = true;

/** Drafts that are being let go of here: a moment later they are to be had again. */
const releasing = new Map<string, Promise<unknown>>();

/** People who don't come back leave nothing for good. */
async function forgetExpired({ keyval, store }: Database): Promise<void> {
  const entries = await keyval.entries<IDBValidKey, Partial<AnyDraft> | undefined>(store);
  const oldest = systemClock.now() - draftLifetimeMs;
  const expired = entries.filter(([, draft]) => !((draft?.savedAt ?? 0) > oldest)).map(([key]) => key);
  if (expired.length > 0) await keyval.delMany(expired, store);
}

async function write({ keyval, store }: Database, key: IDBValidKey, draft: AnyDraft): Promise<void> {
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
}

/** What belongs to a key: its draft, and what begins with it. */
async function removeAll({ keyval, store }: Database, key: string): Promise<void> {
  const all = await keyval.keys<IDBValidKey>(store);
  const isIts = (one: IDBValidKey): boolean => one === key || (Array.isArray(one) && one[0] === key);
  await keyval.delMany(all.filter(isIts), store);
}

/**
 * Drafts in a database of their own on this device: IndexedDB, by way of idb-keyval.
 *
 * @param kind of what is made, where it is no story: a person may have one of each
 */
export function deviceDrafts<Draft extends AnyDraft>(kind?: string): DraftStorage<Draft> {
  /** Those that belong to a key begin with it, and are forgotten with it. */
  const placeOf = (key: string): IDBValidKey => (kind === undefined ? key : [key, kind]);
  /** Whose drafts were in use. */
  const keys = new Set<string>();

  return {
    async load(key) {
      keys.add(key);
      const database = await open();
      await forgetExpired(database);
      return unpackDraft(await database.keyval.get<unknown>(placeOf(key), database.store));
    },

    save(key, draft) {
      const isForgotten = watchMarks(key);
      return inOrder(async ({ keyval, store }) => {
        await write({ keyval, store }, placeOf(key), draft);
        // Another tab may have wiped the storage just before.
        if (isForgotten()) await keyval.del(placeOf(key), store);
      });
    },

    note(key, savedAt, uploaded) {
      const isForgotten = watchMarks(key);
      return inOrder(async ({ keyval, store }) => {
        const found = await keyval.get<Partial<AnyDraft>>(placeOf(key), store);
        if (found?.savedAt !== savedAt) return;
        await keyval.set(placeOf(key), { ...found, uploaded }, store);
        if (isForgotten()) await keyval.del(placeOf(key), store);
      });
    },

    remove: (key) => inOrder(({ keyval, store }) => keyval.del(placeOf(key), store)),

    async claim(key, signal) {
      keys.add(key);
      // Only in secure contexts. Without it, what is saved last stays.
      const locks = (navigator as { readonly locks?: LockManager }).locks;
      if (!locks) return true;
      const lockName = `${name}/${kind ?? 'draft'}/${key}`;
      await releasing.get(lockName);
      signal.throwIfAborted();
      return new Promise<boolean>((resolve, reject) => {
        const held = locks.request(lockName, { ifAvailable: true }, async (lock) => {
          resolve(lock !== null);
          if (lock && !signal.aborted)
            await new Promise((end) => signal.addEventListener('abort', end, { once: true }));
        });
        held.catch(reject);
        const release = (): void => {
          const done = held
            .catch(() => undefined)
            .finally(() => releasing.get(lockName) === done && releasing.delete(lockName));
          releasing.set(lockName, done);
        };
        signal.addEventListener('abort', release, { once: true });
      });
    },

    watchForgotten: forgottenWatch(keys),
  };
}

/**
 * Forgets unfinished stories and notes, and messages that were written or waited to be sent, on this device and in elements, here
 * and in other tabs: at once in those that are open, and in those that were left before they show anything again. Call
 * it when somebody signs out.
 *
 * @param key the elements' `draft-key`. Absent: everybody's.
 * @throws what the browser's storage throws; what is open is forgotten all the same
 * @example
 * await session.end();
 * await forgetDrafts();
 */
export async function forgetDrafts(key?: string): Promise<void> {
  tellForgotten(key);
  await inOrder((database) => (key === undefined ? database.keyval.clear(database.store) : removeAll(database, key)));
}
