// What a feed costs: mounting 100 and 1,000 notes, changing one, ten rounds of mounting and taking away; beside the same
// page written by hand as one text, and the same card by hand with Lit and with React. Figures to read: nothing fails for
// being slow.
//
//   node bench/notes.mjs              about three minutes
//   node bench/notes.mjs --quick      once each
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchNotes } from './lib/notes.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
console.log(`${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}.`);
await benchNotes({ repetitions: options.quick ? 1 : 5, enoughMs: 150_000 });
