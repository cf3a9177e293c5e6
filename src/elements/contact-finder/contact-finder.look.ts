import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContactEntry } from '../../core/contacts/contact-ports.js';
import { keyOf } from '../../core/contacts/contact-identifiers.js';
import { limitOf } from '../../core/contacts/contact-rules.js';
import { closeIcon } from '../parts/icons/close.js';
import { deviceIcon } from '../parts/icons/device.js';
import { searchIcon } from '../parts/icons/search.js';
import { problem, problemText } from '../parts/problem.js';
import { momentText } from '../parts/time.js';
import { busy, type FinderView } from './contact-finder.view.js';
import { written } from './contact-finder.words.js';

/** Whom to look for: from the device's book, or typed. */
export function look(view: FinderView): TemplateResult {
  const { words, snapshot, scene } = view;
  const { entries, leftOut, doing } = snapshot;
  return html`<form class="body look" novalidate @submit=${view.add}>
    <h2 class="title" tabindex="-1">${words.text('contactFinderLook')}</h2>
    ${scene === 'limited' ? limited(view) : html`${ways(view)} ${limits(view)}`}
    ${leftOut > 0 ? html`<p class="small said" role="alert">${words.text('contactFinderLeftOut', written(words, leftOut))}</p>` : nothing}
    ${
      entries.length > 0
        ? html`<ul class="entries" aria-label=${words.text('contactFinderEntries')}>
            ${repeat(
              entries,
              ({ identifier }) => keyOf(identifier),
              (entry) => chip(view, entry),
            )}
          </ul>`
        : nothing
    }
    ${failure(view)}
    ${
      entries.length > 0 && scene !== 'limited'
        ? html`<p class="actions">
            <button
              class="button spot"
              part="find"
              type="button"
              aria-disabled=${busy(doing === 'find')}
              @click=${view.find}
            >
              ${searchIcon()}<span
                >${
                  doing === 'find'
                    ? words.text('contactFinderLooking')
                    : words.text('contactFinderFind', entries.length, written(words, entries.length))
                }</span
              >
            </button>
          </p>`
        : nothing
    }
  </form>`;
}

function ways({ words, snapshot, pickable, pickFailed, pick, type }: FinderView): TemplateResult {
  const { entryProblem } = snapshot;
  const { most } = limitOf(snapshot);
  return html`${
      pickable
        ? html`<p class="actions">
            <button class="button" part="pick" type="button" @click=${pick}>
              ${deviceIcon()}<span>${words.text('contactFinderPick')}</span>
            </button>
          </p>`
        : nothing
    }
    ${pickFailed ? html`<p class="small said" role="alert">${words.text('contactFinderPickFailed')}</p>` : nothing}
    <div class="field">
      <label class="strong small" for="who">${words.text('contactFinderInput')}</label>
      <div class="line">
        <input
          id="who"
          part="input"
          type="text"
          dir="ltr"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="who-hint${entryProblem ? ' who-problem' : ''}"
          aria-invalid=${entryProblem ? 'true' : nothing}
          @input=${type}
        />
        <button class="button" type="submit">${words.text('contactFinderAdd')}</button>
      </div>
      ${
        entryProblem
          ? html`<p class="small said" id="who-problem" role="alert">
              ${words.text('contactFinderEntryProblem', entryProblem, written(words, most))}
            </p>`
          : nothing
      }
      <p class="small soft" id="who-hint">${words.text('contactFinderInputHint')}</p>
    </div>`;
}

/** What is allowed, before it bites. */
function limits({ words, snapshot }: FinderView): TemplateResult {
  const { most, left } = limitOf(snapshot);
  return html`<p class="small soft limits">
    <span>${words.text('contactFinderAtOnce', written(words, most))}</span>
    ${left === undefined ? nothing : html`<span>${words.text('contactFinderLeft', written(words, left))}</span>`}
  </p>`;
}

function limited({ words, snapshot }: FinderView): TemplateResult {
  const { until } = limitOf(snapshot);
  return html`<p class="said" data-rv-limited>
    ${
      until === undefined
        ? words.text('contactFinderLimited')
        : words.text('contactFinderLimitedUntil', momentText(words, until, snapshot.now))
    }
  </p>`;
}

function chip({ words, take }: FinderView, entry: ContactEntry): TemplateResult {
  const { identifier, name } = entry;
  return html`<li class="entry" part="entry">
    <span class="who">
      ${name ? html`<bdi class="strong">${name}</bdi>` : nothing}
      <bdi class="value" dir="ltr">${identifier.value}</bdi>
    </span>
    <button
      class="button bare icon-only"
      type="button"
      aria-label=${words.text('contactFinderTakeOut', name ?? identifier.value)}
      @click=${() => take(entry)}
    >
      ${closeIcon()}
    </button>
  </li>`;
}

function failure({ words, snapshot, retry, scene }: FinderView): TemplateResult | typeof nothing {
  const { problem: trouble } = snapshot;
  if (trouble?.act !== 'find') return nothing;
  const { error } = trouble;
  return problem(words, error, {
    own: true,
    text: words.text('contactFinderFindFailed', problemText(words, error)),
    retry: error.retryable && scene !== 'limited' ? retry : undefined,
  });
}
