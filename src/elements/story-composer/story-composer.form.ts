import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../contracts/index.js';
import type { ComposerSnapshot, Missing } from '../../core/composer/composer.js';
import { systemClock } from '../../core/clock.js';
import { spentQuotaOf } from '../../core/composer/composer-quota.js';
import { usedSides } from '../../core/composer/composer-rules.js';
import { keepInSight } from '../parts/in-sight.js';
import { problem, problemText } from '../parts/problem.js';
import { swapIcon } from '../parts/icons/swap.js';
import { warningIcon } from '../parts/icons/warning.js';
import { renderFace } from './story-composer.face.js';
import { renderTurnedAway } from './story-composer.intake.js';
import { renderNotFetched } from './story-composer.not-fetched.js';
import { renderOptions } from './story-composer.options.js';
import { renderLimits, spentText } from './story-composer.limits.js';
import { renderModeSwitch } from './story-composer.start.js';
import { sideName, type ComposerView, type Words } from './story-composer.view.js';

/** The form: the faces, what holds for both, and the way out. */
export function renderForm(view: ComposerView): TemplateResult {
  const { words, snapshot, store, turnedAway } = view;
  const [front, back] = usedSides(snapshot.mode);
  const some = usedSides(snapshot.mode).some((side) => snapshot.faces[side].phase !== 'empty');
  return html`<div class="form ${snapshot.mode ?? ''}" @focusin=${keepInSight}>
    ${view.coAuthors.renderAsked(true)}
    <div class="top">${renderModeSwitch(view)} ${renderLimits(view)}</div>
    ${turnedAway ? renderTurnedAway(words, turnedAway, view.forgetTurnedAway) : nothing}
    <div class="faces">
      ${front === undefined ? nothing : renderFace(view, front)}
      ${
        back === undefined
          ? nothing
          : html`<button
                class="button icon-only swap"
                type="button"
                aria-keyshortcuts="S"
                aria-label=${words.text('composerSwap')}
                title=${words.text('composerSwap')}
                ?hidden=${!some}
                @click=${() => store.swap()}
              >
                ${swapIcon()}
              </button>
              ${renderFace(view, back)}`
      }
    </div>
    ${some || snapshot.coAuthors.length > 0 ? renderOptions(view) : nothing}
    <slot name="rules"></slot>
    ${renderShareBar(view)}
  </div>`;
}

function renderShareBar(view: ComposerView): TemplateResult {
  const { words, snapshot } = view;
  const { asksAlt, error } = snapshot;
  return html`<div class="bar-end" data-rv-keep="share">
    ${renderNotFetched(view, undefined)} ${error ? renderError(view) : nothing}
    ${view.showsMissing && !asksAlt ? renderMissing(view) : nothing} ${asksAlt ? renderAltAsk(view, asksAlt) : nothing}
    ${
      asksAlt
        ? nothing
        : html`<div class="end">
            <p class="small soft saved">${snapshot.saved && snapshot.dirty ? words.text('composerSaved') : nothing}</p>
            <button class="button spot share" part="share" type="button" data-rv-first @click=${view.share}>
              ${words.text(error ? 'commonRetry' : 'composerShare')}
            </button>
          </div>`
    }
  </div>`;
}

function renderError({ words, snapshot }: ComposerView): TemplateResult | typeof nothing {
  const { error } = snapshot;
  return error ? problem(words, error, { own: true, text: failureText(words, snapshot, error) }) : nothing;
}

/** What sharing failed with, and what is known of the story. */
export function failureText(words: Words, snapshot: ComposerSnapshot, error: AdapterError): string {
  const spent = error.code === 'rate-limited' ? spentQuotaOf(snapshot, systemClock.now()) : undefined;
  const said = spent ? spentText(words, spent) : problemText(words, error);
  const failed = usedSides(snapshot.mode).flatMap((side) => {
    const { upload } = snapshot.faces[side];
    if (upload.phase !== 'failed') return [];
    return words.text('composerFaceFailed', sideName(words, side, snapshot), problemText(words, upload.error));
  });
  if (snapshot.maybePublished) return words.text('composerMaybeShared', said);
  return failed.length > 0 ? failed.join(' ') : words.text('composerFailed', said);
}

const missingWords = {
  picture: 'composerMissingPicture',
  alt: 'composerMissingAlt',
  rule: 'composerMissingRule',
  'too-long': 'composerMissingShorter',
} as const;

function renderMissing({ words, snapshot }: ComposerView): TemplateResult | typeof nothing {
  if (snapshot.missing.length === 0) return nothing;
  return html`<div role="alert">
    <ul class="missing">
      ${snapshot.missing.map(
        ({ side, what }) =>
          html`<li class="warn">
            ${warningIcon()}<span>${words.text(missingWords[what], sideName(words, side, snapshot))}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Where to mend what is missing. */
export function fieldOf({ side, what }: Missing, root: ParentNode): HTMLElement | null {
  const inFace = (selector: string): HTMLElement | null =>
    root.querySelector<HTMLElement>(`.face[data-side=${side}] ${selector}`);
  if (what === 'alt') return inFace(`#alt-${side}`);
  if (what === 'too-long') {
    const field = inFace('[aria-invalid=true]');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    return field;
  }
  return inFace('[data-rv-first]') ?? inFace('.actions button');
}

/** Asked once. */
function renderAltAsk(view: ComposerView, asked: readonly ('front' | 'back')[]): TemplateResult {
  const { words, snapshot, store } = view;
  const sides = new Intl.ListFormat(words.lang()).format(asked.map((side) => sideName(words, side, snapshot)));
  return html`<div class="note ask" role="group" aria-labelledby="ask-alt" aria-describedby="ask-alt-text">
    <h3 id="ask-alt" tabindex="-1">${words.text('composerAltAsk')}</h3>
    <p id="ask-alt-text">${words.text('composerAltAskText', sides)}</p>
    <div class="buttons">
      ${
        snapshot.rules.alt === 'required'
          ? nothing
          : html`<button class="button" type="button" @click=${() => store.publish({ withoutAlt: true })}>
              ${words.text('composerAltAnyway')}
            </button>`
      }
      <button class="button spot" type="button" data-rv-first @click=${view.describeFirst}>
        ${words.text('composerAltAdd')}
      </button>
    </div>
  </div>`;
}
