import type { AdapterError } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { draftLifetimeMs, isNumber, isText, list, oneOf, record } from '../draft-check.js';
import { isChosenCoAuthor } from './co-author-draft.js';
import type { ChosenCoAuthor } from './co-author-work.js';
import { storageTimeoutMs, type AnyDraft, type DraftStorage } from './drafts.js';

/** Somebody who is still to be asked to sign what was published. */
export interface UnaskedCoAuthor extends ChosenCoAuthor {
  readonly postId: string;
}

/** Who was still to be asked when the page was left. */
export interface AskedDraft extends AnyDraft {
  readonly version: 1;
  readonly unasked: readonly UnaskedCoAuthor[];
}

/** Where they are kept. */
export type AskedStorage = Pick<DraftStorage<AskedDraft>, 'load' | 'save' | 'remove' | 'claim'>;

/** Keeps on the device who is still to be asked. Storage that fails never keeps anybody from asking. */
export interface AskedMemory {
  /** Those that were left under this key. None where another tab has them. */
  open(key: string | undefined, signal: AbortSignal): Promise<readonly UnaskedCoAuthor[]>;
  /** These are left now. Before it is open, nothing happens. */
  keep(unasked: readonly UnaskedCoAuthor[]): void;
  /** What was kept stays. */
  close(): void;
}

export interface AskedMemoryParts {
  readonly storage: AskedStorage | undefined;
  readonly clock: Clock;
  readonly failed: (error: AdapterError, method: `drafts.${'load' | 'save' | 'remove'}`) => void;
}

const isAskedDraft = record({
  version: oneOf(1),
  savedAt: isNumber,
  unasked: list((one) => isChosenCoAuthor(one) && record({ postId: isText })(one)),
});

export function createAskedMemory({ storage, clock, failed }: AskedMemoryParts): AskedMemory {
  /** In use. */
  let key: string | undefined;
  /** As it stands there. */
  let stored = '[]';

  async function act(method: 'save' | 'remove', run: () => Promise<void>): Promise<void> {
    try {
      // What is there when the page is left has to get there all the same.
      await call(run, { signal: new AbortController().signal, clock, timeoutMs: storageTimeoutMs });
    } catch (thrown) {
      failed(toAdapterError(thrown), `drafts.${method}`);
    }
  }

  return {
    async open(wanted, signal) {
      key = undefined;
      if (wanted === undefined || !storage) return [];
      const options = { signal, clock, timeoutMs: storageTimeoutMs };
      try {
        const isOurs = await call(async () => storage.claim?.(wanted, signal) ?? true, options);
        if (!isOurs) return [];
        const found: unknown = await call(async () => storage.load(wanted), options);
        signal.throwIfAborted();
        key = wanted;
        const draft = isAskedDraft(found) ? (found as AskedDraft) : undefined;
        const isFresh = draft && draft.savedAt + draftLifetimeMs > clock.now();
        stored = JSON.stringify(draft?.unasked ?? []);
        return isFresh ? draft.unasked : [];
      } catch (thrown) {
        if (!signal.aborted) failed(toAdapterError(thrown), 'drafts.load');
        return [];
      }
    },
    keep(unasked) {
      const usedKey = key;
      const next = JSON.stringify(unasked);
      if (usedKey === undefined || !storage || next === stored) return;
      stored = next;
      if (unasked.length === 0) void act('remove', () => storage.remove(usedKey));
      else void act('save', () => storage.save(usedKey, { version: 1, savedAt: clock.now(), unasked }));
    },
    close: () => (key = undefined),
  };
}
