import { css, nothing, type TemplateResult } from 'lit';
import type { NotePhoto } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { adopt } from '../parts/adopt.js';
import { SheetController } from '../parts/sheet.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { html } from '../parts/tight.js';
import { described } from './note-card.described.js';
import type { NoteContext } from './note-card.host.js';
import { placeOf } from './note-card.scene.js';
import { galleryEnglish, type GalleryWords } from './note-card.words.js';

const styles = css`
  .described {
    display: grid;
    gap: 12px;
    padding: 16px 20px 24px;
  }
  .written {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

/** The description of one photo, for whoever wants to read it. */
export class DescriptionPart {
  #context: NoteContext;
  #words: GalleryWords;
  #sheet: SheetController;
  #photo: NotePhoto | undefined;
  #index = 0;

  constructor(context: NoteContext) {
    const { host } = context;
    this.#context = context;
    this.#words = new StringsController<typeof galleryEnglish>(host, galleryEnglish);
    this.#sheet = new SheetController(host, {
      name: 'description',
      words: this.#words,
      closed: () => host.requestUpdate(),
    });
    adopt(host.renderRoot, [sheetStyles, styles]);
  }

  open(photo: NotePhoto, index: number): void {
    this.#sheet.settle();
    this.#photo = photo;
    this.#index = index;
    this.#sheet.open();
  }

  render(): TemplateResult {
    const words = this.#words;
    const note = this.#context.getNote();
    const photo = this.#sheet.isOpen ? this.#photo : undefined;
    const count = note?.photos?.length ?? 1;
    return this.#sheet.render({
      heading:
        count === 1
          ? words.text('noteDescription')
          : words.text('noteDescriptionOf', placeOf(this.#index, count, words)),
      body: photo && note ? html`<div class="described">${described(photo, note, words)}</div>` : nothing,
    });
  }
}
