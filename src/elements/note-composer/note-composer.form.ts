import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AdapterError } from '../../contracts/index.js';
import { systemClock } from '../../core/clock.js';
import type { NoteComposerSnapshot, NoteMissing } from '../../core/note-composer/note-composer.js';
import { spentNotesOf } from '../../core/note-composer/note-quota.js';
import { placesIn } from '../../core/note-composer/note-telling.js';
import { privacyIcon } from '../parts/icons/privacy.js';
import { warningIcon } from '../parts/icons/warning.js';
import { keepInSight } from '../parts/in-sight.js';
import { problem, problemText } from '../parts/problem.js';
import { renderLimits, spentText } from './note-composer.limits.js';
import { renderPhotos } from './note-composer.photos.js';
import { photoName, written, type NoteView, type Words } from './note-composer.view.js';

/** Fewer than this part of what may be written is left: it is said. */
const nearPart = 0.2;

/** The form: the text, the photos, what holds for both, and the way out. */
export function renderForm(view: NoteView): TemplateResult {
  return html`<div class="form" @focusin=${keepInSight}>
    ${view.coAuthors.renderAsked(true)} ${renderText(view)} ${renderPhotos(view)} ${renderOptions(view)}
    ${renderLimits(view)}
    <slot name="rules"></slot>
    ${renderPublishBar(view)}
  </div>`;
}

function renderText({ words, snapshot, store, textLang }: NoteView): TemplateResult {
  const { text, charactersLeft } = snapshot;
  const isOver = (charactersLeft ?? 0) < 0;
  const said = leftText(words, snapshot);
  return html`<div class="field" part="text-field" data-rv-keep="text">
    <label class="strong" for="text">${words.text('noteComposerText')}</label>
    <div class="grow" data-value=${text}>
      <textarea
        id="text"
        rows="4"
        lang=${textLang ?? nothing}
        dir="auto"
        data-rv-first
        aria-invalid=${isOver ? 'true' : nothing}
        aria-describedby="text-count"
        .value=${live(text)}
        @input=${(event: Event) => store.setText((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    <p class="small count ${isOver ? 'over' : ''}" id="text-count">
      ${isOver ? warningIcon() : nothing}${said === undefined ? nothing : html`<span>${said}</span>`}
    </p>
  </div>`;
}

/** How much may still be written, once that is little. */
export function leftText(
  words: Words,
  { rules, charactersLeft: left }: Pick<NoteComposerSnapshot, 'rules' | 'charactersLeft'>,
): string | undefined {
  const most = rules.limits?.maxCharacters;
  if (most === undefined || left === undefined || left > most * nearPart) return undefined;
  return left < 0
    ? words.text('composerTooLong', -left, written(words, -left))
    : words.text('noteComposerLeft', left, written(words, left));
}

/** What holds for the whole note. */
function renderOptions({ words, snapshot, store, coAuthors }: NoteView): TemplateResult {
  const { audiences = [] } = snapshot.rules;
  const chosen = snapshot.audienceId ?? audiences[0]?.id;
  return html`<div class="options" part="options">
    ${
      audiences.length === 0
        ? nothing
        : html`<fieldset class="group">
            <legend class="strong">${words.text('composerAudience')}</legend>
            ${audiences.map(
              ({ id, name, description }, index) =>
                html`<label class="choice">
                  <input
                    type="radio"
                    name="audience"
                    .checked=${live(id === chosen)}
                    aria-describedby=${description === undefined ? nothing : `audience-${index}`}
                    @change=${() => store.setAudience(id)}
                  /><span>
                    <span dir="auto">${name}</span>
                    ${
                      description === undefined
                        ? nothing
                        : html`<span class="small soft" id=${`audience-${index}`} dir="auto">${description}</span>`
                    }
                  </span>
                </label>`,
            )}
          </fieldset>`
    }
    ${coAuthors.renderField()}
    <div class="group">
      <label class="choice">
        <input
          type="checkbox"
          role="switch"
          id="copyable"
          aria-describedby="copyable-hint"
          .checked=${live(snapshot.copyable)}
          @change=${(event: Event) => store.setCopyable((event.target as HTMLInputElement).checked)}
        /><span>
          <span>${words.text('noteComposerCopyable')}</span>
          <span class="small soft" id="copyable-hint">${words.text('noteComposerCopyableHint')}</span>
        </span>
      </label>
    </div>
    ${
      snapshot.photos.length === 0
        ? nothing
        : html`<p class="privacy small soft">${privacyIcon()}<span>${words.text('noteComposerPrivacy')}</span></p>`
    }
  </div>`;
}

