import { html, nothing, type TemplateResult } from 'lit';
import type { Side, Story } from '../../contracts/index.js';
import { progressOf, usedSides } from '../../core/composer/composer-rules.js';
import type { ComposerFace } from '../../core/composer/composer.js';
import { safePictureUrl } from '../../core/safe-url.js';
import { bytesText } from '../parts/file-facts.js';
import { doneIcon } from '../parts/icons/done.js';
import { plusIcon } from '../parts/icons/plus.js';
import { retryIcon } from '../parts/icons/retry.js';
import { warningIcon } from '../parts/icons/warning.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { problemText } from '../parts/problem.js';
import { percent, sideName, type ComposerView } from './story-composer.view.js';

/** On its way: each face, and both together. */
export function renderSending(view: ComposerView): TemplateResult {
  const { words, snapshot, store } = view;
  const total = progressOf(snapshot);
  const publishing = snapshot.phase === 'publishing';
  return html`<div class="sending" part="progress" data-rv-keep="sending">
    <h3 tabindex="-1" data-rv-first>${words.text('composerSharing')}</h3>
    <div class="total">
      <label for="total">${words.text(publishing && !snapshot.waiting ? 'composerPublishing' : 'composerTotal')}</label>
      <span class="figure" aria-hidden="true">${percent(words, total)}</span>
      <progress id="total" max="1" .value=${total}></progress>
    </div>
    <ul class="parcels">
      ${usedSides(snapshot.mode).map((side) => renderParcel(view, side, snapshot.faces[side]))}
    </ul>
    ${snapshot.waiting ? renderWaiting(view) : nothing}
    <div class="buttons">
      <button
        class="button"
        type="button"
        aria-disabled=${publishing && !snapshot.waiting ? 'true' : nothing}
        @click=${() => store.cancel()}
      >
        ${words.text('composerStop')}
      </button>
    </div>
  </div>`;
}

function renderParcel(view: ComposerView, side: Side, { upload, rendered }: ComposerFace): TemplateResult {
  const { words, snapshot, urls, store } = view;
  const name = sideName(words, side, snapshot);
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
  const url = urls[side];
  return html`<li class="parcel" data-phase=${upload.phase}>
    ${url === undefined ? html`<span class="thumb"></span>` : html`<img class="thumb" src=${url} alt="" />`}
    <div class="parcel-body">
      <p class="parcel-line">
        <label class="strong" for=${`progress-${side}`}>${name}</label>
        <span class="small soft figure">${said}</span>
      </p>
      ${
        upload.phase === 'failed'
          ? html`<p class="small" role="alert">
                ${words.text('composerFaceFailed', name, problemText(words, upload.error))}
              </p>
              <button
                class="button"
                type="button"
                id=${`retry-${side}`}
                aria-label=${`${words.text('commonRetry')} – ${name}`}
                @click=${() => store.retry(side)}
              >
                ${retryIcon()}<span>${words.text('commonRetry')}</span>
              </button>`
          : html`<progress
              id=${`progress-${side}`}
              max=${Math.max(totalBytes, 1)}
              .value=${upload.phase === 'done' ? Math.max(totalBytes, 1) : sentBytes}
            ></progress>`
      }
    </div>
  </li>`;
}

function renderWaiting({ words, snapshot }: ComposerView): TemplateResult {
  const wifi = snapshot.online && snapshot.wifiOnly && snapshot.wifi === false;
  const text = wifi ? 'composerNoWifi' : snapshot.online ? 'composerTryingAgain' : 'composerOffline';
  return html`<p class="warn">${waitingIcon()}<span>${words.text(text)}</span></p>`;
}

/** What has become of it, as a whole. */
interface Outcome {
  readonly sides: readonly Side[];
  readonly pending: boolean;
  readonly hidden: readonly Side[];
  readonly heading: 'composerDeleted' | 'composerPartHidden' | 'composerHidden' | 'composerInReview' | 'composerShared';
}

/** @param story absent: it was deleted */
export function outcomeOf(story: Story | undefined): Outcome {
  const sides = story ? (['front', 'back'] as const).filter((side) => story[side] !== undefined) : [];
  const pending = sides.some((side) => story?.[side]?.state === 'pending');
  const hidden = sides.filter((side) => story?.[side]?.state === 'removed');
  const heading = !story
    ? 'composerDeleted'
    : hidden.length > 0
      ? hidden.length < sides.length
        ? 'composerPartHidden'
        : 'composerHidden'
      : pending
        ? 'composerInReview'
        : 'composerShared';
  return { sides, pending, hidden, heading };
}

/** What has become of it, face by face. */
export function renderResult(
  view: ComposerView,
  { decision, startOver }: { decision: (story: Story, side: Side) => unknown; startOver: () => void },
): TemplateResult {
  const { words, snapshot } = view;
  const { story } = snapshot;
  const { sides, pending, hidden, heading } = outcomeOf(story);
  return html`<div class="result" part="result" data-rv-keep="result">
    <div class="result-head">
      ${!story ? nothing : hidden.length > 0 ? warningIcon() : doneIcon()}
      <h3 tabindex="-1" data-rv-first>${words.text(heading)}</h3>
      ${pending ? html`<p class="soft">${words.text('composerInReviewText')}</p>` : nothing}
      ${snapshot.changesLost ? html`<p class="soft">${words.text('composerChangesLost')}</p>` : nothing}
    </div>
    ${
      story
        ? html`<ul class="outcome" aria-live="polite">
            ${sides.map((side) => html`<li>${renderThumb(story, side)}${decision(story, side)}</li>`)}
          </ul>`
        : nothing
    }
    ${view.coAuthors.renderAsked(false)}
    <div class="buttons">
      <button class="button" type="button" @click=${startOver}>
        ${plusIcon()}<span>${words.text('composerAnother')}</span>
      </button>
    </div>
  </div>`;
}

function renderThumb(story: Story, side: Side): TemplateResult {
  const picture = story[side]?.picture;
  const src = picture && safePictureUrl(picture.src);
  return src === undefined ? html`<span class="thumb"></span>` : html`<img class="thumb" src=${src} alt="" />`;
}
