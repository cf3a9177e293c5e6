import type { AdapterError } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { draftLifetimeMs } from '../draft-check.js';
import type { MakingPhase } from './making.js';

/** What every draft says. */
export interface AnyDraft {
  /** ms since 1970. */
  readonly savedAt: number;
  /** Uploaded and not published: thrown away when the work goes on or is discarded. */
  readonly uploaded?: readonly string[];
}

/** Where drafts are kept. Each method may reject: composing goes on without. */
export interface DraftStorage<Draft extends AnyDraft> {
  /** What is there, whatever it is: it may be of another version, or broken. */
  load(key: string): Promise<unknown>;
  save(key: string, draft: Draft): Promise<void>;
  /** Writes into the draft that was saved at that time what is uploaded by now. Where another or none is there, nothing happens. */
  note(key: string, savedAt: number, uploaded: readonly string[]): Promise<void>;
  remove(key: string): Promise<void>;
  /**
   * Takes a draft into use until the signal fires. `false`: it is open elsewhere, in another tab say, and stays
   * untouched by this one. Absent: never open elsewhere.
   */
  claim?(key: string, signal: AbortSignal): Promise<boolean>;
  /**
   * Called when all is to be forgotten, as at sign-out: by key, or everything. What was missed since it was last listened to is
   * told at once.
   * @returns stops it
   */
  watchForgotten?(listener: (key: string | undefined) => void): () => void;
}

/** ms after a change before it is saved. */
export const saveDelayMs = 500;

/** ms after which a storage counts as broken. */
export const storageTimeoutMs = 5_000;

/** Keeps unfinished work on the device, and finds it again. Storage that fails never keeps anybody from composing. */
export interface Drafts<Draft extends AnyDraft> {
  /**
   * Takes the draft of a key into use.
   * @param options `goOn`: what is there is ours from before, and not looked at
   * @returns what was found
   */
  open(
    key: string | undefined,
    options: { readonly signal: AbortSignal; readonly goOn: boolean },
  ): Promise<Draft | undefined>;
  /** Something may have changed that the snapshot does not say. */
  look(): void;
  /** Saves at once what is there now. Resolves in any case. @returns whether that worked */
  keep(): Promise<boolean>;
  /** Something else is uploaded than before: that gets into the draft, also into one that has been closed. */
  note(): void;
  /** The draft goes, and what is being saved with it. */
  remove(): void;
  /** Saves what is not saved yet, and ends. Resolves, in any case, when nothing is under way any more. */
  close(): Promise<void>;
  /** Saves nothing more of what is there now under this key, or at all: it is forgotten. */
  forget(forgottenKey: string | undefined): void;
}

export interface DraftsParts<Draft extends AnyDraft> {
  readonly clock: Clock;
  readonly storage: DraftStorage<Draft> | undefined;
  readonly failed: (error: AdapterError, method: `drafts.${'load' | 'save' | 'remove'}`) => void;
  readonly work: {
    readonly getSnapshot: () => { readonly phase: MakingPhase; readonly dirty: boolean; readonly saved: boolean };
    readonly subscribe: (listener: () => void) => unknown;
  };
  readonly setSaved: (saved: boolean) => void;
  /** What a draft is made of: if none of it has changed, there is nothing to save. */
  readonly content: () => readonly unknown[];
  /** What there is now, with what is to be known of the back end after a reload. */
  readonly draftOf: (savedAt: number) => Draft;
  /** The draft, if that is what was found. */
  readonly check: (found: unknown) => Draft | undefined;
  /** A picture is being read: it is in the draft only once it is there. */
  readonly isReading: () => boolean;
}

