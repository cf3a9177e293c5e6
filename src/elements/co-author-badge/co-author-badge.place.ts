import type { LitElement, ReactiveController } from 'lit';
import type { Authorship } from '../../contracts/index.js';

/** Keeps the height of the names when one goes, as long as the badge is as wide: what is beneath does not jump. */
export class HeldPlace implements ReactiveController {
  #host: LitElement;
  #getAuthorship: () => Authorship | undefined;
  #last: Authorship | undefined;
  #heldPx = 0;
  #shownPx = 0;
  #width = 0;
  #observer: ResizeObserver | undefined;

  constructor(host: LitElement, getAuthorship: () => Authorship | undefined) {
    this.#host = host;
    this.#getAuthorship = getAuthorship;
    host.addController(this);
  }

  hostUpdate(): void {
    const last = this.#last;
    const now = this.#getAuthorship();
    this.#last = now;
    if (!last || now === last) return;
    if (now?.postId !== last.postId) this.#release();
    else if (now.authors.length < last.authors.length) this.#hold();
  }

  hostUpdated(): void {
    if (this.#heldPx === this.#shownPx) return;
    this.#shownPx = this.#heldPx;
    this.#badge?.style.setProperty('--_held', `${this.#heldPx}px`);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#heldPx = 0;
  }

  get #badge(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.badge');
  }

  #hold(): void {
    const badge = this.#badge;
    if (!badge) return;
    const { width, height } = badge.getBoundingClientRect();
    this.#heldPx = height;
    this.#width = width;
    this.#observer ??= new ResizeObserver(() => {
      const { width: now } = this.#host.getBoundingClientRect();
      if (Math.abs(now - this.#width) > 1) this.#release();
    });
    this.#observer.observe(this.#host);
  }

  #release(): void {
    this.hostDisconnected();
    this.hostUpdated();
  }
}
