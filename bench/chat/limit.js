// The limit: the least with which a hand keeps a window of rows of unequal heights on a long list. It knows appending,
// prepending and scrolling, and nothing else: no late heights, no focus, no row to go to.
import { estimatePx, makeRange, makeRow, overscanPx, style } from './rows.js';
import { ready } from './ready.js';

document.head.append(style);
const scroller = document.querySelector('main');
scroller.style.cssText = 'display: flex; flex-direction: column-reverse; overflow-y: auto; overflow-anchor: none';
const list = document.createElement('div');
list.style.flex = 'none';
const [above, below] = [document.createElement('div'), document.createElement('div')];

let range;
/** Rows in the page: numbers, and how tall they are. */
let from;
let to;
let abovePx;
let belowPx;
let heights;

const row = (index) => list.children[1 + index - from];
const size = () => {
  above.style.height = `${abovePx}px`;
  below.style.height = `${belowPx}px`;
};
const end = () => range.first + range.count;
const sum = () => [...heights.values()].reduce((total, px) => total + px, 0);

function measure(index) {
  const px = row(index).offsetHeight;
  heights.set(index, px);
  return px;
}

function addAbove(untilPx) {
  while (from > range.first && belowPx + sum() < untilPx) {
    from -= 1;
    list.insertBefore(makeRow(from), above.nextSibling);
    measure(from);
  }
  abovePx = (from - range.first) * estimatePx;
}

function addBelow(untilPx) {
  while (to < end() && belowPx > untilPx) {
    list.insertBefore(makeRow(to), below);
    to += 1;
    belowPx -= measure(to - 1);
  }
  const shift = to === end() ? -belowPx : Math.max(0, -belowPx);
  belowPx += shift;
  return Math.round(shift);
}

function take(index) {
  row(index).remove();
  const px = heights.get(index);
  heights.delete(index);
  return px;
}

function render() {
  const distance = -scroller.scrollTop;
  const view = scroller.clientHeight;
  const top = belowPx + sum();
  if (top < distance || belowPx > distance + view) {
    // Somewhere else altogether.
    while (to > from) {
      take(from);
      from += 1;
    }
    from = to = Math.max(range.first, end() - Math.floor(Math.max(0, distance - overscanPx) / estimatePx));
    belowPx = (end() - to) * estimatePx;
  }
  if (belowPx + sum() < distance + view + overscanPx / 2) addAbove(distance + view + overscanPx);
  const shift = belowPx > Math.max(0, distance - overscanPx / 2) ? addBelow(Math.max(0, distance - overscanPx)) : 0;
  while (to - from > 1 && belowPx + heights.get(to - 1) < distance - overscanPx * 1.5) {
    to -= 1;
    belowPx += take(to);
  }
  while (to - from > 1 && belowPx + sum() - heights.get(from) > distance + view + overscanPx * 1.5) {
    take(from);
    from += 1;
  }
  abovePx = (from - range.first) * estimatePx;
  size();
  if (shift) scroller.scrollTop -= shift;
}

ready({
  scroller,
  list,
  open(first, count) {
    range = makeRange(first, count);
    heights = new Map();
    from = to = end();
    belowPx = 0;
    list.append(above, below);
    scroller.append(list);
    render();
    scroller.addEventListener('scroll', render, { passive: true });
  },
  append() {
    range.count += 1;
    if (to < end() - 1 || scroller.scrollTop < -50) {
      belowPx += estimatePx;
      scroller.scrollTop -= estimatePx;
      size();
      return;
    }
    list.insertBefore(makeRow(to), below);
    heights.set(to, estimatePx);
    to += 1;
    take(from);
    from += 1;
    abovePx += estimatePx;
    size();
    scroller.scrollTop = 0;
  },
  prepend(count) {
    range = makeRange(range.first - count, range.count + count);
    abovePx += count * estimatePx;
    size();
  },
});
