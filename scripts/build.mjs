// Writes what the package ships: modules and declarations, the picture worker whole in itself, the theme, the manifest and
// the file for pages without bundler.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/files.mjs';
import { bundlePictureWorker } from './lib/picture-worker.mjs';
import { must, runBin } from './lib/run.mjs';

rmSync(inRoot('dist'), { recursive: true, force: true });
await must(runBin('tsc', ['--project', 'tsconfig.build.json']));
writeFileSync(inRoot('dist/media/media.worker.js'), await bundlePictureWorker({ minify: true }));
copyFileSync(inRoot('src/theme.css'), inRoot('dist/theme.css'));
await must(runBin('vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']));
await must(runBin('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']));
