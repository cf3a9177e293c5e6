import { textOf, viewOf, type ByteReader } from '../bytes.js';
import type { Layout, Part, PartKind } from '../layout.js';
import { isWideProfile } from '../profile.js';
import { orientationIn } from '../tiff.js';
import type { Orientation } from '../transform.js';

// ITU-T T.81, markers of table B.1.
const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

const exifStart = 'Exif\0\0';
const profileStart = 'ICC_PROFILE\0';

function kindOf(marker: number, head: string): PartKind {
  if (marker === comment) return 'metadata';
  if (!isApplication(marker)) return 'picture';
  if (marker === 0xe2 && head.startsWith(profileStart)) return 'profile';
  // JFIF says that it is YCbCr, Adobe which transform it went through: colours depend on both.
  if (marker === 0xe0 && head.startsWith('JFIF\0')) return 'picture';
  if (marker === 0xee && head.startsWith('Adobe')) return 'picture';
  return 'metadata';
}

const nameOf = (marker: number): string =>
  marker === comment ? 'COM' : isApplication(marker) ? `APP${marker - 0xe0}` : marker.toString(16).toUpperCase();

/** Where the marker after coded data is: neither a stuffed byte nor a restart. */
async function nextMarker(reader: ByteReader, from: number): Promise<number> {
  const step = 256 * 1024;
  for (let at = from; at < reader.size; at += step - 1) {
    const bytes = await reader.read(at, step);
    for (
      let index = bytes.indexOf(0xff);
      index >= 0 && index + 1 < bytes.length;
      index = bytes.indexOf(0xff, index + 1)
    ) {
      const marker = bytes[index + 1] ?? 0;
      if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at + index;
    }
  }
  return reader.size;
}

/** Most files end with their end; some have more behind it, such as a second picture. */
async function endsWithEnd(reader: ByteReader): Promise<boolean> {
  const tail = await reader.read(Math.max(0, reader.size - 2), 2);
  return tail[0] === 0xff && tail[1] === endOfImage;
}

/**
 * A JPEG taken apart up to its coded data.
 *
 * @param whole takes apart what comes after it, too; reads the whole file
 */
export async function jpegLayout(reader: ByteReader, { whole = false } = {}): Promise<Layout> {
  const parts: Part[] = [{ kind: 'picture', name: 'SOI', start: 0, end: 2 }];
  let size: Layout['size'];
  let orientation: Orientation = 1;
  let wide = false;
  let complete = false;
  let at = 2;
  while (at + 4 <= reader.size) {
    const head = await reader.read(at, 4);
    const [first, marker = 0] = head;
    // Fill bytes, and bytes that do not belong there: decoders skip them as well.
    if (first !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    if (marker === endOfImage) break;
    const length = viewOf(head).getUint16(2);
    const body = await reader.read(at + 4, length - 2);
    const start = textOf(body, 0, 32);
    let end = Math.min(at + 2 + length, reader.size);
    if (isFrame(marker) && body.length >= 5) {
      size ??= { height: viewOf(body).getUint16(1), width: viewOf(body).getUint16(3) };
    }
    if (marker === 0xe1 && start.startsWith(exifStart) && orientation === 1) {
      orientation = orientationIn(body.subarray(exifStart.length));
    }
    if (marker === 0xe2 && start.startsWith(profileStart)) wide ||= isWideProfile(body.subarray(14));
    if (marker === startOfScan) {
      if (!whole && (await endsWithEnd(reader))) {
        parts.push({ kind: 'picture', name: 'scan', start: at, end: reader.size });
        complete = true;
        return { size, orientation, wide, animated: false, complete, parts };
      }
      end = await nextMarker(reader, end);
    }
    parts.push({ kind: kindOf(marker, start), name: nameOf(marker), start: at, end });
    at = end;
  }
  const marker = await reader.read(at, 2);
  if (marker[0] === 0xff && marker[1] === endOfImage) {
    complete = size !== undefined;
    parts.push({ kind: 'picture', name: 'EOI', start: at, end: at + 2 });
    if (at + 2 < reader.size) parts.push({ kind: 'metadata', name: 'trailer', start: at + 2, end: reader.size });
  }
  return { size, orientation, wide, animated: false, complete, parts };
}
