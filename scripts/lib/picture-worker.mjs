import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { inRoot, root } from './files.mjs';

/** As the module beside it asks for it. */
const asked = /new URL\('\.\/media\.worker\.js', import\.meta\.url\)/;

/** The script of the picture worker, whole in itself: what is beside it in `dist`, and what pages by the sources get. */
export async function bundlePictureWorker({ minify = false } = {}) {
  const { outputFiles } = await build({
    entryPoints: [inRoot('src/media/media.worker.ts')],
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    write: false,
    absWorkingDir: root,
    tsconfig: inRoot('tsconfig.json'),
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

const isAsked = (url) => url !== undefined && /\/src\/media\/media\.worker\.js(\?|$)/.test(url);

/**
 * For Vite, where it serves or bundles the package by its sources: there, the worker is not yet a script. A bundle gets it
 * beside its own files, so that the address stays relative wherever they are put.
 */
export const pictureWorker = () => {
  let config;
  return {
    name: 'recto-verso-picture-worker',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (!isAsked(request.url)) {
          next();
          return;
        }
        bundlePictureWorker().then((text) => {
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(text);
        }, next);
      });
    },
    transform: {
      filter: { id: /[\\/]src[\\/]media[\\/]worker-url\.ts$/ },
      async handler(code) {
        if (!asked.test(code)) throw new Error('The address of the picture worker is written in another way now.');
        // Else Vite would look for it among the sources and put it in as it is there.
        const at = (name) => ({
          code: code.replace(asked, `new URL(/* @vite-ignore */ './${name}', import.meta.url)`),
          map: null,
        });
        if (config.command === 'serve') return at('media.worker.js');
        const source = await bundlePictureWorker({ minify: true });
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const name = config.build.lib ? 'media.worker.js' : `media.worker-${hash}.js`;
        this.emitFile({
          type: 'asset',
          fileName: config.build.lib ? name : `${config.build.assetsDir}/${name}`,
          source,
        });
        return at(name);
      },
    },
  };
};

/** For the test runner, the same. */
export const pictureWorkerScript = () => ({
  name: 'recto-verso-picture-worker',
  async serve({ path }) {
    return isAsked(path) ? { body: await bundlePictureWorker(), type: 'js' } : undefined;
  },
});
