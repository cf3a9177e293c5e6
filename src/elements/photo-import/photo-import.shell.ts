import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../parts/words.js';

/** The shape of what comes: two switches, and photos. */
export function skeleton(words: CommonWords): TemplateResult {
  const one = html`<div class="photo">
    <span class="thumb"></span><span class="about"><span class="bar"></span><span class="bar short"></span></span
    ><span class="pill"></span>
  </div>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="blank" aria-hidden="true">
      <div class="head"><span class="bar"></span><span class="bar short"></span></div>
      <div class="sheetlet"><span class="bar"></span><span class="bar"></span></div>
      <div class="photos">${photoRows(one)}</div>
    </div>`;
}

/** The shape of photos that are on their way. */
const photoRows = (one: TemplateResult): readonly TemplateResult[] => [one, one, one, one];
