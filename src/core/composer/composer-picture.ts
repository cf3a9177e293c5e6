import type { MediaLimits } from '../../contracts/index.js';
import { isDecodedThere } from './composer-rules.js';
import type { PictureEdit } from '../picture-edit.js';
import {
  PictureProblem,
  type PictureInspection,
  type PictureTools,
  type RenderedPicture,
  type RenderTarget,
} from '../picture-tools.js';

/** Makes pictures ready to leave, or leaves them as they are where only the back end can read them. */
export interface PictureMaker {
  /** `undefined`: only the back end can read it. @throws `PictureProblem`; the reason of the signal */
  inspect(file: Blob, signal: AbortSignal): Promise<PictureInspection | undefined>;
  /** Without `to`, as it is, but nameless. @throws `PictureProblem`; the reason of the signal */
  make(
    file: Blob,
    to: { readonly edit: PictureEdit; readonly target: RenderTarget } | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly rendered: RenderedPicture; readonly unstripped: boolean }>;
}

export function createPictureMaker(tools: PictureTools, getLimits: () => MediaLimits): PictureMaker {
  /** @returns `undefined` where the back end can do what this browser cannot */
  async function unlessLeftToServer<Answer>(
    act: () => Promise<Answer>,
    file: Blob,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    signal.throwIfAborted();
    try {
      const answer = await act();
      signal.throwIfAborted();
      return answer;
    } catch (thrown) {
      signal.throwIfAborted();
      const { code, type } = toProblem(thrown);
      if (code === 'undecodable' && isDecodedThere(getLimits(), file, type)) return undefined;
      throw thrown;
    }
  }

  return {
    inspect: (file, signal) => unlessLeftToServer(() => tools.inspect(file, { signal }), file, signal),

    async make(file, to, signal) {
      const rendered =
        to && (await unlessLeftToServer(() => tools.render(file, to.edit, to.target, { signal }), file, signal));
      return { rendered: rendered ?? asItIs(file), unstripped: rendered === undefined };
    },
  };
}

/** Without the name and the date of the file, which are nobody's business. */
const asItIs = (file: Blob): RenderedPicture => ({
  blob: file.slice(0, file.size, file.type),
  width: 0,
  height: 0,
  placeholder: 'transparent',
});

/** Judged by name, as a page may hold two copies of the class. */
export function toProblem(thrown: unknown): PictureProblem {
  if (thrown instanceof Error && thrown.name === 'PictureProblem') return thrown as PictureProblem;
  return new PictureProblem('failed', { cause: thrown });
}
