import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { progressOfAll } from '../../core/making/making.js';
import type { WorkPhoto } from '../../core/note-composer/note-composer.js';
import { bytesText } from '../parts/file-facts.js';
import { retryIcon } from '../parts/icons/retry.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problemText } from '../parts/problem.js';
import { written, type NoteView } from './note-composer.view.js';

/** On its way: each photo, and all together. */
export function renderSending(view: NoteView): TemplateResult {
  const { words, snapshot, store } = view;
  const { photos, phase, waiting, online } = snapshot;
  const isLast = phase === 'publishing' && !waiting;
  const total = progressOfAll(photos);
  return html`<div class="sending" part="progress" data-rv-keep="sending">
    <h3 tabindex="-1" data-rv-first>${words.text('noteComposerSending')}</h3>
    ${
      photos.length === 0
        ? html`<p class="soft">${words.text('composerPublishing')}</p>`
        : html`<div class="total">
              <label for="total">${words.text(isLast ? 'composerPublishing' : 'composerTotal')}</label>
              <span class="figure" aria-hidden="true">${written(words, total, { style: 'percent' })}</span>
              <progress id="total" max="1" .value=${total}></progress>
            </div>
            <ul class="parcels">
              ${repeat(
                photos,
                ({ id }) => id,
                (photo, index) => renderParcel(view, photo, index),
              )}
            </ul>`
    }
    ${
      waiting
        ? html`<p class="warn">
            ${waitingIcon()}<span>${words.text(online ? 'composerTryingAgain' : 'composerOffline')}</span>
          </p>`
        : nothing
    }
    <div class="buttons">
      <button
        class="button"
        type="button"
        id="stop"
        aria-disabled=${isLast ? 'true' : nothing}
        @click=${() => store.cancel()}
      >
        ${words.text('noteComposerStop')}
      </button>
    </div>
  </div>`;
}

function renderParcel(view: NoteView, photo: WorkPhoto, index: number): TemplateResult {
  const { words, store } = view;
  const { id, upload, rendered } = photo;
  const place = written(words, index + 1);
  const name = words.text('noteComposerPhotoAlone', place);
  const totalBytes = 'totalBytes' in upload ? upload.totalBytes : (rendered?.blob.size ?? 0);
  const sentBytes = upload.phase === 'done' ? totalBytes : 'sentBytes' in upload ? upload.sentBytes : 0;
  const size = (bytes: number): string => bytesText(bytes, words.lang());
  const said =
    upload.phase === 'done'
      ? words.text('composerArrived')
      : upload.phase === 'uploading'
        ? words.text('composerSent', size(sentBytes), size(totalBytes))
        : upload.phase === 'failed'
          ? nothing
          : words.text('composerWaitingToSend');
  const url = view.urlOf(photo);
  return html`<li class="parcel" data-phase=${upload.phase}>
    ${url === undefined ? html`<span class="thumb"></span>` : html`<img class="thumb" src=${url} alt="" />`}
    <div class="parcel-body">
      <p class="parcel-line">
        <label class="strong" for=${`progress-${id}`}>${name}</label>
        <span class="small soft figure">${said}</span>
      </p>
      ${
        upload.phase === 'failed'
          ? html`<p class="warn" role="alert">
                ${warningIcon()}<span
                  >${words.text('noteComposerPhotoFailed', place, problemText(words, upload.error))}</span
                >
              </p>
              <button
                class="button"
                type="button"
                aria-label=${`${words.text('commonRetry')} – ${name}`}
                @click=${() => store.retry(id)}
              >
                ${retryIcon()}<span>${words.text('commonRetry')}</span>
              </button>`
          : html`<progress
              id=${`progress-${id}`}
              max=${Math.max(totalBytes, 1)}
              .value=${upload.phase === 'done' ? Math.max(totalBytes, 1) : sentBytes}
            ></progress>`
      }
    </div>
  </li>`;
}
