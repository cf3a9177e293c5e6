import { expect } from '@open-wc/testing';
import { sha256 } from '../../src/adapters/memory/contacts/sha256.js';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { ImportedPhoto, ImportSettings, Moment, Note, NoteTombstone } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { ManualClock } from '../../src/testing/index.js';
import { createManualClock, createRecordingSink } from '../../src/testing/index.js';
import { assertIdle, errorOf, picture, pngOf } from './memory-fixtures.js';
import { makeNoteWorld } from './memory-note-world.js';

const start = Date.UTC(2026, 0, 2, 12);
const hourMs = 3_600_000;

describe('notes in the memory world', () => {
  let clock: ManualClock;
  let world: MemoryWorld;

  async function read(personId: string, noteId: string): Promise<Note> {
    const note = await world.as(personId).note.get(noteId);
    if ('gone' in note) throw new Error(`gone: ${note.gone}`);
    return note;
  }

  async function goneFor(personId: string, noteId: string): Promise<string> {
    const note = await world.as(personId).note.get(noteId);
    return 'gone' in note ? note.gone : 'there';
  }

  async function codeOf(call: Promise<unknown>): Promise<unknown> {
    return ((await errorOf(call)) as AdapterError).code;
  }

  beforeEach(() => {
    clock = createManualClock(start);
    world = makeNoteWorld({ clock });
  });

  afterEach(() => {
    assertIdle(world);
  });

  it('keep what people can be found by out of every record', async () => {
    const everything = JSON.stringify([await read('bo', 'open'), await world.as('bo').people.get('ada')]);
    expect(everything).not.to.match(/example\.org|555/);
  });

  it('leave what is there as others see it when only what is to come is chosen, whatever held before', async () => {
    world.mainApp.undecided = 'on';
    const { imports } = world.as('ada');
    const { shown } = await imports.getSettings();
    expect(shown).to.be.greaterThan(0);
    const after = await imports.set({ scope: 'future', shown: false });
    expect([after.existing, after.future, after.shown]).to.deep.equal([true, false, shown]);
    expect([after.receipt?.existing, after.receipt?.future]).to.deep.equal([true, false]);
    world.mainApp.addPost({ author: 'ada', picture: picture('later') });
    // Decided is decided: the default says nothing about them any more.
    world.mainApp.undecided = 'off';
    expect((await imports.getSettings()).shown).to.equal(shown);
    await imports.set({ scope: 'future', shown: true });
    expect((await imports.getSettings()).existing).to.equal(true);
  });

  it('take a colour or a BlurHash for what stands in for a photo, and nothing that could be anything else', async () => {
    const { media, note } = world.as('ada');
    const publish = async (placeholder: string): Promise<Note> => {
      const { id } = await media.upload(pngOf(200));
      return note.publish({ photos: [{ mediaId: id, alt: 'A square', placeholder }] });
    };
    const blurhash = 'LEHV6nWB2yk8pyo0adR*.7kCMdnj';
    const { placeholder, ...there } = (await publish(blurhash)).photos?.[0]?.picture ?? {};
    expect([placeholder, 'blurhash' in there && there.blurhash]).to.deep.equal([undefined, blurhash]);
    for (const colour of ['#abc', '#aabbcc80', 'rgb(1, 2, 3)', 'oklch(0.6 0.1 40 / 50%)', 'hsl(-20deg 10% 20%)']) {
      expect((await publish(colour)).photos?.[0]?.picture?.placeholder).to.equal(colour);
    }
    for (const other of ['', 'url(//a)', 'rgb(var(--x))', `${blurhash}A`, 'image-set("a" 1x)', 'red']) {
      expect(await codeOf(publish(other)), other).to.equal('invalid');
    }
  });

  it('that are for adults come without text and pictures to young accounts, and to visitors not at all', async () => {
    world.changeNote('open', { state: 'age-gated' });
    const young = await read('mia', 'open');
    expect([young.state, young.text, young.photos?.[0]?.picture]).to.deep.equal(['age-gated', undefined, undefined]);
    expect((await read('bo', 'open')).text).to.be.a('string');
    expect(await world.asVisitor().note.get('open')).to.deep.equal({ id: 'open', gone: 'sign-in' });
  });

  it('keep a picture whose cover nobody may open', async () => {
    const label = { value: 'rights', effect: 'cover', overridable: false, by: 'platform' } as const;
    world.changeNotePhoto('open', 'before', { labels: [label] });
    const [before, after] = (await read('bo', 'open')).photos ?? [];
    expect([before?.picture, before?.description, before?.labels]).to.deep.equal([undefined, undefined, [label]]);
    expect(after?.picture).not.to.equal(undefined);
    expect((await read('ada', 'open')).photos?.[0]?.picture).not.to.equal(undefined);
  });

  it('are judged in their parts: what waits goes live by itself, or with a decision', async () => {
    world.notes.moderation = ({ photo }) => (photo === undefined ? 'approve' : { afterMs: 5000 });
    const { id: mediaId } = await world.as('ada').media.upload(pngOf(200));
    const { id } = await world.as('ada').note.publish({ text: 'Soon.', photos: [{ mediaId }] });
    const sink = createRecordingSink<Note | NoteTombstone>();
    const controller = new AbortController();
    world.as('bo').note.watch(id, sink, { signal: controller.signal });
    expect((await read('bo', id)).photos?.[0]?.picture).to.equal(undefined);
    expect(await codeOf(world.as('bo').media.resolve(mediaId))).to.equal('not-found');
    await clock.advance(5000);
    expect((await read('bo', id)).photos?.[0]?.picture).not.to.equal(undefined);
    expect(sink.items.length).to.equal(1);
    const { release } = await world.as('bo').media.resolve(mediaId);
    release?.();
    await world.as('ada').note.delete(id);
    expect(await codeOf(world.as('bo').media.resolve(mediaId))).to.equal('not-found');
    controller.abort();
  });

  it('offer young accounts the narrowest audience first', async () => {
    const ids = async (personId: string): Promise<unknown> =>
      (await world.as(personId).note.getRules()).audiences?.map(({ id }) => id);
    expect(await ids('ada')).to.deep.equal(['public', 'followers', 'private']);
    expect(await ids('mia')).to.deep.equal(['private', 'followers', 'public']);
    const { id } = await world.as('mia').note.publish({ text: 'Hi.' });
    expect(await goneFor('bo', id)).to.equal('private');
  });

  it('are reported and contested at the moderators’', async () => {
    await world.as('bo').note.report('open', { reason: 'spam', photoId: 'after' });
    await world.as('bo').note.report('open', { reason: 'spam', photoId: 'after' });
    expect(world.reports.map(({ about }) => about)).to.deep.equal([{ noteId: 'open', photoId: 'after' }]);
    await world.as('ada').note.appeal('decided', 'd1', 'It is a drawing.');
    expect(world.noteAppeals[0]).to.include({ noteId: 'decided', decisionId: 'd1', by: 'ada' });
    world.decideNoteAppeal('decided', 'd1', 'restored');
    expect((await read('bo', 'decided')).photos?.[0]?.picture).not.to.equal(undefined);
  });

  it('fail, hang and are cut off like everything else', async () => {
    world.fail('note.*', new AdapterError('unavailable'), { times: 1 });
    expect(await codeOf(world.as('bo').note.get('open'))).to.equal('unavailable');
    await read('bo', 'open');
    expect(world.calls.getSnapshot().map(({ method }) => method)).to.deep.equal(['note.get', 'note.get']);
  });

  describe('in a conversation', () => {
    const moment = { kind: 'note', id: 'open' } as const;

    beforeEach(() => {
      world.addThread({ id: 't', participants: ['ada', 'bo'] });
    });

    async function shared(personId = 'bo'): Promise<Moment | undefined> {
      return (await world.as(personId).chat.list('t')).items.at(-1)?.moment;
    }

    it('show their first line and their first photo that nothing covers', async () => {
      const label = { value: 'flashing', effect: 'cover', overridable: true, by: 'self' } as const;
      await world.as('ada').chat.send('t', { moment }, { clientId: 'one' });
      expect((await shared())?.preview?.src).to.equal(picture('a calm harbour').src);
      world.changeNotePhoto('open', 'before', { labels: [label] });
      world.changeNote('open', { text: `${'so '.repeat(100)}long\nand more` });
      const { title, preview } = (await shared()) ?? {};
      expect(preview?.src).to.equal(picture('a rough harbour').src);
      expect(title).to.match(/^so so .*so…$/);
    });

    it('are as readable as the note is, live', async () => {
      await world.as('ada').chat.send('t', { moment }, { clientId: 'one' });
      const controller = new AbortController();
      const states: unknown[] = [];
      const sink = createRecordingSink<Awaited<ReturnType<typeof list>>[number]>();
      const list = async (): Promise<Awaited<ReturnType<ReturnType<MemoryWorld['as']>['chat']['list']>>['items']> =>
        (await world.as('bo').chat.list('t')).items;
      world.as('bo').chat.watch('t', sink, { signal: controller.signal });
      await list();
      for (const state of ['removed', 'live'] as const) {
        world.changeNote('open', { state });
        await clock.advance(0);
        states.push(sink.items.at(-1)?.moment?.state);
      }
      await world.as('ada').note.delete('open');
      await clock.advance(0);
      states.push(sink.items.at(-1)?.moment?.state);
      expect(states).to.deep.equal(['removed', 'live', 'deleted']);
      controller.abort();
    });

    it('can’t be shared when they are private', async () => {
      const send = world.as('ada').chat.send('t', { moment: { kind: 'note', id: 'private' } }, { clientId: 'one' });
      expect(await codeOf(send)).to.equal('invalid');
    });
  });
});

