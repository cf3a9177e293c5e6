export { createPictureTools, type CreatePictureToolsOptions } from './picture-tools.js';
export { setPictureWorker } from './worker-url.js';
export {
  PictureProblem,
  type MetadataEntry,
  type MetadataKind,
  type PictureInspection,
  type PictureProblemCode,
  type PictureToolOptions,
  type PictureTools,
  type RenderedPicture,
  type RenderTarget,
} from '../core/picture-tools.js';
export { unedited, type PictureEdit, type Size } from '../core/picture-edit.js';
