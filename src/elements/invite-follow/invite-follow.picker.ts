import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { InviteContact } from '../../contracts/index.js';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import { systemClock, type TimerHandle } from '../../core/clock.js';
import type { InviteStore, LinkChannel } from '../../core/invite/invite-ports.js';
import { folded, limitOf, mayLeaveBy, statusOf } from '../../core/invite/invite-rules.js';
import { emit } from '../parts/emit.js';
import { linkIcon } from '../parts/icons/link.js';
import { limitText } from './invite-follow.card.js';
import { contacts, inOrder } from './invite-follow.contacts.js';
import { searchField } from './invite-follow.search.js';
import { written, type InviteWords } from './invite-follow.words.js';

export interface PickerOptions {
  readonly words: InviteWords;
  readonly store: InviteStore;
  readonly announcer: AnnounceController<string>;
}

const linkChannels: readonly LinkChannel[] = ['share', 'copy', 'qr'];

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

/** The choice of one contact: a search, and the browser's own radio buttons, as many as are near. */
export class InvitePicker implements ReactiveController {
  #host: LitElement;
  #options: PickerOptions;
  #typed = '';
  #rows = firstRows;
  /** As many as somebody has come near to: they are drawn as soon as they are there. */
  #wanted = firstRows;
  #fills = 0;
  /** Somebody wants to go on without having chosen. */
  #nobody = false;
  #letters = '';
  #lettersTimer: TimerHandle | undefined;
  #sayTimer: TimerHandle | undefined;

  constructor(host: LitElement, options: PickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const { step, contacts: list } = this.#options.store.getSnapshot();
    if (step !== 'picking' || !list.more || list.loadingMore || list.error || list.searching) return;
    // What can't be scrolled would never come to its end.
    if (list.items.length >= firstRows || this.#fills >= mostFills) return;
    this.#fills += 1;
    void this.#host.updateComplete.then(() => this.#options.store.loadMoreContacts());
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
    this.#nobody = false;
  }

  render(): TemplateResult {
    const { words, store } = this.#options;
    const snapshot = store.getSnapshot();
    const { chosen } = snapshot;
    const { limited } = limitOf(snapshot);
    const limit = limitText(words, snapshot);
    this.#rows = Math.max(this.#rows, Math.min(this.#wanted, snapshot.contacts.items.length));
    const { phase, items, query, error } = snapshot.contacts;
    const isNobody = phase === 'ready' && items.length === 0 && query === '' && !error;
    const byLink = linkChannels.some((channel) => mayLeaveBy(snapshot.rules, channel));
    return html`<form class="step picker" novalidate @submit=${this.#onSubmit}>
      ${
        isNobody
          ? nothing
          : searchField({
              words,
              typed: this.#typed,
              onInput: this.#onInput,
              onKey: this.#onSearchKey,
              clear: this.#clear,
            })
      }
      <div class="scroller">
        ${contacts({
          words,
          snapshot,
          rows: this.#rows,
          choose: this.#onChange,
          retry: this.#retry,
          onKey: this.#onKey,
          onFocus: this.#onFocus,
        })}
      </div>
      <div class="actions">
        ${
          this.#nobody && !chosen
            ? html`<p class="small" role="alert">${words.text('inviteNextNobody')}</p>`
            : limit === undefined
              ? nothing
              : html`<p class="small soft" id="picker-limit">${limit}</p>`
        }
        ${
          isNobody
            ? nothing
            : html`<button
                class="button spot"
                type="submit"
                aria-disabled=${!chosen || limited ? 'true' : nothing}
                aria-describedby=${limit === undefined ? nothing : 'picker-limit'}
              >
                <span>${chosen ? words.text('inviteNextFor', chosen.name) : words.text('inviteNext')}</span>
              </button>`
        }
        ${
          byLink
            ? html` <button
                class=${isNobody ? 'button spot' : 'button bare'}
                type="button"
                @click=${() => store.goTo('link')}
              >
                ${linkIcon()}<span>${words.text('inviteByLink')}</span>
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  get #items(): readonly InviteContact[] {
    const { contacts: list, rules } = this.#options.store.getSnapshot();
    return inOrder(list.items, rules.platforms);
  }

  get #scrollers(): readonly HTMLElement[] {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.picker .scroller');
    const sheet = list?.closest<HTMLElement>('.sheet-body');
    return list && sheet ? [list, sheet] : [];
  }

