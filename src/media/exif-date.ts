import { bytesOf, viewOf, type Bytes } from './bytes.js';

const dateTimeOriginal = 0x9003;
const exifDirectory = 0x8769;

/** `2026:11-22 10:20:30` in Exif's own writing, without the zone that cameras did not know. */
function exifTime(date: string): string | undefined {
  const match = /^(\d{4})[-:](\d\d)[-:](\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?/.exec(date);
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, seconds = '00'] = match;
  return `${year}:${month}:${day} ${hours}:${minutes}:${seconds}`;
}

/** The segment of a JPEG that says when it was taken, and nothing else (Exif 2.32, 4.6.5). */
function dateSegment(time: string): Bytes {
  const tiff = new Uint8Array(64);
  const view = viewOf(tiff);
  tiff.set(bytesOf('MM\0*'));
  view.setUint32(4, 8);
  // One entry: where the Exif directory is.
  view.setUint16(8, 1);
  view.setUint16(10, exifDirectory);
  view.setUint16(12, 4);
  view.setUint32(14, 1);
  view.setUint32(18, 26);
  // Its one entry: twenty letters, the last of them zero.
  view.setUint16(26, 1);
  view.setUint16(28, dateTimeOriginal);
  view.setUint16(30, 2);
  view.setUint32(32, 20);
  view.setUint32(36, 44);
  tiff.set(bytesOf(time), 44);
  const segment = new Uint8Array(10 + tiff.length);
  segment.set([0xff, 0xe1, 0, 8 + tiff.length]);
  segment.set(bytesOf('Exif\0\0'), 4);
  segment.set(tiff, 10);
  return segment;
}

/** How many bytes a kept date takes at most. */
export const dateBytes = 74;

/**
 * A JPEG that says when it was taken. Other types, and dates that are none, come back as they are.
 *
 * @param date ISO 8601, or as Exif writes it
 * @param at where in the file the segment goes, in bytes: behind the first ones
 */
export function withDate(blob: Blob, date: string, at: number): Blob {
  const time = exifTime(date);
  if (!time || blob.type !== 'image/jpeg') return blob;
  return new Blob([blob.slice(0, at), dateSegment(time), blob.slice(at)], { type: blob.type });
}
