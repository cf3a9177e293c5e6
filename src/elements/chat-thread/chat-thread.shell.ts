import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../parts/words.js';

/** What shows while the rest is on its way, or cannot be. */

/** The head, before anybody knows whose: the way back is in it. */
export function shellHeader(): TemplateResult {
  return html`<header class="header" part="header">
    <slot name="header-start"></slot>
    <div class="who"></div>
    <slot name="header"></slot>
  </header>`;
}

/** Messages of about the size of those to come. */
export function skeleton(words: CommonWords): TemplateResult {
  const bubble = html`<span></span>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="skeleton" aria-hidden="true">${[bubble, bubble, bubble, bubble, bubble, bubble]}</div>`;
}
