import { expect } from '@open-wc/testing';
import type { MediaContext, Runner, StoryContext } from '../../src/testing/index.js';
import { describeMediaAdapter, describeStoryAdapter } from '../../src/testing/index.js';
import { makeWorld, mediaContext, storyContext } from './memory-fixtures.js';

type Body = Parameters<Runner['it']>[1];

const title = 'openBack rejects with forbidden when there is no back';

/** A runner that runs nothing by itself. */
function recordingRunner(): { readonly runner: Runner; readonly cases: ReadonlyMap<string, Body> } {
  const cases = new Map<string, Body>();
  const runner: Runner = {
    describe: (_title, body) => {
      body();
    },
    it: (given, body) => {
      cases.set(given, body);
    },
  };
  return { runner, cases };
}

/** Runs the cases whose titles match. */
async function runCases(
  cases: ReadonlyMap<string, Body>,
  pattern: RegExp,
): Promise<{ readonly count: number; readonly reasons: readonly string[] }> {
  const reasons: string[] = [];
  const skip = (reason: string): void => {
    reasons.push(reason);
  };
  const bodies = [...cases].filter(([given]) => pattern.test(given)).map(([, body]) => body);
  await Promise.all(bodies.map((body) => body.call({ skip })));
  return { count: bodies.length, reasons };
}

/** One case of a suite that has no story with one face. */
function skippedCase(onCleanup: () => void = () => undefined): Body {
  const { runner, cases } = recordingRunner();
  const make = () => ({ ...storyContext(makeWorld()), stories: { flip: 'flip' }, cleanup: onCleanup });
  describeStoryAdapter(make, { runner });
  const found = cases.get(title);
  if (found === undefined) throw new Error(`no case is called "${title}"`);
  return found;
}

describe('a case that cannot be tried', () => {
  const reason = 'skipped: make() gives no stories.oneFaced';

  it("is skipped by Mocha, which hands itself over as this, and after the case's cleanup", async () => {
    const told: unknown[] = [];
    const skip = (given: unknown): void => {
      told.push(given);
    };
    const body = skippedCase(() => {
      told.push('cleanup');
    });
    await body.call({ skip });
    expect(told).to.deep.equal(['cleanup', reason]);
  });

  it('is skipped by Vitest and node:test, which hand a context over', async () => {
    const told: unknown[] = [];
    const skip = (given: unknown): void => {
      told.push(given);
    };
    await skippedCase().call(undefined, { skip });
    expect(told).to.deep.equal([reason]);
  });

  it('passes where a running test cannot be skipped', async () => {
    await skippedCase().call(undefined);
  });

  it('is never taken for one that wants a callback', () => {
    expect(skippedCase()).to.have.lengthOf(0);
  });
});

describe('a suite', () => {
  it('skips what an absent optional method would have to do', async () => {
    const { runner, cases } = recordingRunner();
    describeStoryAdapter(
      () => {
        const context = storyContext(makeWorld());
        return {
          ...context,
          as: (role) => {
            const { get, openBack, recordFrontSeen, listViewers, report } = context.as(role).story ?? {};
            if (!get || !openBack || !recordFrontSeen || !listViewers || !report) throw new Error('no story');
            return { story: { get, openBack, recordFrontSeen, listViewers, report } };
          },
        };
      },
      { runner },
    );
    const { count, reasons } = await runCases(
      cases,
      /^(watch|appeal|delete|availability|publish|getRules|a published)/,
    );
    expect(count).to.be.greaterThan(35);
    expect(reasons).to.have.lengthOf(count);
  });

  it('skips what is about publishing where nothing can be uploaded', async () => {
    const { runner, cases } = recordingRunner();
    const context = storyContext(makeWorld());
    const make = (): StoryContext => ({
      ...context,
      as: (role) => {
        const { media: _absent, ...adapters } = context.as(role);
        return adapters;
      },
    });
    describeStoryAdapter(make, { runner });
    const { reasons } = await runCases(cases, /^publish gives/);
    expect(reasons).to.deep.equal(['skipped: make() gives neither upload nor a media adapter']);
  });

  it('skips what an absent optional method of the files would have to do', async () => {
    const { runner, cases } = recordingRunner();
    const { publish: _absent, ...context } = mediaContext();
    const make = (): MediaContext => ({
      ...context,
      as: (role) => {
        const { upload, discard, resolve } = context.as(role).media ?? {};
        if (!upload || !discard || !resolve) throw new Error('no files');
        return { media: { upload, discard, resolve } };
      },
    });
    describeMediaAdapter(make, { runner });
    const { count, reasons } = await runCases(cases, /^(getLimits|precheck|suggestAlt|discard rejects with conflict)/);
    expect(count).to.be.greaterThan(6);
    expect(reasons).to.have.lengthOf(count);
  });

  it('tidies up after a case that fails', async () => {
    let tidied = 0;
    const { runner, cases } = recordingRunner();
    const cleanup = (): void => {
      tidied += 1;
    };
    describeStoryAdapter(() => ({ ...storyContext(makeWorld()), stories: { flip: 'unknown' }, cleanup }), { runner });
    const [first] = cases.values();
    const failure = await first?.call(undefined).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).to.be.an.instanceOf(Error);
    expect(tidied).to.equal(1);
  });
});
