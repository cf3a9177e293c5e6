import { expect } from '@open-wc/testing';
import { readPicture } from '../../src/adapters/memory/bytes/read-picture.js';
import { png } from './memory-fixtures.js';

type Bytes = readonly number[];

const ascii = (text: string): Bytes => Array.from(text, (character) => character.charCodeAt(0));
const big16 = (value: number): Bytes => [(value >> 8) & 0xff, value & 0xff];
const big32 = (value: number): Bytes => [...big16(value >>> 16), ...big16(value)];
const little32 = (value: number): Bytes => [...big32(value)].reverse();

/** A TIFF block whose first directory has these tags; `next` is where the thumbnail's would stand. */
function tiff(tags: readonly number[], { next = 0, inner = [] as readonly number[] } = {}): Bytes {
  const directory = (list: readonly number[], then: number, valueOf: (tag: number) => number): Bytes => [
    ...big16(list.length),
    ...list.flatMap((tag) => [...big16(tag), ...big16(4), ...big32(1), ...big32(valueOf(tag))]),
    ...big32(then),
  ];
  const innerAt = 8 + 2 + tags.length * 12 + 4;
  return [...ascii('MM\0*'), ...big32(8), ...directory(tags, next, () => innerAt), ...directory(inner, 0, () => 0)];
}

const segment = (marker: number, body: Bytes): Bytes => [0xff, marker, ...big16(body.length + 2), ...body];

/** A JPEG of 640 by 480, whose scan has a stuffed byte and a restart in it. */
function jpeg(...segments: readonly Bytes[]): Bytes {
  const frame = segment(0xc0, [8, ...big16(480), ...big16(640), 1, 1, 0x11, 0]);
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 0xff, 0, 2, 0xff, 0xd0, 3];
  return [0xff, 0xd8, ...segments.flat(), ...frame, ...scan, 0xff, 0xd9];
}

const chunk = (name: string, body: Bytes): Bytes => [...big32(body.length), ...ascii(name), ...body, 0, 0, 0, 0];

/** A PNG with these chunks before its end. */
function pngWith(...chunks: readonly Bytes[]): Bytes {
  return [...png.subarray(0, png.length - 12), ...chunks.flat(), ...png.subarray(png.length - 12)];
}

function webp(...chunks: readonly (readonly [string, Bytes])[]): Bytes {
  const body = chunks.flatMap(([name, bytes]) => [
    ...ascii(name),
    ...little32(bytes.length),
    ...bytes,
    ...(bytes.length % 2 === 0 ? [] : [0]),
  ]);
  return [...ascii('RIFF'), ...little32(body.length + 4), ...ascii('WEBP'), ...body];
}

const lossless: readonly [string, Bytes] = ['VP8L', [0x2f, ...little32(639 | (479 << 14))]];
const extended: readonly [string, Bytes] = ['VP8X', [0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]];

const read = (bytes: Bytes): ReturnType<typeof readPicture> => readPicture(Uint8Array.from(bytes));
const extrasOf = (bytes: Bytes): readonly string[] | undefined => read(bytes)?.extras;

const exif = (block: Bytes): Bytes => segment(0xe1, [...ascii('Exif\0\0'), ...block]);

describe('the eye of the memory world', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
    it(`reads what this browser makes of a canvas as ${type}`, async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [30, 20];
      canvas.getContext('2d')?.fillRect(3, 3, 9, 9);
      const blob = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve, type);
      });
      // A browser that encodes no WebP gives a PNG.
      const facts = readPicture(new Uint8Array((await blob?.arrayBuffer()) ?? []));
      expect(facts).to.include({ type: blob?.type, width: 30, height: 20 });
      // Some encoders sign their work: Firefox puts a chunk of its own into a PNG, WebKit on Apple's systems an EXIF block.
      const others = facts?.extras.filter((extra) => !['deBG', 'exif'].includes(extra));
      expect(others).to.deep.equal([]);
    });
  }

  it('reads the size of a JPEG past stuffed bytes and restarts', () => {
    expect(read(jpeg())).to.deep.equal({ type: 'image/jpeg', width: 640, height: 480, extras: [] });
  });

  it('lets a colour profile pass, and JFIF', () => {
    const bytes = jpeg(
      segment(0xe0, ascii('JFIF\0\x01\x01')),
      segment(0xe2, ascii('ICC_PROFILE\0\x01\x01')),
      segment(0xee, ascii('Adobe\0')),
    );
    expect(extrasOf(bytes)).to.deep.equal([]);
  });

  it('finds what a JPEG says beside the picture', () => {
    const found = extrasOf([
      ...jpeg(
        exif(tiff([0x010f, 0x8825], { next: 8 })),
        segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="1"/>')),
        segment(0xed, ascii('Photoshop 3.0\0')),
        segment(0xe2, ascii('MPF\0')),
        segment(0xfe, ascii('by Ada')),
      ),
      ...ascii('a film'),
    ]);
    expect(found).to.deep.equal(['exif', 'gps', 'thumbnail', 'xmp', 'gps', 'iptc', 'app2', 'comment', 'trailer']);
  });

  it('knows an EXIF block with nothing but the day of the picture', () => {
    expect(extrasOf(jpeg(exif(tiff([0x8769], { inner: [0x9003] }))))).to.deep.equal(['date']);
    expect(extrasOf(jpeg(exif(tiff([0x8769], { inner: [0x9003, 0xa430] }))))).to.deep.equal(['exif']);
    expect(extrasOf(jpeg(exif(tiff([0x8769, 0x0110], { inner: [0x9003] }))))).to.deep.equal(['exif']);
    expect(extrasOf(jpeg(exif([1, 2, 3])))).to.deep.equal(['exif']);
  });

  it('finds what a PNG says beside the picture', () => {
    expect(extrasOf(pngWith())).to.deep.equal([]);
    const found = extrasOf([
      ...pngWith(
        chunk('tEXt', ascii('Author\0Ada')),
        chunk('iTXt', ascii('XML:com.adobe.xmp\0\0\0\0\0<x/>')),
        chunk('eXIf', tiff([0x8825])),
        chunk('iCCP', []),
      ),
      1,
    ]);
    expect(found).to.deep.equal(['tEXt', 'xmp', 'exif', 'gps', 'trailer']);
  });

  it('reads the size of a WebP, plain or extended, and what it says beside the picture', () => {
    expect(read(webp(lossless))).to.deep.equal({ type: 'image/webp', width: 640, height: 480, extras: [] });
    const found = read(webp(extended, lossless, ['EXIF', tiff([0x8825])], ['XMP ', ascii('<x/>')]));
    expect(found).to.deep.equal({ type: 'image/webp', width: 640, height: 480, extras: ['exif', 'gps', 'xmp'] });
  });

  it('takes nothing for a picture that is none, or that ends too early', () => {
    const whole = [jpeg(), [...png], webp(lossless)];
    for (const bytes of whole) {
      expect(read(bytes)).not.to.equal(undefined);
      for (const length of [0, 3, 12, 20, bytes.length - 1]) {
        expect(read(bytes.slice(0, length)), `${length} of ${bytes.length}`).to.equal(undefined);
      }
    }
    expect(read(ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'))).to.equal(undefined);
    expect(read(ascii('GIF89a'))).to.equal(undefined);
  });

  it('takes no picture for one that has no size', () => {
    const empty = [...png];
    empty.splice(16, 4, 0, 0, 0, 0);
    expect(read(empty)).to.equal(undefined);
  });
});
