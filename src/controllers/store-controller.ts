import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../core/store.js';

/** Updates its host whenever a store has changed, while it is connected. */
export class StoreController<Snapshot> implements ReactiveController {
  #host: ReactiveControllerHost;
  #store: Store<Snapshot>;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, store: Store<Snapshot>) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#store.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }
}
