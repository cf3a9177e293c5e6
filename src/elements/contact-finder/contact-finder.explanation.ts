import { html, nothing, type TemplateResult } from 'lit';
import { perLookUpOf } from '../../core/contacts/contact-rules.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { personIcon } from '../parts/icons/person.js';
import { privacyIcon } from '../parts/icons/privacy.js';
import { timerIcon } from '../parts/icons/timer.js';
import { problem, problemText } from '../parts/problem.js';
import { busy, type FinderView } from './contact-finder.view.js';
import { written } from './contact-finder.words.js';

/** What taking part means, before anybody does. */
export function explanation(view: FinderView): TemplateResult | typeof nothing {
  const { words, snapshot, optIn, close, retry } = view;
  const { matching, doing, problem: trouble } = snapshot;
  if (!matching) return nothing;
  const most = written(words, perLookUpOf(matching));
  const fact = (icon: TemplateResult, term: string, ...texts: readonly (string | undefined)[]): TemplateResult =>
    html`<div class="fact">
      ${icon}
      <dt>${term}</dt>
      ${texts.map((text) => (text === undefined ? nothing : html`<dd class="soft">${text}</dd>`))}
    </div>`;
  return html`<div class="body" part="explanation">
    <div>
      <h2 class="title" tabindex="-1">${words.text('contactFinderHeading')}</h2>
      <p class="soft">${words.text('contactFinderIntro')}</p>
    </div>
    <dl class="facts-list">
      ${fact(
        privacyIcon(),
        words.text('contactFinderWhat'),
        words.text('contactFinderWhatPlain', most),
        matching.hashing && words.text('contactFinderWhatHashed'),
      )}
      ${fact(personIcon(), words.text('contactFinderWhom'), words.text('contactFinderWhomText'))}
      ${fact(timerIcon(), words.text('contactFinderHowLong'), words.text('contactFinderHowLongText'))}
      ${fact(eyeIcon(), words.text('contactFinderOthers'), words.text('contactFinderOthersText'))}
    </dl>
    <slot name="explanation"></slot>
    ${
      trouble?.act === 'opt-in'
        ? problem(words, trouble.error, {
            own: true,
            text: words.text('contactFinderOptInFailed', problemText(words, trouble.error)),
            retry: trouble.error.retryable ? retry : undefined,
          })
        : nothing
    }
    <p class="actions">
      <button class="button" part="opt-in" type="button" aria-disabled=${busy(doing === 'opt-in')} @click=${optIn}>
        ${words.text(doing === 'opt-in' ? 'contactFinderOptingIn' : 'contactFinderOptIn')}
      </button>
      <button class="button" part="not-now" type="button" @click=${close}>${words.text('contactFinderNotNow')}</button>
    </p>
  </div>`;
}
