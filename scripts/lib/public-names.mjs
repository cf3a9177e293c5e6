import { inRoot, readJson } from './files.mjs';

/**
 * The package's public names and the source file behind each, read from `exports`, so that demo, stories and
 * tests can import `recto-verso/…` without a build.
 */
export function publicNames() {
  const { name, exports } = readJson(inRoot('package.json'));
  const names = new Map();
  for (const [entry, target] of Object.entries(exports)) {
    const file = typeof target === 'string' ? target : target.default;
    const source = file.replace(/^\.\/dist\//, './src/').replace(/\.js$/, '.ts');
    names.set(name + entry.slice(1), source);
  }
  return names;
}

/** The same as aliases for Vite; exact names only, so that no name swallows a longer one. */
export function viteAliases() {
  return [...publicNames()].map(([name, source]) => ({
    find: new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`),
    replacement: inRoot(source),
  }));
}

/**
 * For Vite: every module of the repository counts as one with side effects. `sideEffects` of package.json speaks of the
 * built files only, and would have the registering modules dropped from what is bundled from the sources.
 */
export const keepSideEffects = () => ({
  name: 'recto-verso-keep-side-effects',
  enforce: 'post',
  transform: {
    filter: { id: { include: /\.[cm]?[jt]s($|\?)/, exclude: /[\\/]node_modules[\\/]/ } },
    handler: () => ({ moduleSideEffects: true }),
  },
});
