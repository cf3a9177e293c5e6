import type { CSSResult } from 'lit';

/** Styles of a part that is fetched later than its element: they come after the element's own, once. */
export function adopt(root: DocumentFragment | HTMLElement, styles: readonly CSSResult[]): void {
  const { adoptedStyleSheets } = root as ShadowRoot;
  for (const { styleSheet } of styles) {
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}
