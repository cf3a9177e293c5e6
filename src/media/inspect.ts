import type { PictureInspection } from '../core/picture-tools.js';
import { examine } from './examine.js';
import { readMetadata } from './metadata.js';
import { uprightSize } from './transform.js';

/** See `PictureTools.inspect`. */
export async function inspectPicture(file: Blob, signal?: AbortSignal): Promise<PictureInspection> {
  signal?.throwIfAborted();
  const examined = await examine(file);
  signal?.throwIfAborted();
  const metadata = await readMetadata(file, examined);
  signal?.throwIfAborted();
  const { type, size, layout } = examined;
  return { type, bytes: file.size, metadata, ...uprightSize(size, layout.orientation) };
}
