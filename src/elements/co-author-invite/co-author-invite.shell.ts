import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../parts/words.js';

/** The shape of what comes: who asks, what it is about, two buttons. */
export function skeleton(words: CommonWords): TemplateResult {
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="side" aria-hidden="true">
      <div class="from">
        <span class="disc"></span>
        <div class="who"><span class="bar"></span><span class="bar short"></span></div>
      </div>
      <div class="blank"></div>
      <span class="bar"></span>
      <div class="choices"><span class="pill"></span><span class="pill"></span></div>
    </div>`;
}
