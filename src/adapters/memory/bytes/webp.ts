import type { PictureFacts } from './reader.js';
import { exifExtras, latin, textOf, viewOf, xmpExtras } from './reader.js';

const needed: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);

function chunkExtras(name: string, body: Uint8Array): readonly string[] {
  if (needed.has(name)) return [];
  if (name === 'EXIF') return exifExtras(latin(body, 0, 4) === 'Exif' ? body.subarray(6) : body);
  return name === 'XMP ' ? xmpExtras(textOf(body)) : [name];
}

/** px of a frame or, of VP8X, of the canvas. RFC 9649, 2.5 to 2.7; RFC 6386, 9.1. */
function sizeOf(name: string, view: DataView, at: number): { width: number; height: number } | undefined {
  if (name === 'VP8X') {
    const three = (from: number): number => view.getUint16(from, true) + view.getUint8(from + 2) * 0x10000 + 1;
    return { width: three(at + 4), height: three(at + 7) };
  }
  if (name === 'VP8 ') {
    return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
  }
  if (name !== 'VP8L') return undefined;
  const packed = view.getUint32(at + 1, true);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}

/** Reads a WebP. @returns nothing if it is none, or ends before its end */
export function readWebp(bytes: Uint8Array): PictureFacts | undefined {
  if (latin(bytes, 0, 4) !== 'RIFF' || latin(bytes, 8, 4) !== 'WEBP') return undefined;
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  const extras: string[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 12; at + 8 <= end;) {
    const name = latin(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    extras.push(...chunkExtras(name, bytes.subarray(at + 8, at + 8 + length)));
    size ??= sizeOf(name, view, at + 8);
    at += 8 + length + (length % 2);
  }
  if (size === undefined || end > bytes.length) return undefined;
  if (end < bytes.length) extras.push('trailer');
  return { type: 'image/webp', ...size, extras };
}
