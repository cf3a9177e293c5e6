import type { LitElement } from 'lit';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import { fieldOf } from './story-composer.form.js';

export interface ShareOptions {
  readonly store: ComposerStore;
  /** Puts the focus there with the next render. */
  readonly focus: (selector: string) => void;
}

/** What "Share" does: leads to what is missing, else shares. */
export class ShareController {
  #host: LitElement;
  #options: ShareOptions;
  /** Somebody has pressed it with something missing. */
  showsMissing = false;

  constructor(host: LitElement, options: ShareOptions) {
    this.#host = host;
    this.#options = options;
  }

  press = (): void => {
    const { store } = this.#options;
    const { missing } = store.getSnapshot();
    const first = missing.find(({ what }) => what !== 'alt');
    this.showsMissing = missing.length > 0;
    this.#host.requestUpdate();
    if (first) void this.#host.updateComplete.then(() => fieldOf(first, this.#host.renderRoot)?.focus());
    else store.publish();
  };

  /** Back to the first description that is missing. */
  describeFirst = (): void => {
    const { store, focus } = this.#options;
    const [side] = store.getSnapshot().asksAlt ?? [];
    store.describeFirst();
    if (side) focus(`#alt-${side}`);
  };
}
