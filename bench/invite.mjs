// What it costs to open the choice of a contact with 5,000 of them, and to type in its search. Figures to read: nothing
// fails for being slow.
//
//   node bench/invite.mjs              about a minute
//   node bench/invite.mjs --quick      once each
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchInvite } from './lib/invite.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
console.log(`${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}.`);
await benchInvite({ repetitions: options.quick ? 1 : 5, enoughMs: 60_000 });
