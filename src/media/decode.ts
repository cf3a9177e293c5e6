import { PictureProblem } from '../core/picture-tools.js';
import type { Rectangle, Size } from '../core/picture-edit.js';
import { decodeScaled } from './decode-scaled.js';
import { resizesWell, type Drawable } from './shrink.js';
import { sizeAfter, type Region } from './transform.js';

/** A picture to be decoded: by its bytes upright, since nothing in it says otherwise any more. */
export interface Source {
  /** Without metadata. */
  readonly blob: Blob;
  readonly type: string;
  /** px as stored. */
  readonly size: Size;
  readonly wide: boolean;
}

/** Those that some browsers know and others don't. */
const uncommonTypes: ReadonlySet<string> = new Set(['image/avif', 'image/heic']);

function problemOf(error: unknown, { type }: Source): PictureProblem {
  if (error instanceof PictureProblem) return error;
  const code = uncommonTypes.has(type) ? 'undecodable' : 'damaged';
  return new PictureProblem(code, { type, message: 'The browser cannot decode it.', cause: error });
}

const ofBitmap = (bitmap: ImageBitmap, source: Rectangle): Drawable => ({
  image: bitmap,
  source,
  close: () => bitmap.close(),
});

/** A rectangle of the stored picture in one that came out in another size. */
function scaledTo({ x, y, width, height }: Rectangle, stored: Size, actual: Size): Rectangle {
  const acrossX = actual.width / stored.width;
  const acrossY = actual.height / stored.height;
  return { x: x * acrossX, y: y * acrossY, width: width * acrossX, height: height * acrossY };
}

/** Cropped, and made smaller where the engine does that well, before it takes up memory. */
async function decodeCropped({ blob }: Source, { source, size, transform }: Region): Promise<Drawable> {
  const target = sizeAfter(size, transform);
  const isSmaller = target.width < source.width || target.height < source.height;
  const resize: ImageBitmapOptions =
    isSmaller && (await resizesWell())
      ? { resizeWidth: target.width, resizeHeight: target.height, resizeQuality: 'high' }
      : {};
  const bitmap = await createImageBitmap(blob, source.x, source.y, source.width, source.height, resize);
  return ofBitmap(bitmap, { x: 0, y: 0, width: bitmap.width, height: bitmap.height });
}

/** Whole: those that turn themselves while they are decoded cannot be cropped before. */
async function decodeWhole({ blob, size }: Source, { source }: Region): Promise<Drawable> {
  const bitmap = await createImageBitmap(blob);
  return ofBitmap(bitmap, scaledTo(source, size, bitmap));
}

/**
 * What `region` wants of a picture, decoded. Who asks closes it.
 *
 * @throws {@link PictureProblem} `damaged`, or `undecodable` where the browser may not know the format
 */
export async function decode(source: Source, region: Region, signal?: AbortSignal): Promise<Drawable> {
  let drawable: Drawable | undefined;
  try {
    const scaled = await decodeScaled(source, sizeAfter(region.size, region.transform), region.source);
    drawable = scaled && { ...scaled, source: scaledTo(region.source, source.size, scaled.source) };
    drawable ??= uncommonTypes.has(source.type)
      ? await decodeWhole(source, region)
      : await decodeCropped(source, region);
  } catch (error) {
    signal?.throwIfAborted();
    throw problemOf(error, source);
  }
  if (signal?.aborted) {
    drawable.close();
    signal.throwIfAborted();
  }
  return drawable;
}
