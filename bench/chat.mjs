// What a chat of up to 100,000 messages costs: our window and the whole element, beside a window by hand and the
// best-known virtualizers. Figures to read: nothing fails for being slow.
//
//   node bench/chat.mjs              about six minutes
//   node bench/chat.mjs --quick      once each
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchChat } from './lib/chat.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
console.log(`${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}.`);
await benchChat({ repetitions: options.quick ? 1 : 5, enoughMs: 240_000 });
