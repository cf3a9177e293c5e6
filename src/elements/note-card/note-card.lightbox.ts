import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Note, NotePhoto } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { safeSrcset } from '../../core/safe-url.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { adopt } from '../parts/adopt.js';
import { html } from '../parts/tight.js';
import { carouselStyles } from './note-card.carousel.styles.js';
import { leafKey } from './note-card.carousel.js';
import type { NotePhotoChangeDetail } from './note-card.events.js';
import { PhotoGestures } from './note-card.gestures.js';
import type { NoteContext } from './note-card.host.js';
import { lightboxStyles } from './note-card.lightbox.styles.js';
import { lightboxView } from './note-card.lightbox.view.js';
import { send } from './note-card.outlet.js';
import { photoPanel, sourceOf, type PhotoPlace } from './note-card.photo.js';
import { describePhoto, placeOf } from './note-card.scene.js';
import { galleryEnglish, type GalleryWords } from './note-card.words.js';
import { whole, zoomAt, type Zoom } from './note-card.zoom.js';

/** How much a press of + or - zooms. */
const step = 1.5;

export interface LightboxOptions {
  readonly report: (photo: NotePhoto) => void;
  readonly canReport: () => boolean;
  /** Shows the same photo where it lies in the card. */
  readonly goTo: (index: number) => void;
}

/** A photo as large as there is room, in the browser's own `<dialog>`: the rest of the page is inert, Escape closes, the focus comes back. */
export class LightboxPart implements ReactiveController {
  #context: NoteContext;
  #options: LightboxOptions;
  #words: GalleryWords;
  #gestures: PhotoGestures;
  #wanted = false;
  #index = 0;
  #zoom = whole;
  /** It is what many come for, who can't see a photo well: shown until somebody wants the room. */
  #describes = true;
  #said = '';

