// Fails when custom-elements.json is not what the sources' doc blocks say.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inRoot, readJson, root } from './lib/files.mjs';
import { must, runBin } from './lib/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rv-manifest-'));
await must(
  runBin(
    'cem',
    ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet', '--outdir', relative(root, folder)],
    { quiet: true },
  ),
);
const fresh = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
rmSync(folder, { recursive: true });
if (fresh !== readFileSync(inRoot('custom-elements.json'), 'utf8')) {
  console.error('custom-elements.json is out of date: run "npm run manifest" and look at the change.');
  process.exit(1);
}

const elements = readJson(inRoot('custom-elements.json'))
  .modules.flatMap(({ declarations }) => declarations ?? [])
  .filter(({ customElement }) => customElement);
const problems = elements.flatMap(
  ({ name, tagName, description, members = [], events = [], slots = [], cssParts = [] }) => [
    ...(tagName ? [] : [`${name} has no @element line.`]),
    ...(description ? [] : [`${name} has no description.`]),
    ...members
      .filter(({ kind, description: text, inheritedFrom }) => kind === 'field' && !text && !inheritedFrom)
      .map((member) => `${name}.${member.name} has no description.`),
    ...[...events, ...slots, ...cssParts]
      .filter(({ description: text }) => !text)
      .map((item) => `${name}: "${item.name}" has no description.`),
  ],
);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`custom-elements.json is up to date: ${elements.map(({ tagName }) => tagName).join(', ')}.`);
