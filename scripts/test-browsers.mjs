// Runs tests in the browsers:
//   node scripts/test-browsers.mjs GROUP… [--engine chromium,firefox,webkit] [--files GLOB,…] [--watch] [--verbose]
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inRoot, root } from './lib/files.mjs';
import { engines, onPath } from './lib/find-browsers.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', short: 'e', default: engines.join(',') },
    files: { type: 'string', short: 'f' },
    watch: { type: 'boolean', default: false },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});

const names = values.engine.split(',');
const unknown = names.find((name) => !engines.includes(name));
if (unknown) {
  console.error(`No engine is called ${unknown}; there are ${engines.join(', ')}.`);
  process.exit(2);
}

const groups = positionals.length > 0 ? positionals : ['unit', 'elements', 'react'];
const files = values.files ?? groups.map((group) => `test/${group}/**/*.test.ts`).join(',');
const wtr = [process.execPath, inRoot('node_modules/@web/test-runner/dist/bin.js')];
const display = process.env.DISPLAY !== undefined || !names.includes('webkit') || !onPath('xvfb-run');
const [command, ...args] = display ? wtr : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...wtr];

const child = spawn(command, [...args, ...(values.watch ? ['--watch'] : [])], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    RV_ENGINES: values.engine,
    RV_FILES: files,
    ...(values.verbose ? { RV_VERBOSE: '1' } : {}),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
