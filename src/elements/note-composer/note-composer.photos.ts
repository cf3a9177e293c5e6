import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { WorkPhoto } from '../../core/note-composer/note-composer.js';
import { placesLeft } from '../../core/note-composer/note-rules.js';
import { closeIcon } from '../parts/icons/close.js';
import { doneIcon } from '../parts/icons/done.js';
import { galleryIcon } from '../parts/icons/gallery.js';
import { undoIcon } from '../parts/icons/undo.js';
import { warningIcon } from '../parts/icons/warning.js';
import { renderDetails } from './note-composer.photo.js';
import { photoName, written, type NoteView } from './note-composer.view.js';

/** The photos: in a tray, in their order, with what is said about the one that is chosen. */
export function renderPhotos(view: NoteView): TemplateResult | typeof nothing {
  const { words, snapshot, openId, isOver } = view;
  const { photos, takesPhotos } = snapshot;
  if (!takesPhotos && photos.length === 0) return nothing;
  const open = photos.find(({ id }) => id === openId);
  return html`<section
    class=${classMap({ photos: true, over: isOver })}
    aria-labelledby="photos-name"
    data-rv-keep="photos"
  >
    <h3 id="photos-name" tabindex="-1">${words.text('noteComposerPhotos')}</h3>
    ${isOver ? html`<p class="drop" aria-hidden="true">${words.text('composerDropHere')}</p>` : nothing}
    ${photos.length > 0 ? renderTray(view) : nothing} ${renderRemoved(view)} ${renderRefused(view)}
    ${open ? keyed(open.id, renderDetails(view, open, photos.indexOf(open))) : nothing} ${renderAdd(view)}
  </section>`;
}

function renderTray(view: NoteView): TemplateResult {
  const { words, snapshot, order } = view;
  const { photos } = snapshot;
  return html`<ol
      class="tray"
      part="photos"
      @pointerdown=${order.onPointerDown}
      @pointermove=${order.onPointerMove}
      @pointerup=${order.onPointerUp}
      @pointercancel=${order.onPointerCancel}
      @touchmove=${order.onTouchMove}
      @contextmenu=${order.onContextMenu}
      @dragstart=${order.onDragStart}
      @keydown=${order.onKeyDown}
      @focusin=${order.onFocus}
    >
      ${repeat(
        photos,
        ({ id }) => id,
        (photo, index) => renderThumb(view, photo, index),
      )}
    </ol>
    ${photos.length > 1 ? html`<p class="small soft" id="order-hint">${words.text('noteComposerOrderHint')}</p>` : nothing}`;
}

function renderThumb(view: NoteView, photo: WorkPhoto, index: number): TemplateResult {
  const { words, snapshot, order, openId } = view;
  const { id, phase, texts, problem, rule } = photo;
  const all = snapshot.photos.length;
  const url = view.urlOf(photo);
  const isDescribed = texts.alt.trim() !== '';
  const isWrong = problem !== undefined || rule !== undefined;
  const state =
    phase === 'reading'
      ? words.text('composerReading')
      : words.text(isDescribed ? 'noteComposerDescribed' : 'noteComposerUndescribed');
  return html`<li data-id=${id} class=${classMap({ lifted: order.liftedId === id })}>
    <button
      class="thumb-button"
      part="photo"
      type="button"
      id=${`photo-${id}`}
      aria-expanded=${id === openId}
      aria-controls="photo-details"
      aria-describedby=${all > 1 ? 'order-hint' : nothing}
      aria-keyshortcuts=${all > 1 ? 'Shift+ArrowLeft Shift+ArrowRight Shift+Home Shift+End' : nothing}
      aria-busy=${phase === 'reading'}
      tabindex=${order.isStop(id) ? 0 : -1}
      @click=${(event: MouseEvent) => {
        order.onClick(event);
        if (!event.defaultPrevented) view.openPhoto(id);
      }}
    >
      ${
        url === undefined
          ? html`<span class="picture"></span>`
          : html`<img class="picture" src=${url} alt="" draggable="false" />`
      }
      <span class="folio" aria-hidden="true">${written(words, index + 1)}</span>
      <span class="visually-hidden">${photoName(words, index, all)}</span>
      <span class="small state">
        ${isWrong ? warningIcon() : isDescribed && phase === 'ready' ? doneIcon() : nothing}<span>${state}</span>
      </span>
    </button>
  </li>`;
}

/** A photo that was taken away by mistake comes back as it was. */
function renderRemoved({ words, snapshot, undo }: NoteView): TemplateResult | typeof nothing {
  const { removed } = snapshot;
  if (!removed || placesLeft(snapshot) === 0) return nothing;
  return html`<p class="removed small">
    <span>${words.text('noteComposerRemoved', written(words, removed.index + 1))}</span>
    <button class="button bare" type="button" id="undo" @click=${undo}>
      ${undoIcon()}<span>${words.text('noteComposerUndo')}</span>
    </button>
  </p>`;
}

/** Each file that was not taken, and why. */
function renderRefused({ words, snapshot, store }: NoteView): TemplateResult | typeof nothing {
  const { refused, rules } = snapshot;
  if (refused.length === 0) return nothing;
  const most = written(words, rules.maxPhotos ?? 0);
  return html`<div class="refused" part="problem" role="alert">
    <ul>
      ${refused.map(
        ({ fileName, problem }) =>
          html`<li class="warn">
            ${warningIcon()}
            <p>
              ${fileName === '' ? nothing : html`<bdi class="strong file">${fileName}</bdi>`}
              ${problem ? words.text('noteComposerProblem', problem.code) : words.text('noteComposerNoPlace', most)}
            </p>
          </li>`,
      )}
    </ul>
    <p class="small soft">${words.text('noteComposerRest')}</p>
    <button
      class="button bare icon-only"
      type="button"
      aria-label=${words.text('commonClose')}
      @click=${() => store.dismissRefused()}
    >
      ${closeIcon()}
    </button>
  </div>`;
}

function renderAdd({ words, snapshot, pick }: NoteView): TemplateResult | typeof nothing {
  if (!snapshot.takesPhotos || placesLeft(snapshot) === 0) return nothing;
  return html`<div class="add">
    <button class="button" type="button" id="add-photos" data-rv-first @click=${pick}>
      ${galleryIcon()}<span>${words.text('noteComposerAdd')}</span>
    </button>
    <p class="drop-hint small soft">${words.text('noteComposerDrop')}</p>
  </div>`;
}
