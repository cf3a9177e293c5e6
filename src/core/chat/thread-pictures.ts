import type { MediaAdapter } from '../../contracts/index.js';
import { call } from '../call.js';
import type { OutgoingPicture } from './chat.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import { unedited } from '../picture-edit.js';
import { PictureProblem, type PictureTools } from '../picture-tools.js';

/** px: enough to fill a phone, and no more than friends need. */
const longestSide = 2048;

/** Types that browsers make of a picture, the best first. */
const encodable: readonly string[] = ['image/jpeg', 'image/webp', 'image/png'];

export interface PreparePictureOptions {
  readonly tools: PictureTools;
  readonly media: MediaAdapter | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Makes a picture ready to be sent: upright, small enough, without metadata.
 * @throws `PictureProblem`; the reason of the signal
 */
export async function preparePicture(file: Blob, options: PreparePictureOptions): Promise<OutgoingPicture> {
  const { tools, media, clock, signal } = options;
  const [{ width, height }, limits] = await Promise.all([
    tools.inspect(file, { signal }),
    // Unknown limits are told by the upload.
    media?.getLimits
      ? call(async (inner) => media.getLimits?.({ signal: inner }), { signal, clock }).catch(() => undefined)
      : undefined,
  ]);
  signal.throwIfAborted();
  const type = encodable.find((candidate) => limits?.types?.includes(candidate));
  const target = {
    ratio: width / height,
    maxWidth: Math.min(limits?.maxWidth ?? longestSide, longestSide),
    maxHeight: Math.min(limits?.maxHeight ?? longestSide, longestSide),
    ...(type !== undefined && { types: [type] }),
    ...(limits?.maxBytes !== undefined && { maxBytes: limits.maxBytes }),
  };
  const rendered = await tools.render(file, unedited, target, { signal });
  if (limits?.maxBytes !== undefined && rendered.blob.size > limits.maxBytes) throw new PictureProblem('too-large');
  return { clientId: createClientId(), rendered, alt: '', mediaId: undefined, progress: 0 };
}
