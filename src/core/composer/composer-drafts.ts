import type { Side } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import type { ComposerDraft, ComposerSnapshot } from './composer.js';
import { checkDraft, draftLifetimeMs } from './composer-draft.js';
import type { ChosenPicture } from './composer-faces.js';
import type { ComposerOutlet, DraftStorage } from './composer-ports.js';
import { sides } from './composer-rules.js';
import type { ComposerState } from './composer-state.js';

/** ms after a change before it is saved. */
export const saveDelayMs = 500;

/** ms after which a storage counts as broken. */
const storageTimeoutMs = 5_000;

/** Keeps unfinished work on the device, and finds it again. Storage that fails never keeps anybody from composing. */
export interface ComposerDrafts {
  /**
   * Takes the draft of a key into use.
   * @param options `goOn`: what is there is ours from before, and not looked at
   * @returns what was found
   */
  open(
    key: string | undefined,
    options: { readonly signal: AbortSignal; readonly goOn: boolean },
  ): Promise<ComposerDraft | undefined>;
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

export interface ComposerDraftsParts {
  readonly state: ComposerState;
  readonly clock: Clock;
  readonly storage: DraftStorage | undefined;
  readonly outlet: ComposerOutlet;
  /** See `ComposerFaces.kept`. */
  readonly kept: (side: Side) => ChosenPicture | undefined;
  /** What is to be known of the back end after a reload. */
  readonly getTraces: () => Pick<ComposerDraft, 'uploaded' | 'attempt'>;
}

export function createComposerDrafts(parts: ComposerDraftsParts): ComposerDrafts {
  const { state, clock, storage, outlet, kept, getTraces } = parts;
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

  /** What a draft is made of: if none of it has changed, there is nothing to save. */
  function content(): readonly unknown[] {
    const { faces, mode, audienceId, comparable, quality, wifiOnly, keepDate }: ComposerSnapshot = state.getSnapshot();
    const ofFaces = sides.flatMap((side) => [kept(side)?.file, faces[side].edit, faces[side].texts, faces[side].phase]);
    return [...ofFaces, mode, audienceId, comparable, quality, wifiOnly, keepDate];
  }

  const isContent = (other: readonly unknown[]): boolean =>
    content().every((value, index) => Object.is(value, other[index]));

  let last = content();

  function look(): void {
    if (isContent(last)) return;
    last = content();
    changed();
  }

  state.subscribe(look);

  function changed(): void {
    state.set({ saved: false });
    schedule();
  }

  function schedule(): void {
    const { phase, dirty } = state.getSnapshot();
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

  function draftOf(): ComposerDraft {
    const { mode = 'plain', faces, audienceId, comparable, quality, wifiOnly, keepDate } = state.getSnapshot();
    const entries = sides.map((side) => [side, { ...kept(side), texts: faces[side].texts }] as const);
    return {
      version: 1,
      savedAt: clock.now(),
      mode,
      faces: Object.fromEntries(entries),
      ...(audienceId !== undefined && { audienceId }),
      comparable,
      quality,
      wifiOnly,
      keepDate,
      ...getTraces(),
    };
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
      outlet.failed(toAdapterError(thrown), `drafts.${method}`);
      return false;
    }
  }

  async function keep(): Promise<boolean> {
    unschedule();
    const usedKey = key;
    if (!isOpen || usedKey === undefined || !storage) return false;
    if (!state.getSnapshot().dirty) {
      remove();
      return false;
    }
    const saved = content();
    const draft = draftOf();
    const save = { key: usedKey, isForgotten: false };
    saves.add(save);
    isStored = true;
    const worked = await act('save', async () => (save.isForgotten ? undefined : storage.save(usedKey, draft)));
    saves.delete(save);
    if (worked) savedAt = draft.savedAt;
    // A picture that is to replace another is in the draft only once it is there.
    const isReading = sides.some((side) => state.face(side).phase === 'reading');
    const isKept = worked && !save.isForgotten;
    if (isKept && isContent(saved) && !isReading) state.set({ saved: true });
    return isKept;
  }

  function note(): void {
    if (isOpen) {
      schedule();
      return;
    }
    const usedKey = key;
    const { uploaded = [] } = getTraces();
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
  ): Promise<ComposerDraft | undefined> {
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
        if (!state.getSnapshot().saved) changed();
        return undefined;
      }
      const draft = checkDraft(found);
      if (draft && draft.savedAt + draftLifetimeMs > clock.now()) return draft;
      remove();
    } catch (thrown) {
      // What may be there and cannot be read is not written over.
      if (!signal.aborted) outlet.failed(toAdapterError(thrown), 'drafts.load');
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
