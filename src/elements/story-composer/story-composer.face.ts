import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Side } from '../../contracts/index.js';
import type { ComposerFace } from '../../core/composer/composer.js';
import { typeText } from '../parts/file-facts.js';
import { cameraIcon } from '../parts/icons/camera.js';
import { closeIcon } from '../parts/icons/close.js';
import { cropIcon } from '../parts/icons/crop.js';
import { galleryIcon } from '../parts/icons/gallery.js';
import { trashIcon } from '../parts/icons/trash.js';
import { warningIcon } from '../parts/icons/warning.js';
import { renderNotFetched } from './story-composer.not-fetched.js';
import { renderTexts } from './story-composer.texts.js';
import { sideName, written, type ComposerView } from './story-composer.view.js';

/** One face of the form: its card, what can be done with it, what is said about it. */
export function renderFace(view: ComposerView, side: Side): TemplateResult {
  const { words, snapshot, dropSide } = view;
  const face = snapshot.faces[side];
  const empty = face.phase === 'empty';
  const classes = { face: true, empty, over: dropSide === side };
  return html`<fieldset
    class=${classMap(classes)}
    part=${`slot-${side}`}
    data-side=${side}
    data-rv-keep=${side}
    aria-busy=${face.phase === 'reading'}
  >
    <legend id=${`name-${side}`}>${sideName(words, side, snapshot)}</legend>
    ${renderCard(view, side, face)}
    <div class="actions">${empty ? renderSources(view, side) : renderTools(view, side, face)}</div>
    ${renderNotes(view, side, face)} ${empty ? nothing : renderTexts(view, side, face)}
  </fieldset>`;
}

function renderCard(view: ComposerView, side: Side, face: ComposerFace): TemplateResult {
  const { words, snapshot, urls, dropSide } = view;
  const url = urls[side];
  const reading = face.phase === 'reading';
  const name = sideName(words, side, snapshot);
  const alt = face.texts.alt === '' ? words.text('composerPictureShown', name) : face.texts.alt;
  return html`<div class="card" data-card=${side}>
    ${
      url === undefined
        ? html`<span class="folio" aria-hidden="true">${folioOf(view, side, face)}</span>`
        : html`<img part="picture" src=${url} alt=${alt} draggable="false" />
            ${face.texts.label === '' ? nothing : html`<bdi class="label" aria-hidden="true">${face.texts.label}</bdi>`}`
    }
    ${reading ? html`<p class="card-note small">${words.text('composerReading')}</p>` : nothing}
    ${dropSide === side ? html`<p class="card-drop" aria-hidden="true">${words.text('composerDropHere')}</p>` : nothing}
  </div>`;
}

/** What stands in place of a picture: the kind of a file that can't be shown, or the number of the page. */
function folioOf({ words, snapshot }: ComposerView, side: Side, { unstripped, file }: ComposerFace): unknown {
  if (unstripped && file?.type) return typeText(file.type);
  return snapshot.mode === 'flip' ? written(words, side === 'front' ? 1 : 2) : nothing;
}

function renderSources(view: ComposerView, side: Side): TemplateResult {
  const { words } = view;
  return html`<button
      class="button"
      type="button"
      id=${`camera-${side}`}
      aria-labelledby=${`camera-${side} name-${side}`}
      data-rv-first
      @click=${() => view.openCamera(side)}
    >
      ${cameraIcon()}<span>${words.text('composerCamera')}</span>
    </button>
    ${renderGallery(view, side, words.text('composerGallery'))}
    <p class="drop-hint small soft">${words.text('composerDrop')}</p>`;
}

function renderTools(view: ComposerView, side: Side, face: ComposerFace): TemplateResult {
  const { words, store } = view;
  // Which part of it is kept can be said once it has been looked at.
  const canFrame = face.inspection !== undefined;
  return html`${
      face.unstripped
        ? nothing
        : html`<button
            class="button"
            type="button"
            id=${`framing-${side}`}
            aria-labelledby=${`framing-${side} name-${side}`}
            aria-disabled=${canFrame ? nothing : 'true'}
            data-rv-first
            @click=${() => canFrame && view.openFraming(side)}
          >
            ${cropIcon()}<span>${words.text('composerFraming')}</span>
          </button>`
    }
    <button
      class="button"
      type="button"
      id=${`camera-${side}`}
      aria-labelledby=${`camera-${side} name-${side}`}
      ?data-rv-first=${face.unstripped}
      @click=${() => view.openCamera(side)}
    >
      ${cameraIcon()}<span>${words.text('composerCamera')}</span>
    </button>
    ${renderGallery(view, side, words.text('composerReplace'))}
    <button
      class="button"
      type="button"
      id=${`remove-${side}`}
      aria-labelledby=${`remove-${side} name-${side}`}
      @click=${() => store.clear(side)}
    >
      ${trashIcon()}<span>${words.text('composerRemove')}</span>
    </button>`;
}

function renderGallery(view: ComposerView, side: Side, label: string): TemplateResult {
  return html`<button
    class="button"
    type="button"
    id=${`gallery-${side}`}
    aria-labelledby=${`gallery-${side} name-${side}`}
    @click=${() => view.openGallery(side)}
  >
    ${galleryIcon()}<span>${label}</span>
  </button>`;
}

/** Why a file was not taken, and what is to be known of the one that was. */
function renderNotes(view: ComposerView, side: Side, face: ComposerFace): TemplateResult | typeof nothing {
  const { words, store, notFetched } = view;
  const { problem, rule, unstripped, rendered } = face;
  if (!problem && rule === undefined && !unstripped && notFetched?.side !== side) return nothing;
  return html`<div class="notes">
    ${renderNotFetched(view, side)}
    ${
      problem
        ? html`<div class="warn" part="problem" role="alert">
            ${warningIcon()}
            <p>
              ${problem.fileName === '' ? nothing : html`<bdi class="strong file">${problem.fileName}</bdi>`}
              ${words.text('composerPictureProblem', problem.problem.code)}
              ${rendered ? words.text('composerPictureStays') : nothing}
            </p>
            <button
              class="button bare icon-only"
              type="button"
              aria-label=${words.text('commonClose')}
              @click=${() => store.dismissProblem(side)}
            >
              ${closeIcon()}
            </button>
          </div>`
        : nothing
    }
    ${
      rule === undefined
        ? nothing
        : html`<div class="warn" role="alert">
            ${warningIcon()}
            <p dir="auto">${words.text('composerRule', rule)}</p>
          </div>`
    }
    ${
      unstripped
        ? html`<div class="warn">
            ${warningIcon()}
            <p>${words.text('composerUnstripped')}</p>
          </div>`
        : nothing
    }
  </div>`;
}
