import type { LitElement } from 'lit';

/** Nobody on the page has the focus: what had it is gone, or no longer shows. */
export function isLost({ renderRoot }: LitElement): boolean {
  const within = (renderRoot as ShadowRoot).activeElement;
  if (within) return !within.checkVisibility();
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}

/** Puts the focus on the first of these that is there. Text is no stop for the Tab key, but can have it where nothing else is left. */
export function reach({ renderRoot }: LitElement, ...selectors: readonly string[]): boolean {
  const root = renderRoot as ShadowRoot;
  for (const selector of selectors) {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found?.checkVisibility()) continue;
    found.focus();
    if (root.activeElement !== found) {
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
    }
    return true;
  }
  return false;
}
