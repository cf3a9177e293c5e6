// What the names on posts cost: mounting 100 and 1,000 badges, changing one, ten rounds of mounting and taking away; beside the
// same names written by hand as one text. Figures to read: nothing fails for being slow.
//
//   node bench/co-authors.mjs              about two minutes
//   node bench/co-authors.mjs --quick      once each
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchCoAuthors } from './lib/co-authors.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
console.log(`${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}.`);
await benchCoAuthors({ repetitions: options.quick ? 1 : 5, enoughMs: 150_000 });
