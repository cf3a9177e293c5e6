import { expect } from '@open-wc/testing';
import type { MetadataEntry, PictureInspection, RenderedPicture } from '../../src/core/picture-tools.js';
import { bytesText, pixelsText, typeText } from '../../src/elements/parts/file-facts.js';
import type { RemovedView } from '../../src/elements/story-composer/story-composer.removed.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { EditorHarness } from '../harness/editor.harness.js';

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('what leaves the device', () => {
  const entries: readonly MetadataEntry[] = [
    { kind: 'location', name: 'GPSLatitude', value: '48° 51′ 30″ N' },
    { kind: 'location', name: 'GPSLongitude', value: '2° 17′ 40″ E' },
    { kind: 'date', name: 'DateTimeOriginal', value: '2026:05:03 18:22:41' },
    { kind: 'date', name: 'ModifyDate', value: '2026:05:04 09:00:00' },
    { kind: 'person', name: 'Artist', value: '<b>Ada</b>' },
  ];
  const before: PictureInspection = {
    type: 'image/heic',
    width: 4032,
    height: 3024,
    bytes: 4_231_000,
    metadata: entries,
  };
  const after: RenderedPicture = {
    blob: new Blob([new Uint8Array(312_000)], { type: 'image/jpeg' }),
    width: 1080,
    height: 1920,
    placeholder: '#888',
  };
  const clean: PictureInspection = { ...before, type: 'image/jpeg', metadata: [] };

  afterEach(() => document.querySelectorAll('rv-test-editor').forEach((element) => element.remove()));

  async function show(view: Partial<RemovedView>, lang = 'en', dir = 'ltr'): Promise<EditorHarness> {
    const harness = await EditorHarness.mount({ closed: true, lang, dir });
    harness.element.removed = {
      faces: [{ side: 'front', before, after }],
      keepDate: false,
      onKeepDate: () => undefined,
      ...view,
    };
    await harness.settled();
    return harness;
  }

  const texts = (harness: EditorHarness, selector: string): string[] =>
    [...harness.root.querySelectorAll<HTMLElement>(selector)].map((element) => plain(element.innerText));

  it('is accessible', async () => {
    const harness = await show({
      faces: [
        { side: 'front', before, after },
        { side: 'back', before: clean, after: undefined },
      ],
    });
    harness.root.querySelectorAll('details').forEach((details) => (details.open = true));
    await expect(harness.element).to.be.accessible();
  });

  it('names the place first and openly, then the rest by kind, with how many', async () => {
    const harness = await show({});
    expect(texts(harness, 'summary')).to.deep.equal([
      'Where it was taken 2 Removed',
      'Dates and times 2 Removed',
      'Names 1 Removed',
    ]);
    const open = [...harness.root.querySelectorAll('details')].map((details) => details.open);
    expect(open).to.deep.equal([true, false, false]);
    expect(texts(harness, 'details[open] dd')).to.deep.equal(['48° 51′ 30″ N', '2° 17′ 40″ E']);
    expect(harness.root.querySelector('b'), 'markup in a value stays text').to.equal(null);
  });

  it('says what became of the file', async () => {
    const harness = await show({});
    expect(texts(harness, '.removed-facts dd')).to.deep.equal([
      '4.2 MB becomes 312 kB',
      'HEIC becomes JPEG',
      '4032 × 3024 becomes 1080 × 1920',
    ]);
    expect(texts(harness, '.removed-end')).to.deep.equal(['Nothing else leaves your device.']);
  });

  it('says that a picture was clean', async () => {
    const harness = await show({ faces: [{ side: undefined, before: clean, after }] });
    expect(texts(harness, 'h3')).to.deep.equal(['Picture']);
    expect(texts(harness, '.removed-note')).to.deep.equal(['There was nothing to remove.']);
    expect(harness.root.querySelector('input'), 'there is no date to keep').to.equal(null);
  });

  it('keeps the date it was taken, and only that, where people want to', async () => {
    const asked: boolean[] = [];
    const harness = await show({ onKeepDate: (keep) => asked.push(keep) });
    const box = harness.field('Keep the date');
    expect(box.checked).to.equal(false);
    box.click();
    expect(asked).to.deep.equal([true]);
    const kept = await show({ keepDate: true });
    expect(texts(kept, 'summary')[1]).to.equal('Dates and times 2 Date taken stays');
    kept.root.querySelectorAll('details').forEach((details) => (details.open = true));
    const struck = [...kept.root.querySelectorAll('.removed-entries dd')]
      .filter((value) => getComputedStyle(value).textDecorationLine === 'line-through')
      .map((value) => value.textContent.trim());
    expect(struck).to.not.include('2026:05:03 18:22:41');
    expect(struck.length).to.equal(4);
    const png = { ...after, blob: new Blob([], { type: 'image/png' }) };
    const notJpeg = await show({ keepDate: true, faces: [{ side: 'front', before, after: png }] });
    expect(texts(notJpeg, 'summary')[1]).to.equal('Dates and times 2 Removed');
  });

  it('does not claim what it has not done', async () => {
    const sent = await show({ faces: [{ side: 'back', before, after: undefined, unstripped: true }] });
    expect(texts(sent, '.removed-note')[0]).to.match(/leaves as it is/);
    expect(texts(sent, 'summary')).to.deep.equal([]);
    expect(texts(sent, '.removed-facts dd')).to.deep.equal(['4.2 MB', 'HEIC']);
    const making = await show({ faces: [{ side: 'back', before, after: undefined }] });
    expect(texts(making, '.removed-face > p')).to.deep.equal(['Getting the picture ready…']);
    const none = await show({ faces: [] });
    expect(texts(none, '.removed')).to.deep.equal(['Choose a picture to see what is removed from it.']);
  });

  it('speaks other languages, with their units', async () => {
    const french = await show({}, 'fr');
    expect(texts(french, 'summary')[0]).to.equal('Lieu de la prise de vue 2 Supprimé');
    expect(texts(french, '.removed-facts dd')[0]).to.equal('4,2 Mo devient 312 ko');
    const arabic = await show({}, 'ar', 'rtl');
    expect(texts(arabic, 'summary')[0]).to.contain('مكان التقاطها');
    await expect(arabic.element).to.be.accessible();
  });
});

describe('facts of a file', () => {
  it('are written as people say them', () => {
    const sizes = [0, 1, 499_000, 999_600, 4_231_000, 48_900_000];
    expect(sizes.map((bytes) => plain(bytesText(bytes, 'en')))).to.deep.equal([
      '0 kB',
      '1 kB',
      '499 kB',
      '1 MB',
      '4.2 MB',
      '49 MB',
    ]);
    expect(plain(bytesText(4_231_000, 'fr'))).to.equal('4,2 Mo');
    expect(['image/jpeg', 'image/webp', 'image/x-icon', ''].map(typeText)).to.deep.equal(['JPEG', 'WebP', 'ICON', '']);
    expect(pixelsText({ width: 1080.4, height: 1920 }, 'en')).to.equal('1080\u00a0×\u00a01920');
  });
});
