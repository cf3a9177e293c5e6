import { ascii, big, BitWriter, joined, little, type Bytes } from './bytes.js';
import { fullExif, xmpPacket } from './exif.js';

/** A GIF of one colour. `frames`: how many of it, each the whole screen. */
export function gif(width: number, height: number, frames: number): Blob {
  const screen = joined(ascii('GIF89a'), little(width, 2), little(height, 2), [0x80, 0, 0], [255, 0, 0], [0, 0, 255]);
  // Codes of three bits, a clear code before each, so that the table never grows: pixels of the first colour.
  const bits = new BitWriter();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    bits.low(4, 3);
    bits.low(0, 3);
  }
  bits.low(5, 3);
  bits.end('low', 0);
  const blocks: number[] = [];
  for (let at = 0; at < bits.bytes.length; at += 255) {
    const block = bits.bytes.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  const image = joined([0x2c], little(0, 4), little(width, 2), little(height, 2), [0, 2], blocks, [0]);
  return new Blob([joined(screen, ...new Array<Bytes>(frames).fill(image), [0x3b])], { type: 'image/gif' });
}

/** Sixteen bytes that claim a picture of 848 MB. */
export const gifBomb = (): Blob =>
  new Blob([joined(ascii('GIF89a'), little(14_563, 2), little(14_563, 2), [0, 0, 0, 0x2c, 0, 0x3b])], {
    type: 'image/gif',
  });

const riff = (...chunks: readonly Uint8Array[]): Blob => {
  const content = joined(ascii('WEBP'), ...chunks);
  return new Blob([joined(ascii('RIFF'), little(content.length, 4), content)], { type: 'image/webp' });
};

const riffChunk = (type: string, content: Uint8Array | readonly number[]): Bytes =>
  joined(ascii(type), little(content.length, 4), content, content.length % 2 === 0 ? [] : [0]);

/** Pixels of one colour, lossless: each channel has a code with one symbol, which takes no bits. */
function losslessPixels(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Bytes {
  const bits = new BitWriter();
  bits.low(0x2f, 8);
  bits.low(width - 1, 14);
  bits.low(height - 1, 14);
  bits.low(0, 4);
  // No transform, no colour cache, one group of codes.
  bits.low(0, 3);
  for (const symbol of [green, red, blue, 255, 0]) {
    bits.low(0b101, 3);
    bits.low(symbol, 8);
  }
  bits.end('low', 0);
  return Uint8Array.from(bits.bytes);
}

type Color = readonly [number, number, number];

const extended = (flags: number, width: number, height: number): Bytes =>
  riffChunk('VP8X', [flags, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]);

export const webp = (width: number, height: number, color: Color): Blob =>
  riff(riffChunk('VP8L', losslessPixels(width, height, color)));

/** With everything in it that must not leave. */
export const tellingWebp = (width: number, height: number, color: Color): Blob =>
  riff(
    extended(0x0c, width, height),
    riffChunk('VP8L', losslessPixels(width, height, color)),
    riffChunk('EXIF', fullExif()),
    riffChunk('XMP ', new TextEncoder().encode(xmpPacket)),
  );

export function animatedWebp(width: number, height: number): Blob {
  const frame = (color: Color): Bytes =>
    riffChunk(
      'ANMF',
      joined(
        little(0, 6),
        little(width - 1, 3),
        little(height - 1, 3),
        little(100, 3),
        [0],
        riffChunk('VP8L', losslessPixels(width, height, color)),
      ),
    );
  return riff(
    extended(0x02, width, height),
    riffChunk('ANIM', [255, 255, 255, 255, 0, 0]),
    frame([255, 0, 0]),
    frame([0, 0, 255]),
  );
}

/** A Windows bitmap of one colour. */
export function bmp(width: number, height: number, [red, green, blue]: Color): Blob {
  const row = Math.ceil((width * 3) / 4) * 4;
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels.set([blue, green, red], y * row + x * 3);
  }
  const header = joined(little(40, 4), little(width, 4), little(height, 4), little(1, 2), little(24, 2), little(0, 24));
  return new Blob([joined(ascii('BM'), little(54 + pixels.length, 4), little(0, 4), little(54, 4), header, pixels)], {
    type: 'image/bmp',
  });
}

export const box = (type: string, ...content: readonly (Uint8Array | readonly number[])[]): Bytes => {
  const inside = joined(...content);
  return joined(big(inside.length + 8, 4), ascii(type), inside);
};

export const brands = (major: string, ...others: readonly string[]): Bytes =>
  box('ftyp', ascii(major), big(0, 4), ...others.map(ascii));

/**
 * The container of an AVIF or HEIC, with properties as given and no picture that decodes.
 *
 * @param quarters how often it is to be turned, anticlockwise
 */
export function heif(major: string, width: number, height: number, quarters: number): Blob {
  const properties = box('ipco', box('ispe', big(0, 4), big(width, 4), big(height, 4)), box('irot', [quarters]));
  const associations = box('ipma', big(0, 4), big(1, 4), big(1, 2), [2, 1, 2]);
  const meta = box('meta', big(0, 4), box('pitm', big(0, 4), big(1, 2)), box('iprp', properties, associations));
  return new Blob([joined(brands(major, 'mif1', major), meta, box('mdat', [1, 2, 3, 4]))]);
}

export const mp4 = (major = 'isom'): Blob =>
  new Blob([joined(brands(major, 'iso2', 'avc1', 'mp41'), box('mdat', big(0, 8)))], { type: 'video/mp4' });

export const movingAvif = (): Blob =>
  new Blob([joined(brands('avis', 'avif', 'msf1'), box('meta', big(0, 4)), box('moov', big(0, 4)), box('mdat', [1]))]);

export const webm = (): Blob =>
  new Blob([joined([0x1a, 0x45, 0xdf, 0xa3], ascii('\x01\0\0\0\0\0\0\x1fB\x86\x81\x01webm'))]);

export const svg = (): Blob =>
  new Blob(
    [
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>alert(1)</script></svg>',
    ],
    { type: 'image/svg+xml' },
  );
