import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { inRoot, root } from '../../scripts/lib/files.mjs';
import { publicNames } from '../../scripts/lib/public-names.mjs';

/** What a host has anyway, or what comes later. `npm run check:size` keeps the budgets by the same list. */
const external = ['lit', 'lit/*', 'lit-html', '@lit/*', 'lit-element', '@lit/reactive-element', 'gsap', 'gsap/*'];

/** Bytes over the wire, minified and gzipped, of what an entry loads before anything is used. */
export async function measureEntry(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [inRoot(publicNames().get(`recto-verso/${entry}`))],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    outdir: 'out',
    absWorkingDir: root,
    tsconfig: inRoot('tsconfig.json'),
    external,
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const wanted = new Set();
  const want = (path) => {
    if (wanted.has(path)) return;
    wanted.add(path);
    for (const { path: to, kind, external: outside } of outputs[path].imports) {
      if (kind !== 'dynamic-import' && !outside) want(to);
    }
  };
  want(Object.keys(outputs).find((path) => outputs[path].entryPoint?.endsWith('.define.ts')));
  return outputFiles
    .filter(({ path }) => [...wanted].some((name) => path.replaceAll('\\', '/').endsWith(`/${name}`)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
