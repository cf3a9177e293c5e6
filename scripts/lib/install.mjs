// Uses only what Node brings: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { inRoot, root } from './files.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/** Whether `node_modules` is there and no older than the lock file. */
function installed() {
  const receipt = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(receipt)) return false;
  return statSync(receipt).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;
}

/** Installs the dependencies when they are missing or out of date. */
export function ensureInstalled() {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (installed()) return;
  console.log('Installing dependencies (about two minutes the first time) …');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
