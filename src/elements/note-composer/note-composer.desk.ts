import { html, type TemplateResult } from 'lit';
import type { NoteComposerSnapshot, NoteMissing, WorkPhoto } from '../../core/note-composer/note-composer.js';
import { placesLeft } from '../../core/note-composer/note-rules.js';
import type { NoteComposerStore } from '../../core/note-composer/note-store.js';
import type { PictureEdit } from '../../core/picture-edit.js';
import { emit } from '../parts/emit.js';
import type { NoteComposerHost } from './note-composer.host.js';
import { OrderController } from './note-composer.order.js';
import { written, type Words } from './note-composer.view.js';

export interface DeskOptions {
  readonly words: Words;
  readonly store: NoteComposerStore;
  readonly say: (text: string) => void;
  /** Puts the focus there with the next render. */
  readonly focus: (selector: string) => void;
}

/** What people do at the form: pick photos, choose one, put them in order, press "Publish". */
export class Desk {
  #host: NoteComposerHost;
  #options: DeskOptions;
  readonly order: OrderController;
  /** The photo whose details show. */
  openId: string | undefined;
  /** Somebody has pressed "Publish" with something missing. */
  showsMissing = false;

  constructor(host: NoteComposerHost, options: DeskOptions) {
    this.#host = host;
    this.#options = options;
    this.order = new OrderController(host, {
      getIds: () => options.store.getSnapshot().photos.map(({ id }) => id),
      move: (id, to) => this.#move(id, to),
      step: (id, by) => {
        this.step(id, by);
        options.focus(`#photo-${id}`);
      },
    });
  }

  /** Somebody has closed the sheet. */
  leave(): void {
    this.showsMissing = false;
  }

  /** What a change of the note changes here. */
  follow(last: NoteComposerSnapshot | undefined, { photos, missing }: NoteComposerSnapshot): void {
    if (missing.length === 0) this.showsMissing = false;
    if (last?.photos === photos) return;
    const before = last?.photos ?? [];
    if (photos.some(({ id }) => id === this.openId)) return;
    const place = before.findIndex(({ id }) => id === this.openId);
    // The first one opens by itself, and the next one in place of one that was taken away.
    if (place !== -1) this.openId = photos[Math.min(place, photos.length - 1)]?.id;
    else if (before.length === 0) this.openId = photos[0]?.id;
  }

  /** Only ever from a press: browsers want one. */
  pick = (): void => {
    const places = placesLeft(this.#options.store.getSnapshot());
    if (emit(this.#host, 'rv-note-photos-request', { places }, true))
      this.#host.renderRoot.querySelector<HTMLInputElement>('#files')?.click();
  };

  /** What the browser's picker hangs on. */
  renderPicker(): TemplateResult {
    return html`<input
      hidden
      multiple
      type="file"
      id="files"
      accept="image/*"
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const files = [...(input.files ?? [])];
        // The same files may be chosen again.
        input.value = '';
        this.#options.store.add(files);
      }}
    />`;
  }

  openPhoto = (id: string): void => {
    this.openId = id === this.openId ? undefined : id;
    this.#host.requestUpdate();
  };

  turn = ({ id, edit }: WorkPhoto): void => {
    const { store, say, words } = this.#options;
    const rotation = ((edit.rotation + 90) % 360) as PictureEdit['rotation'];
    store.setEdit(id, { ...edit, rotation });
    if (store.getSnapshot().photos.find((photo) => photo.id === id)?.edit !== edit)
      say(words.text('noteComposerTurned'));
  };

  step = (id: string, by: number): void => {
    const { photos } = this.#options.store.getSnapshot();
    const from = photos.findIndex((photo) => photo.id === id);
    this.#move(id, Math.max(0, Math.min(from + by, photos.length - 1)));
  };

  undo = (): void => {
    const { store, say, words, focus } = this.#options;
    const id = store.getSnapshot().removed?.photo.id;
    store.undoRemove();
    if (!store.getSnapshot().photos.some((photo) => photo.id === id)) return;
    this.openId = id;
    say(words.text('noteComposerRestored'));
    focus(`#photo-${id ?? ''}`);
  };

  /** Leads to what is missing, else publishes. */
  publish = (): void => {
    const { store } = this.#options;
    const { missing } = store.getSnapshot();
    const first = missing.find(({ what }) => what !== 'alt');
    this.showsMissing = missing.length > 0;
    this.#host.requestUpdate();
    if (first) this.#leadTo(first);
    else store.publish();
  };

  /** To the first description that is missing. */
  describeFirst = (): void => {
    const { store, focus } = this.#options;
    const [id] = store.getSnapshot().asksAlt ?? [];
    store.describeFirst();
    if (id === undefined) return;
    this.openId = id;
    focus('#alt');
  };

  #leadTo(missing: NoteMissing): void {
    const { focus } = this.#options;
    if ('id' in missing) {
      this.openId = missing.id;
      focus(missing.what === 'alt' ? '#alt' : '#photo-heading');
    } else focus(missing.what === 'media' ? '#photos-name' : '#text');
  }

  #move(id: string, to: number): void {
    const { store, say, words } = this.#options;
    const before = store.getSnapshot().photos;
    store.move(id, to);
    const { photos } = store.getSnapshot();
    const place = photos.findIndex((photo) => photo.id === id);
    if (photos !== before)
      say(words.text('noteComposerMoved', written(words, place + 1), written(words, photos.length)));
  }
}
