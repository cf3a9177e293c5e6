import { systemClock } from '../core/clock.js';

/** The two words of a test runner that the suites use. Mocha, Vitest, Jest, Jasmine and `node:test` have them. */
export interface Runner {
  describe(title: string, body: () => void): unknown;
  it(title: string, body: (this: unknown, ...handed: readonly unknown[]) => Promise<void>): unknown;
}

/** How a suite runs. */
export interface SuiteOptions {
  /** Where `describe` and `it` come from. Default: the globals of that name. */
  readonly runner?: Runner;
  /** What the outermost `describe` says. Default: the name of the contract. */
  readonly title?: string;
  /** How long a change may take to reach a watch, in milliseconds. Default: 2000. */
  readonly patienceMs?: number;
}

/** What each case gets beside its context. */
export interface Tools {
  /** Waits until it is so; fails if that takes longer than the suite's patience. */
  eventually(condition: () => boolean, what: string): Promise<void>;
  /** A moment in which nothing is expected to come. */
  quiet(): Promise<void>;
}

/** One rule of a contract: throws if it does not hold, and {@link Skip} if it cannot be tried. */
export type Case<Context> = (context: Context, tools: Tools) => Promise<void>;

/** Cases by the rule that they try. */
export type Cases<Context> = Readonly<Record<string, Case<Context>>>;

/** What every context may have. */
export interface SuiteContext {
  cleanup?(): void | Promise<void>;
}

/** Thrown by a case that cannot be tried: an optional method or fixture is not there. */
export class Skip extends Error {
  override readonly name = 'Skip';
}

/** Something optional of a host, or the case is skipped. */
export function need<Thing>(thing: Thing, what: string): NonNullable<Thing> {
  if (thing === undefined || thing === null) throw new Skip(`skipped: ${what}`);
  return thing;
}

/** How often a watch is looked at. */
const tickMs = 5;
/** How long is long enough to say that nothing came. */
const quietMs = 60;

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    systemClock.setTimeout(resolve, ms);
  });
}

function createTools(patienceMs: number): Tools {
  return {
    async eventually(condition, what) {
      const until = systemClock.now() + patienceMs;
      while (!condition()) {
        if (systemClock.now() > until) throw new Error(`${what}: not within ${patienceMs} ms`);
        await sleep(tickMs);
      }
    },
    quiet: () => sleep(quietMs),
  };
}

function hasSkip(thing: unknown): thing is { skip(reason?: string): unknown } {
  return typeof thing === 'object' && thing !== null && 'skip' in thing && typeof thing.skip === 'function';
}

function globalRunner(): Runner {
  const { describe, it } = globalThis as Partial<Runner>;
  if (typeof describe !== 'function' || typeof it !== 'function') {
    throw new Error('No global describe and it: pass them as options.runner.');
  }
  return { describe, it };
}

/** Registers cases, each with a context of its own. */
export function runSuite<Context extends SuiteContext>(
  title: string,
  groups: Readonly<Record<string, Cases<Context>>>,
  make: () => Context | Promise<Context>,
  options: SuiteOptions = {},
): void {
  const { describe, it } = options.runner ?? globalRunner();
  const tools = createTools(options.patienceMs ?? 2000);

  async function run(body: Case<Context>): Promise<Skip | undefined> {
    const context = await make();
    try {
      await body(context, tools);
      return undefined;
    } catch (error) {
      if (error instanceof Skip) return error;
      throw error;
    } finally {
      await context.cleanup?.();
    }
  }

  describe(options.title ?? title, () => {
    for (const [group, cases] of Object.entries(groups)) {
      describe(group, () => {
        for (const [rule, body] of Object.entries(cases)) {
          // Mocha hands its `skip` over as `this`, Vitest and node:test as the first argument. Rest parameters keep the
          // function's length at 0, or else Mocha and Jest would wait for a callback.
          it(rule, async function (this: unknown, ...handed: readonly unknown[]) {
            const skipped = await run(body);
            if (skipped === undefined) return;
            const runner = [this, ...handed].find(hasSkip);
            runner?.skip(skipped.message);
          });
        }
      });
    }
  });
}
