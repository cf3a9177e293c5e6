import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CoAuthorRights, Signable, SignedPicture } from '../../contracts/index.js';
import type { WordValues } from '../../controllers/strings-controller.js';
import { audienceOf, warningsOf } from '../../core/co-author/signable.js';
import { safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import { blurhash, blurhashSize } from '../parts/blurhash.js';
import type { CommonStrings } from '../parts/common.strings.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { imageOffIcon } from '../parts/icons/image-off.js';
import { variables } from '../parts/variables.js';
import type { CoAuthorContentStrings } from './co-author-invite.content.strings.js';

type Strings = CommonStrings & CoAuthorContentStrings;

/** The words of what is signed. */
export interface ContentWords {
  text<Key extends keyof Strings & string>(key: Key, ...values: WordValues<Strings[Key]>): string;
  lang(): string;
}

export interface ContentView {
  readonly words: ContentWords;
  readonly signable: Signable;
  /** Photos whose cover somebody has opened, by their place. */
  readonly opened: ReadonlySet<number>;
  /** Photos that did not arrive. */
  readonly broken: ReadonlySet<number>;
  readonly uncover: (place: number, open: boolean) => void;
  /** One did not arrive; or is wanted again. */
  readonly breakdown: (place: number, broken: boolean) => void;
}

/** How a photo of it stands: nothing is fetched of one that is covered. */
type Sight = 'shown' | 'covered' | 'closed' | 'missing' | 'broken';

function sightOf(
  place: number,
  { signable, opened, broken }: Pick<ContentView, 'signable' | 'opened' | 'broken'>,
): Sight {
  const covers = warningsOf(signable).filter(({ effect }) => effect !== 'inform');
  if (sourceOf(place, signable) === undefined) return 'missing';
  if (covers.some(({ overridable }) => !overridable)) return 'closed';
  if (covers.length > 0 && !opened.has(place)) return 'covered';
  return broken.has(place) ? 'broken' : 'shown';
}

/** Its address comes beside what is signed. A member of the prototype is no photo. */
function sourceOf(place: number, { content, pictures = {} }: Signable): string | undefined {
  const id = content.pictures?.[place]?.id ?? '';
  const picture = Object.hasOwn(pictures, id) ? pictures[id] : undefined;
  return picture && safePictureUrl(picture.src);
}

/** How many photos there are that can't be shown to this person, and how many that they have not uncovered. */
export function unseen(view: Pick<ContentView, 'signable' | 'opened' | 'broken'>): {
  readonly missing: number;
  readonly covered: number;
} {
  const sights = (view.signable.content.pictures ?? []).map((_, place) => sightOf(place, view));
  const count = (...wanted: readonly Sight[]): number => sights.filter((sight) => wanted.includes(sight)).length;
  return { missing: count('missing', 'closed', 'broken'), covered: count('covered') };
}

/** Exactly what is signed: nothing that isn't in it, and all that is. */
export function contentView(view: ContentView): TemplateResult {
  const { words, signable } = view;
  const { kind, text, lang, pictures = [] } = signable.content;
  return html`<div class="signed" part="preview">
    <p class="kind small soft">${words.text('coAuthorContent', kind)}</p>
    ${
      text === undefined
        ? pictures.length === 0
          ? html`<p class="soft">${words.text('coAuthorContentNoText')}</p>`
          : nothing
        : html`<p class="signed-text" part="text" dir="auto" lang=${lang || nothing}>${text}</p>`
    }
    ${
      pictures.length === 0
        ? nothing
        : html`<ul class="photos" data-count=${Math.min(pictures.length, 3)}>
            ${repeat(
              pictures,
              ({ id }, place) => `${place} ${id}`,
              (picture, place) => photo(picture, place, view),
            )}
          </ul>`
    }
  </div>`;
}

/** What it is called among the others. */
function nameOf(place: number, { words, signable: { content } }: ContentView): string {
  const { kind, pictures = [] } = content;
  const { id } = pictures[place] ?? {};
  if (kind === 'story' && id === 'front') return words.text('coAuthorContentFront');
  if (kind === 'story' && id === 'back') return words.text('coAuthorContentBack');
  const number = new Intl.NumberFormat(words.lang());
  return pictures.length === 1
    ? words.text('coAuthorContentOnlyPhoto')
    : words.text('coAuthorContentPhoto', number.format(place + 1), number.format(pictures.length));
}

function photo(signed: SignedPicture, place: number, view: ContentView): TemplateResult {
  const { words, signable } = view;
  const { alt, caption } = signed;
  const { lang } = signable.content;
  const name = nameOf(place, view);
  const described = alt === undefined || alt === '' ? undefined : alt;
  return html`<li>
    <figure>
      ${frame(signed, place, view, name)}
      <figcaption>
        <p class="small soft">${name}</p>
        ${caption === undefined ? nothing : html`<p class="caption" dir="auto" lang=${lang || nothing}>${caption}</p>`}
        <p class="small alt">
          ${
            described === undefined
              ? html`<span class="soft"
                  >${words.text(alt === '' ? 'coAuthorContentDecorative' : 'coAuthorContentNoDescription')}</span
                >`
              : html`<span class="soft">${words.text('coAuthorContentDescription')}</span>
                  <bdi lang=${lang || nothing}>${described}</bdi>`
          }
        </p>
      </figcaption>
    </figure>
  </li>`;
}

function frame(signed: SignedPicture, place: number, view: ContentView, name: string): TemplateResult {
  const { words, signable, uncover, breakdown } = view;
  const sight = sightOf(place, view);
  const picture = sight === 'missing' ? undefined : signable.pictures?.[signed.id];
  const { width = 4, height = 3, placeholder = '', blurhash: hash } = picture ?? {};
  const sized = width > 0 && height > 0 && Number.isFinite(width / height);
  const shape = { '--_placeholder': placeholder, '--_shape': sized ? `${width} / ${height}` : '4 / 3' } as const;
  if (sight === 'shown') {
    const canCover = warningsOf(signable).some(({ effect }) => effect !== 'inform');
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
        canCover
          ? html`<button class="button again" type="button" data-place=${place} @click=${() => uncover(place, false)}>
              ${words.text('coAuthorContentCoverAgain')}
            </button>`
          : nothing
      }
    </div>`;
  }
  if (sight === 'covered') {
    const reasons = warningsOf(signable)
      .filter(({ effect }) => effect !== 'inform')
      .map(({ text, value }) => text ?? value);
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
        <p class="small" dir="auto">
          ${words.text('coAuthorContentCoverReason', new Intl.ListFormat(words.lang(), { type: 'unit' }).format(reasons))}
        </p>
        <button
          class="button"
          type="button"
          data-place=${place}
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
          ? html`<button class="button" type="button" data-place=${place} @click=${() => breakdown(place, false)}>
              ${words.text('commonRetry')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** A fact of what is signed, as a row of a list. */
export const fact = (term: string, value: unknown): TemplateResult =>
  html`<div>
    <dt class="small soft">${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** Who sees it, its warnings, its language: as much a part of it as the words. */
export function contentFacts({ words, signable }: Pick<ContentView, 'words' | 'signable'>): readonly unknown[] {
  const audience = audienceOf(signable);
  const warnings = warningsOf(signable);
  const { lang } = signable.content;
  const list = new Intl.ListFormat(words.lang(), { type: 'unit' });
  return [
    audience === undefined
      ? nothing
      : fact(
          words.text('coAuthorContentAudience'),
          html`<bdi>${audience.name}</bdi>${
              audience.description === undefined
                ? nothing
                : html` <span class="small soft" dir="auto">${audience.description}</span>`
            }`,
        ),
    fact(
      words.text('coAuthorContentWarnings'),
      warnings.length === 0
        ? words.text('coAuthorContentNoWarnings')
        : html`<bdi>${list.format(warnings.map(({ text, value }) => text ?? value))}</bdi>`,
    ),
    lang === undefined || lang === ''
      ? nothing
      : fact(words.text('coAuthorContentLang'), languageName(lang, words.lang())),
  ];
}

const rights = ['pin', 'replies', 'delete', 'boost'] as const satisfies readonly (keyof CoAuthorRights)[];

/** What a co-author may do with it. Nothing where nobody has said. */
export function rightsFact(words: ContentWords, given: CoAuthorRights | undefined): unknown {
  if (!given) return nothing;
  const allowed = rights.filter((right) => given[right]).map((right) => words.text('coAuthorContentRight', right));
  return fact(
    words.text('coAuthorContentRights'),
    allowed.length === 0
      ? words.text('coAuthorContentNoRights')
      : new Intl.ListFormat(words.lang(), { type: 'conjunction' }).format(allowed),
  );
}

/** As the reader calls it; as it was given where it is none. */
function languageName(lang: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
