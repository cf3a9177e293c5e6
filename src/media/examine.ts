import type { Size } from '../core/picture-edit.js';
import { PictureProblem } from '../core/picture-tools.js';
import { layoutOf } from './layout-of.js';
import type { Layout } from './layout.js';
import { maxFileBytes, maxPixels, maxSide, minSide } from './limits.js';
import { pictureTypes, sniff, sniffedBytes } from './sniff.js';

/** A file that can be a face, as far as its bytes say. */
export interface Examined {
  readonly type: string;
  /** px as stored. */
  readonly size: Size;
  readonly layout: Layout;
}

function checkSize({ width, height }: Size, type: string): void {
  if (Math.max(width, height) > maxSide || width * height > maxPixels) {
    throw new PictureProblem('too-large', { type, message: `${width} × ${height} px are too many.` });
  }
  if (Math.min(width, height) < minSide) {
    throw new PictureProblem('too-small', { type, message: `${width} × ${height} px are too few.` });
  }
}

/** A file that cannot be read, because it was moved for instance, is not broken; one with millions of pieces is. */
async function layoutIn(file: Blob, type: string): Promise<Layout> {
  try {
    return await layoutOf(file, type);
  } catch (cause) {
    if (cause instanceof RangeError) throw new PictureProblem('damaged', { type, cause });
    throw cause;
  }
}

/**
 * Looks at a file without decoding anything of it.
 *
 * @throws {@link PictureProblem} where it cannot be a face
 */
export async function examine(file: Blob): Promise<Examined> {
  if (file.size === 0) throw new PictureProblem('damaged', { message: 'The file is empty.' });
  const type = sniff(new Uint8Array(await file.slice(0, sniffedBytes).arrayBuffer()));
  if (type?.startsWith('video/')) throw new PictureProblem('video', { type });
  if (type === undefined || !pictureTypes.has(type)) throw new PictureProblem('unsupported-type', type ? { type } : {});
  if (file.size > maxFileBytes)
    throw new PictureProblem('too-large', { type, message: `${file.size} bytes are too many.` });
  const layout = await layoutIn(file, type);
  const { size } = layout;
  // Before anything else is said: a picture that is too large is so whether it moves or not.
  if (size) checkSize(size, type);
  if (layout.animated) throw new PictureProblem('animated', { type });
  if (!layout.complete || !size) throw new PictureProblem('damaged', { type });
  return { type, size, layout };
}
