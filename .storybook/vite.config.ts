import { defineConfig } from 'vite';
import { pictureWorker } from '../scripts/lib/picture-worker.mjs';
import { keepSideEffects, viteAliases } from '../scripts/lib/public-names.mjs';

/** Storybook's own, so that it does not take the demo's. */
export default defineConfig({
  publicDir: false,
  plugins: [pictureWorker(), keepSideEffects()],
  resolve: { alias: viteAliases() },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
});
