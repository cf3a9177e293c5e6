import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { rove } from '../parts/roving.js';
import { variables } from '../parts/variables.js';
import type { RoomWords } from './chat-thread.words.js';

/** One row of a menu. */
export interface MenuItem {
  readonly icon: TemplateResult;
  readonly label: string;
  readonly act: () => void;
  readonly grave?: boolean;
  /** Its icon points along the text. */
  readonly turns?: boolean;
}

/** What can be done about one message. */
export interface MenuContent {
  /** Of the row it is about. */
  readonly key: string;
  readonly reactions: readonly { readonly emoji: string; readonly mine: boolean; readonly act: () => void }[];
  readonly items: readonly MenuItem[];
}

/** px between the menu and what it is about, and from the window's edge. */
const gap = 6;
const edge = 8;

/**
 * The menu of a message: beside it where there is room, from the bottom on a phone. The browser closes it, by Escape or a
 * press elsewhere; the focus goes back to the message.
 */
export class MessageMenu implements ReactiveController {
  #host: LitElement;
  #words: RoomWords;
  #changed: (key: string | undefined) => void;
  #content: MenuContent | undefined;
  #element: HTMLElement | undefined;
  #giveBack: (key: string) => void;
  #place = { inline: '0px', block: '0px' };
  #hadFocus = false;

  /**
   * @param changed it is open about a row, or closed
   * @param giveBack puts the focus on that row again
   */
  constructor(
    host: LitElement,
    words: RoomWords,
    { changed, giveBack }: { changed: (key: string | undefined) => void; giveBack: (key: string) => void },
  ) {
    this.#host = host;
    this.#words = words;
    this.#changed = changed;
    this.#giveBack = giveBack;
    host.addController(this);
  }

  get key(): string | undefined {
    return this.#content?.key;
  }

  open(content: MenuContent, anchor: HTMLElement): void {
    this.#content = content;
    this.#changed(content.key);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#show(anchor));
  }

  close(): void {
    this.#element?.hidePopover();
  }

  hostDisconnected(): void {
    this.#content = undefined;
  }

  render(): TemplateResult {
    const content = this.#content;
    return html`<div
      class="menu"
      part="menu"
      popover="auto"
      role="menu"
      aria-label=${this.#words.text('chatActions')}
      ${ref(this.#found)}
      ${variables({ '--_inline': this.#place.inline, '--_block': this.#place.block })}
      @keydown=${this.#onKey}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
    >
      ${content ? this.#renderContent(content) : nothing}
    </div>`;
  }

  #renderContent({ reactions, items }: MenuContent): TemplateResult {
    const words = this.#words;
    return html`${
      reactions.length === 0
        ? nothing
        : html`<div class="quick" role="group">
            ${reactions.map(
              ({ emoji, mine, act }) =>
                html`<button
                  type="button"
                  role="menuitemcheckbox"
                  aria-checked=${mine}
                  aria-label=${words.text(mine ? 'chatUnreact' : 'chatReact', emoji)}
                  tabindex="-1"
                  @click=${() => this.#choose(act)}
                >
                  ${emoji}
                </button>`,
            )}
          </div>`
    }
    ${items.map(
      ({ icon, label, act, grave, turns }) =>
        html`<button
          class="item ${grave ? 'grave' : ''}${turns ? 'turns' : ''}"
          type="button"
          role="menuitem"
          tabindex="-1"
          @click=${() => this.#choose(act)}
        >
          ${icon}<span>${label}</span>
        </button>`,
    )}`;
  }

  #found = (element: Element | undefined): void => {
    this.#element = element as HTMLElement | undefined;
  };

  #show(anchor: HTMLElement): void {
    const menu = this.#element;
    if (!menu?.isConnected || !this.#content) return;
    menu.showPopover();
    const box = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const rightToLeft = menu.matches(':dir(rtl)');
    const start = rightToLeft ? innerWidth - box.right : box.left;
    const end = rightToLeft ? innerWidth - box.left : box.right;
    // Towards the middle of the window, below if it fits, else above, else as low as it can be.
    const inline = start + width + edge < innerWidth ? start : end - width;
    const below = box.bottom + gap;
    const block = below + height + edge < innerHeight ? below : box.top - gap - height;
    const held = (value: number, most: number): string => `${Math.max(edge, Math.min(value, most - edge))}px`;
    this.#place = { inline: held(inline, innerWidth - width), block: held(block, innerHeight - height) };
    this.#host.requestUpdate();
    this.#items[0]?.focus({ preventScroll: true });
  }

  get #items(): readonly HTMLElement[] {
    return [...(this.#element?.querySelectorAll<HTMLElement>('button') ?? [])];
  }

  #choose(act: () => void): void {
    this.close();
    act();
  }

  #onKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const sideways = event.key === forward || event.key === back;
    rove(
      event,
      items,
      sideways
        ? { next: forward, previous: back, round: true }
        : { next: 'ArrowDown', previous: 'ArrowUp', round: true },
    );
    // A menu is left by Tab.
    if (event.key === 'Tab') {
      event.preventDefault();
      this.close();
    }
    event.stopPropagation();
  };

  #onBeforeToggle = (event: ToggleEvent): void => {
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    this.#hadFocus = event.newState === 'closed' && this.#element?.contains(focused) === true;
  };

  #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') return;
    const { key } = this;
    this.#content = undefined;
    this.#changed(undefined);
    this.#host.requestUpdate();
    // Not every engine gives it back within a shadow root. What was chosen may have taken it elsewhere.
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    const lost = this.#hadFocus && (focused === null || this.#element?.contains(focused) === true);
    if (lost && key !== undefined) this.#giveBack(key);
  };
}
