import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Makes object URLs for as many blobs as a rendering asks for, and revokes each that the next one does not, or that its host has left the page with. */
export class ObjectUrlsController implements ReactiveController {
  #connected = false;
  #urls = new Map<Blob, string>();
  #asked = new Set<Blob>();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The URL of `blob`: the same as long as each rendering asks for it. None off the page. */
  urlOf(blob: Blob | undefined): string | undefined {
    if (!blob || !this.#connected) return undefined;
    this.#asked.add(blob);
    const url = this.#urls.get(blob) ?? URL.createObjectURL(blob);
    this.#urls.set(blob, url);
    return url;
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostUpdate(): void {
    this.#asked.clear();
  }

  hostUpdated(): void {
    for (const [blob, url] of this.#urls) {
      if (this.#asked.has(blob)) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(blob);
    }
  }

  hostDisconnected(): void {
    this.#connected = false;
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
