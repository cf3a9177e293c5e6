import { html, nothing, type TemplateResult } from 'lit';
import type { SelfLabel } from '../../contracts/index.js';
import type { PhotoTexts, WorkPhoto } from '../../core/note-composer/note-composer.js';
import { typeText } from '../parts/file-facts.js';
import { arrowIcon } from '../parts/icons/arrow.js';
import { retryIcon } from '../parts/icons/retry.js';
import { suggestIcon } from '../parts/icons/suggest.js';
import { trashIcon } from '../parts/icons/trash.js';
import { turnIcon } from '../parts/icons/turn.js';
import { unfoldIcon } from '../parts/icons/unfold.js';
import { warningIcon } from '../parts/icons/warning.js';
import { photoName, type NoteView } from './note-composer.view.js';

/** Everything about one photo: its picture, what can be done with it, what is said about it. */
export function renderDetails(view: NoteView, photo: WorkPhoto, index: number): TemplateResult {
  const { words, snapshot } = view;
  return html`<section class="details" part="details" id="photo-details" aria-labelledby="photo-heading">
    <h4 id="photo-heading" tabindex="-1">${photoName(words, index, snapshot.photos.length)}</h4>
    <div class="details-layout">
      <div class="proof">${renderProof(view, photo, index)} ${renderTools(view, photo, index)}</div>
      <div class="texts">${renderNotes(view, photo)} ${renderAlt(view, photo)} ${renderMore(view, photo)}</div>
    </div>
  </section>`;
}

function renderProof(view: NoteView, photo: WorkPhoto, index: number): TemplateResult {
  const url = view.urlOf(photo);
  const { words, snapshot } = view;
  if (url === undefined) {
    return html`<span class="no-picture"
      >${photo.unstripped && photo.file.type ? typeText(photo.file.type) : nothing}</span
    >`;
  }
  const { alt } = photo.texts;
  return html`<img
    src=${url}
    alt=${alt === '' ? photoName(words, index, snapshot.photos.length) : alt}
    draggable="false"
  />`;
}

function renderTools(view: NoteView, photo: WorkPhoto, index: number): TemplateResult {
  const { words, snapshot, store, step, turn } = view;
  const { id, inspection, unstripped } = photo;
  const last = snapshot.photos.length - 1;
  const canTurn = inspection !== undefined && !unstripped;
  return html`<div class="tools">
    ${
      last > 0
        ? html`<button
              class="button earlier"
              type="button"
              id="earlier"
              aria-disabled=${index === 0 ? 'true' : nothing}
              @click=${() => step(id, -1)}
            >
              ${arrowIcon()}<span>${words.text('noteComposerEarlier')}</span>
            </button>
            <button
              class="button later"
              type="button"
              id="later"
              aria-disabled=${index === last ? 'true' : nothing}
              @click=${() => step(id, 1)}
            >
              <span>${words.text('noteComposerLater')}</span>${arrowIcon()}
            </button>`
        : nothing
    }
    <button
      class="button"
      type="button"
      id="turn"
      aria-disabled=${canTurn ? nothing : 'true'}
      @click=${() => turn(photo)}
    >
      ${turnIcon()}<span>${words.text('noteComposerTurn')}</span>
    </button>
    <button class="button" type="button" id="remove" @click=${() => store.remove(id)}>
      ${trashIcon()}<span>${words.text('noteComposerRemove')}</span>
    </button>
  </div>`;
}

/** What is to be known of this photo, beside it. */
function renderNotes({ words, store }: NoteView, { id, problem, rule, unstripped }: WorkPhoto): unknown {
  return html`${
    problem
      ? html`<div class="warn" part="problem" role="alert">
          ${warningIcon()}
          <p>${words.text('noteComposerProblem', problem.code)}</p>
          <button class="button" type="button" @click=${() => store.remake(id)}>
            ${retryIcon()}<span>${words.text('commonRetry')}</span>
          </button>
        </div>`
      : nothing
  }
  ${
    rule === undefined
      ? nothing
      : html`<div class="warn" role="alert">
          ${warningIcon()}
          <p dir="auto">${words.text('composerRule', rule)}</p>
        </div>`
  }
  ${
    unstripped
      ? html`<div class="warn">
          ${warningIcon()}
          <p>${words.text('composerUnstripped')}</p>
        </div>`
      : nothing
  }`;
}

