import { textOf, viewOf } from './bytes.js';
import type { Orientation } from './transform.js';

const orientationTag = 0x0112;

/**
 * The orientation in the first directory of a TIFF structure (TIFF 6.0, Exif 2.32).
 *
 * @param bytes from the byte order mark on
 * @returns 1 where none is said, or nothing sensible
 */
export function orientationIn(bytes: Uint8Array): Orientation {
  const order = textOf(bytes, 0, 2);
  if ((order !== 'II' && order !== 'MM') || bytes.length < 14) return 1;
  const little = order === 'II';
  const view = viewOf(bytes);
  const start = view.getUint32(4, little);
  if (start + 2 > bytes.length) return 1;
  const count = view.getUint16(start, little);
  for (let at = start + 2; at + 12 <= bytes.length && at < start + 2 + count * 12; at += 12) {
    if (view.getUint16(at, little) !== orientationTag) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
