import type { RecordingSink } from './recording-sink.js';
import type { Case, SuiteContext, Tools } from './suite.js';
import { need } from './suite.js';

/** An optional method that can be called, or the case is skipped: an absent one is an absent feature. */
export function methodOf<Adapter extends object, Name extends keyof Adapter & string>(
  adapter: Adapter,
  name: Name,
): Required<Adapter>[Name] {
  const found: Adapter[Name] = need(adapter[name], `the adapter has no ${name}`);
  // Called as a method of its adapter, which may need its `this`.
  return (found as (...args: unknown[]) => unknown).bind(adapter) as Required<Adapter>[Name];
}

/** What a case about watching gets beside its tools: a signal that ends with the case. */
export interface Watching extends Tools {
  readonly controller: AbortController;
  readonly signal: AbortSignal;
  /** Waits until all of them say that they are. */
  live(...sinks: readonly Pick<RecordingSink<unknown>, 'lives'>[]): Promise<void>;
}

/** Ends every watch of a case, whatever becomes of it. */
export function whileWatching<Context extends SuiteContext>(
  body: (context: Context, tools: Watching) => Promise<void>,
): Case<Context> {
  return async (context, tools) => {
    const controller = new AbortController();
    try {
      await body(context, {
        ...tools,
        controller,
        signal: controller.signal,
        async live(...sinks) {
          await tools.eventually(() => sinks.every(({ lives }) => lives.includes(true)), 'live(true)');
        },
      });
    } finally {
      controller.abort();
    }
  };
}
