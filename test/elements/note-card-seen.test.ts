import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { ContentLabel, Note, NoteTombstone } from '../../src/contracts/index.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { note, noteSuite, NoteHarness, photo, photos, type MountOptions } from '../harness/note-card.harness.js';

const mount = (options: MountOptions = {}): Promise<NoteHarness> => NoteHarness.mount(options);
const spiders: ContentLabel = { value: 'spiders', effect: 'cover', overridable: true, by: 'self', text: 'Spiders' };
const flashing: ContentLabel = {
  value: 'flash',
  effect: 'inform',
  overridable: true,
  by: 'self',
  text: 'Flashing lights',
};

/** A card whose note changes from elsewhere. */
async function watched(
  first: Note,
): Promise<{ card: NoteHarness; change: (item: Note | NoteTombstone) => Promise<void> }> {
  let put = (_item: Note | NoteTombstone): void => undefined;
  const adapters = {
    note: stubAdapter('note', {
      get: () => Promise.resolve(first),
      watch: (_id, sink) => void (put = (item) => sink.change({ type: 'put', item })),
    }),
  };
  const card = await mount({ noteId: 'n1', adapters });
  await card.becomes('ready');
  return {
    card,
    async change(item) {
      put(item);
      await card.settled();
      await card.settled();
    },
  };
}

describe('what rv-note-card lets be seen', () => {
  noteSuite();

  // First, before what shows a note has been fetched.
  it('says nothing of a covered or hidden note while it is on its way', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const given: Partial<Note>[] = [
      { labels: [spiders] },
      { state: 'age-gated' },
      { state: 'removed' },
      { state: 'geo-blocked' },
      { state: 'pending' },
    ];
    const cards = given.map((one) => {
      const element = document.createElement('rv-note-card');
      element.note = note({ ...one, photos: photos(2) });
      place.append(element);
      return element;
    });
    await Promise.resolve();
    await Promise.resolve();
    for (const { shadowRoot } of cards) {
      expect(shadowRoot?.querySelector('[aria-busy]'), 'on its way').not.to.equal(null);
      expect(shadowRoot?.textContent).not.to.include('First light');
    }
    expect(cards[1]?.shadowRoot?.querySelectorAll('.tile')).to.have.length(0);
    await Promise.all(cards.map(({ updateComplete }) => updateComplete));
  });

  it('shows nobody but its author a note that was taken down, is in review, or not for here', async () => {
    const read = async (given: Partial<Note>): Promise<string> => {
      const card = await mount({ note: note({ ...given, photos: photos(1) }) });
      expect(card.all('img')).to.have.length(given.mine ? 1 : 0);
      card.element.openPhoto(0);
      const isOpen = (): boolean => card.root.querySelector('.lightbox[open]') !== null;
      if (given.mine) await card.until(isOpen, 'the large view');
      else await aTimeout(100);
      expect(isOpen()).to.equal(given.mine === true);
      return card.read;
    };
    expect(await read({ state: 'removed' })).to.include('This note is not available');
    expect(await read({ state: 'geo-blocked' })).to.include('Not available in your region');
    expect(await read({ state: 'pending' })).to.include('This note is not available');
    expect(await read({ state: 'removed', mine: true })).to.include('First light');
  });

  it('opens no photo of a note that is covered, and copies nothing of it', async () => {
    const card = await mount({ note: note({ labels: [spiders], photos: photos(2) }) });
    expect(card.buttons).to.deep.equal(['Show note']);
    card.element.openPhoto(0);
    await aTimeout(100);
    expect(card.all('.lightbox[open], .lightbox img')).to.have.length(0);
    await card.press('Show note');
    expect(card.buttons).to.include('More about Ana');
    card.element.openPhoto(0);
    await card.until(() => card.root.querySelector('.lightbox[open]'), 'the large view');
  });

  it('covers what is open when a label comes, and keeps who looks at it there', async () => {
    const { card, change } = await watched(note({ photos: photos(2) }));
    await card.open('View 2');
    await change(note({ photos: [photo(0), photo(1, { labels: [spiders] })] }));
    expect(card.all('.stage img')).to.have.length(0);
    expect(card.text('.stage .panel')).to.include('May show: Spiders');
    expect(card.one('.lightbox').contains(card.root.activeElement)).to.equal(true);
    await change(note({ labels: [spiders], photos: photos(2) }));
    await card.until(() => !card.root.querySelector('.lightbox[open]'), 'closed');
    expect(card.all('img')).to.have.length(0);
    expect(card.focused).to.equal('Show note');
  });

  it('closes the description of a photo that is covered meanwhile', async () => {
    const { card, change } = await watched(note({ photos: photos(1) }));
    card.button('Description').focus();
    await card.press('Description');
    await card.until(() => card.root.querySelector('.described'), 'the description');
    await change(note({ photos: [photo(0, { labels: [spiders] })] }));
    expect(card.all('.described')).to.have.length(0);
    expect(card.root.textContent).not.to.include('View 1');
    await card.until(() => card.focused === 'Show photo', 'the focus in its place');
  });

  it('says nothing of a covered photo to who leafs to it', async () => {
    const card = await mount({ note: note({ photos: [photo(0), photo(1, { labels: [spiders] })] }) });
    await card.open('View 1');
    await card.key('ArrowRight');
    expect(card.text('.lightbox [role=status]')).to.equal('Photo 2 of 2: This photo is covered');
  });

  it('says on a photo what its labels say of it', async () => {
    const card = await mount({ note: note({ photos: [photo(0, { labels: [flashing] }), photo(1)] }) });
    expect(card.text('.tile:first-child .informs')).to.equal('Contains: Flashing lights');
    expect(card.all('.informs')).to.have.length(1);
    await expect(card.element).to.be.accessible();
    await card.open('View 1');
    expect(card.text('.lightbox .described')).to.equal('View 1 Contains: Flashing lights');
  });

  it('tells by its states what there is to see', async () => {
    const states = ['pending', 'limited', 'covered', 'photo-error', 'offline', 'stale'];
    const of = (card: NoteHarness): string[] => states.filter((state) => card.element.matches(`:state(${state})`));
    const shown = async (given: Partial<Note>): Promise<string[]> => of(await mount({ note: note(given) }));
    expect(await shown({ photos: photos(2) })).to.deep.equal([]);
    expect(await shown({ state: 'limited', photos: [photo(0, { state: 'pending' })] })).to.deep.equal([]);
    expect(await shown({ mine: true, state: 'limited', photos: [photo(0, { state: 'pending' })] })).to.deep.equal([
      'pending',
      'limited',
    ]);
    expect(await shown({ labels: [spiders] })).to.deep.equal(['covered']);
    const covered = await mount({ note: note({ photos: [photo(0, { labels: [spiders] })] }) });
    expect(of(covered)).to.deep.equal(['covered']);
    await covered.press('Show photo');
    expect(of(covered)).to.deep.equal([]);
    const broken = await mount({
      note: note({ photos: [photo(0, { picture: { src: 'data:image/png,no', width: 4, height: 3 } })] }),
    });
    broken.element.scrollIntoView();
    await broken.until(() => of(broken).length > 0, 'a state');
    expect(of(broken)).to.deep.equal(['photo-error']);
  });
});
