import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Availability } from '../../contracts/index.js';
import type { ComposerMode } from '../../core/composer/composer.js';
import { flipIcon } from '../parts/icons/flip.js';
import { plainIcon } from '../parts/icons/plain.js';
import { renderLimits, timeText } from './story-composer.limits.js';
import { renderUnavailable } from './story-composer.shell.js';
import type { ComposerView, Words } from './story-composer.view.js';

const modes = [
  { mode: 'plain', icon: plainIcon, name: 'composerPlain', hint: 'composerPlainHint' },
  { mode: 'flip', icon: flipIcon, name: 'composerFlip', hint: 'composerFlipHint' },
] as const;

/** The first question: one face, or two. */
export function renderKind(view: ComposerView): TemplateResult {
  const { words, store } = view;
  const asked = view.coAuthors.renderAsked(true);
  return html`${asked === undefined ? nothing : html`<div class="question">${asked}</div>`}
    <div class="start" role="group" aria-labelledby="kind" part="mode">
      <h3 id="kind" tabindex="-1">${words.text('composerKind')}</h3>
      <div class="kinds">
        ${modes.map(
          ({ mode, icon, name, hint }) =>
            html`<button class="kind" type="button" @click=${() => store.chooseMode(mode)}>
              ${icon()}
              <span class="strong">${words.text(name)}</span>
              <span class="small soft">${words.text(hint)}</span>
            </button>`,
        )}
      </div>
      ${renderLimits(view)}
    </div>`;
}

/** The same, once it is answered. */
export function renderModeSwitch({ words, snapshot, store, fixedMode }: ComposerView): TemplateResult | typeof nothing {
  if (fixedMode) return nothing;
  const option = (mode: ComposerMode, name: 'composerPlain' | 'composerFlip'): TemplateResult =>
    html`<label class="segment">
      <input
        type="radio"
        name="mode"
        .checked=${live(snapshot.mode === mode)}
        @change=${() => store.chooseMode(mode)}
      /><span>${words.text(name)}</span>
    </label>`;
  return html`<fieldset class="segments" part="mode">
    <legend class="visually-hidden">${words.text('composerKind')}</legend>
    ${modes.map(({ mode, name }) => option(mode, name))}
  </fieldset>`;
}

/** Unfinished work: go on with it, or not. */
export function renderFound({ words, snapshot, store }: ComposerView): TemplateResult {
  const when =
    snapshot.foundAt === undefined
      ? ''
      : new Intl.DateTimeFormat(words.lang(), { dateStyle: 'medium', timeStyle: 'short' }).format(snapshot.foundAt);
  return html`<div class="question">
    <h3 tabindex="-1">${words.text('composerFound')}</h3>
    <p class="soft">${words.text('composerFoundText', when)}</p>
    <div class="buttons">
      <button class="button" type="button" @click=${() => store.discardDraft()}>
        ${words.text('composerDiscard')}
      </button>
      <button class="button spot" type="button" @click=${() => store.continueDraft()}>
        ${words.text('composerContinue')}
      </button>
    </div>
  </div>`;
}

/** Not for this person. */
export function renderNotOffered(words: Words, availability: Availability): TemplateResult {
  if (availability.available) return renderUnavailable(words.text('composerNotConnected'));
  const { reason, until } = availability;
  const when = until === undefined ? undefined : timeText(words, until);
  return renderUnavailable(
    words.text('composerUnavailable', reason),
    when === undefined || reason === 'ended'
      ? nothing
      : html`<p class="small soft">${words.text('composerUnavailableUntil', when)}</p>`,
  );
}
