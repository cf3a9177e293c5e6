import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Note } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { adopt } from '../parts/adopt.js';
import { arrowIcon } from '../parts/icons/arrow.js';
import { html } from '../parts/tight.js';
import { carouselStyles } from './note-card.carousel.styles.js';
import { heardOf } from './note-card.described.js';
import type { NotePhotoChangeDetail } from './note-card.events.js';
import type { NoteContext } from './note-card.host.js';
import { send } from './note-card.outlet.js';
import { indexIn } from './note-card.shape.js';
import { galleryEnglish, type GalleryWords } from './note-card.words.js';

/** A row that has not moved for so long has come to rest. Not every engine says so itself. */
const restMs = 140;

/** Which photo an arrow, Home or End leads to. `undefined`: the key means something else. */
export function leafKey(event: KeyboardEvent, index: number, count: number, rtl: boolean): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const [back, on] = rtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const to = { [back]: index - 1, [on]: index + 1, Home: 0, End: count - 1 }[event.key];
  return to === undefined ? undefined : Math.max(0, Math.min(to, count - 1));
}

/**
 * Leafs through a row of photos. The row is the browser's own scroller, so that a thumb, a wheel and a trackpad leaf as
 * they do everywhere; this adds buttons, keys, the position, and one word about each change that somebody makes.
 */
export class CarouselPart implements ReactiveController {
  #context: NoteContext;
  #words: GalleryWords;
  /** Where the row is on its way to by itself. */
  #target: number | undefined;
  /** What was said last, so that coming to rest where somebody already is says nothing. */
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: NoteContext) {
    this.#context = context;
    this.#words = new StringsController<typeof galleryEnglish>(context.host, galleryEnglish);
    adopt(context.host.renderRoot, [carouselStyles]);
    context.host.addController(this);
  }

  hostConnected(): void {
    // Put elsewhere in the page, a scroller begins anew.
    void this.#context.host.updateComplete.then(() => this.#scroll('instant'));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#target = undefined;
  }

  render({ photos = [] }: Note): TemplateResult {
    const words = this.#words;
    const { index } = this.#context.getPhotos();
    const { format } = new Intl.NumberFormat(words.lang());
    const way = (to: number, part: 'previous' | 'next'): TemplateResult =>
      html`<button
        class="leaf ${part}"
        part=${part}
        type="button"
        aria-label=${words.text(part === 'next' ? 'noteNext' : 'notePrevious')}
        aria-disabled=${to < 0 || to >= photos.length ? 'true' : nothing}
        @click=${() => this.goTo(this.#context.getPhotos().index + (part === 'next' ? 1 : -1), 'button')}
      >
        ${arrowIcon()}
      </button>`;
    return html`${way(index - 1, 'previous')}${way(index + 1, 'next')}
      <p class="counter" part="counter">${words.text('noteCount', format(index + 1), format(photos.length))}</p>`;
  }

  /** Shows a photo of the row. @param by whose doing it is; absent: nobody's, and nothing is said */
  goTo(index: number, by: NotePhotoChangeDetail['by'] | undefined): void {
    const { getNote, getPhotos, setPhotos } = this.#context;
    const count = getNote()?.photos?.length ?? 0;
    if (index < 0 || index >= count || index === getPhotos().index) return;
    this.#target = index;
    setPhotos({ index });
    this.#scroll(by === undefined || prefersReducedMotion() ? 'instant' : 'smooth');
    this.#rest();
    if (by) this.#tell(index, by);
    else this.#told = index;
  }

  /** The row moves: by itself, or under somebody's hand. */
  scrolled(row: HTMLElement): void {
    const index = indexIn(row);
    this.#rest();
    if (this.#target !== undefined) return;
    if (index !== this.#context.getPhotos().index) this.#context.setPhotos({ index });
  }

  key(event: KeyboardEvent): void {
    const { focus, getNote, getPhotos } = this.#context;
    const count = getNote()?.photos?.length ?? 0;
    const { index } = getPhotos();
    const to = leafKey(event, index, count, this.#words.dir() === 'rtl');
    if (to === undefined) return;
    event.preventDefault();
    const inTile = event.target instanceof Element && event.target.closest('.tile') !== null;
    this.goTo(to, 'key');
    // The photo that goes away takes no focus with it.
    if (inTile) focus.to(`.photos [data-index="${to}"] button`);
  }

  /** Once it has come to rest, what a hand has done is said. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#target = undefined;
      const { index } = this.#context.getPhotos();
      if (index !== this.#told) this.#tell(index, 'swipe');
    }, restMs);
  }

  #tell(index: number, by: NotePhotoChangeDetail['by']): void {
    const { host, getNote, say } = this.#context;
    const note = getNote();
    const { photos = [] } = note ?? {};
    const photo = photos[index];
    this.#told = index;
    if (!note || !photo) return;
    say(heardOf(photo, index, this.#context, this.#words));
    send(host, 'rv-photo-changed', { note, photo, index, by });
  }

  #scroll(behavior: ScrollBehavior): void {
    const row = this.#context.host.renderRoot.querySelector<HTMLElement>('.photos[data-count="many"]');
    if (!row) return;
    const { index } = this.#context.getPhotos();
    const sign = this.#words.dir() === 'rtl' ? -1 : 1;
    row.scrollTo({ left: sign * index * row.clientWidth, behavior });
  }
}
