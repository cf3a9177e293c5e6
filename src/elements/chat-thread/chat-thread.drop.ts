import type { LitElement, ReactiveController } from 'lit';

/** Pictures that are dragged onto a conversation, or pasted while it has the focus. */
export class ChatDrop implements ReactiveController {
  #host: LitElement;
  #isWanted: () => boolean;
  #take: (files: readonly File[]) => void;
  #connection: AbortController | undefined;
  isOver = false;

  constructor(host: LitElement, isWanted: () => boolean, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const root = this.#host.renderRoot as ShadowRoot;
    root.addEventListener('dragover', this.#onDragOver as EventListener, { signal });
    root.addEventListener('dragleave', this.#onDragLeave as EventListener, { signal });
    root.addEventListener('drop', this.#onDrop as EventListener, { signal });
    root.addEventListener('paste', this.#onPaste as EventListener, { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.isOver = false;
  }

  #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // A file that is not wanted must not open in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = this.#isWanted() ? 'copy' : 'none';
    this.#show(this.#isWanted());
  };

  #onDragLeave = (event: DragEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (!to || !(this.#host.renderRoot as ShadowRoot).contains(to)) this.#show(false);
  };

  #onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#show(false);
    if (this.#isWanted()) this.#take(files);
  };

  #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    // Text beside a picture, as from a word processor, is what was meant.
    if (files.length === 0 || !this.#isWanted() || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.#take(files);
  };

  #show(over: boolean): void {
    if (over === this.isOver) return;
    this.isOver = over;
    this.#host.requestUpdate();
  }
}
