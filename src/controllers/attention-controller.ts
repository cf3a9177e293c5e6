import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether somebody is looking closely at a part of the element, or cannot look at all: the mouse or the keyboard's focus
 * rests on it, or the page is hidden. A countdown rests meanwhile (WCAG 2.2.1).
 *
 * What the viewer has just held does not count: mark it `data-rv-hold`.
 */
export class AttentionController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #changed: () => void;
  #connection: AbortController | undefined;
  #hovered = false;
  #focused = false;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get active(): boolean {
    return this.#hovered || this.#focused || document.hidden;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const root = this.#host.shadowRoot ?? this.#host;
    const update = (event: Event, focus: boolean, on: boolean): void => {
      const target = event.target as Element;
      const counts = on && !target.closest('[data-rv-hold]');
      if (focus) this.#focused = counts && target.matches(':focus-visible');
      else this.#hovered = counts && (event as PointerEvent).pointerType === 'mouse';
      this.#changed();
    };
    root.addEventListener('pointerover', (event) => update(event, false, true), { signal });
    this.#host.addEventListener('pointerleave', (event) => update(event, false, false), { signal });
    root.addEventListener('focusin', (event) => update(event, true, true), { signal });
    root.addEventListener('focusout', (event) => update(event, true, false), { signal });
    document.addEventListener('visibilitychange', this.#changed, { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#hovered = this.#focused = false;
  }
}
