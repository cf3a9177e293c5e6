import { html, type TemplateResult } from 'lit';
import type { CommonWords } from './words.js';

/** In place of what this person can't have, or what nobody is connected to. */
export function unavailablePanel(icon: TemplateResult, text: string): TemplateResult {
  return html`<div class="panel" part="unavailable">
    ${icon}
    <p class="soft">${text}</p>
  </div>`;
}

/** The element's own part could not be fetched. */
export function notFetchedPanel(words: CommonWords, retry: () => void): TemplateResult {
  return html`<div class="panel" part="problem">
    <p>${words.text('commonProblem', 'unavailable', undefined)}</p>
    <button class="button" type="button" @click=${retry}>${words.text('commonRetry')}</button>
  </div>`;
}
