import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Makes object URLs for blobs and revokes each as soon as it is no longer asked for, or its host leaves the page. */
export class ObjectUrlController implements ReactiveController {
  #connected = false;
  #blob: Blob | undefined;
  #url: string | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The URL of `blob`: the same as long as the blob is. `undefined` revokes. None off the page. */
  urlOf(wanted: Blob | undefined): string | undefined {
    const blob = this.#connected ? wanted : undefined;
    if (blob === this.#blob) return this.#url;
    this.#revoke();
    this.#blob = blob;
    this.#url = blob && URL.createObjectURL(blob);
    return this.#url;
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#revoke();
  }

  #revoke(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = this.#blob = undefined;
  }
}
