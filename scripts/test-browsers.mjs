// Runs tests in the browsers:
//   node scripts/test-browsers.mjs GROUP… [--engine chromium,firefox,webkit] [--files GLOB,…] [--watch] [--verbose] [--again]
// With --again, the few files that failed are run a second time, alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot, root } from './lib/files.mjs';
import { engines, onPath } from './lib/find-browsers.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', short: 'e', default: engines.join(',') },
    files: { type: 'string', short: 'f' },
    watch: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
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

/** Runs the files; resolves to the exit code and to what failed. */
function runFiles(list) {
  const report = join(mkdtempSync(join(tmpdir(), 'recto-verso-')), 'failed.json');
  const child = spawn(command, [...args, ...(values.watch ? ['--watch'] : [])], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      RV_ENGINES: values.engine,
      RV_FILES: list,
      RV_REPORT: report,
      ...(values.verbose ? { RV_VERBOSE: '1' } : {}),
    },
  });
  const stop = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      for (const each of ['SIGINT', 'SIGTERM']) process.off(each, stop);
      const failed = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
      rmSync(dirname(report), { recursive: true, force: true });
      resolve({ code: code ?? (signal ? 1 : 0), failed });
    });
  });
}

const { code, failed } = await runFiles(files);
if (code === 0 || !values.again) process.exit(code);

// Three engines on a busy machine keep each other waiting, and a test may lose its patience. Alone, a fault is still a fault.
// What random values have found would not be found a second time.
const again = [...new Set(failed.map(({ file }) => file))].filter(Boolean);
const isLoad =
  again.length > 0 && again.length <= 3 && failed.every(({ message }) => !message.includes('Property failed'));
if (!isLoad) process.exit(code);
console.log(`\nOnce more, alone: ${again.join(', ')}\n`);
const second = await runFiles(again.join(','));
if (second.code === 0) {
  for (const { engine, message } of failed) console.log(`Flaky in ${engine}, to be mended: ${message}`);
  console.log(`${failed.length} failed beside others only`);
}
process.exit(second.code);
