import type { MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import { describeCoAuthorAdapter } from '../../src/testing/index.js';
import { makeSignedWorld, signedContext } from './memory-co-author-context.js';

const lines: Readonly<Record<string, MemoryWorldOptions>> = {
  '': {},
  ' on a slow line that reorders and repeats': {
    network: { latency: { min: 0, max: 4 }, duplicates: true, reorder: true },
    randomSeed: 7,
  },
  ' where a line that is down loses what comes': { network: { backlog: 1 } },
};

for (const [line, options] of Object.entries(lines)) {
  describeCoAuthorAdapter(() => signedContext(makeSignedWorld(options)), {
    title: `the memory world keeps the contract of CoAuthorAdapter${line}`,
  });
}

for (const [what, post] of [
  ['a story', 'print'],
  ['a clip', 'whale'],
] as const) {
  describeCoAuthorAdapter(() => signedContext(makeSignedWorld(), post), {
    title: `the memory world keeps the contract of CoAuthorAdapter where ${what} is signed`,
  });
}
