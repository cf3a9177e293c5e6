import type { FaceTexts } from './composer.js';

/** Texts with some of them changed. A description that is written anew is in no doubt, unless the change says so. */
export function changedTexts(texts: FaceTexts, change: Partial<FaceTexts>): FaceTexts {
  return { ...texts, ...(change.alt !== undefined && { altDoubt: undefined }), ...change };
}

/**
 * What stays of the texts when another picture has come: what software has said of the one before goes, what its author
 * has said is for them to judge.
 *
 * @param altBefore the description when that picture was chosen: what has been written since is meant for it
 */
export function textsOfAnother(texts: FaceTexts, altBefore: string): FaceTexts {
  const { alt, altDoubt } = texts;
  if (altDoubt === 'suggested') return changedTexts(texts, { alt: '' });
  if (alt.trim() === '' || alt !== altBefore) return texts;
  return { ...texts, altDoubt: 'other-picture' };
}
