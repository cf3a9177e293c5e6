import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when at least half of the element has come into view, each time it does. */
export class SeenController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #seen: () => void;
  #wanted = false;
  #observer: IntersectionObserver | undefined;
  /** Whether it is in view now. */
  inView = false;

  constructor(host: ReactiveControllerHost & HTMLElement, seen: () => void) {
    this.#host = host;
    this.#seen = seen;
    host.addController(this);
  }

  /** Whether anybody wants to know: sixty watched elements cost every frame. */
  watch(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) this.#observer?.observe(this.#host);
    else this.#observer?.unobserve(this.#host);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.inView = entries.at(-1)?.isIntersecting ?? false;
        if (this.inView) this.#seen();
      },
      { threshold: 0.5 },
    );
    if (this.#wanted) this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.inView = false;
  }
}
