import type { ReactiveControllerHost } from 'lit';

/** What does an element's work, fetched when there is something to show. Its host is drawn again once it is there or could not be had. */
export class LazyPart<Part> {
  #host: ReactiveControllerHost;
  #load: () => Promise<Part>;
  #phase: 'wanted' | 'fetching' | 'failed' | 'there' = 'wanted';
  #current: Part | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** `undefined`: it isn't there yet. */
  get current(): Part | undefined {
    return this.#current;
  }

  get isFetching(): boolean {
    return this.#phase === 'fetching';
  }

  get hasFailed(): boolean {
    return this.#phase === 'failed';
  }

  /** Once: after a failure, only {@link retry} makes it go on. */
  fetch(): void {
    if (this.#phase === 'wanted') void this.#fetch();
  }

  readonly retry = (): void => {
    if (this.#phase !== 'failed') return;
    this.#phase = 'wanted';
    this.#host.requestUpdate();
  };

  async #fetch(): Promise<void> {
    this.#phase = 'fetching';
    try {
      this.#current = await this.#load();
      this.#phase = 'there';
    } catch {
      this.#phase = 'failed';
    }
    this.#host.requestUpdate();
  }
}
