import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type ImportSettings,
  type Note,
  type NoteAdapter,
  type NoteTombstone,
  type Sink,
} from '../../src/contracts/index.js';
import { checkNote, mostPhotos } from '../../src/core/note/note-check.js';
import type { NoteStore } from '../../src/core/note/note-ports.js';
import { isNoteCovered, sightOf } from '../../src/core/note/note-rules.js';
import { createNoteStore } from '../../src/core/note/note-store.js';
import { isLong } from '../../src/core/note/note-text.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';

const note = (given: Partial<Note> = {}): Note => ({
  id: 'n1',
  author: { id: 'ana', name: 'Ana' },
  createdAt: '2026-11-22T09:00:00Z',
  text: 'Hello',
  state: 'live',
  version: '1',
  ...given,
});
const settings: ImportSettings = { source: { id: 's', name: 'S', state: 'open' }, existing: true, future: true };
const origin = { sourceId: 's', sourceName: 'S', itemId: 'i1' };

/** An answer that the test gives when it wants. */
function later<Answer>(): {
  readonly answer: Promise<Answer>;
  give: (answer: Answer) => void;
  fail: (error: Error) => void;
} {
  let give = (_answer: Answer): void => undefined;
  let fail = (_error: Error): void => undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { answer, give, fail };
}