describe('photos of the main app in the memory world', () => {
  let clock: ManualClock;
  let world: MemoryWorld;

  beforeEach(() => {
    clock = createManualClock(start);
    world = makeNoteWorld({ clock });
  });

  afterEach(() => {
    assertIdle(world);
  });

  it('become notes of their owner that say where they are from', async () => {
    await world.as('ada').imports.set({ scope: 'all', shown: true });
    const note = await world.as('bo').note.get('import:p1');
    expect('gone' in note || note.photos?.[0]?.origin).to.deep.equal({
      sourceId: 'harbour',
      sourceName: 'Harbour',
      url: 'https://harbour.example/p1',
      itemId: 'p1',
    });
    expect('gone' in note || note.createdAt).to.equal('2025-11-01T10:00:00.000Z');
    const { items } = await world.as('bo').note.list({ personId: 'ada' });
    expect(items.map(({ id }) => id)).to.include.members(['import:p1', 'import:p2', 'import:p3', 'open']);
  });

  it('go when their note is deleted, and stay where they are', async () => {
    await world.as('ada').imports.set({ scope: 'all', shown: true });
    await world.as('ada').note.delete('import:p1');
    expect(await world.as('bo').note.get('import:p1')).to.include({ gone: 'deleted-at-source' });
    const photo = (await world.as('ada').imports.list()).items.find(({ id }) => id === 'p1');
    expect(photo?.shown).to.equal(false);
    await world.as('ada').imports.set({ scope: 'item', itemId: 'p1', shown: true });
    expect(await world.as('bo').note.get('import:p1')).to.include({ id: 'import:p1', state: 'live' });
  });

  it('say to their owner alone that they stopped showing them, and can show them again', async () => {
    await world.as('ada').imports.set({ scope: 'all', shown: true });
    await world.as('ada').imports.set({ scope: 'item', itemId: 'p1', shown: false });
    const stopped = { itemId: 'p1', sourceName: 'Harbour' };
    expect(await world.as('ada').note.get('import:p1')).to.deep.include({ gone: 'deleted-at-source', stopped });
    expect(await world.as('bo').note.get('import:p1')).not.to.have.property('stopped');
  });

  it('end by themselves when the main app closes, before the eyes of who watches', async () => {
    await world.as('ada').imports.set({ scope: 'all', shown: true });
    const controller = new AbortController();
    const { signal } = controller;
    const [notes, list] = [createRecordingSink<Note | NoteTombstone>(), createRecordingSink<Note>()];
    const told: ImportSettings[] = [];
    const own = Object.assign(createRecordingSink<ImportedPhoto>(), {
      settings: (settings: ImportSettings) => told.push(settings),
    });
    world.as('bo').note.watch('import:p1', notes, { signal });
    world.as('bo').note.watchList(list, { signal, personId: 'ada' });
    world.as('ada').imports.watch(own, { signal });
    await clock.advance(0);
    world.mainApp.close({ at: new Date(start + hourMs).toISOString() });
    await clock.advance(0);
    expect(told.at(-1)?.source.state).to.equal('closing');
    // What is posted after the announcement is not shown any more.
    const late = world.mainApp.addPost({ author: 'ada', picture: picture('a farewell') });
    await clock.advance(0);
    expect(list.items.map(({ id }) => id)).not.to.include(`import:${late}`);
    await clock.advance(hourMs);
    expect(notes.items.at(-1)).to.include({ gone: 'source-closed' });
    const gone = list.changes.flatMap((change) => (change.type === 'remove' ? [change.id] : []));
    expect(gone.sort()).to.deep.equal(['import:p1', 'import:p2', 'import:p3']);
    expect(told.at(-1)).to.deep.include({ shown: 0 });
    expect(own.items.at(-1)?.shown).to.equal(false);
    controller.abort();
    const { url, bytes } = await world.as('ada').imports.exportData();
    const text = await (await fetch(url)).text();
    expect(new Blob([text]).size).to.equal(bytes);
    expect(JSON.parse(text)).to.have.keys('notes', 'photos');
  });

  it('begin as the seed says, young accounts never shown', async () => {
    world = makeNoteWorld({
      clock,
      seed: {
        people: [
          { id: 'ada', name: 'Ada' },
          { id: 'bo', name: 'Bo' },
          { id: 'mia', name: 'Mia', young: true },
        ],
        mainApp: {
          undecided: 'on',
          posts: [
            { id: 'a', author: 'ada', picture: picture('a') },
            { id: 'b', author: 'bo', picture: picture('b') },
            { id: 'm', author: 'mia', picture: picture('m') },
          ],
          decided: [{ person: 'bo', existing: false, future: true, at: '2026-01-01T00:00:00Z' }],
        },
      },
    });
    const stateOf = async (id: string): Promise<unknown> => {
      try {
        const note = await world.as('bo').note.get(`import:${id}`);
        return 'gone' in note ? note.gone : note.state;
      } catch (error) {
        return (error as AdapterError).code;
      }
    };
    expect([await stateOf('a'), await stateOf('b'), await stateOf('m')]).to.deep.equal([
      'live',
      'not-found',
      'not-found',
    ]);
    expect(await world.as('bo').imports.getSettings()).to.include({
      existing: false,
      future: true,
      shown: 0,
      total: 1,
    });
    expect(await world.as('mia').imports.getSettings()).to.include({ undecided: 'ask', young: true, shown: 0 });
    await world.as('mia').imports.set({ scope: 'existing', shown: true });
    expect(await stateOf('m')).to.equal('live');
  });
});

