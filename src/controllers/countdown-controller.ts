import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock, TimerHandle } from '../core/clock.js';

export interface CountdownOptions {
  readonly clock: Clock;
  /** At zero. */
  readonly done: () => void;
}

/** Counts whole seconds down. Ends with its host's leaving the page. */
export class CountdownController implements ReactiveController {
  #host: ReactiveControllerHost;
  #options: CountdownOptions;
  #timer: TimerHandle | undefined;
  /** Seconds; absent while nothing is counted. */
  left: number | undefined;

  constructor(host: ReactiveControllerHost, options: CountdownOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  start(seconds: number): void {
    this.cancel();
    this.#count(seconds);
  }

  cancel(): void {
    if (this.#timer !== undefined) this.#options.clock.clearTimeout(this.#timer);
    this.#timer = this.left = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.cancel();
  }

  #count(left: number): void {
    if (left === 0) {
      this.cancel();
      this.#options.done();
      return;
    }
    this.left = left;
    this.#host.requestUpdate();
    this.#timer = this.#options.clock.setTimeout(() => this.#count(left - 1), 1000);
  }
}