function renderPublishBar(view: NoteView): TemplateResult {
  const { words, snapshot } = view;
  const { asksAlt, error } = snapshot;
  return html`<div class="bar-end" data-rv-keep="share">
    ${error ? problem(words, error, { own: true, text: failureText(words, snapshot, error) }) : nothing}
    ${view.showsMissing && !asksAlt ? renderMissing(view) : nothing} ${asksAlt ? renderAltAsk(view, asksAlt) : nothing}
    ${
      asksAlt
        ? nothing
        : html`<div class="end">
            <p class="small soft saved">${snapshot.saved && snapshot.dirty ? words.text('composerSaved') : nothing}</p>
            <button class="button spot share" part="publish" type="button" data-rv-first @click=${view.publish}>
              ${words.text(error ? 'commonRetry' : 'noteComposerPublish')}
            </button>
          </div>`
    }
  </div>`;
}

/** What publishing failed with, and what is known of the note. */
export function failureText(words: Words, snapshot: NoteComposerSnapshot, error: AdapterError): string {
  const { photos, maybePublished } = snapshot;
  const spent = error.code === 'rate-limited' ? spentNotesOf(snapshot, systemClock.now()) : undefined;
  const named = placesIn(error).filter((place) => place < photos.length);
  const said = [
    spent ? spentText(words, spent) : problemText(words, error),
    named.length > 0 ? words.text('noteComposerPhotoInvalid', listOf(words, named, photos.length)) : '',
  ]
    .filter(Boolean)
    .join(' ');
  const failed = photos.flatMap(({ upload }, index) =>
    upload.phase === 'failed'
      ? words.text('noteComposerPhotoFailed', written(words, index + 1), problemText(words, upload.error))
      : [],
  );
  if (maybePublished) return words.text('noteComposerMaybe', said);
  return failed.length > 0 ? failed.join(' ') : words.text('noteComposerFailed', said);
}

function listOf(words: Words, places: readonly number[], all: number): string {
  return new Intl.ListFormat(words.lang()).format(places.map((place) => photoName(words, place, all)));
}

function missingText(words: Words, missing: NoteMissing, { photos }: NoteComposerSnapshot): string {
  if (!('id' in missing)) return words.text(missingWords[missing.what]);
  const { what, id: wanted } = missing;
  return words.text(missingPhotoWords[what], written(words, photos.findIndex(({ id }) => id === wanted) + 1));
}

const missingWords = {
  anything: 'noteComposerMissingAnything',
  'shorter-text': 'noteComposerMissingShorter',
  media: 'noteComposerMissingMedia',
} as const;

const missingPhotoWords = {
  picture: 'noteComposerMissingPicture',
  alt: 'noteComposerMissingAlt',
  rule: 'noteComposerMissingRule',
} as const;

function renderMissing({ words, snapshot }: NoteView): TemplateResult | typeof nothing {
  if (snapshot.missing.length === 0) return nothing;
  return html`<div role="alert">
    <ul class="missing">
      ${snapshot.missing.map(
        (missing) => html`<li class="warn">${warningIcon()}<span>${missingText(words, missing, snapshot)}</span></li>`,
      )}
    </ul>
  </div>`;
}

/** Asked once. */
function renderAltAsk(view: NoteView, asked: readonly string[]): TemplateResult {
  const { words, snapshot, store } = view;
  const { photos, rules } = snapshot;
  const places = asked.map((id) => photos.findIndex((photo) => photo.id === id));
  return html`<div class="note ask" role="group" aria-labelledby="ask-alt" aria-describedby="ask-alt-text">
    <h3 id="ask-alt" tabindex="-1">${words.text('noteComposerAltAsk')}</h3>
    <p id="ask-alt-text">${words.text('noteComposerAltAskText', listOf(words, places, photos.length))}</p>
    <div class="buttons">
      ${
        rules.alt === 'required'
          ? nothing
          : html`<button class="button" type="button" @click=${() => store.publish({ withoutAlt: true })}>
              ${words.text('noteComposerAltAnyway')}
            </button>`
      }
      <button class="button spot" type="button" data-rv-first @click=${view.describeFirst}>
        ${words.text('composerAltAdd')}
      </button>
    </div>
  </div>`;
}
