import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { inRoot, readJson } from '../../scripts/lib/files.mjs';
import { publicNames } from '../../scripts/lib/public-names.mjs';

const modules = [...publicNames()].filter(([, source]) => source.endsWith('.ts'));

test('tsconfig.json knows every public name by the source that package.json names', () => {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(inRoot('tsconfig.json'), 'utf8'));
  const paths = Object.fromEntries(modules.map(([name, source]) => [name, [source]]));
  assert.deepEqual(config.compilerOptions.paths, paths);
});

test('every public name has its source', () => {
  for (const [name, source] of modules) assert.ok(existsSync(inRoot(source)), `${name}: ${source} is missing`);
});

test('the lock file names no address to download from', () => {
  const { packages } = readJson(inRoot('package-lock.json'));
  const addressed = Object.keys(packages).filter((key) => packages[key].resolved && !packages[key].link);
  assert.deepEqual(addressed, []);
});
