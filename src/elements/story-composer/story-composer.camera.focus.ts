import type { LitElement } from 'lit';

/** Puts the focus on what can be done next with each change of what the camera shows, unless somebody is elsewhere by then. */
export class CameraFocus {
  #host: LitElement;
  /** Where it was put last: it moves when that changes. */
  #lastView: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What comes is the first again. */
  forget(): void {
    this.#lastView = undefined;
  }

  place(section: HTMLElement, view: string): void {
    if (view === this.#lastView) return;
    const isFirst = this.#lastView === undefined;
    this.#lastView = view;
    const focused = this.#host.shadowRoot?.activeElement;
    const isHere = focused?.checkVisibility() === true && section.contains(focused);
    const isLost =
      document.activeElement === document.body || document.activeElement === null || !focused?.checkVisibility();
    if (isFirst || isHere || isLost)
      section.querySelector<HTMLElement>('.use, .shutter, .camera-problem .button')?.focus();
  }
}
