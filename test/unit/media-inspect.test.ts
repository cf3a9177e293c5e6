import { expect } from '@open-wc/testing';
import { createPictureTools, PictureProblem, type PictureInspection } from '../../src/media/index.js';
import { ascii, joined } from '../support/corpus/bytes.js';
import { drawnFields, drawnPlain } from '../support/corpus/drawn.js';
import { fullExif, place, secrets } from '../support/corpus/exif.js';
import {
  cmykJpeg,
  exifSegment,
  heldAt,
  segment,
  tellingJpeg,
  truncated,
  withSegments,
} from '../support/corpus/jpeg.js';
import * as others from '../support/corpus/others.js';
import { animatedPng, claimingPng, deepPng, tellingPng } from '../support/corpus/png.js';

const tools = createPictureTools();
const size = { width: 120, height: 80 };
const jpeg = (): Promise<Blob> => drawnFields(size);
const png = (): Promise<Blob> => drawnFields(size, 1, 'image/png');
const red = [200, 10, 10] as const;

/** What a file comes to: `type width×height`, or the code of the problem with the type where it is known. */
async function outcomeOf(file: Blob): Promise<string> {
  try {
    const { type, width, height, bytes } = await tools.inspect(file);
    expect(bytes).to.equal(file.size);
    return `${type} ${width}×${height}`;
  } catch (error) {
    if (!(error instanceof PictureProblem)) throw error;
    return error.type === undefined ? error.code : `${error.code}: ${error.type}`;
  }
}

type Case = readonly [what: string, make: () => Blob | Promise<Blob>, outcome: string];

const taken: readonly Case[] = [
  ['a JPEG', jpeg, 'image/jpeg 120×80'],
  ['a JPEG called PNG', async () => (await jpeg()).slice(0, undefined, 'image/png'), 'image/jpeg 120×80'],
  [
    'a JPEG called text',
    async () => new File([await jpeg()], 'notes.txt', { type: 'text/plain' }),
    'image/jpeg 120×80',
  ],
  ['a JPEG in four inks', () => cmykJpeg(12, 8, () => [255, 0, 0, 255]), 'image/jpeg 96×64'],
  [
    'a JPEG with another picture behind it',
    async () => new Blob([await jpeg(), await jpeg(), ascii('and a film')]),
    'image/jpeg 120×80',
  ],
  [
    'a JPEG with two megabytes of metadata',
    async () => withSegments(await jpeg(), ...new Array(32).fill(segment(0xe9, new Uint8Array(65_000)))),
    'image/jpeg 120×80',
  ],
  ['a PNG', png, 'image/png 120×80'],
  ['a PNG of sixteen bits', () => deepPng(40, 50, [65_535, 0, 30_000]), 'image/png 40×50'],
  ['a GIF that does not move', () => others.gif(50, 40, 1), 'image/gif 50×40'],
  ['a WebP', () => others.webp(40, 60, red), 'image/webp 40×60'],
  ['a WebP with more in it', () => others.tellingWebp(40, 60, red), 'image/webp 40×60'],
  ['a bitmap', () => others.bmp(50, 40, red), 'image/bmp 50×40'],
  ['an AVIF', () => others.heif('avif', 400, 300, 0), 'image/avif 400×300'],
  ['a HEIC', () => others.heif('heic', 400, 300, 0), 'image/heic 400×300'],
  ['a HEIC that is turned in itself', () => others.heif('heic', 400, 300, 3), 'image/heic 300×400'],
  ['a HEIC upside down', () => others.heif('heic', 400, 300, 2), 'image/heic 400×300'],
];

