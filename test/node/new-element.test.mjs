// What `npm run new-element` makes passes the checks that everything else has to pass.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inRoot, root } from '../../scripts/lib/files.mjs';
import { run } from '../../scripts/lib/run.mjs';

const leftOut = new Set(['node_modules', '.git', 'dist', 'demo-dist', 'storybook-static', 'coverage']);
const name = 'sample-card';

describe('a new element', () => {
  let copy;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'rv-new-element-'));
    cpSync(root, copy, {
      recursive: true,
      filter: (source) => !leftOut.has(relative(root, source).split(sep)[0]),
    });
    symlinkSync(inRoot('node_modules'), join(copy, 'node_modules'), 'junction');
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  async function passes(command, ...args) {
    const { code, output } = await run(command, args, { cwd: copy, quiet: true });
    assert.equal(code, 0, output);
  }

  const npm = (script, ...args) =>
    passes('npm', 'run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : []));
  const bin = (program, ...args) => passes(join(copy, 'node_modules', '.bin', program), ...args);
  const own = [
    `src/elements/${name}`,
    `src/react/${name}.ts`,
    `stories/${name}.stories.ts`,
    `test/elements/${name}.test.ts`,
    `test/react/${name}.test.ts`,
    'src/define.ts',
    'src/index.ts',
    'src/react/index.ts',
    'src/locales',
  ];

  test('is made', () => npm('new-element', name));
  test('is made once only', async () => {
    const { code } = await run('npm', ['run', '--silent', 'new-element', '--', name], { cwd: copy, quiet: true });
    assert.notEqual(code, 0);
  });
  test('passes the type check', () => npm('check:types'));
  test('passes the lint', () => bin('eslint', ...own));
  test('is formatted', () => bin('prettier', '--check', ...own, 'package.json', 'tsconfig.json', 'size-budget.json'));
  test('passes the template check', () => npm('check:templates'));
  test('has its manifest', () => npm('check:manifest'));
  test('has its React wrapper', () => npm('check:react'));
  test('passes its own tests', () =>
    passes(
      process.execPath,
      'scripts/test-browsers.mjs',
      '--engine',
      'chromium',
      '--files',
      `test/elements/${name}.test.ts,test/react/${name}.test.ts`,
    ));
});
