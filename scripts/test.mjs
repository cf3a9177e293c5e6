// `npm test`: installs what is missing, then runs every check, cheapest first, and stops at the first that fails.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const { ensureBrowsers } = await import('./browsers.mjs');
const { run } = await import('./lib/run.mjs');

const started = Date.now();
const totals = { passed: 0, failed: 0 };
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/** Adds up what the browsers' reporter and node's test runner print. */
function count(output) {
  for (const [, passed, failed] of output.matchAll(/^\S+: (\d+) passed, (\d+) failed, \d+ skipped$/gm)) {
    totals.passed += Number(passed);
    totals.failed += Number(failed);
  }
  for (const [, kind, number] of output.matchAll(/^ℹ (pass|fail) (\d+)$/gm)) {
    totals[kind === 'pass' ? 'passed' : 'failed'] += Number(number);
  }
  // They have passed since.
  for (const [, flaky] of output.matchAll(/^(\d+) failed beside others only$/gm)) totals.failed -= Number(flaky);
}

function finish(code) {
  console.log(`\n${code === 0 ? 'All stages passed' : 'Stopped at a failing stage'} after ${seconds(started)}.`);
  console.log(`${totals.passed} passed, ${Math.max(totals.failed, code === 0 ? 0 : 1)} failed`);
  process.exit(code);
}

async function stage(title, ...script) {
  console.log(`\n━━ ${title}\n`);
  const since = Date.now();
  const [name, ...args] = script;
  const { code, output } = await run('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])]);
  // Colours would hide the closing lines.
  count(output.replaceAll(/\p{Cc}\[[\d;]*[A-Za-z]/gu, ''));
  console.log(`\n   ${title}: ${code === 0 ? 'passed' : `FAILED (exit code ${code})`} in ${seconds(since)}`);
  if (code !== 0) finish(code);
}

console.log('━━ Browsers\n');
let engines;
try {
  engines = await ensureBrowsers();
} catch (error) {
  console.error(error.message);
  finish(1);
}
console.log(`Testing in ${engines.join(', ')}.`);
const inEngines = ['--engine', engines.join(',')];

await stage('Type check', 'check:types');
await stage('Lint, direction of imports, format', 'lint');
await stage('Template check', 'check:templates');
await stage('Manifest up to date', 'check:manifest');
await stage('React wrappers complete', 'check:react');
await stage('Build', 'build');
await stage('Package: publint, types', 'check:package');
await stage('Size budgets', 'check:size');
await stage('Unit, element and React tests', 'test:browsers', '--again', ...inEngines);
await stage('Storybook build', 'build-storybook');
await stage('Stories as tests, with axe', 'test:stories', ...inEngines);
await stage('Packed package, tools', 'test:node');
finish(0);
