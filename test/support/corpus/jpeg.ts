import { ascii, big, BitWriter, bytesIn, joined, type Bytes } from './bytes.js';
import { fullExif, orientationExif, secrets, xmpPacket } from './exif.js';

export const segment = (marker: number, content: Uint8Array): Bytes =>
  joined([0xff, marker], big(content.length + 2, 2), content);

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A JPEG with more segments, where cameras put them. */
export async function withSegments(jpeg: Blob, ...segments: readonly Uint8Array[]): Promise<Blob> {
  const bytes = await bytesIn(jpeg);
  return new Blob([joined(bytes.subarray(0, 2), ...segments, bytes.subarray(2))], { type: 'image/jpeg' });
}

export const exifSegment = (tiff: Uint8Array): Bytes => segment(0xe1, joined(ascii('Exif\0\0'), tiff));

export const profileSegment = (profile: Uint8Array): Bytes =>
  segment(0xe2, joined(ascii('ICC_PROFILE\0'), [1, 1], profile));

/** One record of IPTC in a resource of Photoshop, with its caption. */
const iptcSegment = (caption: string): Bytes => {
  const record = joined([0x1c, 2, 120], big(caption.length, 2), ascii(caption));
  const padded = record.length % 2 === 0 ? record : joined(record, [0]);
  return segment(
    0xed,
    joined(ascii('Photoshop 3.0\0'), ascii('8BIM'), big(0x0404, 2), [0, 0], big(record.length, 4), padded),
  );
};

/** Turned, as a camera would have stored it. */
export const heldAt = (jpeg: Blob, orientation: number): Promise<Blob> =>
  withSegments(jpeg, exifSegment(orientationExif(orientation)));

/** With everything in it that must not leave, before, between and after what is the picture. */
export async function tellingJpeg(jpeg: Blob, orientation = 1): Promise<Blob> {
  const told = await withSegments(
    jpeg,
    exifSegment(fullExif(orientation)),
    segment(0xe1, joined(ascii('http://ns.adobe.com/xap/1.0/\0'), utf8(xmpPacket))),
    iptcSegment(secrets.iptcCaption),
    segment(0xfe, ascii(secrets.comment)),
    segment(0xe5, ascii('unknown application data')),
  );
  return new Blob([told, ascii('MotionPhoto trailer')], { type: 'image/jpeg' });
}

/** Cut off in its coded data. */
export const truncated = (file: Blob, keep = 0.6): Blob => file.slice(0, Math.floor(file.size * keep), file.type);

/** Table of `counts` of codes by length, and the symbols in order. */
const table = (name: number, counts: readonly number[], symbols: readonly number[]): Bytes =>
  segment(0xc4, joined([name], counts, symbols));

/**
 * A JPEG of blocks of eight by eight of one colour each: only their averages are coded.
 *
 * @param channels what the picture is made of: one for grey, four for inks
 * @param valuesOf the channels of a block, 0 to 255. Inks are stored as Adobe does it: 255 is no ink.
 */
function blockJpeg(
  blocksX: number,
  blocksY: number,
  channels: number,
  valuesOf: (x: number, y: number) => readonly number[],
): Blob {
  const bits = new BitWriter();
  const before = new Array<number>(channels).fill(0);
  for (let y = 0; y < blocksY; y += 1) {
    for (let x = 0; x < blocksX; x += 1) {
      valuesOf(x, y).forEach((value, index) => {
        const average = value - 128;
        const difference = average - (before[index] ?? 0);
        before[index] = average;
        const category = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
        // Twelve codes of four bits each, in order: the code is the category.
        bits.high(category, 4);
        bits.high(difference < 0 ? difference + 2 ** category - 1 : difference, category);
        // The end of the block: the only code there is for the rest of it.
        bits.high(0, 1);
      });
    }
  }
  bits.end('high', 1);
  const coded = bits.bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  const none = (length: number): number[] => new Array<number>(length).fill(0);
  const components = Array.from({ length: channels }, (_, index) => index + 1);
  return new Blob(
    [
      joined(
        [0xff, 0xd8],
        channels === 4 ? segment(0xee, joined(ascii('Adobe'), big(100, 2), big(0, 2), big(0, 2), [0])) : [],
        segment(0xdb, joined([0], new Array<number>(64).fill(8))),
        segment(
          0xc0,
          joined(
            [8],
            big(blocksY * 8, 2),
            big(blocksX * 8, 2),
            [channels],
            components.flatMap((id) => [id, 0x11, 0]),
          ),
        ),
        table(
          0x00,
          [0, 0, 0, 12, ...none(12)],
          Array.from({ length: 12 }, (_, index) => index),
        ),
        table(0x10, [1, ...none(15)], [0]),
        segment(
          0xda,
          joined(
            [channels],
            components.flatMap((id) => [id, 0]),
            [0, 63, 0],
          ),
        ),
        coded,
        [0xff, 0xd9],
      ),
    ],
    { type: 'image/jpeg' },
  );
}

/** In four inks: cyan, magenta, yellow and black of each block. */
export const cmykJpeg = (blocksX: number, blocksY: number, inksOf: (x: number, y: number) => readonly number[]): Blob =>
  blockJpeg(blocksX, blocksY, 4, inksOf);

/** In black and white. */
export const greyJpeg = (blocksX: number, blocksY: number, greyOf: (x: number, y: number) => number): Blob =>
  blockJpeg(blocksX, blocksY, 1, (x, y) => [greyOf(x, y)]);
