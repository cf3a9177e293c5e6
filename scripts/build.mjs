// Writes what the package ships: modules and declarations, the theme, the manifest and the file for pages without bundler.
import { copyFileSync, rmSync } from 'node:fs';
import { inRoot } from './lib/files.mjs';
import { must, runBin } from './lib/run.mjs';

rmSync(inRoot('dist'), { recursive: true, force: true });
await must(runBin('tsc', ['--project', 'tsconfig.build.json']));
copyFileSync(inRoot('src/theme.css'), inRoot('dist/theme.css'));
await must(runBin('vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']));
await must(runBin('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']));
