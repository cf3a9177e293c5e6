import { aTimeout, expect } from '@open-wc/testing';
import type { ContentLabel } from '../../src/contracts/index.js';
import { note, noteSuite, NoteHarness, photo, photos, type MountOptions } from '../harness/note-card.harness.js';

const mount = (options: MountOptions = {}): Promise<NoteHarness> =>
  NoteHarness.mount({ note: note({ photos: photos(3) }), ...options });
const spiders: ContentLabel = { value: 'spiders', effect: 'cover', overridable: true, by: 'self', text: 'Spiders' };

const shown = (card: NoteHarness): string => card.one<HTMLImageElement>('.stage img').alt;
const scale = (card: NoteHarness): string => card.one('.stage').style.getPropertyValue('--_scale');
const close = async (card: NoteHarness): Promise<void> => {
  await card.press('Close', '.lightbox');
  await card.until(() => !card.root.querySelector('.lightbox[open]') && card.events.includes('photo-closed'), 'closed');
};

/** A finger, as the browser reports it. */
function touch(card: NoteHarness, type: string, x: number, y: number, pointerId = 1, on = 'img'): void {
  const stage = card.one('.stage');
  const { left, top } = stage.getBoundingClientRect();
  (stage.querySelector(on) ?? stage).dispatchEvent(
    new PointerEvent(type, {
      pointerId,
      pointerType: 'touch',
      clientX: left + x,
      clientY: top + y,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

async function swipe(card: NoteHarness, dx: number, dy: number): Promise<void> {
  touch(card, 'pointerdown', 200, 200);
  for (const part of [0.3, 0.6, 1]) touch(card, 'pointermove', 200 + dx * part, 200 + dy * part);
  touch(card, 'pointerup', 200 + dx, 200 + dy);
  await card.settled();
}

describe('the large view of rv-note-card', () => {
  noteSuite();

  it('is a modal dialog with a name, the photo, its description and the way back, and is accessible', async () => {
    const card = await mount();
    await card.open('View 2');
    const dialog = card.one<HTMLDialogElement>('.lightbox');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.ariaLabel).to.equal('Photos by Ana');
    expect(shown(card)).to.equal('View 2');
    expect(card.text('.lightbox .counter')).to.equal('2 of 3');
    expect(card.text('.lightbox .described')).to.equal('View 2');
    expect(card.detail<{ index: number }>('photo-opened').index).to.equal(1);
    await expect(card.element).to.be.accessible();
  });

  it('gives the focus back to the photo it shows last', async () => {
    const card = await mount();
    await card.open('View 1');
    await card.key('ArrowRight');
    await card.key('ArrowRight');
    await close(card);
    expect(card.focused).to.equal('View 3');
    expect(card.detail<{ index: number }>('photo-closed').index).to.equal(2);
  });

  it('takes the row that is leafed through along', async () => {
    const card = await mount({ note: note({ photos: photos(9) }) });
    await card.until(() => card.root.querySelector('.leaf'), 'what leafs');
    await card.open('View 1');
    await card.key('End');
    await close(card);
    expect(card.focused).to.equal('View 9');
    expect(card.text('.gallery > .counter')).to.equal('9 of 9');
  });

  it('leafs by arrows, Home and End, stays at the ends, and says one thing each time', async () => {
    const card = await mount();
    await card.open('View 1');
    await card.key('ArrowLeft');
    expect(shown(card)).to.equal('View 1');
    await card.key('ArrowRight');
    expect(shown(card)).to.equal('View 2');
    expect(card.text('.lightbox [role=status]')).to.equal('Photo 2 of 3: View 2');
    await card.key('End');
    expect(shown(card)).to.equal('View 3');
    await card.key('Home');
    expect(shown(card)).to.equal('View 1');
    expect(card.heard.filter(({ type }) => type === 'rv-photo-changed')).to.have.length(3);
  });

  it('mirrors the arrows where one reads from the right', async () => {
    const card = await mount({ dir: 'rtl', lang: 'ar' });
    await card.open('View 1');
    await card.key('ArrowLeft');
    expect(shown(card)).to.equal('View 2');
    await expect(card.element).to.be.accessible();
  });

  it('zooms by keys and by buttons, moves by arrows then, and 0 shows the whole', async () => {
    const card = await mount();
    await card.open('View 1');
    await card.key('+');
    expect(Number(scale(card))).to.be.closeTo(1.5, 0.01);
    expect(card.text('.lightbox [role=status]')).to.equal('Zoom: 150%');
    await card.press('Zoom in');
    expect(Number(scale(card))).to.be.closeTo(2.25, 0.01);
    await card.key('ArrowRight');
    expect(shown(card)).to.equal('View 1');
    expect(card.one('.stage').style.getPropertyValue('--_x')).to.equal('-80px');
    await card.key('0');
    expect(scale(card)).to.equal('1');
    expect(card.button('Zoom out').ariaDisabled).to.equal('true');
    for (let times = 0; times < 20; times += 1) await card.key('+');
    expect(Number(scale(card))).to.equal(6);
  });

  it('hides and shows the description by D and by its button', async () => {
    const card = await mount({ note: note({ photos: [photo(0, { description: { long: 'All of it' } })] }) });
    await card.open('View 1');
    expect(card.text('.lightbox .described')).to.equal('View 1 All of it');
    await card.key('d');
    expect(card.all('.lightbox .described')).to.have.length(0);
    expect(card.button('Description', '.lightbox').ariaExpanded).to.equal('false');
    await card.press('Description', '.lightbox');
    expect(card.all('.lightbox .described')).to.have.length(1);
  });

  it('says so where there is no description', async () => {
    const { picture, ...rest } = photo(0);
    const { alt: _none, ...bare } = picture!;
    const card = await mount({ note: note({ photos: [{ ...rest, picture: bare }] }) });
    await card.open('Photo. No description');
    expect(card.text('.lightbox .described')).to.equal('No description');
  });

  it('leafs by a swipe and closes by a swipe down; a short one does nothing', async () => {
    const card = await mount();
    await card.open('View 1');
    await swipe(card, -160, 10);
    expect(shown(card)).to.equal('View 2');
    expect(card.detail<{ by: string }>('photo-changed').by).to.equal('swipe');
    await swipe(card, 160, 10);
    expect(shown(card)).to.equal('View 1');
    await swipe(card, 6, 4);
    expect(shown(card)).to.equal('View 1');
    await swipe(card, 5, 180);
    await card.until(() => card.events.includes('photo-closed'), 'closed');
    expect(card.focused).to.equal('View 1');
  });

  it('leafs by a swipe that begins on a button that leafs', async () => {
    const card = await mount();
    await card.open('View 1');
    touch(card, 'pointerdown', 300, 200, 1, '.leaf.next');
    for (const x of [240, 160, 80]) touch(card, 'pointermove', x, 200);
    touch(card, 'pointerup', 80, 200);
    await card.settled();
    expect(shown(card)).to.equal('View 2');
  });

  it('zooms by two fingers, and moves what is zoomed by one', async () => {
    const card = await mount();
    await card.open('View 1');
    touch(card, 'pointerdown', 150, 200, 1);
    touch(card, 'pointerdown', 250, 200, 2);
    touch(card, 'pointermove', 100, 200, 1);
    touch(card, 'pointermove', 300, 200, 2);
    expect(Number(scale(card))).to.be.closeTo(2, 0.05);
    touch(card, 'pointerup', 100, 200, 1);
    touch(card, 'pointerup', 300, 200, 2);
    const across = (): number => parseFloat(card.one('.stage').style.getPropertyValue('--_x'));
    const before = across();
    await swipe(card, -90, 0);
    expect(shown(card)).to.equal('View 1');
    expect(across()).to.equal(before - 90);
  });

  it('leaves the browser’s own menu of a picture alone', async () => {
    const card = await mount();
    const menu = (): MouseEvent => new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true });
    const [inCard, inView] = [menu(), menu()];
    card.one('.tile img').dispatchEvent(inCard);
    await card.open('View 1');
    card.one('.stage img').dispatchEvent(inView);
    touch(card, 'pointerdown', 200, 200);
    expect([inCard.defaultPrevented, inView.defaultPrevented]).to.deep.equal([false, false]);
  });

  it('fetches nothing that is covered, and opens the cover where it is', async () => {
    const card = await mount({ note: note({ photos: [photo(0), photo(1, { labels: [spiders] })] }) });
    await card.open('View 1');
    await card.key('ArrowRight');
    expect(card.all('.stage img')).to.have.length(0);
    expect(card.text('.stage .panel')).to.include('May show: Spiders');
    await card.press('Show photo', '.stage');
    expect(shown(card)).to.equal('View 2');
    expect(card.one('.lightbox').contains(card.root.activeElement)).to.equal(true);
  });

  it('is gone when its note is, and comes back open when it is moved within the page', async () => {
    const card = await mount();
    await card.open('View 1');
    const other = document.createElement('div');
    card.place.append(other);
    other.append(card.element);
    await card.settled();
    await aTimeout(50);
    expect(card.one<HTMLDialogElement>('.lightbox').open).to.equal(true);
    card.element.note = { id: 'n1', gone: 'deleted' };
    await card.until(() => !card.root.querySelector('.lightbox[open]'), 'gone');
  });

  it('keeps the focus on the button that leafs', async () => {
    const card = await mount();
    await card.open('View 1');
    card.button('Next photo', '.lightbox').focus();
    await card.press('Next photo', '.lightbox');
    expect(shown(card)).to.equal('View 2');
    expect(card.focused).to.equal('Next photo');
    await card.press('Next photo', '.lightbox');
    expect(card.focused).to.equal('Next photo');
  });

  it('tells its keys to who opens it', async () => {
    const keys = async (count: number): Promise<string> => {
      const card = await mount({ note: note({ photos: photos(count) }) });
      await card.open('View 1');
      return card.text(`#${card.one('.lightbox').getAttribute('aria-describedby')}`);
    };
    const one = 'Plus and minus zoom, 0 shows the whole photo, D its description. Escape closes.';
    expect(await keys(1)).to.equal(one);
    expect(await keys(2)).to.equal(`The arrows, Home and End lead to other photos. ${one}`);
  });

  it('goes on to the next photo where the one it shows is taken away, and closes after the last', async () => {
    const card = await mount();
    await card.open('View 2');
    card.element.note = note({ photos: [photo(1), photo(0), photo(2)] });
    await card.settled();
    expect([shown(card), card.text('.lightbox .counter')]).to.deep.equal(['View 2', '1 of 3']);
    card.element.note = note({ photos: [photo(0), photo(2)] });
    await card.settled();
    expect(shown(card)).to.equal('View 1');
    expect(card.text('.lightbox [role=status]')).to.equal(
      'The photo you looked at is no longer here. Photo 1 of 2: View 1',
    );
    expect(card.one('.lightbox').contains(card.root.activeElement)).to.equal(true);
    card.element.note = note();
    await card.until(() => !card.root.querySelector('.lightbox[open]'), 'closed');
    await card.until(() => card.said === 'The photo you looked at is no longer here.', 'why');
    expect(card.root.activeElement, 'the focus').not.to.equal(null);
  });

  it('opens by a call of the host', async () => {
    const card = await mount();
    card.element.openPhoto(2);
    await card.until(() => card.root.querySelector('.lightbox[open]'), 'the large view');
    expect(shown(card)).to.equal('View 3');
  });
});
