import type { LitElement, ReactiveController } from 'lit';
import type { Side } from '../../contracts/index.js';

export interface DropOptions {
  /** Whether files are taken now. */
  readonly isWanted: () => boolean;
  /** @param side the face they were dropped on; absent: anywhere else, or pasted */
  readonly take: (files: readonly File[], side: Side | undefined) => void;
}

/** Files that are dragged onto the element or pasted into it. */
export class DropController implements ReactiveController {
  #host: LitElement;
  #options: DropOptions;
  #connection: AbortController | undefined;
  /** The face something is being dragged over. */
  side: Side | undefined;

  constructor(host: LitElement, options: DropOptions) {
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
    this.side = undefined;
  }

  #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Elsewhere in the element, too: a file that misses a face must not open in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = this.#options.isWanted() ? 'copy' : 'none';
    this.#show(this.#options.isWanted() ? sideAt(event) : undefined);
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
    if (this.#options.isWanted()) this.#options.take(files, sideAt(event));
  };

  /** Into the element, or into the page while nothing of it has the focus. */
  #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    const ours = event.composedPath().includes(this.#host);
    const nobodys = document.activeElement === document.body || document.activeElement === null;
    if (files.length === 0 || event.defaultPrevented || !this.#options.isWanted() || !(ours || nobodys)) return;
    // Text beside a file, as from a web page, goes where the text goes.
    const target = event.composedPath()[0];
    const intoText = target instanceof HTMLElement && target.matches('input, textarea');
    if (intoText && event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.#options.take(files, undefined);
  };

  #show(side: Side | undefined): void {
    if (side === this.side) return;
    this.side = side;
    this.#host.requestUpdate();
  }
}

function sideAt(event: Event): Side | undefined {
  const face = event.composedPath().find((one) => one instanceof HTMLElement && one.matches('.face'));
  return face && ((face as HTMLElement).dataset['side'] as Side | undefined);
}
