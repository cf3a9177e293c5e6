import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Quality } from '../../core/composer/composer.js';
import { estimatedBytes, usedSides } from '../../core/composer/composer-rules.js';
import { bytesText } from '../parts/file-facts.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { privacyIcon } from '../parts/icons/privacy.js';
import { unfoldIcon } from '../parts/icons/unfold.js';
import { written, type ComposerView } from './story-composer.view.js';

/** What holds for the whole story. */
export function renderOptions(view: ComposerView): TemplateResult {
  return html`<div class="options" part="options">
    ${renderAudience(view)} ${view.coAuthors.renderField()} ${renderComparable(view)} ${renderQuality(view)}
    ${renderPrivacy(view)} ${renderNotice(view)}
  </div>`;
}

function renderAudience({ words, snapshot, store }: ComposerView): TemplateResult | typeof nothing {
  const { audiences = [] } = snapshot.rules;
  if (audiences.length === 0) return nothing;
  const chosen = snapshot.audienceId ?? audiences[0]?.id;
  return html`<fieldset class="group">
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
  </fieldset>`;
}

function renderComparable({ words, snapshot, store }: ComposerView): TemplateResult | typeof nothing {
  if (snapshot.mode !== 'flip') return nothing;
  return html`<div class="group">
    <label class="choice">
      <input
        type="checkbox"
        aria-describedby="comparable-hint"
        .checked=${live(snapshot.comparable)}
        @change=${(event: Event) => store.setComparable((event.target as HTMLInputElement).checked)}
      /><span>
        <span>${words.text('composerComparable')}</span>
        <span class="small soft" id="comparable-hint">${words.text('composerComparableHint')}</span>
      </span>
    </label>
  </div>`;
}

const qualities: readonly Quality[] = ['full', 'saver'];

function renderQuality({ words, snapshot, store }: ComposerView): TemplateResult {
  const quality = (value: Quality): TemplateResult => {
    const bytes = estimatedBytes(snapshot, value);
    return html`<label class="choice">
      <input
        type="radio"
        name="quality"
        .checked=${live(snapshot.quality === value)}
        aria-describedby=${bytes === undefined ? nothing : `quality-${value}`}
        @change=${() => store.setQuality(value)}
      /><span>
        <span>${words.text(value === 'full' ? 'composerQualityFull' : 'composerQualitySaver')}</span>
        ${
          bytes === undefined
            ? nothing
            : html`<span class="small soft figure" id=${`quality-${value}`}
                >${words.text('composerQualityHint', bytesText(bytes, words.lang()))}</span
              >`
        }
      </span>
    </label>`;
  };
  return html`<fieldset class="group">
      <legend class="strong">${words.text('composerQuality')}</legend>
      <div class="pair">${qualities.map(quality)}</div>
    </fieldset>
    ${
      snapshot.wifi === undefined
        ? nothing
        : html`<div class="group">
            <label class="choice">
              <input
                type="checkbox"
                id="wifi-only"
                .checked=${live(snapshot.wifiOnly)}
                @change=${(event: Event) => store.setWifiOnly((event.target as HTMLInputElement).checked)}
              /><span>${words.text('composerWifiOnly')}</span>
            </label>
          </div>`
    }`;
}

/** In a line; the whole of it is in the sheet behind. */
function renderPrivacy(view: ComposerView): TemplateResult {
  const { words } = view;
  return html`<button class="row privacy" type="button" id="privacy" aria-haspopup="dialog" @click=${view.openRemoved}>
    ${privacyIcon()}
    <span>
      <span class="strong">${words.text('composerPrivacy')}</span>
      <span class="small soft">${privacyText(view)}</span>
    </span>
    ${unfoldIcon()}
  </button>`;
}

function privacyText({ words, snapshot }: ComposerView): string {
  const faces = usedSides(snapshot.mode).map((side) => snapshot.faces[side]);
  if (faces.some(({ unstripped }) => unstripped)) return words.text('composerPrivacyUnstripped');
  const entries = faces.flatMap(({ inspection }) => inspection?.metadata ?? []);
  const located = entries.some(({ kind }) => kind === 'location');
  return [
    located ? words.text('composerPrivacyLocation') : '',
    entries.length > 0
      ? words.text('composerPrivacyRemoved', entries.length, written(words, entries.length))
      : words.text('composerPrivacyNothing'),
  ]
    .filter(Boolean)
    .join(' ');
}

function renderNotice({ words, snapshot }: ComposerView): TemplateResult | typeof nothing {
  if (snapshot.mode !== 'flip') return nothing;
  return html`<p class="notice small soft">${eyeIcon()}<span>${words.text('composerNotice')}</span></p>`;
}
