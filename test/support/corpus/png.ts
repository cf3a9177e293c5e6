import { encode } from 'fast-png';
import { ascii, big, bytesIn, joined, type Bytes } from './bytes.js';
import { fullExif, secrets, xmpPacket } from './exif.js';

const crcs = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcs[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function chunk(type: string, data: Uint8Array | readonly number[]): Bytes {
  const body = joined(ascii(type), data);
  return joined(big(data.length, 4), body, big(crcOf(body), 4));
}

const headerEnd = 33;

/** A PNG with more chunks, behind its header and before its end. */
export async function withChunks(
  png: Blob,
  first: readonly Uint8Array[],
  last: readonly Uint8Array[] = [],
): Promise<Blob> {
  const bytes = await bytesIn(png);
  const end = bytes.length - 12;
  return new Blob(
    [joined(bytes.subarray(0, headerEnd), ...first, bytes.subarray(headerEnd, end), ...last, bytes.subarray(end))],
    { type: 'image/png' },
  );
}

const text = (key: string, value: string): Bytes => chunk('tEXt', ascii(`${key}\0${value}`));
const xmp = (): Bytes =>
  chunk('iTXt', joined(ascii('XML:com.adobe.xmp\0'), [0, 0, 0, 0], new TextEncoder().encode(xmpPacket)));

/** With everything in it that must not leave. */
export const tellingPng = (png: Blob): Promise<Blob> =>
  withChunks(
    png,
    [chunk('eXIf', fullExif()), text('Author', secrets.artist), chunk('pHYs', [0, 0, 0x0b, 0x13, 0, 0, 0x0b, 0x13, 1])],
    [xmp(), text('Comment', secrets.comment), chunk('tIME', [...big(2024, 2), 5, 6, 7, 8, 9])],
  );

/** Two frames: the second the same as the first. */
export async function animatedPng(png: Blob, width: number, height: number): Promise<Blob> {
  const control = (sequence: number): Bytes =>
    chunk('fcTL', joined(big(sequence, 4), big(width, 4), big(height, 4), big(0, 8), big(1, 2), big(10, 2), [0, 0]));
  const bytes = await bytesIn(png);
  const view = new DataView(bytes.buffer);
  const data: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    if (new TextDecoder().decode(bytes.subarray(at + 4, at + 8)) !== 'IDAT') continue;
    data.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return withChunks(
    png,
    [chunk('acTL', [...big(2, 4), ...big(0, 4)]), control(0)],
    [control(1), chunk('fdAT', joined(big(2, 4), ...data))],
  );
}

/** Sixteen bits a channel, the same colour everywhere. */
export function deepPng(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Blob {
  const data = new Uint16Array(width * height * 3);
  for (let at = 0; at < data.length; at += 3) data.set([red, green, blue], at);
  return new Blob([encode({ width, height, data, channels: 3, depth: 16 }) as Bytes], { type: 'image/png' });
}

/** A header that claims so many pixels, and hardly any data. */
export const claimingPng = (width: number, height: number): Blob =>
  new Blob(
    [
      joined(
        ascii('\x89PNG\r\n\x1a\n'),
        chunk('IHDR', [...big(width, 4), ...big(height, 4), 8, 6, 0, 0, 0]),
        chunk('IDAT', [0x78, 0x9c, 3, 0, 0, 0, 0, 1]),
        chunk('IEND', []),
      ),
    ],
    { type: 'image/png' },
  );
