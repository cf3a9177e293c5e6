import { expect } from '@open-wc/testing';
import type { MediaContext, Runner, StoryContext } from '../../src/testing/index.js';
import { describeMediaAdapter, describeStoryAdapter } from '../../src/testing/index.js';
import { makeWorld, mediaContext, storyContext } from './memory-fixtures.js';

type Body = Parameters<Runner['it']>[1];

const title = 'openBack rejects with forbidden when there is no back';

/** One case of a suite that has no story with one face. */
function skippedCase(onCleanup: () => void = () => undefined): Body {
  let found: Body | undefined;
  const runner: Runner = {
    describe: (_title, body) => {
      body();
    },
    it: (given, body) => {
      if (given === title) found = body;
    },
  };
  const make = () => ({ ...storyContext(makeWorld()), stories: { flip: 'flip' }, cleanup: onCleanup });
  describeStoryAdapter(make, { runner });
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
    const skipped: string[] = [];
    const bodies: (() => Promise<void>)[] = [];
    const runner: Runner = {
      describe: (_title, body) => {
        body();
      },
      it: (given, body) => {
        const skip = (): void => {
          skipped.push(given);
        };
        if (/^(watch|appeal|delete|availability|publish|getRules|a published)/.test(given))
          bodies.push(() => body.call({ skip }));
      },
    };
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
    await Promise.all(bodies.map((body) => body()));
    expect(bodies.length).to.be.greaterThan(35);
    expect(skipped).to.have.lengthOf(bodies.length);
  });

  it('skips what is about publishing where nothing can be uploaded', async () => {
    const skipped: string[] = [];
    const bodies: (() => Promise<void>)[] = [];
    const runner: Runner = {
      describe: (_title, body) => {
        body();
      },
      it: (given, body) => {
        const skip = (reason: string): void => {
          skipped.push(reason);
        };
        if (given.startsWith('publish gives')) bodies.push(() => body.call({ skip }));
      },
    };
    const context = storyContext(makeWorld());
    const make = (): StoryContext => ({
      ...context,
      as: (role) => {
        const { media: _absent, ...adapters } = context.as(role);
        return adapters;
      },
    });
    describeStoryAdapter(make, { runner });
    await Promise.all(bodies.map((body) => body()));
    expect(skipped).to.deep.equal(['skipped: make() gives neither upload nor a media adapter']);
  });

  it('skips what an absent optional method of the files would have to do', async () => {
    const skipped: string[] = [];
    const bodies: (() => Promise<void>)[] = [];
    const runner: Runner = {
      describe: (_title, body) => {
        body();
      },
      it: (given, body) => {
        const skip = (): void => {
          skipped.push(given);
        };
        if (/^(getLimits|precheck|suggestAlt|discard rejects with conflict)/.test(given)) {
          bodies.push(() => body.call({ skip }));
        }
      },
    };
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
    await Promise.all(bodies.map((body) => body()));
    expect(bodies.length).to.be.greaterThan(6);
    expect(skipped).to.have.lengthOf(bodies.length);
  });

  it('tidies up after a case that fails', async () => {
    let tidied = 0;
    const bodies: (() => Promise<void>)[] = [];
    const runner: Runner = {
      describe: (_title, body) => {
        body();
      },
      it: (_given, body) => {
        bodies.push(() => body.call(undefined));
      },
    };
    const cleanup = (): void => {
      tidied += 1;
    };
    describeStoryAdapter(() => ({ ...storyContext(makeWorld()), stories: { flip: 'unknown' }, cleanup }), { runner });
    const [first] = bodies;
    const failure = await first?.().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).to.be.an.instanceOf(Error);
    expect(tidied).to.equal(1);
  });
});
