import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Adapters, type NoteAdapter } from '../../src/contracts/index.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { makeNoteWorld, NoteComposerHarness, photo, until } from '../harness/note-composer.harness.js';
import { fakeNoteBackEnd } from '../unit/note-composer-fixtures.js';
import { createManualClock } from '../../src/testing/index.js';

/** A back end in the page, where a test says what it does. */
function backEnd(
  change: Partial<NoteAdapter> = {},
): { readonly adapters: Adapters } & ReturnType<typeof fakeNoteBackEnd> {
  const made = fakeNoteBackEnd(createManualClock());
  const adapters = { note: { ...made.note, ...change }, media: made.media };
  return Object.assign(made, { adapters });
}

/** What a test presses, on a page in another language. */
const englishPublish = { noteComposerPublish: 'Publish' };

const key = (target: HTMLElement, name: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
  );

describe('rv-note-composer', () => {
  it('is accessible: empty, with photos, and when something is missing', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    await expect(h.element).to.be.accessible();
    await h.fill('A bay', 'A hill');
    await expect(h.element).to.be.accessible();
    await h.press('Remove');
    await h.press('Remove');
    await h.press('Publish');
    await expect(h.element).to.be.accessible();
  });

  it('is quiet without an adapter, and says so', async () => {
    const h = await NoteComposerHarness.mount({ wait: false });
    expect(h.text()).to.equal('You can write a note here once you are connected.');
    expect(h.element.matches(':state(unavailable)')).to.equal(true);
    expect(h.events).to.deep.equal([]);
  });

  it('publishes words alone, even where there is no place for photos', async () => {
    const { adapters, notes } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters: { note: adapters.note } });
    expect(h.root.querySelector('#add-photos')).to.equal(null);
    await h.write('text', '  Hello there ');
    await h.press('Publish');
    await until(() => h.root.querySelector('.result'));
    expect(notes.map(({ draft }) => draft)).to.deep.equal([{ text: 'Hello there' }]);
    expect(h.text('.result h3')).to.equal('Your note is sent');
    expect(h.said).to.include('rv-note-published');
  });

  it('leads to what is missing rather than publish nothing', async () => {
    const { adapters, notes } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    await h.press('Publish');
    await h.element.updateComplete;
    expect(h.text('.missing')).to.equal('Write something, or add a photo.');
    await until(() => h.root.activeElement?.id === 'text');
    await h.write('text', 'x');
    expect(h.root.querySelector('.missing')).to.equal(null);
    expect(notes.length).to.equal(0);
  });

  it('counts as people do, and says politely when little is left', async () => {
    const made = backEnd();
    made.rules = { limits: { maxCharacters: 10 } };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    await h.write('text', 'Hello');
    expect(h.text('.count')).to.equal('');
    await h.write('text', 'Hello, 👨‍👩‍👧‍👦é');
    expect(h.text('.count')).to.equal('1 character left');
    await until(() => h.spoken.includes('1 character left'), 'it is said');
    await h.write('text', 'Hello, 👨‍👩‍👧‍👦é12');
    expect(h.text('.count')).to.equal('1 character too many');
    expect(h.one('#text').getAttribute('aria-invalid')).to.equal('true');
    await h.press('Publish');
    expect(h.text('.missing')).to.equal('The text is too long.');
    expect(made.notes.length).to.equal(0);
  });

  it('takes photos from picker, drop and paste, and says of each that is refused why', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    const text = new File(['no picture'], 'list.txt', { type: 'text/plain' });
    h.pick(await photo(), text);
    await h.ready(1);
    expect(h.text('.refused')).to.contain('list.txt').and.to.contain('This is no picture that works here');
    expect(h.detailOf('rv-note-photo-refuse')).to.deep.equal({ fileName: 'list.txt', reason: 'unsupported-type' });
    await h.press('Close');
    expect(h.root.querySelector('.refused')).to.equal(null);

    const transfer = new DataTransfer();
    transfer.items.add(await photo());
    h.one('.form').dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
    );
    await h.ready(2);
    expect(h.element.addPhotos([await photo()])).to.equal(true);
    await h.ready(3);
  });

  it('takes no more than there may be, and loses none of those before', async () => {
    const made = backEnd();
    made.rules = { maxPhotos: 2 };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    h.pick(await photo(), await photo(), await photo({ scene: 'night' }));
    await h.ready(2);
    expect(h.text('.refused')).to.contain('Not taken: a note has at most 2 photos.');
    expect(h.root.querySelector('#add-photos'), 'nothing more to add').to.equal(null);
  });

  it('puts photos in order by keys, by buttons and by dragging, and says where they are', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    await h.fill('one', 'two', 'three');
    h.thumbs[0]!.focus();
    key(h.thumbs[0]!, 'ArrowRight', { shiftKey: true });
    await until(() => h.spoken.includes('Now photo 2 of 3.'));
    expect(await h.descriptions()).to.deep.equal(['two', 'one', 'three']);
    expect(h.detailOf('rv-note-photo-move')).to.deep.equal({ from: 0, to: 1 });

    await h.press('Earlier');
    expect(await h.descriptions()).to.deep.equal(['two', 'three', 'one']);
    await h.press('Later');
    expect(await h.descriptions(), 'the last stays').to.deep.equal(['two', 'three', 'one']);

    const at = (thumb: HTMLElement): { clientX: number; clientY: number } => {
      const { left, top, width, height } = thumb.getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + height / 2 };
    };
    const send = (type: string, target: HTMLElement, where: object): boolean =>
      target.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          pointerType: 'mouse',
          isPrimary: true,
          button: 0,
          bubbles: true,
          composed: true,
          ...where,
        }),
      );
    const list = h.one('.tray');
    // Away from the edges, where it would scroll.
    list.scrollIntoView({ block: 'center' });
    // An event that was made here has no pointer to capture.
    list.setPointerCapture = () => undefined;
    const [first, , last] = h.thumbs.map((thumb) => at(thumb));
    send('pointerdown', h.thumbs[0]!, first!);
    send('pointermove', list, last!);
    await h.element.updateComplete;
    expect(h.root.querySelector('.lifted'), 'lifted').not.to.equal(null);
    send('pointerup', list, last!);
    await h.element.updateComplete;
    expect(await h.descriptions()).to.deep.equal(['three', 'one', 'two']);

    send('pointerdown', h.thumbs[0]!, first!);
    send('pointermove', list, last!);
    key(h.thumbs[0]!, 'Escape');
    send('pointerup', list, last!);
    await h.element.updateComplete;
    expect(await h.descriptions(), 'Escape puts it back').to.deep.equal(['three', 'one', 'two']);
  });

  it('scrolls while a photo is dragged to an edge, until it is put down', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    await h.fill('one', 'two');
    h.element.style.marginBlock = '200vh';
    const list = h.one('.tray');
    list.setPointerCapture = () => undefined;
    list.scrollIntoView({ block: 'center' });
    const page = document.scrollingElement!;
    const { left, top } = h.thumbs[0]!.getBoundingClientRect();
    const send = (type: string, clientY: number): boolean =>
      h.thumbs[0]!.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          isPrimary: true,
          bubbles: true,
          composed: true,
          clientX: left + 5,
          clientY,
          pointerType: 'mouse',
        }),
      );
    const before = page.scrollTop;
    send('pointerdown', top + 5);
    send('pointermove', innerHeight - 2);
    await until(() => page.scrollTop > before + 20, 'down');
    send('pointermove', 2);
    const lowest = page.scrollTop;
    await until(() => page.scrollTop < lowest - 20, 'up');
    send('pointermove', innerHeight / 2);
    await new Promise(requestAnimationFrame);
    const rests = page.scrollTop;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.scrollTop).to.equal(rests);
    send('pointermove', innerHeight - 2);
    send('pointerup', innerHeight - 2);
    const end = page.scrollTop;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.scrollTop, 'put down').to.equal(end);
    page.scrollTop = 0;
  });

  it('says all keys that put a photo elsewhere', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    await h.fill('one', 'two', 'three');
    const keys = h.thumbs[0]!.getAttribute('aria-keyshortcuts')!.split(' ');
    expect(keys).to.deep.equal(['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+Home', 'Shift+End']);
    key(h.thumbs[0]!, 'End', { shiftKey: true });
    await until(() => h.spoken.includes('Now photo 3 of 3.'));
    key(h.thumbs[2]!, 'Home', { shiftKey: true });
    await until(() => h.spoken.includes('Now photo 1 of 3.'));
  });

  it('takes words alone where the rules say so, and asks for no photo', async () => {
    const made = backEnd();
    made.rules = { maxPhotos: 0 };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    expect(h.root.querySelector('#add-photos, #photos-name')).to.equal(null);
    expect(h.text('.limits')).to.equal('');
    expect(h.element.addPhotos([await photo()])).to.equal(false);
    expect(h.all('[role=alert], [part=problem]')).to.have.length(0);
    await expect(h.element).to.be.accessible();
    await h.write('text', 'Hello');
    await h.press('Publish');
    await until(() => h.root.querySelector('.result'));
    expect(made.notes[0]!.draft.text).to.equal('Hello');
  });

  it('says nothing of the language of the words where nobody knows it, and takes no nonsense for one', async () => {
    const made = backEnd();
    const properties = { textLang: 'not a language' };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters, properties });
    expect(h.one('#text').hasAttribute('lang')).to.equal(false);
    await h.write('text', 'Habari');
    await h.press('Publish');
    await until(() => h.root.querySelector('.result'));
    expect(made.notes[0]!.draft.lang).to.equal(undefined);
  });

  it('has one stop for Tab in the tray, and arrows that follow the direction of the text', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters, lang: 'ar', dir: 'rtl' });
    await h.fill('one', 'two');
    expect(h.thumbs.map(({ tabIndex }) => tabIndex).toSorted()).to.deep.equal([-1, 0]);
    h.thumbs[0]!.focus();
    key(h.thumbs[0]!, 'ArrowLeft');
    expect(h.root.activeElement).to.equal(h.thumbs[1]);
    key(h.thumbs[1]!, 'ArrowRight', { shiftKey: true });
    await h.element.updateComplete;
    expect(await h.descriptions()).to.deep.equal(['two', 'one']);
  });

  it('brings back what was removed by mistake, with its words', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    await h.fill('one', 'two');
    await h.press('Remove');
    expect(h.thumbs.length).to.equal(1);
    await until(() => h.root.activeElement?.id === 'undo');
    await h.press('Undo');
    await h.ready(2);
    expect(await h.descriptions()).to.deep.equal(['one', 'two']);
  });

  it('turns a photo as a whole', async () => {
    const { adapters, files, notes } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    h.pick(await photo({ width: 360, height: 640 }));
    await h.ready(1);
    await h.press('Turn');
    await until(() => h.thumbs[0]?.getAttribute('aria-busy') === 'false');
    await h.write('alt', 'A hill');
    await h.press('Publish');
    await until(() => h.root.querySelector('.result'));
    const file = files.files.get(notes[0]!.draft.photos![0]!.mediaId)!;
    const { width, height } = await createImageBitmap(file);
    expect([width, height]).to.deep.equal([640, 360]);
  });

  it('asks once for descriptions that are missing, leads to the first, or publishes without', async () => {
    const made = backEnd();
    made.rules = { alt: 'remind' };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    h.pick(await photo());
    await h.ready(1);
    await h.press('Publish');
    expect(h.text('.ask')).to.contain('Publish without a description?').and.to.contain('Photo 1 of 1');
    expect(h.detailOf('rv-note-alt-missing')).to.deep.equal({ indexes: [0], required: false });
    await h.press('Add a description');
    await until(() => h.root.activeElement?.id === 'alt');
    await h.press('Publish');
    await h.press('Publish anyway');
    await until(() => h.root.querySelector('.result'));
    expect(made.notes[0]!.draft.photos!.map(({ alt }) => alt)).to.deep.equal([undefined]);
  });

  it('wants descriptions where the rules do', async () => {
    const { adapters, notes } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters, properties: { alt: 'required' } });
    h.pick(await photo());
    await h.ready(1);
    await h.press('Publish');
    expect(() => h.button('Publish anyway')).to.throw();
    expect(notes.length).to.equal(0);
  });

  it('publishes everything people said about note and photos', async () => {
    const made = backEnd();
    made.rules = {
      alt: 'optional',
      audiences: [
        { id: 'only-me', name: 'Only me' },
        { id: 'all', name: 'Everybody' },
      ],
      labels: [{ value: 'flashing', text: 'Flashing' }],
    };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters, lang: 'fr', properties: { textLang: 'en' } });
    h.element.strings = englishPublish;
    await h.write('text', 'Two words');
    await h.fill('A bay');
    await h.write('long', 'A bay, seen from above.');
    await h.write('transcript', 'HARBOUR');
    h.one('.warnings input').click();
    h.one('#copyable').click();
    await h.press('Publish');
    await until(() => h.root.querySelector('.result'));
    const { photos, ...draft } = made.notes[0]!.draft;
    expect(draft).to.deep.equal({ text: 'Two words', lang: 'en', audienceId: 'only-me', copyable: false });
    const { mediaId, placeholder, ...said } = photos![0]!;
    expect([typeof mediaId, typeof placeholder]).to.deep.equal(['string', 'string']);
    expect(said).to.deep.equal({
      alt: 'A bay',
      description: { long: 'A bay, seen from above.', transcript: 'HARBOUR' },
      lang: 'en',
      labels: [{ value: 'flashing', text: 'Flashing' }],
    });
  });

  it('asks its host before anything leaves the device', async () => {
    const { adapters, notes, log } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    h.element.addEventListener('rv-note-publish-request', (event) => event.preventDefault());
    await h.fill('A bay');
    await h.press('Publish');
    await h.element.updateComplete;
    expect(h.root.querySelector('.form')).not.to.equal(null);
    expect([notes.length, log.filter((line) => !line.startsWith('discard')).length]).to.deep.equal([0, 0]);
  });

  it('sends again only what failed, and says which photo that was', async () => {
    const { adapters, files, notes, log } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters });
    await h.fill('one', 'two');
    files.fates.upload.push({ code: 'forbidden' });
    await h.press('Publish');
    await until(() => h.root.querySelector('.problem'));
    expect(h.text('.problem')).to.contain('Photo 1: not sent.');
    const before = log.filter((line) => line.startsWith('upload')).length;
    await h.press('Try again');
    await until(() => h.root.querySelector('.result'));
    expect(log.filter((line) => line.startsWith('upload')).length - before).to.equal(1);
    expect(notes[0]!.draft.photos!.map(({ alt }) => alt)).to.deep.equal(['one', 'two']);
  });

  it('says that a note may be out when the answer is lost, and makes no second one', async () => {
    const made = backEnd();
    const { publish } = made.note;
    let isLost = true;
    made.adapters.note!.publish = async (draft, options) => {
      const note = await publish!(draft, options);
      if (isLost) throw new AdapterError('unavailable', { retryable: false });
      return note;
    };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    await h.write('text', 'Hello');
    await h.press('Publish');
    await until(() => h.root.querySelector('.problem'));
    expect(h.text('.problem')).to.contain('Your note may be out already');
    isLost = false;
    await h.press('Try again');
    await until(() => h.root.querySelector('.result'));
    expect(made.notes.length).to.equal(1);
  });

  it('follows what moderation says, with reasons and the way to contest them', async () => {
    const made = backEnd();
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    await h.write('text', 'Hello');
    await h.fill('A bay');
    await h.press('Publish');
    await until(() => h.root.querySelector('.result .note'));
    const note = made.notes[0]!.note;
    if (!('state' in note)) throw new Error('no note');
    const decision = {
      id: 'd1',
      state: 'removed',
      rule: 'No bays',
      automated: false,
      decidedAt: '2026-01-01T00:00:00Z',
      appealBy: '2126-01-01T00:00:00Z',
    } as const;
    made.put({ ...note, state: 'live', photos: note.photos!.map((one) => ({ ...one, state: 'removed', decision })) });
    await until(() => h.text('.result h3') === 'A part of your note is not shown');
    expect(h.text('.outcome')).to.contain('Photo 1: Taken down.').and.to.contain('No bays');
    expect(h.spoken, 'said once, by what was there before').to.include('A part of your note is not shown');
    expect(h.root.querySelector('.result [aria-live]'), 'a form is no news').to.equal(null);
    expect(h.said).to.include('rv-note-moderated');
    await expect(h.element).to.be.accessible();
    await h.press('Contest this');
    await h.write('appeal', 'It is a lake');
    h.element.addEventListener('rv-note-appeal-request', (event) => event.preventDefault());
    await h.press('Send');
    expect(h.detailOf<{ text: string }>('rv-note-appeal-request').text).to.equal('It is a lake');

    made.put({ id: note.id, gone: 'deleted' });
    await until(() => h.text('.result h3') === 'This note is not there any more.');
    await h.press('Write another one');
    expect(h.one<HTMLTextAreaElement>('#text').value).to.equal('');
  });

  it('says that it is not offered, why, and since when it may be', async () => {
    const { adapters } = backEnd({ availability: () => Promise.resolve({ available: false, reason: 'rollout' }) });
    const h = await NoteComposerHarness.mount({ adapters });
    expect(h.text('.panel')).to.contain('Notes are not here for everybody yet.');
  });

  it('says how many notes are left, before that bites', async () => {
    const made = backEnd();
    made.rules = { limits: { perDay: 3, remaining: 0, resetsAt: '2126-01-01T00:00:00Z' } };
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    expect(h.text('.limits')).to.contain('No notes left today.');
    await h.write('text', 'Hello');
    await h.press('Publish');
    expect(h.text('.problem')).to.contain('No notes left today.');
    expect(made.log).to.deep.equal([]);
  });

  it('asks before a sheet with work in it closes', async () => {
    const { adapters } = backEnd();
    const h = await NoteComposerHarness.mount({ adapters, properties: { sheet: true, open: true } });
    await h.settled();
    await h.write('text', 'Hello');
    expect(h.element.unsaved).to.equal(true);
    const question = h.one<HTMLDialogElement>('[data-rv-sheet=leave]');
    h.one('[data-rv-sheet=composer] .sheet-head button').click();
    await until(() => question.open);
    await h.press('Keep editing');
    expect([question.open, h.dialog.open]).to.deep.equal([false, true]);
    h.one('[data-rv-sheet=composer] .sheet-head button').click();
    await until(() => question.open);
    await h.press('Discard');
    await until(() => !h.element.open);
    expect(h.said).to.include('rv-composer-close');
  });

  it('keeps a draft, offers it again, and forgets it once it is out', async () => {
    const { adapters, notes } = backEnd();
    const properties = { noDrafts: false, draftKey: `note-${Math.random()}` };
    const h = await NoteComposerHarness.mount({ adapters, properties });
    await h.write('text', 'Unfinished');
    await h.fill('A bay');
    await until(() => h.text('.saved') === 'Draft kept on this device');
    await h.remove();

    const again = await NoteComposerHarness.mount({ adapters, properties });
    expect(again.text('.question h3')).to.equal('You have an unfinished note');
    await again.press('Continue');
    await again.ready(1);
    expect(again.one<HTMLTextAreaElement>('#text').value).to.equal('Unfinished');
    expect(await again.descriptions()).to.deep.equal(['A bay']);
    await again.press('Publish');
    await until(() => again.root.querySelector('.result'));
    await again.remove();
    expect(notes.length).to.equal(1);

    const last = await NoteComposerHarness.mount({ adapters, properties });
    expect(last.root.querySelector('.question')).to.equal(null);
  });

  it('speaks French and Arabic', async () => {
    const { adapters } = backEnd();
    const french = await NoteComposerHarness.mount({ adapters, lang: 'fr' });
    expect(french.text('.share')).to.equal('Publier');
    const arabic = await NoteComposerHarness.mount({ adapters, lang: 'ar', dir: 'rtl' });
    expect(arabic.text('.share')).to.equal('نشر');
  });
});

