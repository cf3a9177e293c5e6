import { imageDimensionsFromData } from 'image-dimensions';
import type { Size } from '../core/picture-edit.js';
import { ByteReader } from './bytes.js';
import { bmpLayout } from './formats/bmp.js';
import { gifLayout } from './formats/gif.js';
import { isobmffLayout } from './formats/isobmff.js';
import { jpegLayout } from './formats/jpeg.js';
import { pngLayout } from './formats/png.js';
import { webpLayout } from './formats/webp.js';
import type { Layout } from './layout.js';

/** Where WebP, AVIF and HEIC say their size. */
const headerBytes = 256 * 1024;

async function sizeIn(reader: ByteReader): Promise<Size | undefined> {
  const size = imageDimensionsFromData(await reader.read(0, headerBytes));
  return size && { width: size.width, height: size.height };
}

/**
 * What is known of a picture by its structure. Decodes nothing.
 *
 * @param type one of `pictureTypes`, as told by its bytes
 * @param whole takes apart what comes after the coded data, too; reads the whole file
 */
export async function layoutOf(blob: Blob, type: string, options?: { readonly whole?: boolean }): Promise<Layout> {
  const reader = new ByteReader(blob);
  switch (type) {
    case 'image/jpeg':
      return jpegLayout(reader, options);
    case 'image/png':
      return pngLayout(reader);
    case 'image/webp':
      return { ...(await webpLayout(reader)), size: await sizeIn(reader) };
    case 'image/gif':
      return gifLayout(reader);
    case 'image/bmp':
      return bmpLayout(reader);
    default:
      return isobmffLayout(reader, await sizeIn(reader));
  }
}