  constructor(context: NoteContext, options: LightboxOptions) {
    const { host } = context;
    this.#context = context;
    this.#options = options;
    this.#words = new StringsController<typeof galleryEnglish>(host, galleryEnglish);
    this.#gestures = new PhotoGestures({
      getZoom: () => this.#zoom,
      setZoom: (zoom) => this.#setZoom(zoom),
      drag: (offset) => this.#drag(offset),
      swiped: (towards) => this.#leaf(towards < 0 === this.#isRtl ? -1 : 1, 'swipe'),
      dismissed: () => this.close(),
    });
    adopt(host.renderRoot, [carouselStyles, lightboxStyles]);
    host.addController(this);
  }

  open(index: number): void {
    const { host, getNote } = this.#context;
    const note = getNote();
    const photo = note?.photos?.[index];
    if (!note || !photo) return;
    this.#wanted = true;
    this.#said = '';
    this.#show(index);
    host.requestUpdate();
    send(host, 'rv-photo-opened', { note, photo, index });
  }

  close(): void {
    this.#dialog?.close();
  }

  /** Its note is gone: nobody has dismissed it. */
  drop(): void {
    this.#wanted = false;
    this.close();
  }

  hostConnected(): void {
    if (this.#wanted) this.#context.host.requestUpdate();
  }

  hostDisconnected(): void {
    // Out of the page a dialog is no longer modal, yet would keep its open attribute.
    this.#gestures.reset();
    this.#dialog?.close();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    const { host } = this.#context;
    if (!dialog || !this.#wanted || !host.isConnected) return;
    if (!dialog.open) dialog.showModal();
    this.#place();
    // What was pressed may be gone: the focus stays in the dialog.
    const { activeElement } = host.renderRoot as ShadowRoot;
    if (!activeElement || !dialog.contains(activeElement)) dialog.querySelector<HTMLElement>('.stage')?.focus();
  }

  render(): TemplateResult {
    const { getNote } = this.#context;
    const note = this.#wanted ? getNote() : undefined;
    const words = this.#words;
    return html`<dialog
      class="lightbox${prefersReducedMotion() ? ' still' : ''}"
      part="lightbox"
      aria-label=${note ? words.text('notePhotosBy', note.author.name) : nothing}
      @close=${this.#onClose}
      @keydown=${this.#onKey}
    >
      ${note ? this.#renderPhoto(note) : nothing}
      <p class="visually-hidden" role="status">${this.#said}</p>
    </dialog>`;
  }

  #renderPhoto(note: Note): unknown {
    const place = this.#placeOf(note);
    if (!place) return nothing;
    const scene = this.#context.getScene(note);
    const { photo } = place;
    const view = lightboxView(place, {
      words: this.#words,
      scene,
      zoom: this.#zoom,
      describes: this.#describes,
      gestures: this.#gestures,
      missing: photoPanel(place, scene),
      report: this.#options.canReport() ? () => this.#options.report(photo) : undefined,
      zoomBy: (factor) => this.#zoomBy(factor),
      toggleDescription: this.#toggleDescription,
      leaf: (by) => this.#leaf(by, 'button'),
      close: () => this.close(),
    });
    // A picture that is another is another element: none shows for a moment as the one before.
    return keyed(photo.id, view);
  }

  #placeOf(note: Note): PhotoPlace | undefined {
    const { photos = [] } = note;
    const photo = photos[this.#index] ?? photos.at(-1);
    if (!photo) return undefined;
    return { photo, index: Math.min(this.#index, photos.length - 1), count: photos.length, sizes: '100vw' };
  }

  #show(index: number): void {
    this.#index = index;
    this.#zoom = whole;
    this.#gestures.reset();
    this.#fetchAround(index);
  }

  #leaf(by: number, how: NotePhotoChangeDetail['by']): void {
    this.#goTo(this.#index + by, how);
  }

  #goTo(index: number, by: NotePhotoChangeDetail['by']): void {
    const { host, getNote } = this.#context;
    const note = getNote();
    const { photos = [] } = note ?? {};
    const photo = photos[index];
    if (!note || !photo || index === this.#index) return;
    this.#show(index);
    const words = this.#words;
    const place = placeOf(index, photos.length, words);
    const { alt } = photo.picture ?? {};
    this.#say(alt ? words.text('notePhotoShown', place, alt) : describePhoto(photo, place, words));
    this.#options.goTo(index);
    send(host, 'rv-photo-changed', { note, photo, index, by });
  }

  /** What may be leafed to next is there when it is; nothing that is covered or was not asked for. */
  #fetchAround(index: number): void {
    const { getNote, getScene } = this.#context;
    const note = getNote();
    const { photos = [] } = note ?? {};
    if (!note) return;
    const scene = getScene(note);
    if (scene.light) return;
    for (const near of [index + 1, index - 1]) {
      const photo = photos[near];
      const src = photo && sourceOf(photo);
      if (!src || photoPanel({ photo, index: near, count: photos.length, sizes: '' }, scene)) continue;
      const image = new Image();
      image.sizes = '100vw';
      image.srcset = safeSrcset(photo.picture?.srcset) ?? '';
      image.src = src;
    }
  }

  #zoomBy(factor: number): void {
    const stage = this.#dialog?.querySelector('.stage');
    const { width = 0, height = 0 } = stage?.getBoundingClientRect() ?? {};
    this.#setZoom(factor === 0 ? whole : zoomAt(this.#zoom, factor, { width, height }));
    const percent = new Intl.NumberFormat(this.#words.lang(), { style: 'percent', maximumFractionDigits: 0 });
    this.#say(this.#words.text('noteZoomed', percent.format(this.#zoom.scale)));
  }

  #setZoom(zoom: Zoom): void {
    const wasWhole = this.#zoom.scale === 1;
    this.#zoom = zoom;
    this.#place();
    if (wasWhole !== (zoom.scale === 1)) this.#context.host.requestUpdate();
  }

  /** Under a finger the picture follows at once, without the templates. */
  #place(): void {
    const { style } = this.#dialog?.querySelector<HTMLElement>('.stage') ?? {};
    style?.setProperty('--_scale', String(this.#zoom.scale));
    style?.setProperty('--_x', `${this.#zoom.x}px`);
    style?.setProperty('--_y', `${this.#zoom.y}px`);
  }

  #drag(offset: { readonly x: number; readonly y: number } | undefined): void {
    const stage = this.#dialog?.querySelector<HTMLElement>('.stage');
    stage?.classList.toggle('dragged', offset !== undefined);
    if (!offset) this.#place();
    else {
      stage?.style.setProperty('--_x', `${offset.x}px`);
      stage?.style.setProperty('--_y', `${offset.y}px`);
    }
  }

  #toggleDescription = (): void => {
    this.#describes = !this.#describes;
    this.#context.host.requestUpdate();
    const { host, getNote } = this.#context;
    const note = getNote();
    const photo = note?.photos?.[this.#index];
    if (this.#describes && note && photo) send(host, 'rv-photo-described', { note, photo, index: this.#index });
  };

  #onKey = (event: KeyboardEvent): void => {
    const { photos = [] } = this.#context.getNote() ?? {};
    // A zoomed photo is moved by the arrows of whoever has no pointer.
    if (this.#zoom.scale > 1 && this.#pan(event)) return;
    const to = leafKey(event, this.#index, photos.length, this.#isRtl);
    if (to !== undefined) {
      event.preventDefault();
      this.#goTo(to, 'key');
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = {
      '+': () => this.#zoomBy(step),
      '=': () => this.#zoomBy(step),
      '-': () => this.#zoomBy(1 / step),
      '0': () => this.#zoomBy(0),
      d: this.#toggleDescription,
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };

  #pan(event: KeyboardEvent): boolean {
    const by = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return false;
    event.preventDefault();
    const { width = 0, height = 0 } = this.#dialog?.querySelector('.stage')?.getBoundingClientRect() ?? {};
    const [x = 0, y = 0] = by;
    this.#setZoom(zoomAt({ ...this.#zoom, x: this.#zoom.x + x, y: this.#zoom.y + y }, 1, { width, height }));
    return true;
  }

  #onClose = (event: Event): void => {
    const dialog = event.target as HTMLDialogElement;
    // It comes a task late, and a removal from the page is no dismissal.
    if (!this.#wanted || dialog !== this.#dialog || dialog.open || !dialog.isConnected) return;
    this.#wanted = false;
    this.#gestures.reset();
    const { host, getNote } = this.#context;
    host.requestUpdate();
    const note = getNote();
    const photo = note?.photos?.[this.#index];
    if (!note || !photo) return;
    // Where somebody has leafed to, not where they began.
    this.#options.goTo(this.#index);
    void host.updateComplete.then(() =>
      host.renderRoot.querySelector<HTMLElement>(`.photos [data-index="${this.#index}"] button`)?.focus(),
    );
    send(host, 'rv-photo-closed', { note, photo, index: this.#index });
  };

  get #isRtl(): boolean {
    return this.#words.dir() === 'rtl';
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#context.host.renderRoot.querySelector<HTMLDialogElement>('.lightbox');
  }

  #say(text: string): void {
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.#context.host.requestUpdate();
  }
}
