import { defineConfig } from 'vite';
import { pictureWorker } from '../scripts/lib/picture-worker.mjs';
import { keepSideEffects, viteAliases } from '../scripts/lib/public-names.mjs';

/** Storybook's own, so that it does not take the demo's. */
export default defineConfig({
  publicDir: false,
  plugins: [pictureWorker(), keepSideEffects()],
  resolve: { alias: viteAliases() },
  build: {
    // For older ones the `light-dark()` of the theme is taken apart, and comes to nothing where the scheme is set by script.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 4000,
  },
});
