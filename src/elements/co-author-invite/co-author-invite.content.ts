import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pictureWords, photo } from './co-author-invite.content.photo.js';
import { playableOf, posterOf, type ContentView } from './co-author-invite.content.sight.js';

/** Exactly what is signed: nothing that isn't in it, and all that is. */
export function contentView(view: ContentView): TemplateResult {
  const { words, signable } = view;
  const { kind, text, lang, pictures = [], video } = signable.content;
  const poster = posterOf(signable);
  const photos = poster ? pictures.slice(1) : pictures;
  const before = pictures.length - photos.length;
  return html`<div class="signed" part="preview">
    <p class="kind small soft">${words.text('coAuthorContent', kind)}</p>
    ${
      text === undefined
        ? pictures.length === 0 && !video
          ? html`<p class="soft">${words.text('coAuthorContentNoText')}</p>`
          : nothing
        : html`<p class="signed-text" part="text" dir="auto" lang=${lang || nothing}>${text}</p>`
    }
    ${video ? film(view) : nothing}
    ${
      photos.length === 0
        ? nothing
        : html`<ul class="photos" data-count=${Math.min(photos.length, 3)}>
            ${repeat(
              photos,
              ({ id }, index) => `${index} ${id}`,
              (picture, index) => photo(picture, index + before, view),
            )}
          </ul>`
    }
  </div>`;
}

/** The video with its poster, and what is written about that. */
function film(view: ContentView): TemplateResult {
  const { words, signable, film: shown, filmFailed, retryFilm } = view;
  const poster = posterOf(signable);
  return html`<figure class="film">
    ${
      !playableOf(signable)
        ? html`<div class="frame">
            <div class="over"><p>${words.text('coAuthorContentNoVideo')}</p></div>
          </div>`
        : shown
          ? shown.render(view)
          : html`<div class="frame">
              <div class="over">
                <p class="small soft">${words.text(filmFailed ? 'coAuthorContentVideoFailed' : 'commonLoading')}</p>
                ${
                  filmFailed
                    ? html`<button class="button" type="button" data-rv-refuge @click=${retryFilm}>
                        ${words.text('commonRetry')}
                      </button>`
                    : nothing
                }
              </div>
            </div>`
    }
    ${poster ? html`<figcaption>${pictureWords(poster, 0, view)}</figcaption>` : nothing}
  </figure>`;
}
