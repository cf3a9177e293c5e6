import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import { systemClock, type TimerHandle } from '../../core/clock.js';
import { folded, type SearchedList } from '../../core/searched-pages.js';
import { searchField } from './search-field.js';

/** A list of people as it is picked from: in a `.picker` with a `.scroller`, each a `.pick` with a radio button of their id. */
export interface PickingOptions<Item> {
  /** Somebody sees it. */
  readonly isShown: () => boolean;
  readonly getList: () => SearchedList<Item>;
  /** As they stand. */
  readonly getItems: () => readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly canBeChosen: (item: Item) => boolean;
  readonly list: { search(query: string): void; loadMore(): void; retry(): void };
  /** A radio button was pressed. */
  readonly choose: (id: string) => void;
  readonly announcer: AnnounceController<string>;
  /** How many were found, for the ear. */
  readonly foundText: (list: SearchedList<Item>) => string;
}

/** Rows at first: more than a sheet shows, few enough for a frame. */
const firstRows = 14;

/** Rows that come with each approach to the end. */
const moreRows = 40;

/** How often more is asked for by itself, where a page has fewer than a sheet shows. */
const mostFills = 8;

/** So near the end, more come. */
const nearPx = 600;

/** How many rows ahead of the focus there are, at least. */
const aheadRows = 8;

/** ms between two letters of one name. */
const typingMs = 800;

/** ms without a key before the number of those found is said. */
const sayMs = 900;

/** The choice of one out of many: a search, and the browser's own radio buttons, as many as are near. */
export class PickingController<Item extends { readonly id: string }> implements ReactiveController {
  #host: LitElement;
  #options: PickingOptions<Item>;
  #typed = '';
  #rows = firstRows;
  /** As many as somebody has come near to: they are drawn as soon as they are there. */
  #wanted = firstRows;
  #fills = 0;
  #letters = '';
  #lettersTimer: TimerHandle | undefined;
  #sayTimer: TimerHandle | undefined;

  constructor(host: LitElement, options: PickingOptions<Item>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** How many are drawn, at most. */
  get rows(): number {
    const { items } = this.#options.getList();
    this.#rows = Math.max(this.#rows, Math.min(this.#wanted, items.length));
    return this.#rows;
  }

  hostUpdated(): void {
    const { isShown, getList, list } = this.#options;
    const { more, loadingMore, error, searching, items } = getList();
    if (!isShown() || !more || loadingMore || error || searching) return;
    // What can't be scrolled would never come to its end.
    if (items.length >= firstRows || this.#fills >= mostFills) return;
    this.#fills += 1;
    void this.#host.updateComplete.then(() => list.loadMore());
  }

  hostConnected(): void {
    // Which of the two scrolls, the room decides; a scroll does not bubble.
    this.#host.renderRoot.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('scroll', this.#onScroll, { capture: true });
    this.#stopTimers();
  }

  /** The next time begins anew. */
  forget(): void {
    this.#stopTimers();
    this.#typed = this.#letters = '';
    this.#begin();
  }

  renderSearch(label: string, clearLabel: string): TemplateResult {
    return searchField({
      label,
      clearLabel,
      typed: this.#typed,
      onInput: (event) => this.#search((event.target as HTMLInputElement).value),
      onKey: this.#onSearchKey,
      clear: this.#clear,
    });
  }

  readonly onChange = (event: Event): void => this.#options.choose((event.target as HTMLInputElement).value);

  /** The browser leads from the last of the group to the first: there must always be more than it reaches. */
  readonly onFocus = (event: FocusEvent): void => {
    const { value } = event.target as HTMLInputElement;
    const place = this.#options.getItems().findIndex(({ id }) => id === value);
    if (place !== -1) this.#extend(place + aheadRows);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isLetter = [...key].length === 1 && (key !== ' ' || this.#letters !== '');
    if (isLetter) {
      event.preventDefault();
      this.#typeAhead(key, target.value);
      return;
    }
    const items = this.#options.getItems();
    const isLast = items.findIndex(({ id }) => id === target.value) === items.length - 1;
    // More are on their way: what the browser takes for the end is none.
    if (isLast && (key === 'ArrowDown' || key === 'ArrowRight') && this.#options.getList().more) event.preventDefault();
  };

  readonly retry = (): void => {
    this.#options.list.retry();
    // The button goes away.
    this.#focusSearch();
  };

  get #scrollers(): readonly HTMLElement[] {
    const list = this.#find('.scroller');
    const sheet = list?.closest<HTMLElement>('.sheet-body');
    return list ? [list, ...(sheet ? [sheet] : [])] : [];
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`.picker ${selector}`);
  }

  #inputOf(id: string): HTMLInputElement | undefined {
    return [...this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.picker .pick input')].find(
      ({ value }) => value === id,
    );
  }

