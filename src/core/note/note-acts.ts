import type { AdapterError, ImportChoice, NotePhoto } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { NoteDoing, NoteStore } from './note-ports.js';
import type { NoteContext, NoteRecord } from './note-record.js';

/** What somebody does about a note, one thing at a time. */
export function createNoteActs(
  { clock, store, outlet, getSource, getSignal }: NoteContext,
  record: NoteRecord,
): Pick<NoteStore, 'remove' | 'setShown' | 'appeal'> & { again(): void } {
  const read = store.getSnapshot;
  /** What a press has begun, with the key it began with. */
  let again: () => void = () => undefined;

  async function act<Answer>(
    doing: NoteDoing,
    clientId: string,
    {
      ask,
      done,
      failed,
    }: {
      ask: (options: { signal: AbortSignal; clientId: string }) => Promise<Answer>;
      done: (answer: Answer) => void;
      failed: (error: AdapterError) => void;
    },
  ): Promise<void> {
    const signal = getSignal();
    store.set({ doing, problem: undefined });
    try {
      const answer = await call((inner) => ask({ signal: inner, clientId }), { signal, clock });
      if (signal.aborted) return;
      store.set({ doing: undefined });
      done(answer);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      store.set({ doing: undefined, problem: { ...doing, error } });
      failed(error);
    }
  }

  function remove(clientId: string): void {
    const { note, doing } = read();
    const { adapter } = getSource() ?? {};
    if (!note || doing) return;
    again = () => remove(clientId);
    if (!outlet.mayDelete(note) || typeof adapter?.delete !== 'function') return;
    void act({ act: 'delete' }, clientId, {
      ask: async (options) => adapter.delete?.(note.id, options),
      done() {
        record.take({ id: note.id, gone: 'deleted' });
        outlet.deleted(note);
      },
      failed: (error) => outlet.noteFailed(error, 'delete'),
    });
  }

  function setShown(photo: Pick<NotePhoto, 'id' | 'origin'>, shown: boolean, clientId: string): void {
    const { note, doing, stopped } = read();
    const { imports } = getSource() ?? {};
    const { id: photoId, origin } = photo;
    const item = stopped.get(photoId) ?? origin;
    if (!item || doing) return;
    again = () => setShown(photo, shown, clientId);
    const { itemId, sourceName } = item;
    const choice: ImportChoice = { scope: 'item', itemId, shown };
    if (!outlet.mayChoose(note, choice) || typeof imports?.set !== 'function') return;
    void act({ act: shown ? 'show' : 'stop', photoId }, clientId, {
      ask: (options) => imports.set(choice, options),
      done(settings) {
        const next = new Map(read().stopped);
        if (shown) next.delete(photoId);
        else next.set(photoId, { itemId, sourceName });
        store.set({ stopped: next });
        outlet.chosen(settings, choice, { sourceName, shown });
        // What became of the note is the back end's to say.
        if (shown) void record.load();
      },
      failed: (error) => outlet.importFailed(error, 'set'),
    });
  }

  return {
    remove: () => remove(createClientId()),
    setShown: (photo, shown) => setShown(photo, shown, createClientId()),
    again: () => again(),
    async appeal(decisionId, text, { signal, clientId }) {
      const { note } = read();
      const { adapter } = getSource() ?? {};
      if (!note) return;
      try {
        const answer = await call(
          async (inner) => adapter?.appeal?.(note.id, decisionId, text, { signal: inner, clientId }),
          { signal, clock },
        );
        if (answer && read().note?.id === note.id) record.take(answer);
      } catch (error) {
        if (!signal.aborted) outlet.noteFailed(toAdapterError(error), 'appeal');
        throw error;
      }
    },
  };
}
