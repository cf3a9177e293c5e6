import type { PictureEdit } from '../core/picture-edit.js';
import type { RenderedPicture, RenderTarget } from '../core/picture-tools.js';
import { previewPicture, renderPicture } from './render.js';

/** Work on pixels: done in the worker where there is one, and in the page by the same code where there is none. */
export type Job =
  | { readonly kind: 'render'; readonly file: Blob; readonly edit: PictureEdit; readonly target: RenderTarget }
  | { readonly kind: 'preview'; readonly file: Blob; readonly maxSide: number };

/** Does it. */
export async function doJob(job: Job, signal?: AbortSignal): Promise<RenderedPicture> {
  return job.kind === 'render'
    ? renderPicture(job.file, job.edit, job.target, signal)
    : previewPicture(job.file, job.maxSide, signal);
}