describe('finding people in the memory world', () => {
  let world: MemoryWorld;

  const digest = (value: string): { kind: 'email'; value: string } => ({
    kind: 'email',
    value: sha256(world.contacts.salt + value),
  });

  beforeEach(() => {
    world = makeNoteWorld({ clock: createManualClock(start) });
  });

  afterEach(() => {
    assertIdle(world);
  });

  it('hashes as Web Crypto does', async () => {
    for (const text of ['', 'abc', 'é😀', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'b'.repeat(1000)]) {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      expect(sha256(text)).to.equal([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    }
  });

  it('goes on when the salt changes between the two look-ups', async () => {
    const [ada, bo] = [world.as('ada').contacts, world.as('bo').contacts];
    await ada.optIn();
    await bo.optIn();
    await ada.find([digest('bo@example.org')]);
    world.contacts.salt = 'another:';
    expect((await bo.find([digest('ada@example.org')])).matches.length).to.equal(1);
  });

  it('begins with who has looked before, and keeps books to their devices', async () => {
    world.addPerson({
      id: 'dee',
      name: 'Dee',
      email: 'dee@example.org',
      findable: true,
      book: [{ email: 'Ada@Example.org' }],
    });
    expect(world.bookOf('dee')).to.deep.equal([{ email: 'Ada@Example.org' }]);
    expect(world.bookOf('ada')).to.deep.equal([]);
    const { contacts } = world.as('ada');
    await contacts.optIn();
    expect((await contacts.listMatches()).items).to.deep.equal([]);
    const { matches } = await contacts.find([digest('dee@example.org')]);
    expect(matches.map(({ person }) => person)).to.deep.equal([{ id: 'dee', name: 'Dee' }]);
  });

  it('refuses what no client of good faith would send, with an AdapterError', async () => {
    const { contacts } = world.as('ada');
    await contacts.optIn();
    for (const wrong of [[null], ['a@b.c'], [{ kind: 'email' }], [{ kind: 'email', value: 7 }], undefined]) {
      const error = await errorOf(contacts.find(wrong as never));
      expect((error as AdapterError).code).to.equal('invalid');
    }
    expect((await contacts.getMatching()).kept).to.equal(0);
  });
});
