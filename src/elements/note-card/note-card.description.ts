import { css, nothing, type TemplateResult } from 'lit';
import type { Note, NotePhoto } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { sightOf } from '../../core/note/note-rules.js';
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
  #photoId: string | undefined;

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

  open({ id }: NotePhoto): void {
    this.#sheet.settle();
    this.#photoId = id;
    this.#sheet.open();
  }

  /** Call before each update: of a photo that is no longer to be seen nothing is read either. */
  update(note: Note | undefined): void {
    if (!this.#sheet.isOpen) return;
    const photo = this.#photoOf(note);
    const { store } = this.#context;
    if (!note || !photo || sightOf(photo, note, store.getSnapshot()) !== 'shown') this.drop();
  }

  drop(): void {
    this.#sheet.close();
  }

  render(): TemplateResult {
    const words = this.#words;
    const note = this.#context.getNote();
    const photo = this.#sheet.isOpen ? this.#photoOf(note) : undefined;
    const { photos = [] } = note ?? {};
    const count = photos.length;
    return this.#sheet.render({
      heading:
        photo && count > 1
          ? words.text('noteDescriptionOf', placeOf(photos.indexOf(photo), count, words))
          : words.text('noteDescription'),
      body: photo && note ? html`<div class="described">${described(photo, note, words)}</div>` : nothing,
    });
  }

  #photoOf(note: Note | undefined): NotePhoto | undefined {
    return note?.photos?.find(({ id }) => id === this.#photoId);
  }
}
