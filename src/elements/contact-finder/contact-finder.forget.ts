import { html, nothing, type TemplateResult } from 'lit';
import { isForgotten } from '../../core/contacts/contact-rules.js';
import { doneIcon } from '../parts/icons/done.js';
import { trashIcon } from '../parts/icons/trash.js';
import { problem, problemText } from '../parts/problem.js';
import { busy, type FinderView } from './contact-finder.view.js';
import { written } from './contact-finder.words.js';

/** The way out, wherever there is something to delete: asked for, then confirmed. */
export function forgetting(view: FinderView): TemplateResult | typeof nothing {
  const { words, snapshot, confirming, confirm } = view;
  const { matching, doing, problem: trouble } = snapshot;
  if (!matching || isForgotten(matching)) return nothing;
  const since = matching.since === undefined ? NaN : Date.parse(matching.since);
  if (!confirming) {
    return html`<div class="way-out">
      ${
        Number.isNaN(since)
          ? nothing
          : html`<p class="small soft">
              ${words.text(
                'contactFinderSince',
                new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(since),
              )}
            </p>`
      }
      <button class="button bare" part="forget" type="button" @click=${() => confirm(true)}>
        ${trashIcon()}<span>${words.text('contactFinderForget')}</span>
      </button>
    </div>`;
  }
  const { kept } = matching;
  return html`<div class="body confirm" role="group" aria-labelledby="forget-heading">
    <h3 class="strong" id="forget-heading" tabindex="-1">${words.text('contactFinderForgetQuestion')}</h3>
    <p class="soft">${words.text('contactFinderForgetText')}</p>
    ${!kept ? nothing : html`<p class="soft">${words.text('contactFinderForgetKept', kept, written(words, kept))}</p>`}
    ${
      trouble?.act === 'forget'
        ? problem(words, trouble.error, {
            own: true,
            text: words.text(
              'contactFinderForgetFailed',
              trouble.unconfirmed ? words.text('contactFinderForgetUnconfirmed') : problemText(words, trouble.error),
            ),
          })
        : nothing
    }
    <p class="actions">
      <button class="button" type="button" aria-disabled=${busy(doing === 'forget')} @click=${view.forget}>
        ${words.text(doing === 'forget' ? 'contactFinderForgetting' : 'contactFinderForgetYes')}
      </button>
      <button class="button bare" type="button" @click=${() => confirm(false)}>
        ${words.text('contactFinderForgetNo')}
      </button>
    </p>
  </div>`;
}

/** What was deleted, in figures where somebody counted. */
export function forgotten({ words, snapshot, open }: FinderView): TemplateResult {
  const { identifiers, matches } = snapshot.forgotten ?? {};
  return html`<div class="panel">
    ${doneIcon()}
    <h2 class="strong title" tabindex="-1">${words.text('contactFinderForgotten')}</h2>
    ${
      !identifiers
        ? nothing
        : html`<p>${words.text('contactFinderForgottenIdentifiers', identifiers, written(words, identifiers))}</p>`
    }
    ${
      !matches ? nothing : html`<p>${words.text('contactFinderForgottenMatches', matches, written(words, matches))}</p>`
    }
    <p class="soft">${words.text('contactFinderForgottenHint')}</p>
    ${
      snapshot.unsupported
        ? nothing
        : html`<button class="button" type="button" @click=${open}>${words.text('contactFinderAgain')}</button>`
    }
  </div>`;
}
