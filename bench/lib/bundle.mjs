import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from '../../scripts/lib/files.mjs';
import { publicNames } from '../../scripts/lib/public-names.mjs';

/** `recto-verso/…` is the sources below `base`, as a visitor's page would get them: lit's production build, minified. */
function fromSources(base) {
  const names = publicNames();
  return {
    name: 'from-sources',
    setup(builder) {
      builder.onResolve({ filter: /^recto-verso(\/|$)/ }, ({ path }) => ({ path: join(base, names.get(path)) }));
    },
  };
}

/** One page's script with everything it imports, as pairs of address and contents below `/folder`. */
export async function bundle(script, { folder, base = root }) {
  const { outputFiles } = await build({
    entryPoints: [inRoot(script)],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: `/${folder}`,
    absWorkingDir: root,
    tsconfig: inRoot('tsconfig.json'),
    // `sideEffects` of package.json speaks of the built files only.
    ignoreAnnotations: true,
    plugins: [fromSources(base)],
    logLevel: 'error',
  });
  return outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/').replace(/^[A-Z]:/, ''), contents]);
}
