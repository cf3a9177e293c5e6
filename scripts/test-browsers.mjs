// Runs tests in the browsers:
//   node scripts/test-browsers.mjs GROUP… [--engine chromium,firefox,webkit] [--files GLOB,…] [--watch] [--verbose] [--again]
// With --again, the few files that failed are run a second time, alone; and what is left, where the runner itself broke off.
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

/** What the reporter has left word of: see test/support/count-reporter.mjs. `failed` is absent when it didn't come to its end. */
function readReport(path) {
  const words = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean).map(JSON.parse) : [];
  return {
    finished: words.flatMap(({ finished }) => finished ?? []),
    failed: words.find(({ failed }) => failed)?.failed,
  };
}

/** Runs the files; resolves to the exit code and to what the reporter says. */
function runFiles(list) {
  const report = join(mkdtempSync(join(tmpdir(), 'recto-verso-')), 'report.jsonl');
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
      const said = readReport(report);
      rmSync(dirname(report), { recursive: true, force: true });
      resolve({ code: code ?? (signal ? 1 : 0), signal, ...said });
    });
  });
}

const first = await runFiles(files);
if (first.code === 0 || !values.again) process.exit(first.code);

// A browser's driver may take the runner down with it. That is no test's fault, and each file that is left still has to pass.
const brokeOff = !first.failed && !first.signal && first.finished.length > 0;
if (brokeOff) console.log(`\nThe runner broke off after ${first.finished.length} files. On with the rest.\n`);
const { code, failed } = brokeOff
  ? await runFiles([files, ...first.finished.map((file) => `!${file}`)].join(','))
  : first;
if (code === 0) process.exit(0);

// Three engines on a busy machine keep each other waiting, and a test may lose its patience. Alone, a fault is still a fault.
// What random values have found would not be found a second time.
const again = [...new Set(failed?.map(({ file }) => file))].filter(Boolean);
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
