import type { PictureEdit } from '../core/picture-edit.js';
import { PictureProblem, type RenderedPicture, type RenderTarget } from '../core/picture-tools.js';
import { averageOf } from './average.js';
import { bareOf } from './bare.js';
import { makeSheet, type Sheet } from './canvas.js';
import { decode, type Source } from './decode.js';
import { encode, writtenType } from './encode.js';
import { examine } from './examine.js';
import type { Layout } from './layout.js';
import { halved } from './shrink.js';
import { croppedRegion, sizeAfter, wholeRegion, type Region } from './transform.js';

const previewQuality = 0.9;

/** A file as it can be decoded: by its own bytes, without what would turn it behind our back. */
async function sourceOf(file: Blob): Promise<{ source: Source; layout: Layout }> {
  const { type, size, layout } = await examine(file);
  const blob = await bareOf(file, type, layout, { keepProfile: true });
  return { source: { blob, type, size, wide: layout.wide }, layout };
}

/** Draws what `region` wants, upright and in its size. */
async function draw(source: Source, region: Region, paper: string | undefined, signal?: AbortSignal): Promise<Sheet> {
  const { size, transform } = region;
  const target = sizeAfter(size, transform);
  const drawable = halved(await decode(source, region, signal), target, source);
  try {
    const sheet = makeSheet(size, { wide: source.wide });
    const { context } = sheet;
    if (paper !== undefined) {
      context.fillStyle = paper;
      context.fillRect(0, 0, size.width, size.height);
    }
    context.setTransform(transform.a, transform.b, transform.c, transform.d, size.width / 2, size.height / 2);
    const { x, y, width, height } = drawable.source;
    context.drawImage(
      drawable.image,
      x,
      y,
      width,
      height,
      -target.width / 2,
      -target.height / 2,
      target.width,
      target.height,
    );
    context.resetTransform();
    return sheet;
  } finally {
    drawable.close();
  }
}

const paperOf = (type: string): string | undefined => (type === 'image/jpeg' ? 'white' : undefined);

/** The picture as it will leave the device: see `PictureTools.render`. */
export async function renderPicture(
  file: Blob,
  edit: PictureEdit,
  target: RenderTarget,
  signal?: AbortSignal,
): Promise<RenderedPicture> {
  const type = await writtenType(target.types ?? ['image/jpeg']);
  const { source, layout } = await sourceOf(file);
  signal?.throwIfAborted();
  const most = { width: target.maxWidth, height: target.maxHeight };
  const region = croppedRegion(source.size, layout.orientation, edit, { ratio: target.ratio, most });
  const sheet = await draw(source, region, paperOf(type), signal);
  const placeholder = averageOf(sheet);
  return { ...(await encode(sheet, { ...target, type }, signal)), placeholder };
}

/** The whole picture, upright: see `PictureTools.preview`. */
export async function previewPicture(file: Blob, maxSide: number, signal?: AbortSignal): Promise<RenderedPicture> {
  const { source, layout } = await sourceOf(file);
  signal?.throwIfAborted();
  if (!(maxSide >= 1)) throw new PictureProblem('failed', { message: 'A preview has at least one pixel.' });
  const region = wholeRegion(source.size, layout.orientation, { width: maxSide, height: maxSide });
  const sheet = await draw(source, region, 'white', signal);
  const placeholder = averageOf(sheet);
  return { ...(await encode(sheet, { type: 'image/jpeg', quality: previewQuality }, signal)), placeholder };
}
