import { expect } from '@open-wc/testing';
import type { Adapters, ContentLabel, ImportSettings, Note, NoteTombstone } from '../../src/contracts/index.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { note, noteSuite, NoteHarness, photo, photos, type MountOptions } from '../harness/note-card.harness.js';

const mount = (options: MountOptions = {}): Promise<NoteHarness> => NoteHarness.mount(options);
const spiders: ContentLabel = { value: 'spiders', effect: 'cover', overridable: true, by: 'self', text: 'Spiders' };
const origin = { sourceId: 's', sourceName: 'Postcard', url: 'https://postcard.example/1', itemId: 'i1' };
const settings: ImportSettings = { source: { id: 's', name: 'Postcard', state: 'open' }, existing: true, future: true };
const imports: Adapters = { imports: stubAdapter('imports', { set: () => Promise.resolve(settings) }) };

const focus = async (card: NoteHarness, name: string): Promise<void> => {
  card.button(name).focus();
  await card.press(name);
  await card.settled();
};

/** The menu, up to the second yes. */
async function twice(card: NoteHarness, name: string): Promise<void> {
  await focus(card, 'More about Ana');
  await card.until(() => card.root.querySelector('.sheet[open]'), 'the menu');
  await card.press(name, '.sheet');
  await card.press(name, '.sheet');
}

describe('the focus in rv-note-card', () => {
  noteSuite();

  it('goes from “Stop showing” to the way back, and to the photo again; each is said', async () => {
    const card = await mount({
      note: note({ mine: true, photos: [photo(0), photo(1, { origin })] }),
      adapters: imports,
    });
    await focus(card, 'Stop showing: Photo 2 of 2');
    await card.until(() => card.focused === 'Show it again', 'the way back');
    expect(card.said).to.equal('No longer shown here. It stays in Postcard.');
    await card.press('Show it again');
    await card.until(() => card.focused === 'View 2', 'the photo');
    expect(card.said).to.equal('The photo is shown here again.');
  });

  it('goes to what stands in place of a deleted note, which is said', async () => {
    const adapters = { note: stubAdapter('note', { delete: () => Promise.resolve() }) };
    const card = await mount({ note: note({ mine: true }), adapters });
    await twice(card, 'Delete this note');
    await card.becomes('gone');
    await card.until(() => card.focused === 'This note was deleted', 'the focus');
    expect(card.said).to.equal('This note was deleted');
  });

  it('comes back to what stands in place of a note whose author was blocked', async () => {
    const reports: string[] = [];
    const adapters: Adapters = {
      note: stubAdapter('note', { report: (id) => Promise.resolve(void reports.push(id)) }),
      people: stubAdapter('people', {
        block: () => Promise.resolve({ following: false, followedBy: false, blocked: true, muted: false }),
      }),
    };
    const card = await mount({ note: note({ photos: photos(1) }), adapters });
    await twice(card, 'Block Ana');
    await card.becomes('gone');
    await card.press('Close', '.safety');
    await card.until(() => card.focused === 'You have blocked whoever wrote this', 'the focus');
    // It may have been for this very note.
    await focus(card, 'Report this note');
    await card.until(() => card.root.querySelector('.sheet[open] input'), 'the form');
    card.one<HTMLInputElement>('.sheet input').click();
    await card.press('Send report', '.sheet');
    await card.until(() => reports.length === 1, 'a report');
    expect(reports).to.deep.equal(['n1']);
  });

  it('goes to the words of a note that is uncovered, and back to its cover', async () => {
    const card = await mount({ note: note({ labels: [spiders], photos: photos(1) }) });
    await focus(card, 'Show note');
    expect(card.focused).to.equal('First light over the ridge.');
    await focus(card, 'Hide again');
    expect(card.focused).to.equal('Show note');
    const { text: _none, ...wordless } = note({ labels: [spiders], photos: photos(1) });
    const bare = await mount({ note: wordless });
    await focus(bare, 'Show note');
    expect(bare.focused).to.equal('View 1');
  });

  it('stays where it was lost by a change from elsewhere, and is taken from nobody else', async () => {
    let put = (_item: Note | NoteTombstone): void => undefined;
    const adapters = {
      note: stubAdapter('note', {
        get: () => Promise.resolve(note({ photos: photos(2) })),
        watch: (_id, sink) => void (put = (item) => sink.change({ type: 'put', item })),
      }),
    };
    const card = await mount({ noteId: 'n1', adapters });
    await card.becomes('ready');
    card.button('View 2').focus();
    put(note({ photos: [photo(0), photo(1, { labels: [spiders] })] }));
    await card.until(() => card.focused === 'Show photo', 'the cover');
    put({ id: 'n1', gone: 'deleted-at-source' });
    await card.until(() => card.focused === 'This photo is no longer shown here', 'the tombstone');

    const other = document.createElement('button');
    card.place.append(other);
    other.focus();
    put(note());
    await card.becomes('ready');
    put({ id: 'n1', gone: 'deleted' });
    await card.becomes('gone');
    expect(document.activeElement).to.equal(other);
  });
});
