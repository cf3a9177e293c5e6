// @tanstack/virtual-core as its documentation has it for a chat, with rows by hand.
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { ready } from './ready.js';
import { estimatePx, makeRange, makeRow, overscanPx, style } from './rows.js';

document.head.append(style);
const scroller = document.querySelector('main');
scroller.style.cssText = 'overflow-y: auto; overflow-anchor: none; contain: strict';
const list = document.createElement('div');
list.style.cssText = 'position: relative; width: 100%';
style.textContent += '.row { position: absolute; inset-block-start: 0; inline-size: 100%; }';
scroller.append(list);

let range;
let virtualizer;
const shown = new Map();

function render() {
  list.style.height = `${virtualizer.getTotalSize()}px`;
  const wanted = virtualizer.getVirtualItems();
  const keys = new Set(wanted.map(({ key }) => key));
  for (const [key, row] of shown) {
    if (keys.has(key)) continue;
    row.remove();
    shown.delete(key);
  }
  for (const { key, index, start } of wanted) {
    let row = shown.get(key);
    if (!row) {
      row = makeRow(key);
      shown.set(key, row);
      list.append(row);
    }
    row.dataset.index = String(index);
    row.style.transform = `translateY(${start}px)`;
    virtualizer.measureElement(row);
  }
}

const options = () => ({
  count: range.count,
  getScrollElement: () => scroller,
  estimateSize: () => estimatePx,
  getItemKey: (index) => range.first + index,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  measureElement,
  overscan: Math.round(overscanPx / estimatePx),
  anchorTo: 'end',
  followOnAppend: true,
  scrollEndThreshold: 50,
  onChange: render,
});

function change(next) {
  range = next;
  virtualizer.setOptions(options());
  virtualizer._willUpdate();
  render();
}

ready({
  scroller,
  list,
  open(first, count) {
    range = makeRange(first, count);
    virtualizer = new Virtualizer({ ...options(), initialOffset: count * estimatePx });
    virtualizer._didMount();
    virtualizer._willUpdate();
    render();
    virtualizer.scrollToEnd();
  },
  append: () => change(makeRange(range.first, range.count + 1)),
  prepend: (count) => change(makeRange(range.first - count, range.count + count)),
});
