import type { Clock, TimerHandle } from '../core/clock.js';
import type { RenderedPicture } from '../core/picture-tools.js';
import { abortable } from './abortable.js';
import type { Job } from './jobs.js';
import { asProblem } from './protocol.js';
import { openWorkerLine, type WorkerLine } from './worker-line.js';

/** Where jobs are done, one after the other: two large pictures at once would be twice the memory. */
export interface Workshop {
  /** Rejects with a `PictureProblem`, or with the reason of the signal. */
  run(job: Job, signal?: AbortSignal): Promise<RenderedPicture>;
  /** Ends what runs and the worker. The next job opens again. */
  close(): void;
}

export interface WorkshopOptions {
  readonly clock: Clock;
  /** Starts a worker. Absent: everything is done in the page. */
  readonly startWorker: (() => Worker) | undefined;
  /** How long a worker is kept with nothing to do. */
  readonly idleMs: number;
}

/** A script that is loaded and says nothing is another than ours. */
const patienceMs = 10_000;

const closed = (): DOMException => new DOMException('The picture tools were closed.', 'AbortError');

export function createWorkshop({ clock, startWorker, idleMs }: WorkshopOptions): Workshop {
  let line: WorkerLine | undefined;
  /** Once a worker could not be had, it is not tried again for each picture. */
  let isWithout = startWorker === undefined || typeof Worker !== 'function' || typeof OffscreenCanvas !== 'function';
  let opening = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: TimerHandle | undefined;

  const stopIdle = (): void => {
    if (idle !== undefined) clock.clearTimeout(idle);
    idle = undefined;
  };

  async function lineNow(signal: AbortSignal): Promise<WorkerLine | undefined> {
    if (line?.isEnded) line = undefined;
    if (line || isWithout || !startWorker) return line;
    const patience = new AbortController();
    const timer = clock.setTimeout(() => patience.abort(), patienceMs);
    line = await openWorkerLine(startWorker, AbortSignal.any([signal, patience.signal]));
    clock.clearTimeout(timer);
    signal.throwIfAborted();
    isWithout = line === undefined;
    return line;
  }

  async function work(job: Job, signal: AbortSignal, ending: AbortSignal): Promise<RenderedPicture> {
    signal.throwIfAborted();
    const worker = await lineNow(ending);
    signal.throwIfAborted();
    if (worker) return worker.run(job, signal);
    const { doJob } = await import('./jobs.js');
    return doJob(job, signal);
  }

  return {
    async run(job, asked) {
      stopIdle();
      waiting += 1;
      const ending = opening.signal;
      const signal = asked ? AbortSignal.any([asked, ending]) : ending;
      const done = last.then(() => work(job, signal, ending));
      last = done
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1;
          if (waiting === 0 && line) idle = clock.setTimeout(() => line?.end(closed()), idleMs);
        });
      try {
        return await abortable(done, signal);
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw asProblem(error);
      }
    },
    close() {
      stopIdle();
      opening.abort(closed());
      opening = new AbortController();
      line?.end(closed());
      line = undefined;
    },
  };
}
