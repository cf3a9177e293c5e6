import type { LitElement, ReactiveController } from 'lit';

/** What takes the focus in: a heading, a title, a line that can have it without being a stop; else what says so itself. */
const refuges = ':is(h1, h2, h3, h4, h5, h6, p, .panel)[tabindex="-1"], [data-rv-refuge]';

export interface KeepFocusOptions {
  /** Only what is within it is kept: a selector. Default: everything. */
  readonly within?: string;
  /** A better place than the nearest: `null` where it is still on its way. */
  readonly prefer?: (lost: Element) => HTMLElement | null | undefined;
}

/**
 * Keeps the focus in its element: where the control that had it has gone with an update, it goes to the nearest heading or title that is
 * left, else to the first that comes. It is only ever taken from who had it in here, and from nobody who has gone elsewhere since.
 */
export class KeepFocusController implements ReactiveController {
  #host: LitElement;
  #options: KeepFocusOptions;
  /** What has the focus, and all that it is in, the nearest first. */
  #path: readonly Element[] = [];
  /** It fell off, and there is no place for it yet. */
  #owed = false;

  constructor(host: LitElement, options: KeepFocusOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const { activeElement } = this.#root;
    if (activeElement === null && this.#owed) return;
    const { within } = this.#options;
    const isOurs = activeElement !== null && (within === undefined || activeElement.closest(within) !== null);
    this.#path = isOurs ? pathOf(activeElement) : [];
    this.#owed = false;
  }

  hostUpdated(): void {
    if (this.#path.length === 0) return;
    this.#place();
    // A sheet that closes with this update gives the focus back, or loses it.
    queueMicrotask(() => {
      this.#place();
      if (!this.#owed) this.#path = [];
    });
  }

  hostDisconnected(): void {
    this.#path = [];
    this.#owed = false;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  #place(): void {
    const [lost] = this.#path;
    if (!lost || !this.#host.isConnected || !this.#isLost(lost)) {
      this.#owed = false;
      return;
    }
    this.#owed = true;
    const preferred = this.#options.prefer?.(lost);
    if (preferred === null) return;
    (preferred ?? this.#nearest())?.focus();
    if (this.#hasFocus) this.#owed = false;
  }

  /** Its control has gone, and nobody has gone on elsewhere. */
  #isLost(lost: Element): boolean {
    if (this.#hasFocus) return false;
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body || this.#root.activeElement !== null;
    return isFree && (this.#owed || !lost.isConnected || !lost.checkVisibility());
  }

  get #hasFocus(): boolean {
    return this.#root.activeElement?.checkVisibility() === true;
  }

  #nearest(): HTMLElement | undefined {
    const left = this.#path.filter(({ isConnected }) => isConnected);
    for (const place of [...left, this.#root]) {
      const found = [...place.querySelectorAll<HTMLElement>(refuges)].find((one) => one.checkVisibility());
      if (found) return found;
    }
    return undefined;
  }
}

function pathOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) path.push(one);
  return path;
}
