// The worker that pictures are made in. It ends when the page says so, and keeps nothing between two jobs.
import { doJob } from './jobs.js';
import { toSent, type FromWorker, type ToWorker } from './protocol.js';

/** What of a worker's global scope is used: the library is written against the page's types. */
interface Scope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as Scope;
const running = new Map<number, AbortController>();

async function take({ id, job }: Extract<ToWorker, { job: unknown }>): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    scope.postMessage({ id, picture: await doJob(job, controller.signal) });
  } catch (error) {
    scope.postMessage({ id, problem: toSent(error) });
  } finally {
    running.delete(id);
  }
}

/** Elsewhere the module is looked at, by a bundler or a test, and does nothing. */
if ('WorkerGlobalScope' in globalThis) {
  scope.addEventListener('message', ({ data }) => {
    if ('job' in data) void take(data);
    else running.get(data.id)?.abort();
  });
  scope.postMessage({ ready: true });
}
