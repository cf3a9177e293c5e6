import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adapters } from '../contracts/index.js';
import { adaptersContext } from './context.js';

/** An element that needs adapters. Its own property wins over the nearest provider's. */
export interface AdaptersHost extends ReactiveControllerHost, HTMLElement {
  adapters: Adapters | undefined;
}

/**
 * Finds the adapters of an element: its property, else those of the nearest provider, whenever that comes, moves or
 * changes its mind. Asks the host to update when the answer has changed.
 */
export class AdaptersController implements ReactiveController {
  #host: AdaptersHost;
  #provided: Adapters | undefined;
  #unsubscribe: (() => void) | undefined;
  #connection: AbortController | undefined;

  constructor(host: AdaptersHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Those in force. */
  get current(): Adapters | undefined {
    return this.#host.adapters ?? this.#provided;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    // A provider that was upgraded or inserted after this element says so on its way up.
    document.addEventListener(
      'context-provider',
      (event) => {
        const { context } = event as Event & { context?: unknown };
        if (context === adaptersContext && event.composedPath()[0] !== this.#host) this.#request();
      },
      { signal: this.#connection.signal },
    );
    this.#request();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#provided = undefined;
  }

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(adaptersContext, this.#host, this.#receive, true));
  }

  /** One function for good: providers tell their subscribers by it. */
  #receive = (adapters: Adapters, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (adapters === this.#provided) return;
    this.#provided = adapters;
    this.#host.requestUpdate();
  };
}
