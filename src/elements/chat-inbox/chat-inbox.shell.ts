import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../parts/words.js';

/** What shows while the rest is on its way, or cannot be. */

/** A head and rows of the size of those to come. */
export function skeleton(words: CommonWords): TemplateResult {
  return html`<div class="head" aria-hidden="true">
      <div class="search"><div class="field"></div></div>
      <div class="line"></div>
    </div>
    ${skeletonRows(words)}`;
}

export function skeletonRows(words: CommonWords): TemplateResult {
  const row = html`<div class="row">
    <div class="open">
      <span class="disc"></span>
      <div class="body">
        <p class="top"><span class="bar"></span></p>
        <p class="bottom"><span class="bar"></span></p>
      </div>
    </div>
  </div>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="skeleton" aria-hidden="true">${[row, row, row, row, row, row]}</div>`;
}
