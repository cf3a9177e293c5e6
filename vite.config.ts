import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { keepSideEffects, viteAliases } from './scripts/lib/public-names.mjs';

const inRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };

/** The demo, by its sources: `vite` serves it, `vite build` writes it to `demo-dist`. */
const demo: UserConfig = {
  root: inRoot('demo'),
  base: './',
  plugins: [keepSideEffects()],
  resolve: { alias: viteAliases() },
  build: { outDir: inRoot('demo-dist'), emptyOutDir: true, target: 'es2022' },
};

/** One file with everything registered, for a page without a bundler. gsap stays outside (see docs/decisions). */
const cdn: UserConfig = {
  root: inRoot('.'),
  publicDir: false,
  plugins: [keepSideEffects()],
  resolve: { alias: viteAliases() },
  build: {
    outDir: inRoot('dist/cdn'),
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: inRoot('src/cdn.ts'), formats: ['es'], fileName: () => 'recto-verso.js' },
    rolldownOptions: {
      external: [/^gsap(\/|$)/],
      output: { codeSplitting: false, minify: true, postBanner: `/*! recto-verso ${version} | MIT */` },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : demo));
