import { html, type TemplateResult } from 'lit';
import { chatIcon } from '../parts/icons/chat.js';
import type { CommonWords } from '../parts/words.js';

/** What shows while the rest is on its way, or cannot be. */

/** Messages of about the size of those to come. */
export function skeleton(words: CommonWords): TemplateResult {
  const bubble = html`<span></span>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="skeleton" aria-hidden="true">${[bubble, bubble, bubble, bubble, bubble, bubble]}</div>`;
}

export function notConnected(text: string): TemplateResult {
  return html`<div class="panel" part="unavailable">
    ${chatIcon()}
    <p class="soft">${text}</p>
  </div>`;
}

/** The conversation itself could not be fetched. */
export function notFetched(words: CommonWords, retry: () => void): TemplateResult {
  return html`<div class="panel" part="problem">
    <p>${words.text('commonProblem', 'unavailable', undefined)}</p>
    <button class="button" type="button" @click=${retry}>${words.text('commonRetry')}</button>
  </div>`;
}
