import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InboxStore } from '../../core/chat/inbox-ports.js';

/**
 * Whether somebody is at the list: points at it, has the focus in it, has scrolled into it, or has a menu open about it.
 * As long as they are, the order is held, so that nothing moves under a pointer, a finger or the focus.
 */
export class Hold implements ReactiveController {
  #host: ReactiveControllerHost;
  #store: InboxStore;
  #getList: () => HTMLElement | null;
  #isBusy: () => boolean;
  #pointed = false;
  #focused = false;
  #scrolled = false;
  #held = false;

  /** @param isBusy has something open about a row */
  constructor(
    host: ReactiveControllerHost,
    store: InboxStore,
    { getList, isBusy }: { getList: () => HTMLElement | null; isBusy: () => boolean },
  ) {
    this.#host = host;
    this.#store = store;
    this.#getList = getList;
    this.#isBusy = isBusy;
    host.addController(this);
  }

  hostUpdated(): void {
    // Neither is told of a list that goes away.
    if (!this.#getList()) this.#pointed = this.#focused = this.#scrolled = false;
    if (this.#wanted !== this.#held) void this.#host.updateComplete.then(() => this.#sync());
  }

  hostDisconnected(): void {
    this.#pointed = this.#focused = this.#scrolled = false;
    this.#sync();
  }

  /** Lets everything to its place, this once. */
  release(): void {
    this.#store.hold(false);
    this.#held = false;
    this.#scrolled = false;
  }

  readonly onPointerEnter = ({ pointerType }: PointerEvent): void => this.#set({ pointed: pointerType === 'mouse' });

  readonly onPointerLeave = (): void => this.#set({ pointed: false });

  readonly onPointerDown = (): void => this.#set({ pointed: true });

  /** A finger that is lifted points at nothing. */
  readonly onPointerUp = ({ pointerType }: PointerEvent): void => this.#set({ pointed: pointerType === 'mouse' });

  readonly onFocusIn = (): void => this.#set({ focused: true });

  readonly onFocusOut = ({ relatedTarget, currentTarget }: FocusEvent): void =>
    this.#set({ focused: relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget) });

  onScroll(scroller: Element): void {
    this.#scrolled = scroller.scrollTop > 4;
    this.#sync();
  }

  get #wanted(): boolean {
    return this.#pointed || this.#focused || this.#scrolled || this.#isBusy();
  }

  #set({ pointed = this.#pointed, focused = this.#focused }: { pointed?: boolean; focused?: boolean }): void {
    this.#pointed = pointed;
    this.#focused = focused;
    this.#sync();
  }

  #sync(): void {
    const held = this.#wanted;
    if (held === this.#held) return;
    this.#held = held;
    this.#store.hold(held);
  }
}
