import type { LitElement, ReactiveController } from 'lit';

/** Leads whoever has made a link to where they can copy it: it comes at the end of a list that may be out of sight. */
export class LinkFocus implements ReactiveController {
  #host: LitElement;
  #id: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @param id of the invitation, once it is there */
  moveTo(id: string): void {
    this.#id = id;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const row = [...root.querySelectorAll<HTMLElement>('.asked-row')].find(({ dataset }) => dataset['id'] === this.#id);
    if (this.#id === undefined || !row) return;
    this.#id = undefined;
    if (!this.#isFree(root)) return;
    const target = row.querySelector<HTMLElement>('.link button') ?? root.querySelector<HTMLElement>('#asked');
    target?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  hostDisconnected(): void {
    this.#id = undefined;
  }

  /** Nobody has gone on elsewhere, out of here or in here. */
  #isFree(root: ShadowRoot): boolean {
    if (root.activeElement) return root.activeElement.closest('.answer') !== null;
    return document.activeElement === null || document.activeElement === document.body;
  }
}
