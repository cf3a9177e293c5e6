// The size of each entry of the built package against size-budget.json, what stays when nothing is used,
// and that gsap is never loaded at once.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { inRoot, readJson, root } from './lib/files.mjs';

const { exports } = readJson(inRoot('package.json'));
const budgets = readJson(inRoot('size-budget.json'));

/** The host's own, which the budgets leave out. Small helpers that come only with this package are counted. */
const external = [
  'lit',
  'lit/*',
  'lit-html',
  '@lit/*',
  'lit-element',
  '@lit/reactive-element',
  'gsap',
  'gsap/*',
  'react',
  'react/*',
];

const options = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  splitting: true,
  outdir: 'out',
  write: false,
  metafile: true,
  external,
  absWorkingDir: root,
  logLevel: 'error',
  // A name no file has, so that chunks are told from entries.
  chunkNames: 'chunk-[hash]',
};

/** The outputs that load before anything is used: the entry, and what it imports other than by `import()`. */
function closure(outputs, entry) {
  const seen = new Set();
  const packages = new Set();
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: to, kind, external: outside } of outputs[path].imports) {
      if (kind === 'dynamic-import') continue;
      if (outside) packages.add(to);
      else visit(to);
    }
  };
  visit(entry);
  return { files: [...seen], packages };
}

async function measure(file) {
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [file] });
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint);
  const { files, packages } = closure(metafile.outputs, entry);
  const bytes = (path) => {
    const output = outputFiles.find((candidate) => candidate.path.replaceAll('\\', '/').endsWith(`/${path}`));
    return gzipSync(output.contents, { level: 9 }).length;
  };
  return { bytes: files.reduce((sum, path) => sum + bytes(path), 0), packages };
}

/** What a page pays for an import it never uses. */
async function measureUnused(file) {
  const { outputFiles } = await build({
    ...options,
    splitting: false,
    metafile: false,
    stdin: { contents: `import * as unused from '${file}';`, resolveDir: root, loader: 'js' },
  });
  return outputFiles[0].contents.length;
}

const problems = [];
const rows = [];
for (const [key, target] of Object.entries(exports)) {
  if (typeof target === 'string') continue;
  const entry = key.slice(2) || '.';
  const { bytes, packages } = await measure(target.default);
  if ([...packages].some((path) => path.startsWith('gsap'))) problems.push(`${entry} loads gsap at once.`);
  const budget = budgets[entry];
  if (budget !== undefined && bytes > budget) problems.push(`${entry} is ${bytes} bytes, over its ${budget}.`);
  if (/^\.\/[^/]+\/define$/.test(key) && budget === undefined)
    problems.push(`${entry} has no budget in size-budget.json.`);
  rows.push([entry, bytes, budget]);
}

const shown = (value) => (value === undefined ? '–' : String(value)).padStart(9);
console.log(`${'entry'.padEnd(28)}${'gzip'.padStart(9)}${'budget'.padStart(9)}`);
for (const [entry, bytes, budget] of rows) console.log(`${entry.padEnd(28)}${shown(bytes)}${shown(budget)}`);

for (const [key, target] of Object.entries(exports)) {
  if (typeof target === 'string' || /\/define$|\/locales\//.test(key)) continue;
  const left = await measureUnused(target.default);
  if (left > 64) problems.push(`An unused import of ${key} leaves ${left} bytes: something in it has a side effect.`);
}

for (const entry of Object.keys(budgets)) {
  if (!rows.some(([known]) => known === entry)) problems.push(`size-budget.json names ${entry}, which is no entry.`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('Every entry keeps its budget, gsap is never loaded at once, and an unused import costs nothing.');
