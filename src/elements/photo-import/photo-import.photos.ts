import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Appearance, ImportedPhoto } from '../../contracts/index.js';
import { safeLinkUrl, safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { galleryIcon } from '../parts/icons/gallery.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { imageOffIcon } from '../parts/icons/image-off.js';
import { problem, problemText } from '../parts/problem.js';
import { variables } from '../parts/variables.js';
import { notSaved, onOff } from './photo-import.switches.js';
import type { ImportView } from './photo-import.view.js';
import { dateText, type Words } from './photo-import.words.js';

/** One's own photos with a switch for each, or what others see of them. */
export function photosView(view: ImportView): TemplateResult {
  const { words, snapshot } = view;
  const { previewing } = snapshot;
  const tab = (others: boolean, label: string): TemplateResult =>
    html`<button
      class="tab"
      type="button"
      aria-pressed=${previewing === others ? 'true' : 'false'}
      @click=${() => view.preview(others)}
    >
      ${others ? eyeIcon() : galleryIcon()}<span>${label}</span>
    </button>`;
  return html`<div class="tabs" role="group" aria-label=${words.text('photoImportViews')}>
      ${tab(false, words.text('photoImportMine'))} ${tab(true, words.text('photoImportPreview'))}
    </div>
    ${list(view)}`;
}

function list(view: ImportView): TemplateResult {
  const { words, snapshot, settings, retryPhotos } = view;
  const { previewing, photos, others } = snapshot;
  const { phase, items, error } = previewing ? others : photos;
  if (phase === 'failed' && error) {
    const text = words.text('photoImportPhotosFailed', problemText(words, error));
    return html`<div class="panel">${problem(words, error, { text, retry: retryPhotos })}</div>`;
  }
  if (phase !== 'ready') return html`<div class="panel"><p class="soft">${words.text('commonLoading')}</p></div>`;
  if (items.length === 0 && !error) {
    return html`<div class="panel" part="empty">
      ${previewing ? hiddenIcon() : galleryIcon()}
      <p class="strong">${words.text(previewing ? 'photoImportPreviewNone' : 'photoImportEmpty')}</p>
      <p class="soft">
        ${
          previewing
            ? words.text('photoImportPreviewNoneHint')
            : words.text('photoImportEmptyHint', settings.source.name)
        }
      </p>
    </div>`;
  }
  const { source } = settings;
  const said = wordsOfRows(words);
  return html`${
    previewing
      ? html`<ul class="preview" part="preview" aria-label=${words.text('photoImportPreview')}>
          ${repeat(
            items,
            ({ id }) => id,
            (photo) => html`<li>${picture(words, photo)}</li>`,
          )}
        </ul>`
      : html`<ul class="photos" part="list" aria-label=${words.text('photoImportMine')}>
          ${repeat(
            items,
            ({ id }) => id,
            (photo) => {
              const key = `item ${photo.id}` as const;
              const { saving, problems } = snapshot;
              const trouble = problems.get(key);
              // Thousands of rows, of which one changes with a choice. One with trouble has words of elsewhere.
              return guard([photo, saving.get(key), trouble && {}, source.name, words.lang(), said], () =>
                row(view, photo),
              );
            },
          )}
        </ul>`
  }
  ${foot(view)}`;
}

/** All that rows say: a host, or a language that comes late, may change any of it. */
const wordsOfRows = (words: Words): string =>
  [
    words.text('photoImportNoDescription'),
    words.text('photoImportPhotoOf', ''),
    words.text('photoImportPosted', ''),
    words.text('photoImportOpen', ''),
    words.text('photoImportSince', ''),
    words.text('photoImportNowhere'),
    words.text('photoImportShowPhoto', ''),
    words.text('photoImportSaving'),
    words.text('photoImportOn'),
    words.text('photoImportOff'),
  ].join('\n');

function row(view: ImportView, photo: ImportedPhoto): TemplateResult {
  const { words, settings } = view;
  const { id, postedAt, shown, appearances = [], url, picture: of } = photo;
  const date = dateText(words, postedAt);
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const name =
    of.alt || (date === undefined ? words.text('photoImportNoDescription') : words.text('photoImportPhotoOf', date));
  const choice = { scope: 'item', itemId: id, shown: !shown } as const;
  return html`<li class="photo" part="photo">
    ${picture(words, photo)}
    <div class="about">
      <p class="alt" dir=${of.alt ? 'auto' : nothing}>
        ${of.alt ? of.alt : html`<span class="soft">${words.text('photoImportNoDescription')}</span>`}
      </p>
      <p class="small soft facts">
        ${date === undefined ? nothing : html`<span>${words.text('photoImportPosted', date)}</span>`}
        ${
          href === undefined
            ? nothing
            : html`<a href=${href} rel="noopener">${words.text('photoImportOpen', settings.source.name)}</a>`
        }
      </p>
      ${
        shown
          ? appearances.length > 0
            ? html`<ul class="places small">
                ${appearances.map((appearance) => place(words, appearance))}
              </ul>`
            : nothing
          : html`<p class="small soft">${words.text('photoImportNowhere')}</p>`
      }
      ${notSaved(view, choice)}
    </div>
    ${onOff(view, { label: words.text('photoImportShowPhoto', name), on: shown, choice })}
  </li>`;
}

/** Where others see it, and since when. */
function place(words: Words, { place: name, url, since }: Appearance): TemplateResult {
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const date = dateText(words, since);
  return html`<li>
    ${href === undefined ? html`<bdi>${name}</bdi>` : html`<a href=${href} rel="noopener"><bdi>${name}</bdi></a>`}
    ${date === undefined ? nothing : html`<span class="soft">${words.text('photoImportSince', date)}</span>`}
  </li>`;
}

function picture(words: Words, { picture: of }: ImportedPhoto): TemplateResult {
  const src = safePictureUrl(of.src);
  return html`<span class="thumb" ${variables({ '--_tone': of.placeholder ?? '' })}>
    ${imageOffIcon()}
    ${
      src === undefined
        ? nothing
        : html`<img
            src=${src}
            srcset=${safeSrcset(of.srcset) ?? nothing}
            sizes="96px"
            width=${of.width}
            height=${of.height}
            alt=${of.alt ?? words.text('photoImportNoDescription')}
            loading="lazy"
            decoding="async"
            draggable="false"
            @load=${uncover}
            @error=${hide}
          />`
    }
  </span>`;
}

/** What stands in for it is for pictures that never come, not for those with holes. */
function uncover(event: Event): void {
  (event.target as HTMLElement).closest('.thumb')?.classList.add('there');
}

function hide(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}

function foot({ words, snapshot, more, retryPhotos }: ImportView): TemplateResult | typeof nothing {
  const { error, loadingMore, more: hasMore } = snapshot.previewing ? snapshot.others : snapshot.photos;
  if (error) {
    const text = words.text('photoImportMoreFailed', problemText(words, error));
    return html`<div class="foot">${problem(words, error, { text, retry: retryPhotos })}</div>`;
  }
  if (!hasMore) return nothing;
  return html`<div class="foot">
    <button class="button" part="more" type="button" aria-disabled=${loadingMore ? 'true' : nothing} @click=${more}>
      ${words.text(loadingMore ? 'commonLoading' : 'commonLoadMore')}
    </button>
  </div>`;
}
