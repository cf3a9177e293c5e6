import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../parts/words.js';

/** A card of the size of the one to come. */
export function skeleton(words: CommonWords, compact: boolean): TemplateResult {
  const button = html`<div class="foot"><span class="button-bar"></span></div>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="card skeleton" aria-hidden="true">
      ${
        compact
          ? button
          : html`<div class="clip">
                <span class="poster"></span>
                <div class="about">
                  <p class="small"><span class="bar"></span></p>
                  <p><span class="bar"></span></p>
                </div>
              </div>
              ${button}`
      }
    </div>`;
}
