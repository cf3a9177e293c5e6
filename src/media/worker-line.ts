import type { RenderedPicture } from '../core/picture-tools.js';
import { PictureProblem } from '../core/picture-tools.js';
import type { Job } from './jobs.js';
import { fromSent, type FromWorker, type ToWorker } from './protocol.js';

/** A worker that answered, and the one job it may have. */
export interface WorkerLine {
  /** Resolves or rejects when the work has really ended; abort only asks for that to be soon. */
  run(job: Job, signal: AbortSignal): Promise<RenderedPicture>;
  /** What runs is rejected with `reason`. */
  end(reason: Error): void;
  readonly isEnded: boolean;
}

/** Waits until a worker says that its script has run. @returns false where it never will */
function isReady(worker: Worker, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const listen = { once: true, signal };
    worker.addEventListener('message', () => resolve(true), listen);
    worker.addEventListener(
      'error',
      (event) => {
        // There is another way: nothing that a page should hear of as an error of its own.
        event.preventDefault();
        resolve(false);
      },
      listen,
    );
    worker.addEventListener('messageerror', () => resolve(false), listen);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}

/**
 * Starts a worker and waits for it.
 *
 * @param signal ends the waiting, and the worker
 * @returns nothing where its script cannot be loaded or may not be
 */
export async function openWorkerLine(start: () => Worker, signal: AbortSignal): Promise<WorkerLine | undefined> {
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return undefined;
  }
  if (!(await isReady(worker, signal))) {
    worker.terminate();
    return undefined;
  }

  let isEnded = false;
  let lastId = 0;
  let fail: ((reason: Error) => void) | undefined;
  const end = (reason: Error): void => {
    isEnded = true;
    worker.terminate();
    fail?.(reason);
  };
  const died = (event: Event): void => {
    event.preventDefault();
    end(new PictureProblem('failed', { message: 'The worker ended.' }));
  };
  worker.addEventListener('error', died);
  worker.addEventListener('messageerror', died);
  const send = (message: ToWorker): void => worker.postMessage(message);

  return {
    get isEnded() {
      return isEnded;
    },
    end,
    run: (job, jobSignal) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        const over = new AbortController();
        const listen = { signal: over.signal };
        fail = (reason) => {
          over.abort();
          reject(reason);
        };
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<FromWorker>) => {
            if (!('id' in data) || data.id !== id) return;
            fail = undefined;
            over.abort();
            if ('picture' in data) resolve(data.picture);
            else reject(fromSent(data.problem));
          },
          listen,
        );
        jobSignal.addEventListener('abort', () => send({ id, abort: true }), listen);
        send({ id, job });
      }),
  };
}
