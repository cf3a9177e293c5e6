import { textOf } from './bytes.js';

/** How many bytes {@link sniff} wants to see. */
export const sniffedBytes = 4096;

/** Pictures that are taken, if the browser can decode them. */
export const pictureTypes: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/bmp',
]);

/** First bytes, as letters, of what is told by them alone. */
const signatures: readonly (readonly [string, string])[] = [
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['\xff\x0a', 'image/jxl'],
  ['\0\0\0\x0cJXL ', 'image/jxl'],
  ['\0\0\x01\0', 'image/x-icon'],
  ['8BPS', 'image/vnd.adobe.photoshop'],
  ['\x1aE\xdf\xa3', 'video/webm'],
  ['OggS', 'video/ogg'],
  ['FLV\x01', 'video/x-flv'],
  ['\0\0\x01\xba', 'video/mpeg'],
  ['\0\0\x01\xb3', 'video/mpeg'],
  ['%PDF-', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
];

const riffTypes: Readonly<Record<string, string>> = {
  WEBP: 'image/webp',
  'AVI ': 'video/x-msvideo',
  WAVE: 'audio/wav',
};

const heifBrands = /^(?:hei[cxms]|hev[cxms]|mif1|msf1|miaf)$/;

/** By the brands of ISO/IEC 14496-12: the first says what the file is best read as. */
function brandType(head: Uint8Array): string {
  const end = Math.min(new DataView(head.buffer, head.byteOffset).getUint32(0), head.length);
  const brands = [textOf(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textOf(head, at, at + 4));
  const [major = ''] = brands;
  if (/^avi[fso]$/.test(major)) return 'image/avif';
  if (heifBrands.test(major)) return brands.includes('avif') ? 'image/avif' : 'image/heic';
  if (major === 'qt  ') return 'video/quicktime';
  if (major === 'crx ') return 'image/x-canon-cr3';
  if (major.startsWith('M4A')) return 'audio/mp4';
  return 'video/mp4';
}

function textType(letters: string): string | undefined {
  const text = letters.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(text) && /<svg[\s>]/i.test(text)) return 'image/svg+xml';
  if (/^<(?:!doctype html|html|head|body|script)/i.test(text)) return 'text/html';
  return undefined;
}

/**
 * The type of a file by its first bytes, whatever it is called.
 *
 * @param head the first {@link sniffedBytes}, or all there are
 * @returns a media type, or undefined where nothing is known by these bytes
 */
export function sniff(head: Uint8Array): string | undefined {
  const letters = textOf(head);
  const known = signatures.find(([start]) => letters.startsWith(start));
  if (known) return known[1];
  if (letters.startsWith('RIFF')) return riffTypes[letters.slice(8, 12)];
  const box = letters.slice(4, 8);
  if (box === 'ftyp' && head.length >= 12) return brandType(head);
  if (/^(?:moov|mdat|wide|skip|free)$/.test(box)) return 'video/quicktime';
  // Two letters are little: the size of the header behind them must be one there is.
  if (letters.startsWith('BM') && [12, 40, 52, 56, 64, 108, 124].includes(letters.charCodeAt(14))) return 'image/bmp';
  return textType(letters);
}