const refused: readonly Case[] = [
  ['an animated GIF', () => others.gif(50, 40, 2), 'animated: image/gif'],
  ['an animated PNG', async () => animatedPng(await png(), 120, 80), 'animated: image/png'],
  ['an animated WebP', () => others.animatedWebp(40, 60), 'animated: image/webp'],
  ['an AVIF that moves', others.movingAvif, 'animated: image/avif'],
  ['a film', others.mp4, 'video: video/mp4'],
  ['a film from a Mac', () => others.mp4('qt  '), 'video: video/quicktime'],
  ['a film for the web', others.webm, 'video: video/webm'],
  ['a film called JPEG', () => others.mp4().slice(0, undefined, 'image/jpeg'), 'video: video/mp4'],
  ['an SVG with a script', others.svg, 'unsupported-type: image/svg+xml'],
  ['an SVG called PNG', () => others.svg().slice(0, undefined, 'image/png'), 'unsupported-type: image/svg+xml'],
  ['a page', () => new Blob(['<!doctype html><title>Page</title>']), 'unsupported-type: text/html'],
  ['a PDF', () => new Blob(['%PDF-1.7\n']), 'unsupported-type: application/pdf'],
  ['a TIFF', () => new Blob([fullExif()]), 'unsupported-type: image/tiff'],
  ['an archive', () => new Blob(['PK\x03\x04']), 'unsupported-type: application/zip'],
  ['text', () => new Blob(['BM, and nothing else'], { type: 'image/bmp' }), 'unsupported-type'],
  ['an empty file', () => new Blob([], { type: 'image/jpeg' }), 'damaged'],
  ['a JPEG cut off', async () => truncated(await jpeg()), 'damaged: image/jpeg'],
  ['a JPEG cut off in its header', async () => (await jpeg()).slice(0, 40), 'damaged: image/jpeg'],
  [
    'a JPEG cut off, with a whole thumbnail before',
    async () => truncated(await withSegments(await jpeg(), exifSegment(fullExif())), 0.9),
    'damaged: image/jpeg',
  ],
  ['a PNG cut off', async () => truncated(await png()), 'damaged: image/png'],
  ['a GIF cut off', () => truncated(others.gif(50, 40, 1)), 'damaged: image/gif'],
  ['a WebP cut off', () => truncated(others.tellingWebp(40, 60, red)), 'damaged: image/webp'],
  ['a bitmap cut off', () => truncated(others.bmp(50, 40, red)), 'damaged: image/bmp'],
  ['a HEIC cut off', () => truncated(others.heif('heic', 400, 300, 0), 0.95), 'damaged: image/heic'],
  ['a GIF of sixteen bytes that claims 848 MB', others.gifBomb, 'too-large: image/gif'],
  ['a small PNG that claims 10 GB', () => claimingPng(50_000, 50_000), 'too-large: image/png'],
  ['a PNG as long as a street', () => claimingPng(20_000, 100), 'too-large: image/png'],
  ['a WebP that claims 1 GB', () => others.webp(16_384, 16_384, red), 'too-large: image/webp'],
  ['a HEIC that claims 120 megapixels', () => others.heif('heic', 12_000, 10_000, 0), 'too-large: image/heic'],
  ['a JPEG of 65 MB', async () => new Blob([await jpeg(), new Uint8Array(65 * 1024 * 1024)]), 'too-large: image/jpeg'],
  ['a pixel', () => drawnPlain({ width: 1, height: 1 }, 'red', 'image/png'), 'too-small: image/png'],
  ['a line', () => drawnPlain({ width: 400, height: 2 }, 'red', 'image/png'), 'too-small: image/png'],
  [
    'a JPEG of millions of empty pieces',
    () => new Blob([joined([0xff, 0xd8], new Uint8Array(2_000_000).fill(0xff))]),
    'damaged: image/jpeg',
  ],
];

describe('a picture that is looked at', () => {
  after(() => tools.close());

  for (const [what, make, outcome] of taken) {
    it(`is taken by its bytes: ${what}`, async () => {
      expect(await outcomeOf(await make())).to.equal(outcome);
    });
  }

  for (const [what, make, outcome] of refused) {
    it(`is refused with the reason: ${what}`, async () => {
      expect(await outcomeOf(await make())).to.equal(outcome);
    });
  }

  for (let orientation = 1; orientation <= 8; orientation += 1) {
    it(`has the size it shows at, held at ${orientation}`, async () => {
      const file = await heldAt(await drawnFields(size, orientation), orientation);
      expect(await outcomeOf(file)).to.equal('image/jpeg 120×80');
    });
  }

  it('is not decoded, whatever it claims', async () => {
    const decode = globalThis.createImageBitmap;
    let decoded = 0;
    globalThis.createImageBitmap = () => {
      decoded += 1;
      return Promise.reject(new Error('Not to be decoded.'));
    };
    try {
      for (const [, make] of [...taken, ...refused]) {
        await tools.inspect(await make()).catch(() => undefined);
      }
    } finally {
      globalThis.createImageBitmap = decode;
    }
    expect(decoded).to.equal(0);
  });

  it('is left at once when nobody wants it any more', async () => {
    const controller = new AbortController();
    const looking = tools.inspect(await jpeg(), { signal: controller.signal });
    const reason = new Error('Another was chosen.');
    controller.abort(reason);
    expect(await looking.catch((error: unknown) => error)).to.equal(reason);
  });
});

