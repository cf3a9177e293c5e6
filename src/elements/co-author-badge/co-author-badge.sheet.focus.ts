import type { LitElement, ReactiveController } from 'lit';
import { isLost, reach } from './co-author-badge.reach.js';

/** Where in the sheet the focus is. */
interface Place {
  readonly row: string | undefined;
  /** Which of its list that row is, and which list. */
  readonly index: number;
  readonly list: string;
  readonly past: boolean;
}

const heading = '[data-rv-sheet=authors] h2';
const pastHeading = '.authors-sheet [part=history] h3';

/** Whatever a press or a change from elsewhere takes away, the focus stays near its place. It is only ever taken from who had it in here. */
export class SheetFocus implements ReactiveController {
  #host: LitElement;
  #isOpen: () => boolean;
  #target: string | undefined;
  #place: Place | undefined;
  /** How much of the history there was when somebody asked for more. */
  #read: number | undefined;

  constructor(host: LitElement, isOpen: () => boolean) {
    this.#host = host;
    this.#isOpen = isOpen;
    host.addController(this);
  }

  /** With the next render, there. */
  to(row: string | undefined, selector: string): void {
    this.#target = row === undefined ? undefined : inRow(row, selector);
  }

  /** To what comes of the history, should its button go. */
  toPast(count: number): void {
    this.#read = count;
  }

  hostUpdate(): void {
    const { activeElement } = this.#root;
    const row = activeElement?.closest<HTMLElement>('.person[data-id]');
    const list = row?.parentElement;
    this.#place = activeElement?.closest('.authors-sheet')
      ? {
          row: row?.dataset['id'],
          index: row && list ? [...list.children].indexOf(row) : -1,
          list: list?.localName ?? '',
          past: activeElement.closest('[part=history]') !== null,
        }
      : undefined;
  }

  hostUpdated(): void {
    const [target, place] = [this.#target, this.#place];
    this.#target = undefined;
    if (!this.#isOpen() || (target === undefined && !place)) return;
    // A row that has moved is drawn by now; the dialog's own focus comes before.
    void this.#host.updateComplete.then(() => {
      if (!this.#isOpen() || !this.#host.isConnected) return;
      if (target !== undefined && reach(this.#host, target)) return;
      if (place && !this.#enterPast()) this.#keep(place);
    });
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** @returns whether something has come, and has the focus */
  #enterPast(): boolean {
    const from = this.#read;
    const root = this.#root;
    if (from === undefined || root.querySelectorAll('.past li').length <= from) return false;
    this.#read = undefined;
    if (root.activeElement && !root.activeElement.matches(pastHeading)) return false;
    return reach(this.#host, from === 0 ? '.past' : `.past li:nth-child(${from + 1})`);
  }

  #keep({ row, index, list, past }: Place): void {
    if (!isLost(this.#host)) return;
    const near =
      row === undefined
        ? []
        : [
            inRow(row, '.take'),
            inRow(row, ':is(a, button)'),
            `.authors-sheet ${list}.people > :nth-child(${index + 1}) .take`,
          ];
    reach(this.#host, ...near, ...(past ? [pastHeading] : []), heading);
  }
}

const inRow = (row: string, selector: string): string => `.authors-sheet [data-id="${CSS.escape(row)}"] ${selector}`;
