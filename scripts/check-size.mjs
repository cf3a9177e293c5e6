// The size of each entry of the built package against size-budget.json, what stays when nothing is used,
// and that gsap is never loaded at once. Beside it, what an element loads once it has something to show: it and its part.
import { existsSync } from 'node:fs';
import { measureEntry, measureUnused } from './lib/entry-size.mjs';
import { inRoot, readJson } from './lib/files.mjs';

const { exports } = readJson(inRoot('package.json'));
const budgets = readJson(inRoot('size-budget.json'));

/** The bytes of an element with its part; absent where it has none. */
async function measureShown(file) {
  const part = file.replace(/\.define\.js$/, '.part.js');
  if (part === file || !existsSync(inRoot(part))) return undefined;
  return (await measureEntry(file, { parts: [part] })).bytes;
}

const problems = [];
const rows = [];
for (const [key, target] of Object.entries(exports)) {
  if (typeof target === 'string') continue;
  const entry = key.slice(2) || '.';
  const { bytes, packages } = await measureEntry(target.default);
  if ([...packages].some((path) => path.startsWith('gsap'))) problems.push(`${entry} loads gsap at once.`);
  const budget = budgets[entry];
  if (budget !== undefined && bytes > budget) problems.push(`${entry} is ${bytes} bytes, over its ${budget}.`);
  if (/^\.\/[^/]+\/define$/.test(key) && budget === undefined)
    problems.push(`${entry} has no budget in size-budget.json.`);
  rows.push([entry, bytes, budget, await measureShown(target.default)]);
}

const shown = (value) => (value === undefined ? '–' : String(value)).padStart(11);
const line = (entry, ...values) => console.log(`${entry.padEnd(28)}${values.map(shown).join('')}`);
line('entry', 'gzip', 'budget', 'with part');
for (const row of rows) line(...row);

for (const [key, target] of Object.entries(exports)) {
  if (typeof target === 'string' || /\/define$|\/locales\/|\/worker$/.test(key)) continue;
  const left = await measureUnused(target.default);
  if (left > 64) problems.push(`An unused import of ${key} leaves ${left} bytes: something in it has a side effect.`);
}

for (const entry of Object.keys(budgets)) {
  if (!rows.some(([known]) => known === entry)) problems.push(`size-budget.json names ${entry}, which is no entry.`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('Every entry keeps its budget, gsap is never loaded at once, and an unused import costs nothing.');
