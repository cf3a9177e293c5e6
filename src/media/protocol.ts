import { PictureProblem, type PictureProblemCode, type RenderedPicture } from '../core/picture-tools.js';
import type { Job } from './jobs.js';

/** From the page to the worker. Each job has a number of its own. */
export type ToWorker = { readonly id: number; readonly job: Job } | { readonly id: number; readonly abort: true };

/** A problem as it can be sent: errors lose their class on the way. */
export interface SentProblem {
  readonly code: PictureProblemCode;
  readonly type: string | undefined;
  readonly message: string;
}

/** From the worker to the page. `ready` comes once, when its script has run. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly id: number; readonly picture: RenderedPicture }
  | { readonly id: number; readonly problem: SentProblem };

/** Whatever went wrong, as a problem. */
export function asProblem(error: unknown): PictureProblem {
  if (error instanceof PictureProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new PictureProblem('failed', { message, cause: error });
}

export const toSent = (error: unknown): SentProblem => {
  const { code, type, message } = asProblem(error);
  return { code, type, message };
};

export const fromSent = ({ code, type, message }: SentProblem): PictureProblem =>
  new PictureProblem(code, type === undefined ? { message } : { type, message });
