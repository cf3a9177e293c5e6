import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Note, NotePhoto } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { safeSrcset } from '../../core/safe-url.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { adopt } from '../parts/adopt.js';
import { html } from '../parts/tight.js';
import { carouselStyles } from './note-card.carousel.styles.js';
import { leafKey } from './note-card.carousel.js';
import { heardOf } from './note-card.described.js';
import type { NotePhotoChangeDetail } from './note-card.events.js';
import { PhotoGestures } from './note-card.gestures.js';
import type { NoteContext } from './note-card.host.js';
import { lightboxStyles } from './note-card.lightbox.styles.js';
import { lightboxView } from './note-card.lightbox.view.js';
import { LightboxZoom } from './note-card.lightbox.zoom.js';
import { send } from './note-card.outlet.js';
import { photoPanel, sourceOf, type PhotoPlace } from './note-card.photo.js';
import { galleryEnglish, type GalleryWords } from './note-card.words.js';

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
  /** Photos may come and go while one of them is looked at. */
  #photoId: string | undefined;
  #zoom: LightboxZoom;
  /** It is what many come for, who can't see a photo well: shown until somebody wants the room. */
  #describes = true;
  #said = '';

  constructor(context: NoteContext, options: LightboxOptions) {
    const { host } = context;
    this.#context = context;
    this.#options = options;
    this.#words = new StringsController<typeof galleryEnglish>(host, galleryEnglish);
    this.#zoom = new LightboxZoom(
      () => this.#dialog?.querySelector<HTMLElement>('.stage'),
      () => host.requestUpdate(),
    );
    this.#gestures = new PhotoGestures({
      getZoom: () => this.#zoom.current,
      setZoom: (zoom) => this.#zoom.set(zoom),
      drag: (offset) => this.#zoom.drag(offset),
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
    this.#show(index, photo);
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

  hostUpdate(): void {
    if (this.#wanted) this.#follow(this.#context.getNote()?.photos ?? []);
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
    this.#zoom.place();
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
      aria-describedby="lightbox-keys"
      @close=${this.#onClose}
      @keydown=${this.#onKey}
    >
      ${note ? this.#renderPhoto(note) : nothing}
      <p class="visually-hidden" id="lightbox-keys">
        ${(note?.photos?.length ?? 0) > 1 ? words.text('noteKeysLeaf') : nothing} ${words.text('noteKeys')}
      </p>
      <p class="visually-hidden" role="status">${this.#said}</p>
    </dialog>`;
  }

  #renderPhoto(note: Note): unknown {
    const place = this.#placeOf(note);
    if (!place) return nothing;
    const scene = this.#context.getScene(note);
    const { photo } = place;
    return lightboxView(place, {
      words: this.#words,
      scene,
      zoom: this.#zoom.current,
      describes: this.#describes,
      gestures: this.#gestures,
      missing: photoPanel(place, scene),
      report: this.#options.canReport() ? () => this.#options.report(photo) : undefined,
      zoomBy: (factor) => this.#zoomBy(factor),
      toggleDescription: this.#toggleDescription,
      leaf: (by) => this.#leaf(by, 'button'),
      close: () => this.close(),
    });
  }

  /** The photo that is looked at may lie elsewhere by now, or be no more: then the next one is shown, if there is one. */
  #follow(photos: readonly NotePhoto[]): void {
    const index = photos.findIndex(({ id }) => id === this.#photoId);
    if (index >= 0) {
      this.#index = index;
      return;
    }
    const gone = this.#words.text('notePhotoGone');
    const next = Math.min(this.#index, photos.length - 1);
    const photo = photos[next];
    if (!photo) {
      this.drop();
      this.#context.say(gone);
      return;
    }
    this.#show(next, photo);
    this.#options.goTo(next);
    this.#say(`${gone} ${heardOf(photo, next, this.#context, this.#words)}`);
  }

  #placeOf(note: Note): PhotoPlace | undefined {
    const { photos = [] } = note;
    const photo = photos[this.#index];
    return photo && { photo, index: this.#index, count: photos.length, sizes: '100vw' };
  }

  #show(index: number, { id }: NotePhoto): void {
    this.#index = index;
    this.#photoId = id;
    this.#zoom.reset();
    this.#gestures.reset();
    this.#dialog?.querySelector('.described')?.scrollTo(0, 0);
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
    this.#show(index, photo);
    this.#say(heardOf(photo, index, this.#context, this.#words));
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
    const scale = this.#zoom.by(factor);
    const percent = new Intl.NumberFormat(this.#words.lang(), { style: 'percent', maximumFractionDigits: 0 });
    this.#say(this.#words.text('noteZoomed', percent.format(scale)));
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
    if (this.#zoom.pan(event)) return;
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

  #onClose = (event: Event): void => {
    const dialog = event.target as HTMLDialogElement;
    // It comes a task late, and a removal from the page is no dismissal.
    if (!this.#wanted || dialog !== this.#dialog || dialog.open || !dialog.isConnected) return;
    this.#wanted = false;
    this.#gestures.reset();
    const { host, focus, getNote } = this.#context;
    host.requestUpdate();
    const note = getNote();
    const photo = note?.photos?.[this.#index];
    if (!note || !photo) return;
    // Where somebody has leafed to, not where they began.
    this.#options.goTo(this.#index);
    focus.to(`.photos [data-index="${this.#index}"] button`, '.photos button');
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
