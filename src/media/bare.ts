import { viewOf } from './bytes.js';
import type { Layout, Part } from './layout.js';

/** Alpha and animation: what the header of an extended WebP may still announce once the rest is gone. */
const webpPictureFlags = 0x12;
const webpProfileFlag = 0x20;

/** The header of a WebP and its first chunk, telling of what is left only. */
async function webpHead(blob: Blob, kept: readonly Part[]): Promise<readonly Blob[]> {
  const head = new Uint8Array(await blob.slice(0, 12).arrayBuffer());
  const length = kept.reduce((sum, { start, end }) => sum + end - start, 0);
  viewOf(head).setUint32(4, length - 8, true);
  const extended = kept.find(({ name }) => name === 'VP8X');
  if (!extended) return [new Blob([head])];
  const chunk = new Uint8Array(await blob.slice(extended.start, extended.end).arrayBuffer());
  const hasProfile = kept.some(({ kind }) => kind === 'profile');
  chunk[8] = ((chunk[8] ?? 0) & webpPictureFlags) | (hasProfile ? webpProfileFlag : 0);
  return [new Blob([head]), new Blob([chunk])];
}

/** Neighbours in one, so that a blob is not made of hundreds. */
function slicesOf(blob: Blob, parts: readonly Part[]): readonly Blob[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of parts) {
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => blob.slice(start, end));
}

/** Firefox tells what a blob is by its first piece, and does not know a JPEG by its first two bytes. */
const firstPieceBytes = 4096;

/**
 * The same picture without what is not the picture. Nothing is decoded, and hardly anything is copied.
 *
 * A format that is not taken apart comes back as it is.
 */
export async function bareOf(
  blob: Blob,
  type: string,
  { parts }: Layout,
  { keepProfile }: { readonly keepProfile: boolean },
): Promise<Blob> {
  if (parts.length === 0) return blob.slice(0, blob.size, type);
  const kept = parts.filter(({ kind }) => kind === 'picture' || (kind === 'profile' && keepProfile));
  const isWebp = type === 'image/webp';
  const rest = isWebp ? kept.filter(({ name }) => name !== 'RIFF' && name !== 'VP8X') : kept;
  const bare = new Blob([...(isWebp ? await webpHead(blob, kept) : []), ...slicesOf(blob, rest)]);
  return new Blob([await bare.slice(0, firstPieceBytes).arrayBuffer(), bare.slice(firstPieceBytes)], { type });
}

/** What a file says about itself, in a file of its own: short, whatever the size of the picture. */
export function metadataOf(blob: Blob, type: string, { parts }: Layout, most: number): Blob {
  if (parts.length === 0) return blob.slice(0, most, type);
  const pixels = new Set(['scan', 'DA', 'IDAT', 'VP8 ', 'VP8L', 'ALPH', 'trailer']);
  return new Blob(
    [
      ...slicesOf(
        blob,
        parts.filter(({ name }) => !pixels.has(name)),
      ),
    ],
    { type },
  ).slice(0, most, type);
}
