import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../parts/words.js';

/** The shape of what comes: the clip, who sent it, two buttons. */
export function skeleton(words: CommonWords): TemplateResult {
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="stage" aria-hidden="true"><div class="blank"></div></div>
    <div class="side" aria-hidden="true">
      <div class="from">
        <span class="disc"></span>
        <div class="who"><span class="bar"></span><span class="bar short"></span></div>
      </div>
      <span class="bar"></span>
      <div class="answer">
        <span class="bar short"></span>
        <span class="bar"></span>
        <div class="choices"><span class="pill"></span><span class="pill"></span></div>
      </div>
      <div class="foot"></div>
    </div>`;
}
