import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/files.mjs';
import { publicNames } from '../../scripts/lib/public-names.mjs';

const require = createRequire(import.meta.url);
const cache = 'node_modules/.cache/recto-verso-react';
const reactModules = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime'];
const fileOf = (name) => name.replaceAll('/', '-');

/** React is CommonJS: bundled once into modules that a browser can import, with React itself shared by all. */
export async function bundleReact() {
  mkdirSync(inRoot(cache), { recursive: true });
  const stub = {
    name: 'named-exports',
    setup(context) {
      context.onResolve({ filter: /^stub:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'stub' }));
      context.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => {
        const names = Object.keys(require(path)).filter((name) => name !== 'default');
        const contents = `import module from '${path}';\nexport default module;\nexport const { ${names.join(', ')} } = module;`;
        return { contents, resolveDir: inRoot() };
      });
    },
  };
  await build({
    entryPoints: reactModules.map((name) => ({ in: `stub:${name}`, out: fileOf(name) })),
    outdir: inRoot(cache),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [stub],
    logLevel: 'error',
  });
}

/** Leads the package's public names to their sources, and React to its bundle. */
export function resolvePlugin() {
  const targets = new Map([...publicNames()].map(([name, source]) => [name, source.slice(1)]));
  for (const name of reactModules) targets.set(name, `/${cache}/${fileOf(name)}.js`);
  return {
    name: 'recto-verso-resolve',
    resolveImport: ({ source }) => targets.get(source),
  };
}
