import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when at least half of the element has come into view, each time it does. */
export class SeenController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #seen: () => void;
  #observer: IntersectionObserver | undefined;
  /** Whether it is in view now. */
  inView = false;

  constructor(host: ReactiveControllerHost & HTMLElement, seen: () => void) {
    this.#host = host;
    this.#seen = seen;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.inView = entries.at(-1)?.isIntersecting ?? false;
        if (this.inView) this.#seen();
      },
      { threshold: 0.5 },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.inView = false;
  }
}
