/** What the world reads in the bytes of a picture, without decoding it. */
export interface PictureFacts {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /**
   * What is in the file beside the picture and its colour profile: `exif`, `gps`, `xmp`, `iptc`, `comment`, `thumbnail`,
   * `trailer`, or the name of a segment that a picture can do without.
   */
  readonly extras: readonly string[];
}

/** Text of one byte a character. */
export function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** The text in bytes. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A view of bytes; reading past their end throws a `RangeError`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const gpsPointer = 0x8825;
const exifPointer = 0x8769;
const dateTimeOriginal = 0x9003;

/** The tags of one directory of a TIFF block, with where their value stands. */
function directory(view: DataView, at: number, little: boolean): { tags: Map<number, number>; next: number } {
  const count = view.getUint16(at, little);
  const tags = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    tags.set(view.getUint16(entry, little), entry + 8);
  }
  return { tags, next: view.getUint32(at + 2 + count * 12, little) };
}

/**
 * What a TIFF block (the inside of EXIF) says: `date` if it is the day of the picture and nothing else, or else `exif`,
 * with `gps` and `thumbnail` where they are. See CIPA DC-008, 4.6.
 */
export function exifExtras(tiff: Uint8Array): readonly string[] {
  try {
    const view = viewOf(tiff);
    const little = view.getUint16(0, false) === 0x4949;
    const { tags, next } = directory(view, view.getUint32(4, little), little);
    const exif = tags.get(exifPointer);
    const inner = exif === undefined ? undefined : directory(view, view.getUint32(exif, little), little).tags;
    const dateOnly = tags.size === 1 && next === 0 && inner?.size === 1 && inner.has(dateTimeOriginal);
    if (dateOnly) return ['date'];
    return ['exif', ...(tags.has(gpsPointer) ? ['gps'] : []), ...(next > 0 ? ['thumbnail'] : [])];
  } catch {
    return ['exif'];
  }
}

/** What an XMP packet says. */
export function xmpExtras(packet: string): readonly string[] {
  return packet.includes('GPSLatitude') ? ['xmp', 'gps'] : ['xmp'];
}
