import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the focus where people are: in the part of the form whose buttons have just been replaced, on the heading of what has come in
 * place of the form, on what opened the tools. It is only ever taken from who had it in here.
 */
export class FocusController implements ReactiveController {
  #host: LitElement;
  #getView: () => string;
  #formFirst: string;
  #lastView: string | undefined;
  #target: string | undefined;
  #region: string | undefined;
  #had = false;

  /** @param formFirst what gets the focus when the form comes back */
  constructor(host: LitElement, getView: () => string, formFirst: string) {
    this.#host = host;
    this.#formFirst = formFirst;
    this.#getView = getView;
    host.addController(this);
  }

  /** Puts the focus there with the next render. */
  to(selector: string): void {
    this.#target = selector;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const active = this.#root.activeElement;
    this.#had = active !== null;
    this.#region = active?.closest<HTMLElement>('[data-rv-keep]')?.dataset['rvKeep'] ?? this.#region;
    if (!active) this.#region = undefined;
  }

  hostUpdated(): void {
    const view = this.#getView();
    const from = this.#lastView;
    this.#lastView = view;
    const target = this.#target;
    this.#target = undefined;
    // After the sheets: what opens or closes moves the focus itself.
    if (target) void this.#host.updateComplete.then(() => this.#first(target)?.focus());
    else if (from !== undefined && view !== from && this.#had) this.#enter(view, from);
    else if (this.#had) this.#restore();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  #enter(view: string, from: string): void {
    // These have their own idea of where it begins, and nobody waits on what has only just arrived.
    if (view === 'camera' || view === 'framing' || from === 'loading' || from === 'idle') return;
    const target =
      view === 'form' && from === 'sending'
        ? this.#first('[data-rv-keep=share] [data-rv-first]')
        : view === 'form'
          ? this.#first(this.#formFirst)
          : this.#first('.composer h3[tabindex]');
    target?.focus();
  }

  /** Its place is there still, only what had it is gone. */
  #restore(): void {
    const active = this.#root.activeElement;
    if (this.#region === undefined || active?.checkVisibility() === true) return;
    this.#first(`[data-rv-keep=${this.#region}] [data-rv-first]`)?.focus();
  }

  #first(selector: string): HTMLElement | undefined {
    return [...this.#root.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  }
}