  #focusSearch(): void {
    this.#find('.search input')?.focus();
  }

  #stopTimers(): void {
    for (const timer of [this.#lettersTimer, this.#sayTimer]) if (timer !== undefined) systemClock.clearTimeout(timer);
    this.#lettersTimer = this.#sayTimer = undefined;
  }

  #begin(): void {
    this.#rows = this.#wanted = firstRows;
    this.#fills = 0;
  }

  /** @param rows that there should be at least */
  #extend(rows: number): void {
    const { getItems, list } = this.#options;
    if (rows <= this.#rows) return;
    this.#wanted = Math.max(rows, this.#rows + moreRows);
    if (this.#wanted > getItems().length) list.loadMore();
    this.#host.requestUpdate();
  }

  #search(typed: string): void {
    this.#typed = typed;
    this.#begin();
    this.#options.list.search(typed);
    this.#host.requestUpdate();
    // Scrolling lays out: once, with what was found.
    void this.#host.updateComplete.then(() => {
      for (const scroller of this.#scrollers) scroller.scrollTop = 0;
    });
    if (this.#sayTimer !== undefined) systemClock.clearTimeout(this.#sayTimer);
    this.#sayTimer = typed.trim() === '' ? undefined : systemClock.setTimeout(this.#sayFound, sayMs);
  }

  /** How many were found, once nobody types and everybody has answered. */
  #sayFound = (): void => {
    const { getList, announcer, foundText } = this.#options;
    const list = getList();
    this.#sayTimer = list.searching ? systemClock.setTimeout(this.#sayFound, sayMs) : undefined;
    if (!list.searching) announcer.say(foundText(list));
  };

  #onSearchKey = (event: KeyboardEvent): void => {
    // An IME has its own meaning for these.
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#typed !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.#clear();
    } else if (event.key === 'Enter') {
      event.preventDefault();
    } else if (event.key === 'ArrowDown') {
      const row = this.#find('.pick input:checked') ?? this.#find('.pick input:enabled');
      if (!row) return;
      event.preventDefault();
      row.focus();
    }
  };

  #clear = (): void => {
    this.#search('');
    // The button goes away with the words.
    this.#focusSearch();
  };

  #onScroll = (event: Event): void => {
    const scroller = this.#scrollers.find((one) => one === event.target);
    if (!scroller) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    if (scrollTop + clientHeight > scrollHeight - nearPx) this.#extend(this.#rows + 1);
  };

  /** Radio buttons have no type-ahead of their own: letters lead to the next name that begins with them. */
  #typeAhead(key: string, from: string): void {
    const { getItems, nameOf, canBeChosen } = this.#options;
    const isRepeat = this.#letters === key;
    this.#letters = isRepeat ? key : this.#letters + key;
    if (this.#lettersTimer !== undefined) systemClock.clearTimeout(this.#lettersTimer);
    this.#lettersTimer = systemClock.setTimeout(() => {
      this.#letters = '';
      this.#lettersTimer = undefined;
    }, typingMs);
    const items = getItems();
    const start = items.findIndex(({ id }) => id === from) + ([...this.#letters].length === 1 ? 1 : 0);
    const wanted = folded(this.#letters);
    const found = [...items.slice(start), ...items.slice(0, start)].find(
      (item) => canBeChosen(item) && folded(nameOf(item)).startsWith(wanted),
    );
    if (!found) return;
    this.#extend(items.indexOf(found) + aheadRows);
    // Their row may only come with this.
    void this.#host.updateComplete.then(() => {
      const input = this.#inputOf(found.id);
      input?.click();
      input?.focus();
    });
  }
}
