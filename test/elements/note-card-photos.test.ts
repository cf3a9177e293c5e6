import { aTimeout, expect } from '@open-wc/testing';
import type { ContentLabel } from '../../src/contracts/index.js';
import { note, noteSuite, NoteHarness, photo, photos, type MountOptions } from '../harness/note-card.harness.js';

const mount = (options: MountOptions = {}): Promise<NoteHarness> => NoteHarness.mount(options);
const spiders: ContentLabel = { value: 'spiders', effect: 'cover', overridable: true, by: 'self', text: 'Spiders' };
const remote = 'https://pictures.invalid/';

/** What the page has asked the network for since it was there. */
const asked = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(remote));

const at = (index: number, name: string, given: Parameters<typeof photo>[1] = {}): ReturnType<typeof photo> =>
  photo(index, { picture: { src: `${remote}${name}.jpg`, width: 400, height: 300, alt: name }, ...given });

describe('photos of rv-note-card', () => {
  noteSuite();

  describe('side by side', () => {
    it('keeps the place of each before it has come, whatever its shape', async () => {
      for (const count of [1, 2, 3, 4]) {
        const card = await mount({ note: note({ photos: photos(count) }) });
        const before = card.one('.photos').getBoundingClientRect().height;
        expect(before, String(count)).to.be.greaterThan(150);
        for (const image of card.all<HTMLImageElement>('img')) image.loading = 'eager';
        await card.until(() => card.all<HTMLImageElement>('img').every(({ complete }) => complete), 'pictures');
        expect(card.one('.photos').getBoundingClientRect().height, String(count)).to.equal(before);
        expect(card.all('.tile')).to.have.length(count);
      }
    });

    it('says what each shows, or that nobody has said it', async () => {
      const { picture, ...bare } = photo(1);
      const { alt: _none, ...undescribed } = picture!;
      const card = await mount({ note: note({ photos: [photo(0), { ...bare, picture: undescribed }] }) });
      expect(card.all<HTMLImageElement>('img').map(({ alt }) => alt)).to.deep.equal([
        'View 1',
        'Photo 2 of 2. No description',
      ]);
      expect(card.text('.tile:last-child .pill')).to.equal('No description');
      expect(card.buttons).to.deep.equal([
        'More about Ana',
        'View 1',
        'Description: Photo 1 of 2',
        'Photo 2 of 2. No description',
      ]);
      await expect(card.element).to.be.accessible();
    });

    it('takes a colour for a placeholder, and nothing that would be fetched', async () => {
      const tracker = `${remote}tracker.png`;
      const bare = photo(0).picture!;
      const picture = { ...bare, placeholder: `url(${tracker})` };
      const card = await mount({ note: note({ photos: [photo(0, { picture, labels: [spiders] })] }) });
      await aTimeout(100);
      expect(getComputedStyle(card.one('.tile')).backgroundImage).to.equal('none');
      expect(asked()).not.to.include(tracker);
    });

    it('opens a description with the long text and what stands in the picture', async () => {
      const card = await mount({
        note: note({
          photos: [photo(0, { lang: 'fr', description: { long: 'Une longue histoire.', transcript: 'SORTIE' } })],
        }),
      });
      card.button('Description').focus();
      await card.press('Description');
      await card.until(() => card.root.querySelector('.described'), 'the description');
      expect(card.all('.described > *').map(({ textContent }) => textContent.trim())).to.deep.equal([
        'View 1',
        'Une longue histoire.',
        'Text in the photo',
        'SORTIE',
      ]);
      expect(card.one('.described p').lang).to.equal('fr');
      expect(card.events).to.include('photo-described');
      await expect(card.element).to.be.accessible();
      await card.press('Close', '.sheet');
      await card.until(() => card.focused === 'Description', 'the focus back');
    });

    it('offers to try again where a photo has not arrived, and brings it', async () => {
      const card = await mount({
        note: note({
          photos: [photo(0, { picture: { src: 'data:image/png,no', width: 4, height: 3, alt: 'A gate' } })],
        }),
      });
      await card.until(() => card.root.querySelector('.tile .panel'), 'what went wrong');
      expect(card.text('.panel')).to.equal('This photo didn’t arrive. A gate Try again');
      await expect(card.element).to.be.accessible();
      await card.press('Try again');
      await card.until(() => card.root.querySelector('.tile .panel'), 'the same again');
    });
  });

  describe('covers', () => {
    it('fetches nothing that is covered, nothing for adults, and nothing in review', async () => {
      const card = await mount({
        note: note({
          photos: [
            at(0, 'covered', { labels: [spiders] }),
            at(1, 'adult', { state: 'age-gated' }),
            at(2, 'pending', { state: 'pending' }),
            at(3, 'removed', { state: 'removed' }),
          ],
        }),
      });
      await aTimeout(100);
      expect(card.all('img')).to.have.length(0);
      expect(card.root.innerHTML).not.to.include(remote);
      expect(asked()).to.deep.equal([]);
      expect(card.all('.tile').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
        'This photo is covered May show: Spiders Show photo',
        'For adults only You need to be 18 or older to see this. I am 18 or older',
        'This photo is not available. Photo 3 of 4',
        'This photo is not available. Photo 4 of 4',
      ]);
      await expect(card.element).to.be.accessible();
    });

    it('draws a blurhash in its place, without a request', async () => {
      const { picture } = photo(0);
      const covered = photo(0, {
        labels: [spiders],
        picture: { ...picture!, blurhash: 'LEHV6nWB2yk8pyo0adR*.7kCMdnj' },
      });
      const card = await mount({ note: note({ photos: [covered] }) });
      const pixel = (): number =>
        card.one<HTMLCanvasElement>('canvas').getContext('2d')?.getImageData(16, 16, 1, 1).data[3] ?? 0;
      await card.until(() => pixel() === 255, 'a blur');
      expect(card.one('canvas').ariaHidden).to.equal('true');
    });

    it('opens and closes a cover, with the focus in its place', async () => {
      const card = await mount({ note: note({ photos: [photo(0, { labels: [spiders] }), photo(1)] }) });
      await card.press('Show photo');
      expect(card.events).to.deep.equal(['note-uncover-request', 'note-uncovered']);
      expect(card.focused).to.equal('View 1');
      expect(card.said).to.equal('View 1');
      await card.press('Hide again');
      expect(card.focused).to.equal('Show photo');
      expect(card.events.at(-1)).to.equal('note-covered');
      expect(card.all('img')).to.have.length(1);
    });

    it('stays closed where the host wants to prove an age itself', async () => {
      const card = await mount({ note: note({ photos: [photo(0, { state: 'age-gated' })] }) });
      card.place.addEventListener('rv-note-uncover-request', (event) => event.preventDefault());
      await card.press('I am 18 or older');
      expect(card.detail<{ reason: string }>('note-uncover-request').reason).to.equal('age');
      expect(card.all('img')).to.have.length(0);
    });

    it('has no way to open what may not be opened', async () => {
      const { buttons } = await mount({
        note: note({ photos: [photo(0, { labels: [{ ...spiders, overridable: false }] })] }),
      });
      expect(buttons).to.deep.equal(['More about Ana']);
    });

    it('covers a whole note, its words with it', async () => {
      const card = await mount({ note: note({ labels: [spiders], photos: photos(1) }) });
      expect(card.read).not.to.include('First light');
      expect(card.all('img')).to.have.length(0);
      await card.press('Show note');
      expect(card.text('.text')).to.equal('First light over the ridge.');
      await card.press('Hide again');
      expect(card.read).not.to.include('First light');
      expect(card.focused).to.equal('Show note');
    });

    it('shows authors their own', async () => {
      const card = await mount({
        note: note({ mine: true, photos: [photo(0, { labels: [spiders] }), photo(1, { state: 'pending' })] }),
      });
      expect(card.all('img')).to.have.length(2);
    });
  });

  describe('where data is saved', () => {
    it('fetches the first alone, and each other when it is asked for, with its size said', async () => {
      const card = await mount({
        note: note({ photos: [photo(0), photo(1, { bytes: 340_000 }), photo(2)] }),
        properties: { light: true },
      });
      expect(card.all('img')).to.have.length(1);
      expect(card.buttons).to.include('Load photo, 340 kB');
      expect(card.text('.tile:nth-child(2) .hint')).to.equal('View 2');
      await card.press('Load photo, 340 kB');
      expect(card.all('img')).to.have.length(2);
      expect(card.focused).to.equal('View 2');
      await expect(card.element).to.be.accessible();
    });
  });

  describe('leafing', () => {
    const twenty = (options: MountOptions = {}): Promise<NoteHarness> =>
      mount({ note: note({ photos: photos(20) }), ...options });
    const leafing = async (card: NoteHarness): Promise<void> => {
      await card.until(() => card.root.querySelector('.leaf'), 'what leafs');
    };
    const shown = (card: NoteHarness): string =>
      card
        .all('.tile:not([inert])')
        .map(({ dataset }) => dataset['index'])
        .join();

    it('shows one at a time, the others out of reach, and only its neighbours fetched', async () => {
      const card = await twenty();
      await leafing(card);
      expect(shown(card)).to.equal('0');
      expect(card.all('.tile')).to.have.length(20);
      expect(card.all('img')).to.have.length(2);
      expect(card.text('.counter')).to.equal('1 of 20');
      await expect(card.element).to.be.accessible();
    });

    it('leafs by its buttons, says once where one is, and tells', async () => {
      const card = await twenty();
      await leafing(card);
      await card.press('Next photo');
      await aTimeout(300);
      expect(shown(card)).to.equal('1');
      expect(card.text('.counter')).to.equal('2 of 20');
      expect(card.said).to.equal('Photo 2 of 20: View 2');
      expect(card.changes).to.deep.equal(['1 button']);
      expect(Math.round(card.one('.photos').scrollLeft / card.one('.photos').clientWidth)).to.equal(1);
      await card.press('Previous photo');
      await card.press('Previous photo');
      expect(shown(card)).to.equal('0');
      expect(card.button('Previous photo').ariaDisabled).to.equal('true');
    });

    it('leafs by keys, and the focus goes along', async () => {
      const card = await twenty();
      await leafing(card);
      card.button('View 1').focus();
      await card.key('ArrowRight');
      expect(card.focused).to.equal('View 2');
      await card.key('End');
      expect(card.focused).to.equal('View 20');
      await card.key('Home');
      expect(card.focused).to.equal('View 1');
      expect(card.changes).to.deep.equal(['1 key', '19 key', '0 key']);
    });

    it('mirrors the arrows where one reads from the right', async () => {
      const card = await twenty({ dir: 'rtl' });
      await leafing(card);
      card.button('View 1').focus();
      await card.key('ArrowLeft');
      expect(card.focused).to.equal('View 2');
      expect(card.one('.photos').scrollLeft).to.be.lessThan(-10);
      await card.key('ArrowRight');
      expect(card.focused).to.equal('View 1');
    });

    it('follows a swipe, and says one thing when it has come to rest', async () => {
      const card = await twenty();
      await leafing(card);
      const row = card.one('.photos');
      row.scrollTo({ left: row.clientWidth * 3, behavior: 'instant' });
      await card.until(() => card.said === 'Photo 4 of 20: View 4', 'a word');
      expect(shown(card)).to.equal('3');
      expect(card.changes).to.deep.equal(['3 swipe']);
    });

    it('leaves nothing running when it goes', async () => {
      const card = await twenty();
      await leafing(card);
      await card.press('Next photo');
      card.element.remove();
      await aTimeout(250);
      expect(card.heard).to.have.length(1);
    });
  });
});
