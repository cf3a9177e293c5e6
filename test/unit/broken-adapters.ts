import { expect } from '@open-wc/testing';
import type { MemoryWorld, MemoryWorldOptions, PersonAdapters } from '../../src/adapters/memory/index.js';
import type { MediaAdapter, StoryAdapter } from '../../src/contracts/index.js';
import type { MediaRole, StoryRole, SuiteOptions } from '../../src/testing/index.js';
import { describeMediaAdapter, describeStoryAdapter } from '../../src/testing/index.js';
import { makeWorld, mediaContext, storyContext } from './memory-fixtures.js';

/** The cases that a suite registers, by title. */
export type CasesByTitle = ReadonlyMap<string, () => Promise<void>>;

/** The cases that a suite registers, by title, not run. */
export function casesOf(register: (options: SuiteOptions) => void): CasesByTitle {
  const cases = new Map<string, () => Promise<void>>();
  register({
    patienceMs: 200,
    runner: {
      describe: (_title, body) => {
        body();
      },
      it: (title, body) => {
        cases.set(title, () => body.call(undefined));
      },
    },
  });
  return cases;
}

/** Expects that a case fails, and for the reason that was built in. */
export async function expectFailure(cases: CasesByTitle, title: string, message: RegExp): Promise<void> {
  const body = cases.get(title);
  if (body === undefined) throw new Error(`no case is called "${title}"`);
  let failure: unknown;
  try {
    await body();
  } catch (error) {
    failure = error;
  }
  expect(failure, `"${title}" holds`).to.be.an.instanceOf(Error);
  expect(String(failure)).to.match(message);
}

/** What a breakage may build on. */
export interface Maker<Role> {
  readonly sound: PersonAdapters;
  readonly role: Role;
  readonly world: MemoryWorld;
}

/** The story suite on a world whose adapters are wrong in one way. */
export function brokenStories(
  breakage: (maker: Maker<StoryRole>) => Partial<StoryAdapter>,
  options?: MemoryWorldOptions,
): CasesByTitle {
  return casesOf((suite) => {
    describeStoryAdapter(() => {
      const world = makeWorld(options);
      const { cleanup: _keptOpen, ...context } = storyContext(world);
      return {
        ...context,
        as: (role) => {
          const sound = world.as(role);
          return { ...sound, story: { ...sound.story, ...breakage({ sound, role, world }) } };
        },
      };
    }, suite);
  });
}

/** The media suite on a world whose adapters are wrong in one way. */
export function brokenMedia(
  breakage: (maker: Maker<MediaRole>) => Partial<MediaAdapter>,
  options?: MemoryWorldOptions,
): CasesByTitle {
  return casesOf((suite) => {
    describeMediaAdapter(() => {
      const world = makeWorld(options);
      const { cleanup: _keptOpen, ...context } = mediaContext(world);
      return {
        ...context,
        as: (role) => {
          const sound = world.as(role === 'owner' ? 'author' : 'viewer');
          return { ...sound, media: { ...sound.media, ...breakage({ sound, role, world }) } };
        },
      };
    }, suite);
  });
}
