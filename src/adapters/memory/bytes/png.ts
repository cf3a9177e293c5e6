import type { PictureFacts } from './reader.js';
import { exifExtras, latin, textOf, viewOf, xmpExtras } from './reader.js';

/** What a picture needs, and its colours. */
const needed: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs', 'hIST'],
]);

function chunkExtras(name: string, body: Uint8Array): readonly string[] {
  if (needed.has(name)) return [];
  if (name === 'eXIf') return exifExtras(body);
  const text = name === 'iTXt' ? textOf(body) : '';
  return text.startsWith('XML:com.adobe.xmp') ? xmpExtras(text) : [name];
}

/** Reads a PNG (W3C, third edition, 5). @returns nothing if it is none, or ends before its end */
export function readPng(bytes: Uint8Array): PictureFacts | undefined {
  if (latin(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || latin(bytes, 12, 4) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  const extras: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = latin(bytes, at + 4, 4);
    extras.push(...chunkExtras(name, bytes.subarray(at + 8, at + 8 + length)));
    at += 12 + length;
    if (name !== 'IEND') continue;
    if (at < bytes.length) extras.push('trailer');
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), extras };
  }
  return undefined;
}
