// Writes src/elements/parts/icons/*.ts: the few icons the elements use, out of lucide (ISC licence), inlined as templates.
// One module for each, so that a page loads those it shows. Run it after a change of the list: node scripts/icons.mjs
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

const icons = {
  arrow: 'arrow-right',
  ban: 'ban',
  camera: 'camera',
  'camera-off': 'camera-off',
  check: 'check',
  close: 'x',
  compare: 'move-horizontal',
  crop: 'crop',
  date: 'calendar',
  device: 'smartphone',
  done: 'circle-check',
  eye: 'eye',
  flag: 'flag',
  flip: 'book-open',
  'flip-camera': 'switch-camera',
  gallery: 'images',
  hidden: 'eye-off',
  'image-off': 'image-off',
  keep: 'pin',
  location: 'map-pin',
  minus: 'minus',
  more: 'ellipsis',
  'other-data': 'tags',
  overlay: 'blend',
  person: 'user-round',
  plain: 'rectangle-vertical',
  plus: 'plus',
  privacy: 'shield-check',
  'remove-viewer': 'user-minus',
  retry: 'rotate-cw',
  suggest: 'sparkles',
  swap: 'arrow-left-right',
  timer: 'timer',
  torch: 'flashlight',
  trash: 'trash-2',
  turn: 'rotate-cw-square',
  unfold: 'chevron-down',
  upload: 'upload',
  waiting: 'cloud-off',
  warning: 'triangle-alert',
};

const folder = new URL('../src/elements/parts/icons/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [name, source] of Object.entries(icons)) {
  const svg = await readFile(new URL(`../node_modules/lucide-static/icons/${source}.svg`, import.meta.url), 'utf8');
  const shapes = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.indexOf('</svg>'))
    .replace(/\s*\n\s*/g, '')
    .replace(/ \/>/g, '/>');
  const camel = name.replace(/-(\w)/g, (_match, letter) => letter.toUpperCase());
  const lines = [
    "import { html, type TemplateResult } from 'lit';",
    '',
    '// Written by scripts/icons.mjs out of lucide (ISC licence). Decoration: the words beside it say what it means.',
    `export const ${camel}Icon = (): TemplateResult =>`,
    `  html\`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>\`;`,
  ];
  await writeFile(new URL(`${name}.ts`, folder), `${lines.join('\n')}\n`);
}
