import type { LitElement, ReactiveController } from 'lit';

/** What a {@link DropController} is about. `Zone` names the places of the element that files can be dropped on. */
export interface DropOptions<Zone> {
  /** Whether files are taken now. */
  readonly isWanted: () => boolean;
  /** Where in the element an event is. `undefined`: in none of the places. */
  readonly zoneOf: (event: Event) => Zone | undefined;
  /** Takes what is pasted into the page, too, while nothing of it has the focus. Default: only what is pasted into the element. */
  readonly ofPage?: boolean;
  /** @param zone where they were dropped; absent: anywhere else, or pasted */
  readonly take: (files: readonly File[], zone: Zone | undefined) => void;
}

/** Files that are dragged onto the element or pasted into it. */
export class DropController<Zone extends string> implements ReactiveController {
  #host: LitElement;
  #options: DropOptions<Zone>;
  #connection: AbortController | undefined;
  /** What something is being dragged over. */
  zone: Zone | undefined;

  constructor(host: LitElement, options: DropOptions<Zone>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const root = this.#host.renderRoot as ShadowRoot;
    root.addEventListener('dragover', this.#onDragOver as EventListener, { signal });
    root.addEventListener('dragleave', this.#onDragLeave as EventListener, { signal });
    root.addEventListener('drop', this.#onDrop as EventListener, { signal });
    document.addEventListener('paste', this.#onPaste, { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.zone = undefined;
  }

  #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Elsewhere in the element, too: a file that misses its place must not open in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = this.#options.isWanted() ? 'copy' : 'none';
    this.#show(this.#options.isWanted() ? this.#options.zoneOf(event) : undefined);
  };

  #onDragLeave = (event: DragEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (!to || !(this.#host.renderRoot as ShadowRoot).contains(to)) this.#show(undefined);
  };

  #onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#show(undefined);
    if (this.#options.isWanted()) this.#options.take(files, this.#options.zoneOf(event));
  };

  #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    const ours = event.composedPath().includes(this.#host);
    const nobodys = document.activeElement === document.body || document.activeElement === null;
    const isHere = ours || (this.#options.ofPage === true && nobodys);
    if (files.length === 0 || event.defaultPrevented || !isHere || !this.#options.isWanted()) return;
    // Text beside a file, as from a web page, goes where the text goes.
    const target = event.composedPath()[0];
    const intoText = target instanceof HTMLElement && target.matches('input, textarea');
    if (intoText && event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.#options.take(files, undefined);
  };

  #show(zone: Zone | undefined): void {
    if (zone === this.zone) return;
    this.zone = zone;
    this.#host.requestUpdate();
  }
}
