import type { LitElement, ReactiveController } from 'lit';
import type { Quote } from '../../contracts/index.js';
import type { LogView } from '../../core/chat/chat.js';
import type { Rows } from '../../core/chat/rows.js';
import { systemClock, type TimerHandle } from '../../core/clock.js';
import type { ThreadStore } from '../../core/chat/thread-ports.js';
import { WindowController } from '../../controllers/window-controller.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { copyRows } from './chat-thread.copy.js';
import { FocusKeeper } from './chat-thread.focus.js';
import { listKeyOf } from './chat-thread.keys.js';
import { rowsOf } from './chat-thread.list.js';

/** So many rows before the first that is there, older ones are asked for. */
const earlyRows = 12;
const foundMs = 2000;
/** Of more rows than that the page would get slow. */
const mostWhole = 2000;

export interface ReadingOptions {
  readonly store: ThreadStore;
  readonly menu: (key: string, anchor: HTMLElement) => void;
  readonly reply: (key: string) => void;
  readonly edit: (key: string) => void;
  readonly write: () => void;
  /** Who wrote a row. */
  readonly authorOf: (key: string) => string;
}

/** Where the reader is among the messages, and how they get about: scrolling, keys, quotes and the way back. */
export class Reading implements ReactiveController {
  readonly window: WindowController;
  #host: LitElement;
  #options: ReadingOptions;
  #activeKey: string | undefined;
  #foundKey: string | undefined;
  #foundTimer: TimerHandle | undefined;
  /** Where somebody was led away from. */
  #back: string[] = [];
  #rows: Rows | undefined;
  #rowsLog: LogView | undefined;
  #opened = false;
  #seeking = false;
  /** All rows are in the page, for its search. */
  #searched = false;
  #connection: AbortController | undefined;

  constructor(host: LitElement, options: ReadingOptions) {
    this.#host = host;
    this.#options = options;
    this.window = new WindowController(host, { estimatePx: 56 });
    this.window.onVisible = this.#onVisible;
    host.addController(this);
    new FocusKeeper(host, () => this.activeKey);
  }

  get canReturn(): boolean {
    return this.#back.length > 0;
  }

  /** What is older is read, as far back as the unread begin. */
  get isSeeking(): boolean {
    return this.#seeking;
  }

  get foundKey(): string | undefined {
    return this.#foundKey;
  }

  /** The row in the tab order: where the focus was last, else the last in sight. */
  get activeKey(): string | undefined {
    const { log } = this.#log;
    const known = this.#activeKey === undefined ? -1 : log.indexOf(this.#activeKey);
    const shown = this.window.slices.some((slice) => slice.kind === 'rows' && known >= slice.from && known < slice.to);
    if (known >= 0 && shown) return this.#activeKey;
    const { lastVisible, atEnd } = this.window;
    const last = log.length - 1;
    // At the end, the last row is in sight as soon as it is there: it is not drawn again once that was measured.
    return log.at(atEnd || lastVisible < 0 ? last : Math.min(lastVisible, last))?.key;
  }

