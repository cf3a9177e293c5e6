import { AdapterError } from '../../contracts/errors.js';
import type { ImportAdapter, ImportChoice, ImportedPhoto, ImportSettings } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { createTurns } from '../latest.js';
import type { Pages } from '../pages.js';
import { createStore } from '../store.js';
import { toSettings } from './import-check.js';
import { createImportChoices } from './import-choices.js';
import { createImportConfirming } from './import-confirming.js';
import { createImportCopy } from './import-copy.js';
import type { ImportOutcome, ImportOutlet, ImportSnapshot, ImportStore } from './import-ports.js';
import { createImportPages } from './import-pages.js';
import { asShown, countOf, holds, isOlder, keyOf } from './import-rules.js';
import { watchImports } from './import-watch.js';

/** ms in which changes of what others see are one: a choice on thousands of photos is told photo by photo. */
const gatherMs = 300;

const noPhotos = { phase: 'idle', items: [], more: false, loadingMore: false, error: undefined } as const;

const blank: ImportSnapshot = {
  phase: 'idle',
  settings: undefined,
  error: undefined,
  photos: noPhotos,
  others: noPhotos,
  previewing: false,
  saving: new Map(),
  problems: new Map(),
  outcome: undefined,
  copy: undefined,
};

/** What of somebody's photos is shown: shows what the adapter has confirmed, and nothing else. Knows no DOM and never throws. */
export function createImportStore(clock: Clock, outlet: ImportOutlet): ImportStore {
  const store = createStore<ImportSnapshot>(blank);
  let adapter: ImportAdapter | undefined;
  let run = new AbortController();
  let stopped = false;
  let gathering: TimerHandle | undefined;
  /** What held when the choice was sent: a watch may be faster than the answer. */
  let before: ImportSettings | undefined;

  const begin = createTurns();

  const copy = createImportCopy(clock, outlet, sync);
  const photos = pagesOf('owner');
  const others = pagesOf('others');
  const confirming = createImportConfirming({
    clock,
    photoOf: (photoId) => photos.shown.items.find(({ id }) => id === photoId),
    read: readPhotos,
    changed: sync,
    settled(choice, settings, isSo) {
      if (!choice.shown && isSo) others.remove(choice.itemId);
      if (isSo) tell(choice, settings);
      else refuse(choice);
    },
  });
  const choices = createImportChoices({
    changed: sync,
    failed: onNotSaved,
    saved: onSaved,
    async send(choice, clientId, signal) {
      before = store.getSnapshot().settings;
      return toSettings(
        await call(async (inner) => adapter?.set(choice, { clientId, signal: inner }), { signal, clock }),
        store.getSnapshot().settings,
      );
    },
  });

  function pagesOf(as: 'owner' | 'others'): Pages<ImportedPhoto> {
    const failed = (error: AdapterError): void => outlet.failed(error, 'list');
    return createImportPages(as, { clock, getAdapter: () => adapter, changed: sync, failed });
  }

  function sync(): void {
    store.set({
      photos: photos.shown,
      others: others.shown,
      saving: new Map([...confirming.wanted, ...choices.saving]),
      problems: choices.problems,
      copy: typeof adapter?.exportData === 'function' ? copy.state : undefined,
    });
    const { phase, loadingMore, error } = photos.shown;
    if (phase === 'ready' && !loadingMore && !error) confirming.listed();
  }

  function readPhotos(): void {
    confirming.reading();
    photos.load();
  }

  async function readSettings(): Promise<void> {
    const { signal } = run;
    const turn = begin();
    const { phase } = store.getSnapshot();
    if (phase !== 'ready') store.set({ phase: 'loading', error: undefined });
    try {
      const settings = toSettings(
        await call(async (inner) => adapter?.getSettings({ signal: inner }), { signal, clock }),
        store.getSnapshot().settings,
      );
      if (signal.aborted || turn.isPast) return;
      turn.take();
      store.set({ phase: 'ready', settings, error: undefined });
    } catch (thrown) {
      if (signal.aborted || turn.isPast) return;
      const error = toAdapterError(thrown);
      store.set({ phase: store.getSnapshot().settings ? 'ready' : 'failed', error });
      outlet.failed(error, 'getSettings');
    }
  }

  function load(): void {
    run.abort();
    run = new AbortController();
    if (!adapter) return;
    watchImports(adapter, run.signal, {
      put: onPut,
      remove: onRemoved,
      settings: onSettings,
      reset: read,
      failed: (error) => outlet.failed(error, 'watch'),
    });
    read();
  }

  function read(): void {
    void readSettings();
    readPhotos();
    if (store.getSnapshot().previewing) others.load();
  }

  function onPut(photo: ImportedPhoto): void {
    // A choice on thousands comes back photo by photo, as it is shown already.
    const known = photos.shown.items.find(({ id }) => id === photo.id);
    if (JSON.stringify(known) !== JSON.stringify(photo) || photos.shown.loadingMore) photos.put(photo);
    if (!photo.shown) others.remove(photo.id);
    const key = `item ${photo.id}` as const;
    if (choices.problems.get(key)?.choice.shown === photo.shown) choices.drop(key);
    confirming.heard(photo);
    lookAgain();
  }

  function onRemoved(photoId: string): void {
    const isKnown = photos.shown.items.some(({ id }) => id === photoId);
    photos.remove(photoId);
    others.remove(photoId);
    choices.drop(`item ${photoId}`);
    confirming.drop(`item ${photoId}`);
    if (isKnown) outlet.vanished(photoId);
  }

  function onSettings(answer: ImportSettings): void {
    const { settings: last } = store.getSnapshot();
    const { receipt = last?.receipt } = answer;
    const settings = { ...answer, ...(receipt && { receipt }) };
    if (isOlder(answer, last)) return;
    begin().take();
    store.set({ phase: 'ready', settings, error: undefined });
    const isSame = last?.existing === settings.existing && last.future === settings.future;
    // What comes while a choice is on its way is its echo.
    if (last && !isSame && choices.saving.size === 0) {
      store.set({ outcome: undefined });
      outlet.changedElsewhere(settings);
    }
  }

  /** Reads what others see once more, if anybody looks. */
  function lookAgain(): void {
    if (!store.getSnapshot().previewing) return;
    gathering ??= clock.setTimeout(() => {
      gathering = undefined;
      others.load();
    }, gatherMs);
  }

  function stopGathering(): void {
    if (gathering !== undefined) clock.clearTimeout(gathering);
    gathering = undefined;
  }

  function onSaved(choice: ImportChoice, settings: ImportSettings): void {
    begin().take();
    store.set({ phase: 'ready', settings, error: undefined });
    if (choice.scope === 'item') {
      confirming.add(choice, settings, typeof adapter?.watch === 'function');
      return;
    }
    if (!holds(choice, settings)) {
      refuse(choice);
      return;
    }
    if (choice.scope !== 'future') {
      confirming.drop();
      photos.map((photo) => asShown(photo, settings.existing));
      for (const { id, shown } of photos.shown.items) if (!shown) others.remove(id);
      // Where each is shown, nobody has said yet.
      readPhotos();
    }
    tell(choice, settings);
  }

  /** It holds: the adapter has said so, of the whole or of the photo. */
  function tell(choice: ImportChoice, settings: ImportSettings): void {
    const at = settings.receipt?.at ?? settings.decidedAt ?? new Date(clock.now()).toISOString();
    const outcome: ImportOutcome = { choice, at, count: countOf(choice, before, settings) };
    store.set({ outcome });
    lookAgain();
    outlet.changed(settings, outcome);
  }

  function refuse(choice: ImportChoice): void {
    choices.refuse(choice, new AdapterError('unknown', { message: 'set() has answered, and something else holds' }));
  }

  function onNotSaved(choice: ImportChoice, error: AdapterError): void {
    store.set({ outcome: undefined });
    outlet.failed(error, 'set');
    outlet.notChanged({ choice, error });
    // It may have been saved all the same; a photo that isn't there is shown no more.
    if (error.code === 'timeout') read();
    else if (error.code === 'not-found' && choice.scope === 'item') onRemoved(choice.itemId);
  }

  function stop(): void {
    run.abort();
    stopGathering();
    choices.halt();
    confirming.halt();
    photos.halt();
    others.halt();
    copy.halt();
    stopped = true;
    if (store.getSnapshot().phase === 'loading') store.set({ phase: 'idle' });
    sync();
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show(next) {
      if (next !== adapter) {
        stop();
        adapter = next;
        choices.clear();
        confirming.drop();
        photos.clear();
        others.clear();
        copy.clear();
        store.set(blank);
        sync();
      } else if (!stopped) return;
      stopped = false;
      load();
      if (adapter) choices.resume();
    },
    choose(choice) {
      if (!adapter || store.getSnapshot().saving.has(keyOf(choice)) || !outlet.mayChoose(choice)) return;
      choices.add(choice);
    },
    retry: choices.retry,
    refresh: load,
    loadMore: () => (store.getSnapshot().previewing ? others : photos).loadMore(),
    retryPhotos: () => (store.getSnapshot().previewing ? others : photos).retry(),
    preview(previewing) {
      store.set({ previewing });
      if (previewing) others.load();
    },
    makeCopy: () => copy.make(adapter),
    stop,
  };
}
