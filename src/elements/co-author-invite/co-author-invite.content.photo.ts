import { html, nothing, type TemplateResult } from 'lit';
import type { SignedPicture } from '../../contracts/index.js';
import { warningsOfPicture } from '../../core/co-author/signable.js';
import { safeSrcset } from '../../core/safe-url.js';
import { blurhash, blurhashSize } from '../parts/blurhash.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { imageOffIcon } from '../parts/icons/image-off.js';
import { variables } from '../parts/variables.js';
import { coversOf, nameOf, sightOf, sourceOf, type ContentView } from './co-author-invite.content.sight.js';
import { languageName, listText } from './co-author-invite.content.words.js';

/** A photo of what is signed, with all that is written about it. */
export function photo(signed: SignedPicture, place: number, view: ContentView): TemplateResult {
  const name = nameOf(place, view);
  return html`<li>
    <figure>
      ${frame(signed, place, view, name)}
      <figcaption>
        <p class="small soft">${name}</p>
        ${pictureWords(signed, place, view)}
      </figcaption>
    </figure>
  </li>`;
}

/** All that is written about a picture: what readers see beside it, and what they are told of it. */
export function pictureWords(signed: SignedPicture, place: number, { words, signable }: ContentView): TemplateResult {
  const { label, caption, alt, description, lang: own } = signed;
  const lang = own ?? signable.content.lang;
  const spoken = lang || nothing;
  const warnings = warningsOfPicture(signable, place);
  const short =
    alt === undefined || alt === ''
      ? html`<span class="soft"
          >${words.text(alt === '' ? 'coAuthorContentDecorative' : 'coAuthorContentNoDescription')}</span
        >`
      : html`<span class="soft">${words.text('coAuthorContentDescription')}</span> <bdi lang=${spoken}>${alt}</bdi>`;
  return html`${label === undefined ? nothing : html`<p class="label strong" dir="auto" lang=${spoken}>${label}</p>`}
    ${caption === undefined ? nothing : html`<p class="caption" dir="auto" lang=${spoken}>${caption}</p>`}
    <p class="small alt">${short}</p>
    ${unfold(words.text('coAuthorContentLong'), description?.long, spoken)}
    ${unfold(words.text('coAuthorContentTranscript'), description?.transcript, spoken)}
    ${
      warnings.length === 0
        ? nothing
        : named(
            words.text('coAuthorContentPictureWarnings'),
            listText(
              words,
              warnings.map(({ text, value }) => text ?? value),
            ),
          )
    }
    ${
      own === undefined || own === '' || own === signable.content.lang
        ? nothing
        : named(words.text('coAuthorContentPictureLang'), languageName(own, words.lang()))
    }`;
}

const named = (term: string, value: string): TemplateResult =>
  html`<p class="small"><span class="soft">${term}</span> <bdi>${value}</bdi></p>`;

/** Words that may be long: readable where they are, once somebody wants them. */
function unfold(
  name: string,
  text: string | undefined,
  lang: string | typeof nothing,
): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<details class="long">
    <summary class="small">${name}</summary>
    <p class="caption" dir="auto" lang=${lang}>${text}</p>
  </details>`;
}

function frame(signed: SignedPicture, place: number, view: ContentView, name: string): TemplateResult {
  const { words, signable, uncover, breakdown } = view;
  const sight = sightOf(place, view);
  const picture = sight === 'missing' ? undefined : signable.pictures?.[signed.id];
  const { width = 4, height = 3, placeholder = '', blurhash: hash } = picture ?? {};
  const sized = width > 0 && height > 0 && Number.isFinite(width / height);
  const shape = { '--_placeholder': placeholder, '--_shape': sized ? `${width} / ${height}` : '4 / 3' } as const;
  const covers = coversOf(signable, place);
  if (sight === 'shown') {
    return html`<div class="frame" ${variables(shape)}>
      <img
        part="picture"
        alt=""
        decoding="async"
        draggable="false"
        width=${sized ? width : nothing}
        height=${sized ? height : nothing}
        sizes="30rem"
        srcset=${safeSrcset(picture?.srcset) ?? nothing}
        src=${sourceOf(place, signable) ?? nothing}
        @error=${() => breakdown(place, true)}
      />${
        covers.length === 0
          ? nothing
          : html`<button class="button again" type="button" data-rv-refuge @click=${() => uncover(place, false)}>
              ${words.text('coAuthorContentCoverAgain')}
            </button>`
      }
    </div>`;
  }
  if (sight === 'covered') {
    const reasons = covers.map(({ text, value }) => text ?? value);
    return html`<div class="frame" part="cover" ${variables(shape)}>
      ${
        typeof hash === 'string'
          ? html`<canvas
              class="blur"
              width=${blurhashSize}
              height=${blurhashSize}
              aria-hidden="true"
              ${blurhash(hash)}
            ></canvas>`
          : nothing
      }
      <div class="over">
        ${hiddenIcon()}
        <p class="strong">${words.text('coAuthorContentCovered')}</p>
        <p class="small" dir="auto">${words.text('coAuthorContentCoverReason', listText(words, reasons))}</p>
        <button
          class="button"
          type="button"
          data-rv-refuge
          aria-label=${words.text('coAuthorContentUncoverOf', name)}
          @click=${() => uncover(place, true)}
        >
          ${words.text('coAuthorContentUncover')}
        </button>
      </div>
    </div>`;
  }
  return html`<div class="frame" ${variables(shape)}>
    <div class="over">
      ${imageOffIcon()}
      <p>${words.text(sight === 'broken' ? 'coAuthorContentFailed' : 'coAuthorContentMissing')}</p>
      ${
        sight === 'broken'
          ? html`<button class="button" type="button" data-rv-refuge @click=${() => breakdown(place, false)}>
              ${words.text('commonRetry')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
