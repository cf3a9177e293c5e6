import { html, nothing, type TemplateResult } from 'lit';
import type { SelfLabel, Side } from '../../contracts/index.js';
import type { AltDoubt, ComposerFace, FaceTexts } from '../../core/composer/composer.js';
import { doneIcon } from '../parts/icons/done.js';
import { suggestIcon } from '../parts/icons/suggest.js';
import { unfoldIcon } from '../parts/icons/unfold.js';
import { written, type ComposerView } from './story-composer.view.js';

/** What is said about a face: the description first, the rest folded away. */
export function renderTexts(view: ComposerView, side: Side, { texts }: ComposerFace): TemplateResult {
  return html`<div class="texts">${renderAlt(view, side, texts)} ${renderMore(view, side, texts)}</div>`;
}

function renderAlt(view: ComposerView, side: Side, { alt, altDoubt }: FaceTexts): TemplateResult {
  const { words, snapshot, store, canSuggest } = view;
  // Nobody's own words are replaced.
  const canAsk = canSuggest && (alt === '' || altDoubt === 'suggested');
  const wanted = view.showsMissing && snapshot.missing.some((one) => one.side === side && one.what === 'alt');
  return html`<div class="field alt" part="alt-field">
    <label class="strong" for=${`alt-${side}`}>${words.text('composerAlt')}</label>
    <p class="small soft" id=${`alt-hint-${side}`}>${words.text('composerAltHint')}</p>
    ${renderText(view, side, 'alt', alt, { rows: 3, wanted, describedBy: `alt-hint-${side} alt-said-${side}` })}
    <div class="under">
      <p class="small said" id=${`alt-said-${side}`}>${altNote(view, side, altDoubt)}</p>
      ${
        altDoubt === 'other-picture'
          ? html`<button
              class="button bare"
              type="button"
              id=${`alt-right-${side}`}
              aria-labelledby=${`alt-right-${side} name-${side}`}
              @click=${() => store.setTexts(side, { altDoubt: undefined })}
            >
              ${doneIcon()}<span>${words.text('composerAltStillRight')}</span>
            </button>`
          : nothing
      }
      ${
        canAsk
          ? html`<button
              class="button bare"
              type="button"
              id=${`suggest-${side}`}
              aria-labelledby=${`suggest-${side} name-${side}`}
              aria-disabled=${view.suggestions[side]?.phase === 'asking' ? 'true' : nothing}
              @click=${() => view.suggest(side)}
            >
              ${suggestIcon()}<span>${words.text('composerSuggest')}</span>
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** What is to be known of the description, or of the one that is being looked for. */
function altNote({ words, suggestions }: ComposerView, side: Side, doubt: AltDoubt | undefined): unknown {
  const suggestion = suggestions[side];
  if (suggestion?.phase === 'asking') return words.text('composerSuggesting');
  if (suggestion?.phase === 'failed') return words.text('composerSuggestFailed', suggestion.problem);
  if (doubt === undefined) return nothing;
  return words.text(doubt === 'suggested' ? 'composerSuggested' : 'composerAltOther');
}

function renderMore(view: ComposerView, side: Side, texts: FaceTexts): TemplateResult {
  const { words, snapshot } = view;
  const { labels = [], customLabel = false } = snapshot.rules;
  return html`<details class="more">
    <summary class="button bare">${unfoldIcon()}<span>${words.text('composerMore')}</span></summary>
    <div class="more-body">
      <div class="field">
        <label class="strong" for=${`label-${side}`}>${words.text('composerLabel')}</label>
        <p class="small soft" id=${`label-hint-${side}`}>${words.text('composerLabelHint')}</p>
        ${renderText(view, side, 'label', texts.label, { rows: 1, describedBy: `label-hint-${side}` })}
      </div>
      <div class="field">
        <label class="strong" for=${`caption-${side}`}>${words.text('composerCaption')}</label>
        ${renderText(view, side, 'caption', texts.caption, { rows: 2 })}
      </div>
      ${labels.length > 0 || customLabel ? renderWarnings(view, side, texts, labels, customLabel) : nothing}
    </div>
  </details>`;
}

/** A text with its count, where there is a limit. */
function renderText(
  view: ComposerView,
  side: Side,
  name: 'alt' | 'label' | 'caption',
  value: string,
  { rows, wanted = false, describedBy = '' }: { rows: number; wanted?: boolean; describedBy?: string },
): TemplateResult {
  const { words, snapshot, store } = view;
  const most = snapshot.rules.limits?.maxCharacters;
  const used = [...value].length;
  const over = most === undefined ? 0 : used - most;
  const id = `${name}-${side}`;
  const write = (event: Event): void =>
    store.setTexts(side, { [name]: (event.target as HTMLInputElement | HTMLTextAreaElement).value });
  const described = `${describedBy}${most === undefined ? '' : ` ${id}-count`}`.trim();
  const invalid = over > 0 || wanted ? 'true' : nothing;
  const field =
    rows === 1
      ? html`<input
          id=${id}
          type="text"
          dir="auto"
          autocomplete="off"
          aria-invalid=${invalid}
          aria-describedby=${described || nothing}
          .value=${value}
          @input=${write}
        />`
      : html`<textarea
          id=${id}
          rows=${rows}
          dir="auto"
          aria-invalid=${invalid}
          aria-describedby=${described || nothing}
          .value=${value}
          @input=${write}
        ></textarea>`;
  if (most === undefined) return field;
  // Nobody needs a count long before it matters.
  const near = over > 0 || used > most * 0.8;
  const count =
    over > 0
      ? words.text('composerTooLong', over, written(words, over))
      : words.text('composerCount', written(words, used), written(words, most));
  return html`${field}
    <p class="small count ${over > 0 ? 'over' : ''}" id=${`${id}-count`}>${near ? count : nothing}</p>`;
}

function renderWarnings(
  { words, store }: ComposerView,
  side: Side,
  texts: FaceTexts,
  offered: readonly SelfLabel[],
  custom: boolean,
): TemplateResult {
  const has = (value: string): boolean => texts.labels.some((one) => one.value === value);
  const set = (label: SelfLabel, on: boolean): void => {
    const others = texts.labels.filter(({ value }) => value !== label.value);
    store.setTexts(side, { labels: on ? [...others, label] : others });
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
              .checked=${has(label.value)}
              @change=${(event: Event) => set(label, (event.target as HTMLInputElement).checked)}
            /><span dir="auto">${label.text}</span>
          </label>`,
      )}
    ${
      custom
        ? html`<div class="field">
            <label for=${`custom-${side}`}>${words.text('composerWarningCustom')}</label>
            <input
              id=${`custom-${side}`}
              type="text"
              dir="auto"
              autocomplete="off"
              .value=${own}
              @input=${(event: Event) => {
                const { value } = event.target as HTMLInputElement;
                set({ value: 'custom', text: value }, value.trim() !== '');
              }}
            />
          </div>`
        : nothing
    }
  </fieldset>`;
}
