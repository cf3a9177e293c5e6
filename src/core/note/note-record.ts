import { AdapterError } from '../../contracts/errors.js';
import type { Change, Note, NoteTombstone } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import type { WritableStore } from '../store.js';
import { checkNote, isTombstone } from './note-check.js';
import type { NoteOutlet, NoteSnapshot, NoteSource } from './note-ports.js';
import { seenOf } from './note-rules.js';

/** What reading and acting share. */
export interface NoteContext {
  readonly clock: Clock;
  readonly store: WritableStore<NoteSnapshot>;
  readonly outlet: NoteOutlet;
  readonly getSource: () => NoteSource | undefined;
  readonly getSignal: () => AbortSignal;
}

/** The record that is shown: read, watched, looked at again. */
export interface NoteRecord {
  /** Reads it from the adapter, where an id was given. */
  load(): Promise<void>;
  /** Shows a record if it is one. An answer that was asked for before it undoes nothing of it. */
  take(record: unknown): void;
  /** Follows its changes, once however often it is called. */
  watch(): void;
  unwatch(): void;
  revalidate(): Promise<void>;
}

const untroubled = { error: undefined, stale: false, offline: false } as const;

/** Reads, watches and looks after one note. */
export function createNoteRecord({ clock, store, outlet, getSource, getSignal }: NoteContext): NoteRecord {
  /** How many records were taken that nobody here asked for: an older answer must not undo them. */
  let changes = 0;
  let looking: AbortSignal | undefined;
  let watching: AbortController | undefined;

  const read = store.getSnapshot;

  async function load(): Promise<void> {
    const { adapter, noteId } = getSource() ?? {};
    if (!adapter || noteId === undefined) return;
    if (!isShown()) store.set({ phase: 'loading', error: undefined });
    await ask('get', (signal) => adapter.get(noteId, { signal }));
  }

  async function revalidate(): Promise<void> {
    const signal = getSignal();
    if (looking === signal) return;
    looking = signal;
    const { adapter } = getSource() ?? {};
    const { phase, note } = read();
    const { id, version } = note ?? {};
    const canLook = phase === 'ready' && typeof adapter?.revalidate === 'function';
    if (canLook && id !== undefined && version !== undefined) {
      await ask('revalidate', async (inner) => adapter.revalidate?.(id, version, { signal: inner }));
    } else if (phase !== 'loading' && phase !== 'empty') await load();
    if (looking === signal) looking = undefined;
  }

  async function ask(
    method: 'get' | 'revalidate',
    act: (signal: AbortSignal) => Promise<Note | NoteTombstone | undefined>,
  ): Promise<void> {
    const signal = getSignal();
    const changesBefore = changes;
    try {
      const record = await call(act, { signal, clock });
      if (changes !== changesBefore) return;
      // Nothing: it is still what is shown.
      if (record === undefined && method === 'revalidate') store.set({ stale: false, offline: false });
      else put(record);
    } catch (thrown) {
      if (signal.aborted || changes !== changesBefore) return;
      const error = toAdapterError(thrown);
      // What is shown stays while it can't be read again just now.
      if (isShown() && error.retryable) store.set({ stale: true, offline: isOffline(error) });
      else fail(error);
      outlet.noteFailed(error, method);
    }
  }

  function isShown(): boolean {
    const { phase } = read();
    return phase === 'ready' || phase === 'gone';
  }

  function fail(error: AdapterError): void {
    const offline = isOffline(error);
    store.set({ phase: 'failed', error, note: undefined, tombstone: undefined, stale: false, offline });
  }

  function take(record: unknown): void {
    changes += 1;
    put(record);
  }

  function put(record: unknown): void {
    try {
      const known = seenOf(checkNote(record));
      if (isTombstone(known)) bury(known);
      else store.set({ ...untroubled, phase: 'ready', note: known, tombstone: undefined });
    } catch (thrown) {
      const error = toAdapterError(thrown);
      fail(error);
      outlet.noteFailed(error, 'get');
    }
  }

  function bury(tombstone: NoteTombstone): void {
    const { stopped } = read();
    const { stopped: own } = tombstone;
    // What was stopped elsewhere can be shown again from here, too.
    const known = own && stopped.size === 0 ? new Map([[own.itemId, own]]) : stopped;
    store.set({ ...untroubled, phase: 'gone', tombstone, note: undefined, stopped: known });
  }

  function unwatch(): void {
    watching?.abort();
    watching = undefined;
  }

  function watch(): void {
    const { adapter, noteId } = getSource() ?? {};
    if (noteId === undefined || watching) return;
    watching = new AbortController();
    const { signal } = watching;
    try {
      adapter?.watch?.(
        noteId,
        {
          change(change) {
            if (!signal.aborted) follow(noteId, change);
          },
          live(live) {
            const { phase, error } = read();
            // The line is back: what could not be read before can be now.
            if (live && !signal.aborted && phase === 'failed' && error?.retryable) void load();
          },
          error(error) {
            if (!signal.aborted) outlet.noteFailed(toAdapterError(error), 'watch');
          },
        },
        { signal },
      );
    } catch (error) {
      outlet.noteFailed(toAdapterError(error), 'watch');
    }
  }

  function follow(noteId: string, change: Change<Note | NoteTombstone>): void {
    switch (change.type) {
      case 'put':
        // A watch that says something else says nothing.
        if ((change.item as Partial<Note> | undefined)?.id !== noteId) return;
        take(change.item);
        return;
      case 'remove':
        changes += 1;
        fail(new AdapterError('not-found'));
        return;
      case 'reset':
        void load();
    }
  }

  return { load, take, watch, unwatch, revalidate };
}

const isOffline = ({ code }: AdapterError): boolean => code === 'unavailable';
