import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../parts/words.js';

/** The shape of what comes: a few lines, and a button. */
export function skeleton(words: CommonWords): TemplateResult {
  const line = html`<span class="bar"></span><span class="bar short"></span>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="body blank" aria-hidden="true">${line}${line}${line}<span class="pill"></span></div>`;
}
