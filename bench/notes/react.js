// The same card as one writes it with React by hand: in the page, with one style sheet, and presses that are heard. Nothing
// else of what ours does.
import { createElement as h, memo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { dateOf, exactOf, pageCss, partsOf } from './card.js';
import { ready } from './ready.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${pageCss} .author { display: flex; flex: 1; align-items: center; gap: 10px; min-inline-size: 0 }`);
document.adoptedStyleSheets = [sheet];

const heard = (event) => {
  globalThis.pressed = event.currentTarget;
};

const linkOf = ({ kind, href, text }, key) => {
  const away = kind === 'link' ? { target: '_blank', rel: 'noopener noreferrer nofollow ugc' } : {};
  return h('a', { key, className: kind, href, dir: kind === 'link' ? 'ltr' : 'auto', onClick: heard, ...away }, text);
};

const tileOf = ({ id, picture: { src, width, height, alt } }, index, count) =>
  h(
    'li',
    { key: id, className: 'tile', 'data-index': index },
    h(
      'button',
      { className: 'open', type: 'button', 'aria-haspopup': 'dialog', onClick: heard },
      h('img', { loading: 'lazy', decoding: 'async', sizes: '100vw', width, height, lang: 'en', alt, src }),
    ),
    h(
      'button',
      {
        className: 'pill',
        type: 'button',
        'aria-haspopup': 'dialog',
        'aria-label': `Description: Photo ${index + 1} of ${count}`,
        onClick: heard,
      },
      h('span', null, 'Description'),
    ),
  );

const dots = h(
  'svg',
  { className: 'icon', viewBox: '0 0 24 24', 'aria-hidden': true },
  ...[12, 19, 5].map((cx) => h('circle', { cx, cy: 12, r: 1 })),
);

const Card = memo(({ note: { author, createdAt, text, photos } }) =>
  h(
    'div',
    { className: 'host' },
    h(
      'article',
      { className: 'card', 'aria-label': `Note by ${author.name}` },
      h(
        'header',
        { className: 'head' },
        h(
          'div',
          { className: 'author' },
          h('span', { className: 'avatar', 'aria-hidden': true }, h('span', { className: 'initials' }, 'AN')),
          h(
            'div',
            { className: 'who' },
            h('a', { className: 'name', href: author.url }, h('bdi', null, author.name)),
            h(
              'p',
              { className: 'facts small soft' },
              h('bdi', { className: 'handle' }, `@${author.handle}`),
              h('time', { dateTime: createdAt, title: exactOf(createdAt) }, dateOf(createdAt)),
            ),
          ),
        ),
        h(
          'button',
          {
            className: 'button bare icon-only',
            type: 'button',
            'aria-haspopup': 'dialog',
            'aria-label': `More about ${author.name}`,
            onClick: heard,
          },
          dots,
        ),
      ),
      h(
        'div',
        { className: 'words' },
        h(
          'span',
          { className: 'text', dir: 'auto', lang: 'en' },
          partsOf(text).map((part, key) => (typeof part === 'string' ? part : linkOf(part, key))),
        ),
      ),
      h(
        'ul',
        { className: 'photos', role: 'list', 'data-count': photos.length },
        photos.map((photo, index) => tileOf(photo, index, photos.length)),
      ),
    ),
  ),
);

let root;
let shown = [];

const draw = () => {
  const cards = shown.map((note) => h(Card, { key: note.id, note }));
  flushSync(() => root.render(cards));
};

ready({
  mount(place, records) {
    root = createRoot(place);
    shown = records;
    draw();
  },
  update(_card, note) {
    shown = shown.map((one) => (one.id === note.id ? note : one));
    draw();
  },
  clear() {
    root?.unmount();
    root = undefined;
  },
});
