// Writes src/elements/parts/icons/*.ts: the few icons the elements use, out of lucide (ISC licence), inlined as templates.
// One module for each, so that a page loads those it shows. Run it after a change of the list: node scripts/icons.mjs
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

const icons = {
  arrow: 'arrow-right',
  attach: 'image-plus',
  ban: 'ban',
  camera: 'camera',
  'camera-off': 'camera-off',
  chat: 'message-circle',
  check: 'check',
  clip: 'film',
  close: 'x',
  compare: 'move-horizontal',
  copy: 'copy',
  crop: 'crop',
  date: 'calendar',
  device: 'smartphone',
  done: 'circle-check',
  download: 'download',
  edit: 'pencil',
  eye: 'eye',
  flag: 'flag',
  flip: 'book-open',
  'flip-camera': 'switch-camera',
  following: 'user-check',
  gallery: 'images',
  hidden: 'eye-off',
  'image-off': 'image-off',
  info: 'info',
  invite: 'user-plus',
  invitation: 'mail-open',
  keep: 'pin',
  latest: 'arrow-down',
  link: 'link',
  location: 'map-pin',
  minus: 'minus',
  moment: 'clapperboard',
  more: 'ellipsis',
  mute: 'bell-off',
  'other-data': 'tags',
  note: 'notebook-text',
  overlay: 'blend',
  pending: 'clock',
  person: 'user-round',
  plain: 'rectangle-vertical',
  play: 'play',
  plus: 'plus',
  privacy: 'shield-check',
  qr: 'qr-code',
  react: 'smile-plus',
  read: 'check-check',
  'remove-viewer': 'user-minus',
  reply: 'reply',
  request: 'mail-question-mark',
  retry: 'rotate-cw',
  search: 'search',
  send: 'arrow-up',
  sent: 'send',
  share: 'share-2',
  settings: 'settings-2',
  sound: 'volume-2',
  suggest: 'sparkles',
  swap: 'arrow-left-right',
  timer: 'timer',
  torch: 'flashlight',
  trash: 'trash-2',
  turn: 'rotate-cw-square',
  undo: 'undo-2',
  unfold: 'chevron-down',
  unmute: 'bell',
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
