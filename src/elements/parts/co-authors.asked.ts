import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AdapterError } from '../../contracts/index.js';
import type { AskedCoAuthor } from '../../core/making/co-author-work.js';
import { avatar } from './avatar.js';
import type { CoAuthorsWords } from './co-authors.words.js';
import { retryIcon } from './icons/retry.js';
import { problemText } from './problem.js';

export interface AskedView {
  readonly words: CoAuthorsWords;
  /** Those who are said. */
  readonly asked: readonly AskedCoAuthor[];
  /** They belong to what was published before, and something else is being made. */
  readonly isBefore: boolean;
  readonly askAgain: (asked: AskedCoAuthor) => void;
  readonly forget: (asked: AskedCoAuthor) => void;
}

/** What has become of asking each of them, beside what was published. */
export function askedList(view: AskedView): TemplateResult {
  const { words, asked, isBefore } = view;
  return html`<section class="asked" part="asked" aria-labelledby="asked-name">
    ${
      // Between the first question and the form, a heading would lead away from both.
      isBefore
        ? html`<p class="asked-name" id="asked-name" tabindex="-1">${words.text('coAuthorsOpen')}</p>`
        : html`<h3 class="asked-name" id="asked-name" tabindex="-1">${words.text('coAuthorsAsked')}</h3>`
    }
    <ul aria-live="polite">
      ${repeat(
        asked,
        ({ postId, person }) => JSON.stringify([postId, person.id]),
        (one) => renderOne(view, one),
      )}
    </ul>
  </section>`;
}

function renderOne({ words, askAgain, forget }: AskedView, one: AskedCoAuthor): TemplateResult {
  const { person, phase } = one;
  return html`<li data-phase=${phase}>
    ${avatar(person)}
    <div class="asked-text">
      <p>${textOf(words, one)}</p>
      ${
        phase === 'failed'
          ? html`<div class="buttons">
              <button
                class="button"
                type="button"
                aria-label=${words.text('coAuthorsAskAgain', person.name)}
                @click=${() => askAgain(one)}
              >
                ${retryIcon()}<span>${words.text('commonRetry')}</span>
              </button>
              <button
                class="button bare"
                type="button"
                aria-label=${words.text('coAuthorsLeavePerson', person.name)}
                @click=${() => forget(one)}
              >
                ${words.text('coAuthorsLeave')}
              </button>
            </div>`
          : nothing
      }
    </div>
  </li>`;
}

/** What is said of one of them. */
export function textOf(words: CoAuthorsWords, { person: { name }, phase, error }: AskedCoAuthor): string {
  if (phase === 'asking') return words.text('coAuthorsAsking', name);
  if (phase === 'asked' || !error) return words.text('coAuthorsIsAsked', name);
  return words.text('coAuthorsFailed', name, whyText(words, error));
}

function whyText(words: CoAuthorsWords, error: AdapterError): string {
  if (error.code === 'forbidden') return words.text('coAuthorsRefused');
  return error.code === 'conflict' ? words.text('coAuthorsConflict') : problemText(words, error);
}
