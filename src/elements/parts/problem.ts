import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../contracts/index.js';
import { durationText } from './time.js';
import { retryIcon } from './icons/retry.js';
import type { CommonWords } from './words.js';

export interface ProblemOptions {
  /** Absent: a repeat would not help. */
  readonly retry?: (() => void) | undefined;
  /** In place of the words for the error's code. */
  readonly text?: string;
  /** It is the answer to what this person has just done: said at once. */
  readonly own?: boolean;
}

/** What went wrong, beside what caused it, and the way on. */
export function problem(
  words: CommonWords,
  error: AdapterError,
  { retry, text, own }: ProblemOptions = {},
): TemplateResult {
  return html`<div class="problem" part="problem">
    <p role=${own ? 'alert' : nothing}>${text ?? problemText(words, error)}</p>
    ${
      retry &&
      html`<button class="button" type="button" @click=${retry}>
        ${retryIcon()}<span>${words.text('commonRetry')}</span>
      </button>`
    }
  </div>`;
}

/** The words for an error. */
export function problemText(words: CommonWords, { code, retryAfterMs }: AdapterError): string {
  const wait = retryAfterMs === undefined ? undefined : durationText(retryAfterMs, words.lang());
  return words.text('commonProblem', code, wait);
}
