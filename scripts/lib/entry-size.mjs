import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './files.mjs';

/** The host's own, which sizes leave out. Small helpers that come only with this package are counted. */
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
  outdir: 'out',
  write: false,
  external,
  absWorkingDir: root,
  logLevel: 'error',
  // A name no file has, so that chunks are told from entries.
  chunkNames: 'chunk-[hash]',
};

/** A path from the root, as esbuild writes it. */
const plain = (path) => path.replaceAll('\\', '/').replace(/^\.\//, '');

/**
 * What an entry loads before anything is used, minified and gzipped: itself, and what it imports other than by
 * `import()`.
 *
 * @param {string} file of the entry, from the root: built, or a source
 * @param {{ parts?: readonly string[] }} [more] files that it fetches by `import()`, to be counted as well
 * @returns {Promise<{ bytes: number, packages: ReadonlySet<string> }>} `packages` are the host's own that it asks for
 */
export async function measureEntry(file, { parts = [] } = {}) {
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [file], splitting: true, metafile: true });
  const { outputs } = metafile;
  const files = new Set();
  const packages = new Set();
  const visit = (path) => {
    if (files.has(path)) return;
    files.add(path);
    for (const { path: to, kind, external: outside } of outputs[path].imports) {
      if (kind === 'dynamic-import') continue;
      if (outside) packages.add(to);
      else visit(to);
    }
  };
  for (const wanted of [file, ...parts].map(plain)) {
    const path = Object.keys(outputs).find((name) => outputs[name].entryPoint === wanted);
    if (path === undefined) throw new Error(`${file} does not load ${wanted}.`);
    visit(path);
  }
  const sizeOf = (path) => {
    const { contents } = outputFiles.find((output) => plain(output.path).endsWith(`/${path}`));
    return gzipSync(contents, { level: 9 }).length;
  };
  return { bytes: [...files].reduce((sum, path) => sum + sizeOf(path), 0), packages };
}

/** What a page pays for an import it never uses, in bytes. */
export async function measureUnused(file) {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: `import * as unused from '${file}';`, resolveDir: root, loader: 'js' },
  });
  return outputFiles[0].contents.length;
}
