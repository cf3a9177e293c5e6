import { systemClock, type Clock } from '../core/clock.js';
import type { PictureTools } from '../core/picture-tools.js';
import { abortable } from './abortable.js';
import { inspectPicture } from './inspect.js';
import { maxFileBytes } from './limits.js';
import { asProblem } from './protocol.js';
import { startPictureWorker } from './worker-url.js';
import { createWorkshop } from './workshop.js';

/** Options of {@link createPictureTools}. */
export interface CreatePictureToolsOptions {
  readonly clock?: Clock;
  /** How the worker is started. `false`: there is none, and pictures are made in the page. Default: see `setPictureWorker`. */
  readonly startWorker?: (() => Worker) | false;
  /** How long a worker is kept with nothing to do, in milliseconds. Default: half a minute. */
  readonly idleMs?: number;
}

const never = new AbortController().signal;

/**
 * Pictures, looked at and made ready to leave the device: in a worker, and where a page may not have one in the page. The
 * worker is started when the first picture is made, and ended by `close()` or when it had nothing to do for a while.
 *
 * @example
 * const tools = createPictureTools();
 * const { type, metadata } = await tools.inspect(file);
 * const { blob } = await tools.render(file, unedited, { ratio: 9 / 16, maxWidth: 1080, maxHeight: 1920 });
 */
export function createPictureTools({
  clock = systemClock,
  startWorker = startPictureWorker,
  idleMs = 30_000,
}: CreatePictureToolsOptions = {}): PictureTools {
  const workshop = createWorkshop({ clock, idleMs, startWorker: startWorker === false ? undefined : startWorker });
  return {
    maxFileBytes,
    async inspect(file, { signal = never } = {}) {
      try {
        return await abortable(inspectPicture(file, signal), signal);
      } catch (error) {
        signal.throwIfAborted();
        throw asProblem(error);
      }
    },
    preview: (file, maxSide, { signal } = {}) => workshop.run({ kind: 'preview', file, maxSide }, signal),
    render: (file, edit, target, { signal } = {}) => workshop.run({ kind: 'render', file, edit, target }, signal),
    close: () => workshop.close(),
  };
}