function renderAlt(view: NoteView, { id, texts }: WorkPhoto): TemplateResult {
  const { words, snapshot, store, suggestions, canSuggest } = view;
  const { alt, altDoubt } = texts;
  const suggestion = suggestions.get(id);
  const isWanted =
    view.showsMissing && snapshot.missing.some((one) => one.what === 'alt' && 'id' in one && one.id === id);
  // Nobody's own words are replaced.
  const canAsk = canSuggest && (alt === '' || altDoubt === 'suggested');
  const said =
    suggestion?.phase === 'asking'
      ? words.text('composerSuggesting')
      : suggestion?.phase === 'failed'
        ? words.text('composerSuggestFailed', suggestion.problem)
        : altDoubt === 'suggested'
          ? words.text('composerSuggested')
          : nothing;
  return html`<div class="field alt" part="alt-field">
    <label class="strong" for="alt">${words.text('composerAlt')}</label>
    <p class="small soft" id="alt-hint">${words.text('composerAltHint')}</p>
    <textarea
      id="alt"
      rows="3"
      lang=${view.textLang ?? nothing}
      dir="auto"
      aria-invalid=${isWanted ? 'true' : nothing}
      aria-describedby="alt-hint alt-said"
      .value=${alt}
      @input=${(event: Event) => store.setTexts(id, { alt: valueOf(event) })}
    ></textarea>
    <div class="under">
      <p class="small said" id="alt-said">${said}</p>
      ${
        canAsk
          ? html`<button
              class="button bare"
              type="button"
              id="suggest"
              aria-disabled=${suggestion?.phase === 'asking' ? 'true' : nothing}
              @click=${() => view.suggest(id)}
            >
              ${suggestIcon()}<span>${words.text('composerSuggest')}</span>
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function renderMore(view: NoteView, { id, texts }: WorkPhoto): TemplateResult {
  const { words, snapshot, store } = view;
  const { labels = [], customLabel = false } = snapshot.rules;
  const field = (name: 'long' | 'transcript', label: string, hint: string): TemplateResult =>
    html`<div class="field">
      <label class="strong" for=${name}>${label}</label>
      <p class="small soft" id=${`${name}-hint`}>${hint}</p>
      <textarea
        id=${name}
        rows="3"
        lang=${view.textLang ?? nothing}
        dir="auto"
        aria-describedby=${`${name}-hint`}
        .value=${texts[name]}
        @input=${(event: Event) => store.setTexts(id, { [name]: valueOf(event) })}
      ></textarea>
    </div>`;
  return html`<details class="more">
    <summary class="button bare">${unfoldIcon()}<span>${words.text('noteComposerMore')}</span></summary>
    <div class="more-body">
      ${field('long', words.text('noteComposerLong'), words.text('noteComposerLongHint'))}
      ${field('transcript', words.text('noteComposerTranscript'), words.text('noteComposerTranscriptHint'))}
      ${labels.length > 0 || customLabel ? renderWarnings(view, id, texts, labels, customLabel) : nothing}
    </div>
  </details>`;
}

function renderWarnings(
  { words, store }: NoteView,
  id: string,
  texts: PhotoTexts,
  offered: readonly SelfLabel[],
  custom: boolean,
): TemplateResult {
  const set = (label: SelfLabel, on: boolean): void => {
    const others = texts.labels.filter(({ value }) => value !== label.value);
    store.setTexts(id, { labels: on ? [...others, label] : others });
  };
  const own = texts.labels.find(({ value }) => value === 'custom')?.text ?? '';
  return html`<fieldset class="warnings">
    <legend class="strong">${words.text('composerWarnings')}</legend>
    <p class="small soft">${words.text('composerWarningsHint')}</p>
    ${offered
      .filter(({ value }) => value !== 'custom')
      .map(
        (label) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${texts.labels.some(({ value }) => value === label.value)}
              @change=${(event: Event) => set(label, (event.target as HTMLInputElement).checked)}
            /><span dir="auto">${label.text}</span>
          </label>`,
      )}
    ${
      custom
        ? html`<div class="field">
            <label for="custom">${words.text('composerWarningCustom')}</label>
            <input
              id="custom"
              type="text"
              dir="auto"
              autocomplete="off"
              .value=${own}
              @input=${(event: Event) => {
                const text = valueOf(event);
                set({ value: 'custom', text }, text.trim() !== '');
              }}
            />
          </div>`
        : nothing
    }
  </fieldset>`;
}

const valueOf = ({ target }: Event): string => (target as HTMLInputElement | HTMLTextAreaElement).value;