  #inputOf(id: string): HTMLInputElement | undefined {
    return [...this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.contact input')].find(
      ({ value }) => value === id,
    );
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
    const { store } = this.#options;
    if (rows <= this.#rows) return;
    this.#wanted = Math.max(rows, this.#rows + moreRows);
    if (this.#wanted > this.#items.length) store.loadMoreContacts();
    this.#host.requestUpdate();
  }

  #search(typed: string): void {
    const { store } = this.#options;
    this.#typed = typed;
    this.#begin();
    store.search(typed);
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
    const { words, store, announcer } = this.#options;
    const { items, more, searching, query } = store.getSnapshot().contacts;
    this.#sayTimer = searching ? systemClock.setTimeout(this.#sayFound, sayMs) : undefined;
    if (searching) return;
    const count = `${written(words, items.length)}${more ? '+' : ''}`;
    announcer.say(
      items.length === 0 ? words.text('inviteNotFound', query) : words.text('inviteFound', items.length, count),
    );
  };

  #onInput = (event: Event): void => this.#search((event.target as HTMLInputElement).value);

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
      const { renderRoot } = this.#host;
      const row =
        renderRoot.querySelector<HTMLElement>('.contact input:checked') ??
        renderRoot.querySelector<HTMLElement>('.contact input:enabled');
      if (!row) return;
      event.preventDefault();
      row.focus();
    }
  };

  #clear = (): void => {
    this.#search('');
    // The button goes away with the words.
    this.#host.renderRoot.querySelector<HTMLElement>('.picker .search input')?.focus();
  };

  #retry = (): void => {
    this.#options.store.retryContacts();
    // The button goes away.
    this.#host.renderRoot.querySelector<HTMLElement>('.picker .search input')?.focus();
  };

  #onScroll = (event: Event): void => {
    const scroller = this.#scrollers.find((one) => one === event.target);
    if (!scroller) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    if (scrollTop + clientHeight > scrollHeight - nearPx) this.#extend(this.#rows + 1);
  };

  #onChange = (event: Event): void => {
    const { store } = this.#options;
    const { value } = event.target as HTMLInputElement;
    this.#nobody = false;
    store.choose(value);
    const { chosen, clip } = store.getSnapshot();
    if (chosen?.id === value) emit(this.#host, 'rv-invite-contact-selected', { clipId: clip?.id, contact: chosen });
  };

  /** The browser leads from the last of the group to the first: there must always be more than it reaches. */
  #onFocus = (event: FocusEvent): void => {
    const { value } = event.target as HTMLInputElement;
    const place = this.#items.findIndex(({ id }) => id === value);
    if (place !== -1) this.#extend(place + aheadRows);
  };

  #onKey = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isLetter = [...key].length === 1 && (key !== ' ' || this.#letters !== '');
    if (isLetter) {
      event.preventDefault();
      this.#typeAhead(key, target.value);
      return;
    }
    const items = this.#items;
    const isLast = items.findIndex(({ id }) => id === target.value) === items.length - 1;
    // More are on their way: what the browser takes for the end is none.
    if (isLast && (key === 'ArrowDown' || key === 'ArrowRight') && this.#options.store.getSnapshot().contacts.more)
      event.preventDefault();
  };

  /** Radio buttons have no type-ahead of their own: letters lead to the next name that begins with them. */
  #typeAhead(key: string, from: string): void {
    const isRepeat = this.#letters === key;
    this.#letters = isRepeat ? key : this.#letters + key;
    if (this.#lettersTimer !== undefined) systemClock.clearTimeout(this.#lettersTimer);
    this.#lettersTimer = systemClock.setTimeout(() => {
      this.#letters = '';
      this.#lettersTimer = undefined;
    }, typingMs);
    const items = this.#items;
    const { now } = this.#options.store.getSnapshot();
    const start = items.findIndex(({ id }) => id === from) + ([...this.#letters].length === 1 ? 1 : 0);
    const wanted = folded(this.#letters);
    const found = [...items.slice(start), ...items.slice(0, start)].find(
      (contact) => statusOf(contact, now) === 'invitable' && folded(contact.name).startsWith(wanted),
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

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store } = this.#options;
    const snapshot = store.getSnapshot();
    this.#nobody = !snapshot.chosen;
    this.#host.requestUpdate();
    if (snapshot.chosen && !limitOf(snapshot).limited) store.compose();
  };
}
