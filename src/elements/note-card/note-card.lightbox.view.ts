import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Picture } from '../../contracts/index.js';
import { safeSrcset } from '../../core/safe-url.js';
import { arrowIcon } from '../parts/icons/arrow.js';
import { closeIcon } from '../parts/icons/close.js';
import { flagIcon } from '../parts/icons/flag.js';
import { infoIcon } from '../parts/icons/info.js';
import { minusIcon } from '../parts/icons/minus.js';
import { plusIcon } from '../parts/icons/plus.js';
import { html } from '../parts/tight.js';
import { described } from './note-card.described.js';
import type { PhotoGestures } from './note-card.gestures.js';
import { sourceOf, type PhotoPlace } from './note-card.photo.js';
import { describePhoto, placeOf, type NoteScene } from './note-card.scene.js';
import type { GalleryWords } from './note-card.words.js';
import type { Zoom } from './note-card.zoom.js';

/** What the large view shows beside its photo. */
export interface LightboxView {
  readonly words: GalleryWords;
  readonly scene: NoteScene;
  readonly zoom: Zoom;
  readonly describes: boolean;
  readonly gestures: PhotoGestures;
  /** In place of a photo that isn't there. */
  readonly missing: TemplateResult | undefined;
  readonly report: (() => void) | undefined;
  /** 0: the whole. */
  readonly zoomBy: (factor: number) => void;
  readonly toggleDescription: () => void;
  readonly leaf: (by: number) => void;
  readonly close: () => void;
}

/** A photo by itself, what can be done with it, and what is written about it. */
export function lightboxView(place: PhotoPlace, view: LightboxView): TemplateResult {
  const { words, scene, describes, gestures, missing } = view;
  const { photo, index, count } = place;
  return html`<div class="lightbox-bar">
      ${count > 1 ? html`<p class="counter" part="counter">${counted(index, count, words)}</p>` : nothing}
      <span class="gap"></span>${tools(view)}
    </div>
    <div
      class="stage"
      tabindex="-1"
      data-index=${index}
      @pointerdown=${gestures.down}
      @pointermove=${gestures.move}
      @pointerup=${gestures.up}
      @pointercancel=${gestures.up}
      @wheel=${gestures.wheel}
      @dblclick=${gestures.double}
      @click=${scene.acts.press}
      @error=${scene.acts.settled}
    >
      ${missing ?? image(place, view)}
      ${count > 1 ? html`${leafButton(view, -1, index === 0)}${leafButton(view, 1, index === count - 1)}` : nothing}
    </div>
    ${
      describes && !missing
        ? html`<div
            class="described"
            id="lightbox-description"
            tabindex="0"
            role="region"
            aria-label=${words.text('noteDescription')}
          >
            ${described(photo, scene.note, words)}
          </div>`
        : nothing
    }`;
}

function image({ photo, index, count, sizes }: PhotoPlace, { words, scene }: LightboxView): TemplateResult {
  const { width, height, alt, srcset } = photo.picture as Picture;
  // A picture that is another is another element: none shows for a moment as the one before. What stays keeps the focus.
  return html`${keyed(
    photo.id,
    html`<img
      decoding="async"
      draggable="false"
      sizes=${sizes}
      width=${width}
      height=${height}
      lang=${alt ? (photo.lang ?? scene.note.lang ?? nothing) : nothing}
      alt=${describePhoto(photo, placeOf(index, count, words), words)}
      srcset=${safeSrcset(srcset) ?? nothing}
      src=${sourceOf(photo) ?? nothing}
    />`,
  )}`;
}

function counted(index: number, count: number, words: GalleryWords): string {
  const { format } = new Intl.NumberFormat(words.lang());
  return words.text('noteCount', format(index + 1), format(count));
}

function tools({
  words,
  zoom,
  describes,
  missing,
  report,
  zoomBy,
  toggleDescription,
  close,
}: LightboxView): TemplateResult {
  const tool = (
    icon: TemplateResult,
    name: string,
    act: () => void,
    { off = false, first = false } = {},
  ): TemplateResult =>
    html`<button
      class="tool"
      type="button"
      ?autofocus=${first}
      aria-label=${name}
      title=${name}
      aria-disabled=${off ? 'true' : nothing}
      @click=${off ? nothing : act}
    >
      ${icon}
    </button>`;
  return html`${
    missing
      ? nothing
      : html`${tool(minusIcon(), words.text('noteZoomOut'), () => zoomBy(1 / 1.5), { off: zoom.scale === 1 })}${tool(plusIcon(), words.text('noteZoomIn'), () => zoomBy(1.5))}
          <button
            class="tool worded"
            type="button"
            aria-expanded=${describes}
            aria-controls=${describes ? 'lightbox-description' : nothing}
            @click=${toggleDescription}
          >
            ${infoIcon()}<span>${words.text('noteDescription')}</span>
          </button>`
  }${report ? tool(flagIcon(), words.text('notePhotoReport'), report) : nothing}${tool(closeIcon(), words.text('commonClose'), close, { first: true })}`;
}

function leafButton({ words, leaf }: LightboxView, by: 1 | -1, end: boolean): TemplateResult {
  const part = by === 1 ? 'next' : 'previous';
  return html`<button
    class="leaf ${part}"
    part=${part}
    type="button"
    aria-label=${words.text(by === 1 ? 'noteNext' : 'notePrevious')}
    aria-disabled=${end ? 'true' : nothing}
    @click=${() => leaf(by)}
  >
    ${arrowIcon()}
  </button>`;
}
