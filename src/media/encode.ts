import { PictureProblem, type RenderTarget } from '../core/picture-tools.js';
import { bareOf } from './bare.js';
import { blobOf, discard, makeSheet, type Sheet } from './canvas.js';
import { dateBytes, withDate } from './exif-date.js';
import { layoutOf } from './layout-of.js';

const usualQuality = 0.85;

/** Below this, blocks show. A smaller picture looks better. */
const leastQuality = 0.45;
const qualityStep = 0.1;

const shrinkBy = 0.8;

/** px. What is still too large here will not become small. */
const leastSide = 160;

/** A file as it is written, and the size it came out in. */
export interface Encoded {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/**
 * What an encoder wrote, without what is not the picture. Canvases write no names and no places, but some write who they
 * are, or a profile that says no more than sRGB, which is what a file without one is.
 *
 * @throws {@link PictureProblem} `failed`, where it is not what it should be
 */
async function stripped(
  blob: Blob,
  { keepProfile, date }: { keepProfile: boolean; date?: string | undefined },
): Promise<Blob> {
  const layout = await layoutOf(blob, blob.type, { whole: true });
  if (!layout.complete || layout.parts.length === 0) {
    throw new PictureProblem('failed', { message: 'The browser wrote no whole picture.' });
  }
  const bare = await bareOf(blob, blob.type, layout, { keepProfile });
  if (date === undefined) return bare;
  const first = layout.parts.findLast(({ name }) => name === 'SOI' || name === 'APP0');
  return withDate(bare, date, first?.end ?? 2);
}

/**
 * The first type that this browser writes.
 *
 * @throws {@link PictureProblem} `unsupported-type`, where it writes none of them
 */
export async function writtenType(types: readonly string[]): Promise<string> {
  for (const type of types) {
    if (type === 'image/jpeg' || type === 'image/png') return type;
    if (type !== 'image/webp') continue;
    const small = makeSheet({ width: 1, height: 1 });
    const blob = await blobOf(small, type, usualQuality);
    discard(small);
    if (blob.type === type) return type;
  }
  throw new PictureProblem('unsupported-type', { message: `This browser writes none of ${types.join(', ')}.` });
}

/** Qualities to try, best first. PNG knows none. */
function qualitiesOf(type: string, best: number): readonly number[] {
  if (type === 'image/png') return [1];
  const qualities = [best];
  for (let next = best - qualityStep; next >= leastQuality; next -= qualityStep) qualities.push(next);
  return qualities;
}

function smaller({ canvas, wide }: Sheet): Sheet {
  const width = Math.round(canvas.width * shrinkBy);
  const height = Math.round(canvas.height * shrinkBy);
  const sheet = makeSheet({ width, height }, { wide });
  sheet.context.drawImage(canvas, 0, 0, width, height);
  return sheet;
}

/**
 * Writes a sheet, with less quality and then with fewer pixels until it is small enough. Takes the sheet.
 *
 * @throws {@link PictureProblem} `too-large`, where it never is
 */
export async function encode(
  sheet: Sheet,
  {
    type,
    quality = usualQuality,
    maxBytes = Infinity,
    keepDate,
  }: Pick<RenderTarget, 'quality' | 'maxBytes' | 'keepDate'> & { readonly type: string },
  signal?: AbortSignal,
): Promise<Encoded> {
  const most = maxBytes - (keepDate === undefined ? 0 : dateBytes);
  let current = sheet;
  try {
    for (;;) {
      const { width, height } = current.canvas;
      for (const attempt of qualitiesOf(type, quality)) {
        const blob = await stripped(await blobOf(current, type, attempt), {
          keepProfile: current.wide,
          date: keepDate,
        });
        signal?.throwIfAborted();
        if (blob.size <= Math.max(most, 0)) return { blob, width, height };
      }
      if (Math.min(width, height) * shrinkBy < leastSide) {
        throw new PictureProblem('too-large', { message: `It does not fit into ${maxBytes} bytes.` });
      }
      const next = smaller(current);
      discard(current);
      current = next;
    }
  } finally {
    discard(current);
  }
}
