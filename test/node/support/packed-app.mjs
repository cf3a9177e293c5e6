import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from '../../../scripts/lib/files.mjs';

const shell = process.platform === 'win32';
const npm = (cwd, ...args) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8', shell });

/** Packs the built package as it would be published. */
export function pack() {
  if (!existsSync(inRoot('dist', 'index.js'))) throw new Error('Nothing is built: run "npm run build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'rv-packed-'));
  const [{ filename, files }] = JSON.parse(
    npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  );
  return {
    archive: join(folder, filename),
    files: files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A host's app in an empty folder outside the repository, with the packed package and what else it names. */
export function installApp(archive, ...others) {
  const folder = mkdtempSync(join(tmpdir(), 'rv-app-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
  npm(folder, 'install', '--prefer-offline', archive, ...others);
  mkdirSync(join(folder, 'public'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
