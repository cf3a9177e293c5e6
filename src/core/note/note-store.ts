import type { Note } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import { createStore } from '../store.js';
import { createNoteActs } from './note-acts.js';
import type { NoteOutlet, NoteSnapshot, NoteSource, NoteStore } from './note-ports.js';
import { createNoteRecord, type NoteContext } from './note-record.js';

const nobody: ReadonlySet<string> = new Set();
const nothingStopped: NoteSnapshot['stopped'] = new Map();

/** A note nothing is known of yet. */
const blank: NoteSnapshot = {
  phase: 'empty',
  note: undefined,
  tombstone: undefined,
  error: undefined,
  stale: false,
  offline: false,
  uncovered: nobody,
  stopped: nothingStopped,
  doing: undefined,
  problem: undefined,
};

/** A note as somebody reads it: reads and watches it, looks at it again, opens its covers, deletes it. Knows no DOM and never throws. */
export function createNoteStore(clock: Clock, outlet: NoteOutlet): NoteStore {
  const store = createStore<NoteSnapshot>(blank);
  let run = new AbortController();
  let source: NoteSource | undefined;
  let stopped = true;

  const context: NoteContext = { clock, store, outlet, getSource: () => source, getSignal: () => run.signal };
  const record = createNoteRecord(context);
  const acts = createNoteActs(context, record);

  function show(next: NoteSource): void {
    const last = source;
    const wasStopped = stopped;
    source = next;
    stopped = false;
    const same = last !== undefined && idOf(last) === idOf(next) && last.adapter === next.adapter;
    if (last && !same) {
      halt();
      store.set(blank);
    }
    if (next.record !== undefined) {
      record.unwatch();
      if (!same || next.record !== last.record) record.take(next.record);
      return;
    }
    // The host has taken its record back: from here on it is the adapter's.
    if (same && !wasStopped && last.record === undefined) return;
    if (same && store.getSnapshot().phase !== 'empty') void record.revalidate();
    else void record.load();
    record.watch();
  }

  function halt(): void {
    run.abort();
    run = new AbortController();
    record.unwatch();
    store.set({ doing: undefined });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show,
    refresh: () => void record.load(),
    revalidate() {
      if (!stopped) void record.revalidate();
    },
    uncover(id, opened) {
      const uncovered = new Set(store.getSnapshot().uncovered);
      if (opened) uncovered.add(id);
      else uncovered.delete(id);
      store.set({ uncovered });
    },
    remove: acts.remove,
    setShown: acts.setShown,
    appeal: acts.appeal,
    retry() {
      if (store.getSnapshot().problem) acts.again();
      else void record.load();
    },
    drop() {
      const { note } = store.getSnapshot();
      halt();
      if (note) record.take({ id: note.id, gone: 'blocked' });
    },
    stop() {
      stopped = true;
      halt();
    },
  };
}

function idOf({ record, noteId }: NoteSource): string | undefined {
  if (record === undefined) return noteId;
  // A host's record may be anything.
  const { id } = (record as Partial<Note> | null) ?? {};
  return id;
}
