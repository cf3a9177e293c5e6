import type { Size } from '../core/picture-edit.js';
import type { Source } from './decode.js';
import type { Drawable } from './shrink.js';

/** JPEG comes in blocks of eight by eight, which can be decoded to fewer pixels (ITU-T T.81): eighths are the steps. */
const steps = 8;

/** Below half the size it saves three quarters of the memory; above, cropping while decoding serves better. */
const worthwhile = 4;

/**
 * A JPEG decoded at a fraction of its size: a picture of 48 megapixels never takes up its 192 MB.
 *
 * @param target px that are wanted of `crop`, at least
 * @returns nothing where that is not possible here, or of no use
 */
export async function decodeScaled(
  { blob, type, size, wide }: Source,
  target: Size,
  crop: Size,
): Promise<Drawable | undefined> {
  // Frames of video keep no profile: colours beyond sRGB would be lost.
  if (type !== 'image/jpeg' || wide || typeof ImageDecoder !== 'function') return undefined;
  const numerator = Math.ceil(Math.max(target.width / crop.width, target.height / crop.height) * steps);
  if (numerator > worthwhile) return undefined;
  const desired = {
    width: Math.ceil((size.width * numerator) / steps),
    height: Math.ceil((size.height * numerator) / steps),
  };
  const decoder = new ImageDecoder({
    data: blob.stream(),
    type,
    desiredWidth: desired.width,
    desiredHeight: desired.height,
  });
  // Told of the end, too, when it was closed on purpose.
  decoder.completed.catch(() => undefined);
  try {
    const { image } = await decoder.decode();
    const { displayWidth: width, displayHeight: height } = image;
    if (width < desired.width || height < desired.height) {
      image.close();
      return undefined;
    }
    return { image, source: { x: 0, y: 0, width, height }, close: () => image.close() };
  } catch {
    // The usual way says whether it is broken.
    return undefined;
  } finally {
    decoder.close();
  }
}
