import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Face, Side } from '../../contracts/index.js';
import { safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import { canUncover, coveringLabels } from '../../core/story/story-rules.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { imageOffIcon } from '../parts/icons/image-off.js';
import { retryIcon } from '../parts/icons/retry.js';
import type { FlipStoryWords } from './flip-story.view.js';

/** One face, and what the element knows of it. */
export interface FaceView {
  readonly side: Side;
  readonly face: Face;
  /** A cover lies over it that the viewer has not opened. */
  readonly covered: boolean;
  /** Of a picture that came sealed. */
  readonly objectUrl: string | undefined;
  readonly broken: boolean;
  readonly words: FlipStoryWords;
  readonly loaded: () => void;
  readonly failed: () => void;
  readonly retry: () => void;
  readonly uncover: () => void;
}

/** The words for a face's picture: its description, or that there is none (WCAG 1.1.1). */
export function describeFace(side: Side, alt: string | undefined, words: FlipStoryWords): string {
  return alt ?? words.text(side === 'front' ? 'flipFrontNoDescription' : 'flipBackNoDescription');
}

export function renderFace(view: FaceView): TemplateResult {
  const { face } = view;
  return html`${view.covered ? renderCover(view) : renderPicture(view)}
  ${face.label ? html`<span class="label"><bdi lang=${face.lang ?? nothing}>${face.label}</bdi></span>` : nothing}`;
}

function renderPicture(view: FaceView): TemplateResult {
  const { picture, lang } = view.face;
  const src = view.objectUrl ?? (picture && safePictureUrl(picture.src));
  if (src === undefined || view.broken) return renderBroken(view, src !== undefined);
  // The source comes last: what comes before it decides how, and whether, it is fetched.
  return html`<img
    part="picture"
    loading=${view.side === 'front' ? 'lazy' : 'eager'}
    decoding="async"
    draggable="false"
    sizes="auto, 100vw"
    width=${ifDefined(picture?.width)}
    height=${ifDefined(picture?.height)}
    lang=${picture?.alt ? (lang ?? nothing) : nothing}
    alt=${describeFace(view.side, picture?.alt, view.words)}
    srcset=${ifDefined(view.objectUrl ? undefined : safeSrcset(picture?.srcset))}
    src=${src}
    @load=${view.loaded}
    @error=${view.failed}
  />`;
}

/** Nothing of a covered picture is fetched: a blur would have the whole of it on the device already. */
function renderCover({ side, face, words, uncover }: FaceView): TemplateResult {
  const age = face.state === 'age-gated';
  const reasons = coveringLabels(face).map((label) => label.text ?? label.value);
  return html`<div class="panel cover" part="cover">
    ${hiddenIcon()}
    <slot name="cover">
      <p class="strong">
        ${age ? words.text('flipAge') : words.text(side === 'front' ? 'flipCovered' : 'flipBackCovered')}
      </p>
      ${age ? html`<p>${words.text('flipAgeReason')}</p>` : nothing}
      ${reasons.length > 0 ? html`<p dir="auto">${words.text('flipCoverReason', new Intl.ListFormat(words.lang(), { type: 'unit' }).format(reasons))}</p>` : nothing}
    </slot>
    ${
      canUncover(face)
        ? html`<button class="button" type="button" @click=${uncover}>
            ${words.text(age ? 'flipAgeConfirm' : 'flipUncover')}
          </button>`
        : nothing
    }
  </div>`;
}

function renderBroken({ words, retry, face, side }: FaceView, repeatable: boolean): TemplateResult {
  return html`<div class="panel" part="problem">
    ${imageOffIcon()}
    <p class="strong">${words.text('flipPictureFailed')}</p>
    <p dir="auto">${describeFace(side, face.picture?.alt, words)}</p>
    ${
      repeatable
        ? html`<button class="button" type="button" @click=${retry}>
            ${retryIcon()} ${words.text('commonRetry')}
          </button>`
        : nothing
    }
  </div>`;
}
