import type { PictureFacts } from './reader.js';
import { exifExtras, latin, textOf, viewOf, xmpExtras } from './reader.js';

// ITU-T T.81, annex B.
const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

/** Frames, but for the tables (DHT, JPG, DAC) that stand among their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function segmentExtras(marker: number, body: Uint8Array): readonly string[] {
  if (marker === comment) return ['comment'];
  if (marker < 0xe0 || marker > 0xef) return [];
  const name = latin(body, 0, 32);
  if (marker === 0xe1 && name.startsWith('Exif\0\0')) return exifExtras(body.subarray(6));
  if (marker === 0xe1 && name.startsWith('http://ns.adobe.com/x')) return xmpExtras(textOf(body));
  if (marker === 0xed) return ['iptc'];
  const needed =
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'));
  return needed ? [] : [`app${marker - 0xe0}`];
}

/** Where the next marker stands in the data of a scan: stuffed bytes and restarts are none. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** Reads a JPEG. @returns nothing if it is none, or ends before its end */
export function readJpeg(bytes: Uint8Array): PictureFacts | undefined {
  if (latin(bytes, 0, 3) !== '\xff\xd8\xff') return undefined;
  const view = viewOf(bytes);
  const extras: string[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === endOfImage) {
      if (size === undefined) return undefined;
      if (at + 2 < bytes.length) extras.push('trailer');
      return { type: 'image/jpeg', ...size, extras };
    }
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    extras.push(...segmentExtras(marker, bytes.subarray(at + 4, at + 2 + length)));
    at += 2 + length;
    if (marker === startOfScan) at = afterScan(bytes, at);
  }
  return undefined;
}
