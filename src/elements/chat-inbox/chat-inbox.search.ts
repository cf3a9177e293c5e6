import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { systemClock, type TimerHandle } from '../../core/clock.js';
import type { InboxStore } from '../../core/chat/inbox-ports.js';
import { closeIcon } from '../parts/icons/close.js';
import { searchIcon } from '../parts/icons/search.js';
import type { InboxWords } from './chat-inbox.words.js';

/** Nothing is asked of the back end before people pause. */
const pauseMs = 300;

/** The field in which people search. */
export class SearchField implements ReactiveController {
  #host: LitElement;
  #store: InboxStore;
  #words: InboxWords;
  #typed = '';
  #timer: TimerHandle | undefined;

  constructor(host: LitElement, store: InboxStore, words: InboxWords) {
    this.#host = host;
    this.#store = store;
    this.#words = words;
    host.addController(this);
  }

  /** What is searched for, or soon will be. Empty: nothing. */
  get query(): string {
    return this.#typed.trim();
  }

  /** The store has begun anew: what stands in the field is to be searched for there too. */
  restore(): void {
    if (this.#timer === undefined && this.#store.getSnapshot().query !== this.query) this.#store.search(this.query);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  render(): TemplateResult {
    const words = this.#words;
    const label = words.text('inboxSearch');
    return html`<div class="search" part="search" role="search">
      <div class="field">
        ${searchIcon()}
        <input
          type="search"
          autocomplete="off"
          dir=${this.#typed === '' ? nothing : 'auto'}
          aria-label=${label}
          placeholder=${label}
          .value=${live(this.#typed)}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
        ${
          this.#typed === ''
            ? nothing
            : html`<button
                class="button bare icon-only"
                type="button"
                aria-label=${words.text('inboxSearchClear')}
                @click=${this.#clear}
              >
                ${closeIcon()}
              </button>`
        }
      </div>
    </div>`;
  }

  #onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#stop();
    if (this.query === '') this.#search();
    else this.#timer = systemClock.setTimeout(this.#search, pauseMs);
    this.#host.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    // An IME has its own meaning for both.
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#typed !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.#clear();
    } else if (event.key === 'Enter') {
      this.#stop();
      this.#search();
    } else if (event.key === 'ArrowDown') {
      const row = this.#host.renderRoot.querySelector<HTMLElement>('.open[tabindex="0"]');
      if (!row) return;
      event.preventDefault();
      row.focus();
    }
  };

  #clear = (): void => {
    this.#typed = '';
    this.#stop();
    this.#search();
    this.#host.requestUpdate();
    // The button goes away with the words.
    this.#host.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  };

  #search = (): void => {
    this.#timer = undefined;
    this.#store.search(this.query);
  };

  #stop(): void {
    if (this.#timer !== undefined) systemClock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
