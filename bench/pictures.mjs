// What it costs to make a photograph ready for the way, beside the least a hand could write and beside libraries that do it.
// Part of `npm run bench`; alone:
//
//   node bench/pictures.mjs [repetitions]
import { availableParallelism, loadavg } from 'node:os';
import { benchPictures } from './lib/pictures.mjs';

const load = () => loadavg()[0].toFixed(1);
const before = load();
await benchPictures({ repetitions: Number(process.argv[2] ?? 5), enoughMs: 120_000 });
console.log(`\n${availableParallelism()} cores, load ${before} to ${load()}.`);
