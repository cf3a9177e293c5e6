import type { Holder } from './settings.js';

/** What has the focus, wherever it is inside elements. */
export function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}

/** The way to what a phone shows: it is there whatever else is gone. */
export function viewButton(holder: Holder): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#phone-${holder} .views [aria-current]`);
}

export function newsButton(holder: Holder): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#phone-${holder} .news button`);
}

/** Puts the focus to the first of these places that can have it: some may be gone, or hidden. */
export function focusOneOf(...places: readonly (HTMLElement | null | undefined)[]): void {
  for (const place of places) {
    place?.focus();
    if (place?.matches(':focus-within')) return;
  }
}
