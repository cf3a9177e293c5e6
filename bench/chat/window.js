// Our window, in a plain element.
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { WindowController } from '../../src/controllers/window-controller.ts';
import { items } from '../../src/core/chat/row-items.ts';
import { ready } from './ready.js';
import { estimatePx, isOwn, makeRange, overscanPx, style, textOf } from './rows.js';

let range = makeRange(0, 0);
let version = 0;
const rows = {
  get length() {
    return range.count;
  },
  get version() {
    return version;
  },
  keyAt: (index) => String(range.first + index),
  indexOf(key) {
    const index = Number(key) - range.first;
    return index >= 0 && index < range.count ? index : -1;
  },
};

class BenchList extends LitElement {
  static styles = WindowController.styles;

  window = new WindowController(this, { estimatePx, overscanPx });

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    this.window.setRows(rows);
  }

  updated() {
    this.window.attach(this.querySelector('.scroller'), this.querySelector('.list'));
  }

  render() {
    return html`<div class="scroller">
      <div class="list">
        ${repeat(
          items(this.window.slices),
          (item) => (item.kind === 'room' ? item.key : range.first + item.index),
          (item) => {
            if (item.kind === 'room') return html`<div class="room" data-room=${item.key}></div>`;
            const number = range.first + item.index;
            return html`<div class=${isOwn(number) ? 'row own' : 'row'} data-key=${number}>
              <p>${textOf(number)}</p>
            </div>`;
          },
        )}
      </div>
    </div>`;
  }
}
customElements.define('bench-list', BenchList);

style.textContent += `${WindowController.styles.cssText} bench-list { display: block; } .scroller { block-size: 100%; } bench-list { block-size: 100% }`;
document.head.append(style);
const element = document.createElement('bench-list');
const change = (next) => {
  range = next;
  version += 1;
  element.requestUpdate();
};

ready({
  get scroller() {
    return element.querySelector('.scroller') ?? document.querySelector('main');
  },
  get list() {
    return element.querySelector('.list');
  },
  async open(first, count) {
    change(makeRange(first, count));
    document.querySelector('main').append(element);
    await element.updateComplete;
  },
  append: () => change(makeRange(range.first, range.count + 1)),
  prepend: (count) => change(makeRange(range.first - count, range.count + count)),
});
