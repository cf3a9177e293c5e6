import { css, html, LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { WindowController } from '../../src/controllers/window-controller.js';
import { items } from '../../src/core/chat/row-items.js';
import type { Rows } from '../../src/core/chat/rows.js';

/** Keys with a height each, and the place of a key found as a log finds it. */
export function makeRows(first: number, count: number) {
  let keys = Array.from({ length: count }, (_, place) => `k${first + place}`);
  let places: Map<string, number> | undefined;
  let version = 1;
  const rows: Rows & { edit(change: (keys: string[]) => string[]): void; readonly keys: readonly string[] } = {
    get length() {
      return keys.length;
    },
    get version() {
      return version;
    },
    get keys() {
      return keys;
    },
    keyAt: (index) => keys[index] ?? '',
    indexOf(key) {
      places ??= new Map(keys.map((known, index) => [known, index]));
      return places.get(key) ?? -1;
    },
    edit(change) {
      keys = change([...keys]);
      places = undefined;
      version += 1;
    },
  };
  return rows;
}

/** Unequal, and not whole numbers. */
export const pxOf = (key: string): number => {
  const number = Math.abs(Number(key.slice(1)));
  return 30.4 + ((number * 7919) % 180);
};

/** A list of rows with any heights, in a window. */
export class WindowHost extends LitElement {
  static override styles = [
    WindowController.styles,
    css`
      :host {
        display: block;
        inline-size: 300px;
      }

      .scroller {
        block-size: 400px;
      }

      .row {
        margin-block-end: 3px;
        padding-block-end: var(--row-padding, 0);
      }
    `,
  ];

  window = new WindowController(this, { estimatePx: 60 });
  rows = makeRows(0, 0);
  heights = new Map<string, number>();
  tail = 0;
  /** Another number, another scroller. */
  generation = 0;
  /** How wide a pixel of text is: rows are as much taller as the list is narrower. */
  flows = false;

  protected override willUpdate(): void {
    this.window.setRows(this.rows);
  }

  protected override updated(): void {
    this.window.attach(this.scroller, this.list);
  }

  #size(key: string) {
    const px = this.heights.get(key) ?? pxOf(key);
    return styleMap(this.flows ? { aspectRatio: `300 / ${px}` } : { blockSize: `${px}px` });
  }

  get scroller(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.scroller')!;
  }

  get list(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.list')!;
  }

  row(key: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"]`);
  }

  override render(): unknown {
    return html`${keyed(
      this.generation,
      html`<div class="scroller" tabindex="0">
        <div class="list">
          ${repeat(
            items(this.window.slices),
            (item) => (item.kind === 'room' ? `room ${item.key}` : this.rows.keyAt(item.index)),
            (item) =>
              item.kind === 'room'
                ? html`<div class="room" data-room=${item.key}></div>`
                : html`<div
                    class="row"
                    data-key=${this.rows.keyAt(item.index)}
                    style=${this.#size(this.rows.keyAt(item.index))}
                  >
                    <button>${this.rows.keyAt(item.index)}</button> <span>words</span>
                  </div>`,
          )}
          ${this.tail ? html`<p class="tail">types</p>` : ''}
        </div>
      </div>`,
    )}`;
  }
}

customElements.define('window-host', WindowHost);

declare global {
  interface HTMLElementTagNameMap {
    'window-host': WindowHost;
  }
}
