import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import type { PictureFacts } from './reader.js';
import { readWebp } from './webp.js';

/** Reads a picture of one of the kinds the world knows: JPEG, PNG, WebP. @returns nothing if it is none of them, or broken */
export function readPicture(bytes: Uint8Array): PictureFacts | undefined {
  for (const read of [readJpeg, readPng, readWebp]) {
    try {
      const facts = read(bytes);
      if (facts !== undefined && facts.width > 0 && facts.height > 0) return facts;
    } catch (error) {
      // It says that there is more than there is.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
