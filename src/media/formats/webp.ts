import { textOf, viewOf, type ByteReader } from '../bytes.js';
import type { Layout, Part, PartKind } from '../layout.js';
import { isWideProfile } from '../profile.js';
import { orientationIn } from '../tiff.js';
import type { Orientation } from '../transform.js';

const headerBytes = 12;

const kinds: Readonly<Record<string, PartKind>> = {
  VP8X: 'picture',
  'VP8 ': 'picture',
  VP8L: 'picture',
  ALPH: 'picture',
  ANIM: 'picture',
  ANMF: 'picture',
  ICCP: 'profile',
};

/** Some writers put the header of a JPEG's segment before it. */
const withoutHeader = (exif: Uint8Array): Uint8Array => (textOf(exif, 0, 4) === 'Exif' ? exif.subarray(6) : exif);

/** A WebP taken apart (RFC 9649). Its size is read by the library, which knows all three codings. */
export async function webpLayout(reader: ByteReader): Promise<Layout> {
  const parts: Part[] = [{ kind: 'picture', name: 'RIFF', start: 0, end: headerBytes }];
  const end = headerBytes - 4 + viewOf(await reader.read(4, 4)).getUint32(0, true);
  let orientation: Orientation = 1;
  let wide = false;
  let animated = false;
  let hasPixels = false;
  let at = headerBytes;
  while (at + 8 <= Math.min(end, reader.size)) {
    const head = await reader.read(at, 8);
    const type = textOf(head, 0, 4);
    const length = viewOf(head).getUint32(4, true);
    const next = Math.min(at + 8 + length + (length % 2), reader.size);
    if (type === 'EXIF') orientation = orientationIn(withoutHeader(await reader.read(at + 8, length)));
    else if (type === 'ICCP') wide ||= isWideProfile(await reader.read(at + 8, length));
    else if (type === 'ANMF' || type === 'ANIM') animated = true;
    else if (type === 'VP8 ' || type === 'VP8L') hasPixels = true;
    parts.push({ kind: kinds[type] ?? 'metadata', name: type, start: at, end: next });
    at = next;
  }
  if (end < reader.size) parts.push({ kind: 'metadata', name: 'trailer', start: end, end: reader.size });
  return { orientation, wide, animated, complete: end <= reader.size && (hasPixels || animated), parts };
}