export function createDrafts<Draft extends AnyDraft>(parts: DraftsParts<Draft>): Drafts<Draft> {
  const { clock, storage, failed, work, setSaved, content, draftOf, check, isReading } = parts;
  /** The key in use. */
  let key: string | undefined;
  /** Whether what changes is saved. */
  let isOpen = false;
  let timer: TimerHandle | undefined;
  /** One after the other: what was said last is what stays. */
  let queue: Promise<unknown> = Promise.resolve();
  /** Whether there may be something in the storage. */
  let isStored = false;
  /** When that was saved, as far as it is ours. ms since 1970. */
  let savedAt: number | undefined;
  /** What is being saved, or waits for it. Forgotten before that, it is not brought back. */
  const saves = new Set<{ readonly key: string; isForgotten: boolean }>();

  const isContent = (other: readonly unknown[]): boolean => sameItems(content(), other);

  let last = content();

  function look(): void {
    if (isContent(last)) return;
    last = content();
    changed();
  }

  work.subscribe(look);

  function changed(): void {
    setSaved(false);
    schedule();
  }

  function schedule(): void {
    const { phase, dirty } = work.getSnapshot();
    unschedule();
    if (!isOpen || (phase !== 'composing' && phase !== 'uploading') || (!dirty && !isStored)) return;
    timer = clock.setTimeout(() => {
      timer = undefined;
      void keep();
    }, saveDelayMs);
  }

  function unschedule(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
  }

  /** @returns whether it worked */
  async function act(method: 'save' | 'remove', run: () => Promise<void> | undefined): Promise<boolean> {
    const done = queue.then(() =>
      call(async () => run(), { signal: new AbortController().signal, clock, timeoutMs: storageTimeoutMs }),
    );
    queue = done.catch(() => undefined);
    try {
      await done;
      return true;
    } catch (thrown) {
      failed(toAdapterError(thrown), `drafts.${method}`);
      return false;
    }
  }

  async function keep(): Promise<boolean> {
    unschedule();
    const usedKey = key;
    if (!isOpen || usedKey === undefined || !storage) return false;
    if (!work.getSnapshot().dirty) {
      remove();
      return false;
    }
    const saved = content();
    const draft = draftOf(clock.now());
    const save = { key: usedKey, isForgotten: false };
    saves.add(save);
    isStored = true;
    const worked = await act('save', async () => (save.isForgotten ? undefined : storage.save(usedKey, draft)));
    saves.delete(save);
    if (worked) savedAt = draft.savedAt;
    const isKept = worked && !save.isForgotten;
    if (isKept && isContent(saved) && !isReading()) setSaved(true);
    return isKept;
  }

  function note(): void {
    if (isOpen) {
      schedule();
      return;
    }
    const usedKey = key;
    const { uploaded = [] } = draftOf(0);
    if (usedKey === undefined || !storage) return;
    void act('save', async () => (savedAt === undefined ? undefined : storage.note(usedKey, savedAt, uploaded)));
  }

  function remove(): void {
    unschedule();
    const usedKey = key;
    if (usedKey === undefined || !storage || !isStored) return;
    isStored = false;
    savedAt = undefined;
    void act('remove', () => storage.remove(usedKey));
  }

  async function open(
    wanted: string | undefined,
    { signal, goOn }: { readonly signal: AbortSignal; readonly goOn: boolean },
  ): Promise<Draft | undefined> {
    // What was ours a moment ago is taken to be ours still, until somebody else turns out to have it.
    isOpen = goOn && wanted !== undefined && wanted === key;
    if (!isOpen) key = savedAt = undefined;
    if (wanted === undefined || !storage) return undefined;
    const options = { signal, clock, timeoutMs: storageTimeoutMs };
    try {
      const isOurs = await call(async () => storage.claim?.(wanted, signal) ?? true, options);
      signal.throwIfAborted();
      if (!isOurs) {
        unschedule();
        isOpen = false;
        return undefined;
      }
      const found = goOn ? undefined : await call(async () => storage.load(wanted), options);
      signal.throwIfAborted();
      key = wanted;
      isOpen = true;
      isStored = goOn || found !== undefined;
      if (goOn) {
        if (!work.getSnapshot().saved) changed();
        return undefined;
      }
      const draft = check(found);
      if (draft && draft.savedAt + draftLifetimeMs > clock.now()) return draft;
      remove();
    } catch (thrown) {
      // What may be there and cannot be read is not written over.
      if (!signal.aborted) failed(toAdapterError(thrown), 'drafts.load');
    }
    return undefined;
  }

  return {
    open,
    look,
    keep,
    note,
    remove,
    async close() {
      if (timer !== undefined) void keep();
      isOpen = false;
      await queue;
    },
    forget(forgottenKey) {
      for (const save of saves) {
        if (forgottenKey !== undefined && forgottenKey !== save.key) continue;
        save.isForgotten = true;
        // It may have begun, in another tab than the one that wiped the storage.
        void act('remove', async () => storage?.remove(save.key));
      }
      if (forgottenKey === undefined || forgottenKey === key) unschedule();
    },
  };
}

const sameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
