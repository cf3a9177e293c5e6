// Writes src/elements/parts/icons.ts: the few icons the elements use, out of lucide (ISC licence), inlined as templates.
// Run it after a change of the list: node scripts/icons.mjs
import { readFile, writeFile } from 'node:fs/promises';

const icons = {
  ban: 'ban',
  check: 'check',
  close: 'x',
  compare: 'move-horizontal',
  eye: 'eye',
  flag: 'flag',
  hidden: 'eye-off',
  imageOff: 'image-off',
  keep: 'pin',
  more: 'ellipsis',
  removeViewer: 'user-minus',
  retry: 'rotate-cw',
  warning: 'triangle-alert',
  clock: 'clock',
};

const file = new URL('../src/elements/parts/icons.ts', import.meta.url);
const lines = [
  "import { html, type TemplateResult } from 'lit';",
  '',
  '// Written by scripts/icons.mjs out of lucide (ISC licence). Decoration: the words beside them say what they mean.',
  '',
];
for (const [name, source] of Object.entries(icons)) {
  const svg = await readFile(new URL(`../node_modules/lucide-static/icons/${source}.svg`, import.meta.url), 'utf8');
  const shapes = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.indexOf('</svg>'))
    .replace(/\s*\n\s*/g, '')
    .replace(/ \/>/g, '/>');
  lines.push(
    `export const ${name}Icon = (): TemplateResult => html\`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>\`;`,
  );
}
await writeFile(file, `${lines.join('\n')}\n`);
