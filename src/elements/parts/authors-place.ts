import type { LitElement, ReactiveController } from 'lit';

/** Whose names show, and how many. */
export interface ShownNames {
  readonly id: string;
  readonly count: number;
}

/**
 * Keeps the height of the names when one goes, as long as the element is as wide: what is beneath does not jump. Make it after
 * what hands a new record on, so that it looks at what is to be drawn.
 */
export class HeldPlace implements ReactiveController {
  #host: LitElement;
  #selector: string;
  #getNames: () => ShownNames | undefined;
  #last: ShownNames | undefined;
  #heldPx = 0;
  #shownPx = 0;
  #width = 0;
  #observer: ResizeObserver | undefined;

  /** @param selector of what has the names, and takes `--_held` for a height */
  constructor(host: LitElement, selector: string, getNames: () => ShownNames | undefined) {
    this.#host = host;
    this.#selector = selector;
    this.#getNames = getNames;
    host.addController(this);
  }

  hostUpdate(): void {
    const last = this.#last;
    const now = this.#getNames();
    this.#last = now;
    if (!last) return;
    if (now?.id !== last.id) this.#release();
    else if (now.count < last.count) this.#hold();
  }

  hostUpdated(): void {
    if (this.#heldPx === this.#shownPx) return;
    this.#shownPx = this.#heldPx;
    this.#place?.style.setProperty('--_held', `${this.#heldPx}px`);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#heldPx = 0;
  }

  get #place(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(this.#selector);
  }

  #hold(): void {
    const place = this.#place;
    if (!place) return;
    this.#heldPx = place.getBoundingClientRect().height;
    this.#width = this.#host.getBoundingClientRect().width;
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
