import type { PhotoTexts } from './note-composer.js';

/** Texts with some of them changed. A description that is written anew is in no doubt, unless the change says so. */
export function changedPhotoTexts(texts: PhotoTexts, change: Partial<PhotoTexts>): PhotoTexts {
  return { ...texts, ...(change.alt !== undefined && { altDoubt: undefined }), ...change };
}
