import type { ReactiveController } from 'lit';
import type { NoteHost } from './note-card.host.js';

/** Where the focus goes when its place is gone, the best first: what stands in place of the note, its cover, its controls, the card. */
const refuges = [
  '.title',
  '.card > .cover .button',
  '.card > .cover',
  '.origin button',
  '.head :is(a, button)',
  '.card',
];

/**
 * Whatever takes away what has the focus, a press or a change from elsewhere: the focus stays near its place. It is only ever
 * taken from who had it in here.
 */
export class NoteFocus implements ReactiveController {
  #host: NoteHost;
  #had = false;
  /** The photo that had it last. */
  #place: string | undefined;
  #wanted: readonly string[] = [];

  constructor(host: NoteHost) {
    this.#host = host;
    // A sheet gives the focus back to what opened it, which may be gone by then.
    host.renderRoot.addEventListener('close', () => this.#soon(() => this.#keep()), { capture: true });
    host.addController(this);
  }

  /** Puts it on the first of these that can have it, once they are drawn. */
  to(...selectors: readonly string[]): void {
    this.#soon(() => this.#first(selectors));
  }

  /** Where it goes should what has it go away: the answer to a press may take its time. */
  prepare(...selectors: readonly string[]): void {
    this.#wanted = selectors;
  }

  hostUpdate(): void {
    const { activeElement } = this.#root;
    this.#had = activeElement !== null;
    // A dialog gives it back to where it was.
    if (!activeElement || activeElement.closest('dialog')) return;
    const { index } = activeElement.closest<HTMLElement>('.photos [data-index]')?.dataset ?? {};
    this.#place = index && `.photos [data-index="${index}"] button`;
  }

  hostUpdated(): void {
    if (this.#had) this.#soon(() => this.#keep());
  }

  #keep(): void {
    const { activeElement } = this.#root;
    if (activeElement ? canHold(activeElement) : isElsewhere()) return;
    const wanted = this.#wanted;
    this.#wanted = [];
    this.#first([...wanted, ...(this.#place ? [this.#place] : []), ...refuges]);
  }

  #first(selectors: readonly string[]): void {
    const root = this.#root;
    // A dialog makes all around it inert.
    const within = root.querySelector('dialog[open]') ?? root;
    for (const selector of selectors) {
      const found = [...within.querySelectorAll<HTMLElement>(selector)].find(canHold);
      if (!found) continue;
      found.focus({ preventScroll: found.matches('.card') });
      if (root.activeElement === found) return;
      // Text and panels are no stop for the Tab key, but can be told to who has just come there.
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
      return;
    }
  }

  #soon(act: () => void): void {
    void this.#host.updateComplete.then(() => {
      if (this.#host.isConnected) act();
    });
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}

/** Something else on the page has it by now. */
function isElsewhere(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body;
}

function canHold(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[inert]') === null &&
    !element.matches(':disabled')
  );
}