  /** Another conversation. */
  begin(): void {
    this.#activeKey = this.#foundKey = undefined;
    this.#back = [];
    this.#opened = this.#seeking = this.#searched = this.window.whole = false;
    this.window.scrollToEnd();
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    document.addEventListener('visibilitychange', () => this.#onVisible(), { signal });
    // Find in page, and paper, want what is not in sight too.
    this.#host.addEventListener('keydown', this.onSearchKey, { signal });
    document.addEventListener('copy', this.#onCopy, { signal });
    addEventListener('beforeprint', () => this.#whole(true), { signal });
    addEventListener('afterprint', () => this.#whole(this.#searched), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    if (this.#foundTimer !== undefined) systemClock.clearTimeout(this.#foundTimer);
    this.#foundTimer = this.#foundKey = undefined;
  }

  hostUpdate(): void {
    const { log, phase, unreadKey } = this.#options.store.getSnapshot();
    if (this.#searched && log.length > mostWhole) this.#searched = this.window.whole = false;
    this.window.setRows(this.#rowsOf(log));
    if (this.#opened || phase !== 'ready' || log.length === 0) return;
    this.#opened = true;
    // Once it is there, it is where the unread begins.
    if (unreadKey !== undefined) this.window.scrollToKey(unreadKey, { block: 'start' });
    void this.#host.updateComplete.then(this.#onVisible);
  }

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroller');
    const list = scroller?.querySelector<HTMLElement>('.list');
    if (scroller && list) this.window.attach(scroller, list);
    this.#options.store.reachedEnd(this.window.atEnd && !document.hidden);
  }

  /** Whether all that is loaded can be drawn, and is not yet. */
  get canDrawAll(): boolean {
    return !this.#searched && this.#log.log.length <= mostWhole;
  }

  /** Draws all that is loaded: the browser's search finds only what is in the page. */
  drawAll = (): void => {
    if (!this.canDrawAll) return;
    this.#searched = true;
    this.#whole(true);
  };

  /** The keys of a search in the page. They stay the browser's. */
  readonly onSearchKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f') this.drawAll();
  };

  goToEnd = (): void => {
    this.#back = [];
    this.window.scrollToEnd({ smooth: !prefersReducedMotion() });
    const { log } = this.#log;
    this.#activeKey = log.at(log.length - 1)?.key;
    this.#host.requestUpdate();
  };

  /** @param from where to come back to */
  async goTo(quote: Quote, from: string | undefined): Promise<boolean> {
    const key = await this.#options.store.goTo(quote.id);
    if (key === undefined || !this.#host.isConnected) return false;
    if (from !== undefined) this.#back.push(from);
    this.#show(key);
    return true;
  }

  goToUnread = async (): Promise<void> => {
    if (this.#seeking) return;
    const { store } = this.#options;
    const { thread } = store.getSnapshot();
    this.#seeking = true;
    this.#host.requestUpdate();
    const key = await store.goToUnread();
    if (store.getSnapshot().thread?.id !== thread?.id) return;
    this.#seeking = false;
    this.#host.requestUpdate();
    if (!this.#host.isConnected) return;
    // Without it, the way there is in sight: why it ended, and how it goes on.
    const first = this.#log.log.at(0)?.key;
    if (key !== undefined) this.#show(key);
    else if (first !== undefined) this.window.scrollToKey(first, { block: 'center' });
  };

  goBack = (): void => {
    const key = this.#back.pop();
    if (key !== undefined) this.#show(key);
  };

  /** Puts the focus on a row, wherever it is. */
  focusRow(key: string, block: 'nearest' | 'center' = 'nearest'): void {
    this.#activeKey = key;
    this.window.scrollToKey(key, { block });
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.rowOf(key)?.focus({ preventScroll: true }));
  }

  rowOf(key: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-key="${CSS.escape(key)}"]`);
  }

  readonly onFocus = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('.row');
    const key = row?.dataset['key'];
    // A press beside the controls of a story. It takes the focus only while its row has not, so it would be lost.
    if (target.localName === 'rv-flip-story' && !target.shadowRoot?.activeElement) row?.focus({ preventScroll: true });
    // The row itself: what is in it may be a stop from now on.
    if (key === undefined || (key === this.#activeKey && target !== row)) return;
    this.#activeKey = key;
    this.#host.requestUpdate();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const meaning = listKeyOf(event);
    const row = (event.target as HTMLElement).closest<HTMLElement>('.row');
    const key = row?.dataset['key'];
    if (!meaning || !row || key === undefined) return;
    // Where there is nothing to write into, it is the host's key.
    if (meaning === 'write') {
      if (!this.#host.renderRoot.querySelector('.composer')) return;
      event.preventDefault();
      return this.#options.write();
    }
    event.preventDefault();
    const { log } = this.#log;
    const index = log.indexOf(key);
    const { firstVisible, lastVisible } = this.window;
    const page = Math.max(1, lastVisible - firstVisible);
    switch (meaning) {
      case 'menu':
        return this.#options.menu(key, row.querySelector<HTMLElement>('.bubble') ?? row);
      case 'reply':
        return this.#options.reply(key);
      case 'edit':
        return this.#options.edit(key);
      default: {
        const to = {
          next: index + 1,
          previous: index - 1,
          first: 0,
          last: log.length - 1,
          pageDown: index + page,
          pageUp: index - page,
        }[meaning];
        if (to < 0) this.#options.store.loadOlder();
        const target = log.at(Math.min(Math.max(to, 0), log.length - 1));
        if (target) this.focusRow(target.key);
      }
    }
  };

  get #log(): { readonly log: LogView } {
    return this.#options.store.getSnapshot();
  }

  /** The same object until something is another: the window plans anew for each. */
  #rowsOf(log: LogView): Rows {
    if (log !== this.#rowsLog || log.version !== this.#rows?.version) this.#rows = rowsOf(log);
    this.#rowsLog = log;
    return this.#rows;
  }

  #show(key: string): void {
    this.focusRow(key, 'center');
    this.#foundKey = key;
    if (this.#foundTimer !== undefined) systemClock.clearTimeout(this.#foundTimer);
    this.#foundTimer = systemClock.setTimeout(() => {
      this.#foundKey = this.#foundTimer = undefined;
      this.#host.requestUpdate();
    }, foundMs);
  }

  #whole(whole: boolean): void {
    this.window.whole = whole;
    this.#host.requestUpdate();
  }

  #onCopy = (event: ClipboardEvent): void => {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.list');
    if (list) copyRows(event, list, this.#options.authorOf);
  };

  #onVisible = (): void => {
    if (!this.#host.isConnected) return;
    const { store } = this.#options;
    const { firstVisible, lastVisible, atEnd } = this.window;
    const { log, older, phase } = store.getSnapshot();
    store.reachedEnd(atEnd && !document.hidden);
    const first = firstVisible >= 0 ? log.at(firstVisible) : undefined;
    if (first) store.sees(first.key);
    if (firstVisible >= 0 && firstVisible < earlyRows && older === 'more') store.loadOlder();
    // Until it is open where the unread begins, nothing of it is seen.
    if (document.hidden || phase === 'loading') return;
    for (let index = Math.min(lastVisible, log.length - 1); index >= Math.max(0, firstVisible); index--) {
      const entry = log.at(index);
      if (entry?.kind !== 'message') continue;
      store.markRead(entry.message.order);
      return;
    }
  };
}
