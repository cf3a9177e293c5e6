import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorAdapter } from '../../src/contracts/index.js';
import type { CoAuthorRole } from '../../src/testing/index.js';
import { describeCoAuthorAdapter } from '../../src/testing/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { casesOf } from './broken-adapters.js';
import { coAuthorContext, makeCoAuthorWorld } from './memory-co-author-world.js';

/** What a breakage may build on. */
export interface CoAuthorMaker {
  readonly sound: Required<CoAuthorAdapter>;
  readonly role: CoAuthorRole | 'visitor';
  readonly world: MemoryWorld;
}

/** The co-author suite on a world whose adapters are wrong in one way. */
export function brokenCoAuthors(breakage: (maker: CoAuthorMaker) => Partial<CoAuthorAdapter>): CasesByTitle {
  return casesOf((options) => {
    describeCoAuthorAdapter(() => {
      const world = makeCoAuthorWorld();
      const { cleanup: _keptOpen, ...context } = coAuthorContext(world);
      const wrong = (sound: Required<CoAuthorAdapter>, role: CoAuthorMaker['role']): CoAuthorAdapter => ({
        ...sound,
        ...breakage({ sound, role, world }),
      });
      return {
        ...context,
        as: (role) => {
          const adapters = world.as(context.personId(role));
          return { ...adapters, coAuthor: wrong(adapters.coAuthor, role) };
        },
        visitor: () => {
          const adapters = world.asVisitor();
          return { ...adapters, coAuthor: wrong(adapters.coAuthor, 'visitor') };
        },
      };
    }, options);
  });
}