describe('what a picture says of itself', () => {
  const valueOf = ({ metadata }: PictureInspection, name: string): string | undefined =>
    metadata.find((entry) => entry.name === name)?.value;
  const kindOf = ({ metadata }: PictureInspection, name: string): string | undefined =>
    metadata.find((entry) => entry.name === name)?.kind;

  it('is told by kind, the place first', async () => {
    const found = await tools.inspect(await tellingJpeg(await jpeg()));
    expect(found.metadata[0]?.kind).to.equal('location');
    const kinds = found.metadata.map(({ kind }) => kind);
    expect(new Set(kinds)).to.deep.equal(new Set(['location', 'date', 'device', 'person', 'other']));
    expect(kinds).to.deep.equal(
      [...kinds].sort((a, b) => [...new Set(kinds)].indexOf(a) - [...new Set(kinds)].indexOf(b)),
    );
  });

  it('has names and values that people can read', async () => {
    const found = await tools.inspect(await tellingJpeg(await jpeg()));
    expect(Number(valueOf(found, 'GPSLatitude'))).to.be.closeTo(place.latitude, 0.0001);
    expect(Number(valueOf(found, 'GPSLongitude'))).to.be.closeTo(place.longitude, 0.0001);
    expect(valueOf(found, 'DateTimeOriginal')).to.equal(secrets.date);
    expect(valueOf(found, 'Make')).to.equal(secrets.make);
    expect(valueOf(found, 'Artist')).to.equal(secrets.artist);
    expect(valueOf(found, 'Comment')).to.equal(secrets.comment);
    expect(valueOf(found, 'City')).to.equal(secrets.xmpCity);
    expect(valueOf(found, 'creator')).to.equal(secrets.artist);
    expect(found.metadata.map(({ value }) => value)).to.include(secrets.iptcCaption);
    expect(kindOf(found, 'DateTimeOriginal')).to.equal('date');
    expect(kindOf(found, 'Make')).to.equal('device');
    expect(kindOf(found, 'Artist')).to.equal('person');
    expect(kindOf(found, 'City')).to.equal('location');
    expect(kindOf(found, 'Software')).to.equal('other');
    expect(kindOf(found, 'Thumbnail')).to.equal('other');
  });

  it('is found in a PNG, before and behind its pixels', async () => {
    const found = await tools.inspect(await tellingPng(await png()));
    expect(Number(valueOf(found, 'GPSLatitude'))).to.be.closeTo(place.latitude, 0.0001);
    expect(valueOf(found, 'Author')).to.equal(secrets.artist);
    expect(valueOf(found, 'Comment')).to.equal(secrets.comment);
    expect(valueOf(found, 'City')).to.equal(secrets.xmpCity);
    expect(valueOf(found, 'tIME')).to.be.a('string');
  });

  it('is found in a WebP', async () => {
    const found = await tools.inspect(others.tellingWebp(40, 60, red));
    expect(Number(valueOf(found, 'GPSLatitude'))).to.be.closeTo(place.latitude, 0.0001);
    expect(valueOf(found, 'City')).to.equal(secrets.xmpCity);
  });

  it('is nothing where there is nothing', async () => {
    // Not a PNG from a canvas: Firefox writes a chunk of its own into it.
    const files = [await jpeg(), deepPng(40, 50, [0, 0, 0]), others.webp(40, 60, red), others.gif(50, 40, 1)];
    for (const file of [...files, others.bmp(50, 40, red)]) {
      expect((await tools.inspect(file)).metadata).to.deep.equal([]);
    }
  });

  it('is told by its length where it cannot be read, and the picture is taken', async () => {
    const broken = await withSegments(await jpeg(), exifSegment(ascii('MM\0*\xff\xff\xff\xff\xff\xff')));
    const found = await tools.inspect(broken);
    expect(found.width).to.equal(120);
    expect(valueOf(found, 'APP1')).to.equal('20 bytes');
  });

  it('is shortened, and holds no letters that would break a list', async () => {
    const comment = `one\u0000two\n${'long '.repeat(1000)}`;
    const found = await tools.inspect(
      await withSegments(await jpeg(), segment(0xfe, new TextEncoder().encode(comment))),
    );
    const value = valueOf(found, 'Comment') ?? '';
    expect(value).to.match(/^one two long /);
    expect(value.length).to.be.at.most(200);
  });
});
