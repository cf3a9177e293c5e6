import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { pictureWorker } from './scripts/lib/picture-worker.mjs';
import { keepSideEffects, viteAliases } from './scripts/lib/public-names.mjs';

const inRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };

/** The demo, by its sources: `vite` serves it, `vite build` writes it to `demo-dist`. */
const demo: UserConfig = {
  root: inRoot('demo'),
  base: './',
  plugins: [pictureWorker(), keepSideEffects()],
  resolve: { alias: viteAliases() },
  build: { outDir: inRoot('demo-dist'), emptyOutDir: true, target: 'es2022' },
};

/**
 * For a page without a bundler: one file to name, with everything registered, and beside it what comes when it is needed. gsap stays
 * outside (see docs/decisions).
 */
const cdn: UserConfig = {
  root: inRoot('.'),
  publicDir: false,
  plugins: [pictureWorker(), keepSideEffects()],
  resolve: { alias: viteAliases() },
  build: {
    outDir: inRoot('dist/cdn'),
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: inRoot('src/cdn.ts'), formats: ['es'], fileName: () => 'recto-verso.js' },
    rolldownOptions: {
      external: [/^gsap(\/|$)/],
      output: {
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        postBanner: `/*! recto-verso ${version} | MIT */`,
      },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : demo));
