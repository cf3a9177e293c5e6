// react-virtuoso as its documentation has it for a chat, with rows of React.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Virtuoso } from 'react-virtuoso';
import { ready } from './ready.js';
import { estimatePx, isOwn, makeRange, overscanPx, style, textOf } from './rows.js';

document.head.append(style);
const main = document.querySelector('main');
const root = createRoot(main);

/** It has no numbers below 0. */
const zero = 1_000_000;

const Item = ({ style: place, children, ...props }) =>
  createElement(
    'div',
    {
      style: place,
      'data-index': props['data-index'],
      'data-known-size': props['data-known-size'],
      'data-item-index': props['data-item-index'],
      'data-key': props['data-item-index'] - zero,
    },
    children,
  );
const row = (index) =>
  createElement(
    'div',
    { className: isOwn(index - zero) ? 'row own' : 'row' },
    createElement('p', null, textOf(index - zero)),
  );
const components = { Item };
const computeItemKey = (index) => index;

let range;

function change(next) {
  range = next;
  root.render(
    createElement(Virtuoso, {
      style: { blockSize: '100%' },
      totalCount: range.count,
      firstItemIndex: range.first + zero,
      initialTopMostItemIndex: { index: 'LAST', align: 'end' },
      defaultItemHeight: estimatePx,
      increaseViewportBy: overscanPx,
      followOutput: 'auto',
      atBottomThreshold: 50,
      alignToBottom: true,
      itemContent: row,
      computeItemKey,
      components,
    }),
  );
}

ready({
  get scroller() {
    return main.querySelector('[data-testid=virtuoso-scroller]') ?? main;
  },
  get list() {
    return main.querySelector('[data-testid=virtuoso-item-list]');
  },
  open: (first, count) => change(makeRange(first, count)),
  append: () => change(makeRange(range.first, range.count + 1)),
  prepend: (count) => change(makeRange(range.first - count, range.count + count)),
});