describe('note store', () => {
  let clock: ManualClock;
  let store: NoteStore;
  let told: string[];
  let may: boolean;

  beforeEach(() => {
    clock = createManualClock();
    told = [];
    may = true;
    store = createNoteStore(clock, {
      mayDelete: () => may,
      mayChoose: () => may,
      deleted: ({ id }) => told.push(`deleted ${id}`),
      chosen: (_settings, { shown }) => told.push(`shown ${shown}`),
      noteFailed: ({ code }, method) => told.push(`${method} ${code}`),
      importFailed: ({ code }, method) => told.push(`imports.${method} ${code}`),
    });
  });

  afterEach(() => {
    store.stop();
    expect(clock.pending, 'timers').to.equal(0);
  });

  const show = (given: Partial<NoteAdapter>, record?: Note | NoteTombstone, noteId?: string): void =>
    store.show({
      adapter: stubAdapter('note', given),
      imports: undefined,
      noteId: noteId ?? (record ? undefined : 'n1'),
      record,
    });
  const phase = (): string => store.getSnapshot().phase;

  it('shows a record at once, and reads nothing', () => {
    show({}, note());
    expect(phase()).to.equal('ready');
  });

  it('reads and watches by id, and ends both when it stops', async () => {
    const { answer, give } = later<Note>();
    const signals: AbortSignal[] = [];
    show({
      get: (_id, options) => {
        if (options?.signal) signals.push(options.signal);
        return answer;
      },
      watch: (_id, _sink, { signal }) => void signals.push(signal),
    });
    expect(phase()).to.equal('loading');
    store.stop();
    give(note());
    await settle();
    expect(phase()).to.equal('loading');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
  });

  it('goes on after a stop, as when it is moved within the page', async () => {
    const asked: string[] = [];
    const adapter = stubAdapter('note', {
      get: () => (asked.push('get'), Promise.resolve(note())),
      revalidate: () => (asked.push('revalidate'), Promise.resolve(undefined)),
      watch: () => void asked.push('watch'),
    });
    const source = { adapter, imports: undefined, noteId: 'n1', record: undefined };
    store.show(source);
    await settle();
    store.stop();
    store.show(source);
    await settle();
    expect(asked).to.deep.equal(['get', 'watch', 'revalidate', 'watch']);
    expect(phase()).to.equal('ready');
  });

  it('gives up after twenty seconds, and can try again', async () => {
    let silent = true;
    show({ get: () => (silent ? new Promise<Note>(() => undefined) : Promise.resolve(note())) });
    await clock.advance(20_001);
    expect([phase(), ...told]).to.deep.equal(['failed', 'get timeout']);
    silent = false;
    store.retry();
    await settle();
    expect(phase()).to.equal('ready');
  });

  it('survives an adapter that throws at once, in reading and in watching', async () => {
    show({
      get: () => {
        throw new Error('broken');
      },
      watch: () => {
        throw new Error('broken');
      },
    });
    await settle();
    expect(phase()).to.equal('failed');
    expect(told.sort()).to.deep.equal(['get unknown', 'watch unknown']);
  });

  describe('watching', () => {
    let sink: Sink<Note | NoteTombstone>;
    const watched = (get: NoteAdapter['get']): void => show({ get, watch: (_id, given) => void (sink = given) });

    it('takes what is new, and never goes back to an older answer', async () => {
      const { answer, give } = later<Note>();
      watched(() => answer);
      sink.change({ type: 'put', item: note({ text: 'New' }) });
      give(note({ text: 'Old' }));
      await settle();
      expect(store.getSnapshot().note?.text).to.equal('New');
      sink.change({ type: 'put', item: note({ text: 'New' }) });
      expect(store.getSnapshot().note?.text).to.equal('New');
    });

    it('takes a tombstone, takes no notice of another note, and reads again after a gap', async () => {
      let reads = 0;
      watched(() => ((reads += 1), Promise.resolve(note())));
      await settle();
      sink.change({ type: 'put', item: note({ id: 'n2', text: 'Other' }) });
      expect(store.getSnapshot().note?.text).to.equal('Hello');
      sink.change({ type: 'reset' });
      await settle();
      expect(reads).to.equal(2);
      sink.change({ type: 'put', item: { id: 'n1', gone: 'private' } });
      expect(store.getSnapshot().tombstone?.gone).to.equal('private');
      sink.change({ type: 'remove', id: 'n1' });
      expect(store.getSnapshot().error?.code).to.equal('not-found');
    });

    it('reads again when the line is back', async () => {
      let down = true;
      watched(() => (down ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(note())));
      await settle();
      down = false;
      sink.live?.(true);
      await settle();
      expect(phase()).to.equal('ready');
    });

    it('hears nothing once it has stopped', async () => {
      watched(() => Promise.resolve(note()));
      await settle();
      store.stop();
      sink.change({ type: 'put', item: note({ text: 'Late' }) });
      sink.error?.(new AdapterError('forbidden'));
      expect(store.getSnapshot().note?.text).to.equal('Hello');
      expect(told).to.deep.equal([]);
    });
  });

  it('has one watch of a note, and none while the host has a record of it', async () => {
    const signals: AbortSignal[] = [];
    const adapter = stubAdapter('note', {
      get: () => Promise.resolve(note()),
      watch: (_id, _sink, { signal }) => void signals.push(signal),
    });
    const source = { adapter, imports: undefined, noteId: 'n1' };
    store.show({ ...source, record: undefined });
    await settle();
    store.show({ ...source, record: note({ text: 'The host’s' }) });
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    store.show({ ...source, record: undefined });
    store.show({ ...source, record: undefined });
    await settle();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('never goes back from the host’s record to what was asked for before', async () => {
    const { answer, give } = later<Note>();
    const source = { adapter: stubAdapter('note', { get: () => answer }), imports: undefined, noteId: 'n1' };
    store.show({ ...source, record: undefined });
    store.show({ ...source, record: note({ text: 'The host’s' }) });
    give(note({ text: 'Late' }));
    await settle();
    expect(store.getSnapshot().note?.text).to.equal('The host’s');
  });

  it('holds nothing of what is not for this viewer, whoever says it', async () => {
    show({}, note({ state: 'removed' }));
    expect([phase(), store.getSnapshot().tombstone?.gone]).to.deep.equal(['gone', 'removed']);
    show({}, note({ id: 'n2', state: 'pending' }));
    expect([phase(), store.getSnapshot().error?.code]).to.deep.equal(['failed', 'not-found']);
    show({ get: () => Promise.resolve(note({ id: 'n3', state: 'geo-blocked' })) }, undefined, 'n3');
    await settle();
    expect(store.getSnapshot().tombstone?.gone).to.equal('geo-blocked');
    expect(store.getSnapshot().note).to.equal(undefined);
  });

  describe('looking again', () => {
    it('asks with the version that is shown, one at a time', async () => {
      const { answer, give } = later<undefined>();
      const asked: string[] = [];
      show({ revalidate: (id, version) => (asked.push(`${id} ${version}`), answer) }, note());
      store.revalidate();
      store.revalidate();
      give(undefined);
      await settle();
      expect(asked).to.deep.equal(['n1 1']);
      store.revalidate();
      await settle();
      expect(asked).to.have.length(2);
    });

    it('keeps what is shown where nobody answers, and says that it may be old', async () => {
      let down = true;
      show(
        { revalidate: () => (down ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(undefined)) },
        note(),
      );
      store.revalidate();
      await settle();
      expect([phase(), store.getSnapshot().stale, store.getSnapshot().offline]).to.deep.equal(['ready', true, true]);
      down = false;
      store.revalidate();
      await settle();
      expect([store.getSnapshot().stale, store.getSnapshot().offline]).to.deep.equal([false, false]);
    });

    it('shows no longer what this person may not see any more', async () => {
      show({ revalidate: () => Promise.reject(new AdapterError('not-found')) }, note());
      store.revalidate();
      await settle();
      expect([phase(), store.getSnapshot().note]).to.deep.equal(['failed', undefined]);
    });
  });

  describe('acting', () => {
    it('deletes once, and repeats with the same key after a failure', async () => {
      const keys: (string | undefined)[] = [];
      show(
        {
          delete: (_id, options) => {
            keys.push(options?.clientId);
            return keys.length === 1 ? Promise.reject(new AdapterError('timeout')) : Promise.resolve();
          },
        },
        note({ mine: true }),
      );
      store.remove();
      store.remove();
      await settle();
      expect(store.getSnapshot().problem?.act).to.equal('delete');
      store.retry();
      await settle();
      expect(keys).to.have.length(2);
      expect(keys[1]).to.equal(keys[0]);
      expect([phase(), store.getSnapshot().tombstone?.gone]).to.deep.equal(['gone', 'deleted']);
      expect(told).to.deep.equal(['delete timeout', 'deleted n1']);
    });

    it('takes a new press for a new act, though the one before it failed', async () => {
      const keys: (string | undefined)[] = [];
      const fail = (_about: unknown, options: { clientId?: string } = {}): Promise<never> => {
        keys.push(options.clientId);
        return Promise.reject(new AdapterError('unavailable'));
      };
      const imports = stubAdapter('imports', { set: fail });
      const photo = { id: 'p', state: 'live', origin } as const;
      const record = note({ mine: true, photos: [photo] });
      store.show({ adapter: stubAdapter('note', { delete: fail }), imports, noteId: undefined, record });
      for (const press of [store.remove, (): void => store.setShown(photo, false)]) {
        keys.length = 0;
        for (const once of [press, store.retry, press]) {
          once();
          await settle();
        }
        expect(keys).to.have.length(3);
        expect(keys[1]).to.equal(keys[0]);
        expect(keys[2]).not.to.equal(keys[0]);
      }
    });

    it('stays deleted, though an older answer comes late', async () => {
      const { answer, give } = later<Note>();
      show({ get: () => answer, delete: () => Promise.resolve() }, note({ mine: true }), 'n1');
      store.refresh();
      store.remove();
      await settle();
      give(note({ mine: true }));
      await settle();
      expect(phase()).to.equal('gone');
    });

    it('does nothing where the host does it', async () => {
      may = false;
      show({}, note({ mine: true }));
      store.remove();
      await settle();
      expect([phase(), ...told]).to.deep.equal(['ready']);
    });

    it('stops showing a photo, and shows it again', async () => {
      const photo = { id: 'p', state: 'live', origin } as const;
      const imports = stubAdapter('imports', { set: () => Promise.resolve(settings) });
      const record = note({ mine: true, photos: [photo] });
      store.show({ adapter: undefined, imports, noteId: undefined, record });
      store.setShown(photo, false);
      await settle();
      expect(sightOf(photo, record, store.getSnapshot())).to.equal('stopped');
      store.setShown(photo, true);
      await settle();
      expect([...store.getSnapshot().stopped]).to.deep.equal([]);
      expect(told).to.deep.equal(['shown false', 'shown true']);
    });

    it('has an act called off when it stops', async () => {
      show({ delete: () => new Promise(() => undefined) }, note({ mine: true }));
      store.remove();
      store.stop();
      await settle();
      expect([phase(), store.getSnapshot().doing]).to.deep.equal(['ready', undefined]);
    });
  });

  describe('covers', () => {
    const label = { value: 'x', effect: 'cover', overridable: true, by: 'self' } as const;

    it('opens one and no other, closes it again, and forgets with the note', () => {
      const photos = [
        { id: 'a', state: 'live', labels: [label], picture: { src: 'a.jpg', width: 1, height: 1 } },
        { id: 'b', state: 'age-gated', picture: { src: 'b.jpg', width: 1, height: 1 } },
      ] as const;
      const record = note({ photos, labels: [label] });
      show({}, record);
      const sights = (): string[] => photos.map((photo) => sightOf(photo, record, store.getSnapshot()));
      expect(sights()).to.deep.equal(['covered', 'covered']);
      expect(isNoteCovered(record, store.getSnapshot())).to.equal(true);
      store.uncover('a', true);
      store.uncover('n1', true);
      expect(sights()).to.deep.equal(['shown', 'covered']);
      expect(isNoteCovered(record, store.getSnapshot())).to.equal(false);
      store.uncover('a', false);
      expect(sights()).to.deep.equal(['covered', 'covered']);
      show({}, note({ id: 'n2' }));
      expect(store.getSnapshot().uncovered.size).to.equal(0);
    });

    it('shows nobody but its author what is in review or taken down', () => {
      for (const state of ['pending', 'removed', 'geo-blocked'] as const) {
        const photo = { id: 'a', state, picture: { src: 'a.jpg', width: 1, height: 1 } };
        const known = store.getSnapshot();
        expect(sightOf(photo, {}, known)).to.equal('unavailable');
        expect(sightOf(photo, { mine: true }, known)).to.equal('shown');
      }
    });
  });
});

describe('checking a note', () => {
  it('takes a record for what it is', () => {
    expect(checkNote(note())).to.deep.equal(note());
    expect(checkNote({ id: 'n1', gone: 'private', text: 'secret' })).to.deep.equal({ id: 'n1', gone: 'private' });
  });

  it('refuses what is no note', () => {
    for (const bad of [undefined, null, 3, 'n1', [], {}, { id: 'n1' }, { id: 'n1', author: {} }])
      expect(() => checkNote(bad), JSON.stringify(bad)).to.throw(AdapterError);
  });

  it('leaves out what can’t be shown, and takes what nobody knows for the strictest', () => {
    const photos = Array.from({ length: 30 }, (_, index) => ({ id: `p${index}`, state: 'odd' }));
    const checked = checkNote({ ...note(), text: '  ', state: 'odd', photos: [3, ...photos], decision: 'yes' }) as Note;
    expect(checked.text).to.equal(undefined);
    expect(checked.state).to.equal('removed');
    expect(checked.decision).to.equal(undefined);
    expect(checked.photos).to.have.length(mostPhotos);
    expect(checked.photos?.[0]?.state).to.equal('removed');
  });

  it('gives a photo without a size the place that most have', () => {
    const checked = checkNote({ ...note(), photos: [{ id: 'p', state: 'live', picture: { src: 'a.jpg' } }] }) as Note;
    expect(checked.photos?.[0]?.picture).to.deep.equal({ src: 'a.jpg', width: 4, height: 3 });
  });
});

describe('the length of a text', () => {
  it('is judged by what it takes on a page', () => {
    expect(isLong('a'.repeat(480))).to.equal(false);
    expect(isLong('a'.repeat(481))).to.equal(true);
    expect(isLong('字'.repeat(300))).to.equal(true);
    expect(isLong('a\n'.repeat(12))).to.equal(true);
  });
});