describe('rv-note-composer, when it leaves', () => {
  it('ends calls, watches, timers and object URLs, and goes on after a move', async () => {
    const made = backEnd();
    const urls = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      urls.add(url);
      return url;
    };
    URL.revokeObjectURL = (url: string) => {
      urls.delete(url);
      revokeObjectURL.call(URL, url);
    };
    try {
      const h = await NoteComposerHarness.mount({ adapters: made.adapters });
      await h.write('text', 'Hello');
      await h.fill('one', 'two');
      expect(urls.size, 'one for each photo').to.equal(2);
      const place = document.createElement('div');
      h.element.parentElement!.append(place);
      place.append(h.element);
      await h.ready(2);
      expect(h.one<HTMLTextAreaElement>('#text').value).to.equal('Hello');
      made.files.holding = true;
      await h.press('Publish');
      await until(() => made.files.held.length > 0);
      await h.remove();
      await until(() => made.files.running === 0, 'calls');
      expect(urls.size, 'object URLs').to.equal(0);
      made.files.holding = false;
      for (const { release } of made.files.held.splice(0)) release();
      place.append(h.element);
      await until(() => h.root.querySelector('.result'));
      expect(made.notes.length).to.equal(1);
      expect(made.sinks.size).to.equal(1);
      await h.remove();
      expect(made.sinks.size, 'watches').to.equal(0);
      expect(urls.size, 'object URLs').to.equal(0);
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
    }
  });

  it('bears adapters that throw, never answer, or answer with nonsense', async () => {
    const made = backEnd({
      getRules: () => {
        throw new Error('broken');
      },
      publish: () => Promise.resolve({} as never),
    });
    const h = await NoteComposerHarness.mount({ adapters: made.adapters });
    expect(h.said).to.include('rv-note-adapter-error');
    await h.write('text', 'Hello');
    await h.press('Publish');
    await until(() => h.root.querySelector('.problem'));
    expect(h.one<HTMLTextAreaElement>('#text').value).to.equal('Hello');

    const silent = backEnd({ publish: () => new Promise(() => undefined) });
    const quiet = await NoteComposerHarness.mount({ adapters: silent.adapters });
    await quiet.write('text', 'Hello');
    await quiet.press('Publish');
    await until(() => quiet.root.querySelector('.sending'));
    await quiet.remove();
    expect(silent.files.running).to.equal(0);
  });
});

describe('rv-note-composer in the world in memory', () => {
  it('publishes a note that others then read', async () => {
    const world: MemoryWorld = makeNoteWorld();
    const h = await NoteComposerHarness.mount({ adapters: world.as('me') });
    await h.write('text', 'Hello Bo');
    await h.fill('A bay');
    await h.press('Publish');
    await until(() => h.root.querySelector('.result'));
    const { note } = h.detailOf<{ note: { id: string } }>('rv-note-published');
    const mine = await world.as('me').note.get(note.id);
    expect('text' in mine && mine.text).to.equal('Hello Bo');
    await h.remove();
  });
});
