import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters } from '../../contracts/index.js';
import { deviceDrafts } from '../../controllers/draft-storage.js';
import { DropController } from '../../controllers/drop-controller.js';
import { warnOfSharedDrafts } from '../../controllers/draft-owner.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { browserLine } from '../../controllers/line.js';
import { ObjectUrlsController } from '../../controllers/object-urls-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { progressOfAll } from '../../core/making/making.js';
import type { NoteComposerSnapshot, WorkPhoto } from '../../core/note-composer/note-composer.js';
import { isAlone } from '../../core/making/co-author-room.js';
import { createNoteComposerStore, type NoteComposerStore } from '../../core/note-composer/note-store.js';
import { adopt } from '../parts/adopt.js';
import { CoAuthorsSlot } from '../parts/co-authors.slot.js';
import { composingStrings } from '../parts/composing.strings.js';
import { composingStyles } from '../parts/composing.styles.js';
import { fieldStyles } from '../parts/fields.styles.js';
import { FocusController } from '../parts/focus.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { noteStyles } from '../parts/note.styles.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { ToolBox } from '../parts/tool-box.js';
import { isUnsaved, placeOf, renderBody, statesOf, type Place } from './note-composer.body.js';
import { Desk } from './note-composer.desk.js';
import { Door } from './note-composer.door.js';
import { noteFormStrings } from './note-composer.form.strings.js';
import { formStyles } from './note-composer.form.styles.js';
import type { NoteComposerHost } from './note-composer.host.js';
import { createOutlet } from './note-composer.outlet.js';
import { photoStyles } from './note-composer.photos.styles.js';
import { noteComposerStrings } from './note-composer.strings.js';
import { SuggestController } from './note-composer.suggest.js';
import { isPublishing, Teller } from './note-composer.tell.js';
import { written, type NoteView, type Words } from './note-composer.view.js';

export interface NoteComposerPartOptions {
  readonly getAdapters: () => Adapters | undefined;
}

const english = { ...noteComposerStrings, ...composingStrings, ...noteFormStrings };

/** `rv-note-composer` with all it does, fetched when there is something to show. */
export class NoteComposerPart implements ReactiveController {
  #host: NoteComposerHost;
  #getAdapters: () => Adapters | undefined;
  #words: Words;
  #tools: ToolBox;
  #teller: Teller;
  #urls: ObjectUrlsController;
  #door: Door;
  #drop: DropController<'form'>;
  #suggest: SuggestController;
  #focus: FocusController;
  #desk: Desk;
  #coAuthors: CoAuthorsSlot;
  #result: LazyPart<import('./note-composer.result.js').NoteResultPart>;
  #store: NoteComposerStore;
  #last: NoteComposerSnapshot | undefined;

  constructor(host: NoteComposerHost, { getAdapters }: NoteComposerPartOptions) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    const words = (this.#words = new StringsController(host, english));
    this.#tools = new ToolBox(() => host.tools);
    const store = (this.#store = createNoteComposerStore({
      clock: systemClock,
      tools: this.#tools.live,
      drafts: deviceDrafts('note'),
      asked: deviceDrafts('note-asked'),
      line: browserLine(),
      getLang: () => this.#words.lang(),
      getTextLang: () => host.textLang,
      outlet: createOutlet(host, {
        added: () => this.#teller.added(this.#ready),
        removed: (index) => this.#onRemoved(index),
      }),
    }));
    adopt(host.renderRoot, [
      sheetStyles,
      noteStyles,
      inputStyles,
      formStyles,
      composingStyles,
      fieldStyles,
      photoStyles,
    ]);
    new StoreController(host, store);
    this.#teller = new Teller(host, words);
    this.#urls = new ObjectUrlsController(host);
    this.#door = new Door(host, { words, store, closed: () => this.#desk.leave() });
    this.#drop = new DropController(host, {
      isWanted: () => this.#door.isOpen && this.#place === 'form' && this.#snapshot.takesPhotos,
      zoneOf: (event) => (event.composedPath().some(isForm) ? 'form' : undefined),
      ofPage: true,
      take: (files) => void store.add(files),
    });
    this.#suggest = new SuggestController(host, { words, store, say: (text) => this.#teller.say(text) });
    this.#focus = new FocusController(host, () => this.#place, '.form [data-rv-first]');
    this.#desk = new Desk(host, {
      words,
      store,
      say: (text) => this.#teller.say(text),
      focus: (selector) => this.#focus.to(selector),
    });
    this.#coAuthors = new CoAuthorsSlot(host, {
      store,
      getAdapter: () => getAdapters()?.coAuthor,
      isAlone: () => isAlone(store.getSnapshot()),
      isForm: () => this.#door.isOpen && this.#place === 'form',
      say: (text) => this.#teller.say(text),
      focus: (selector) => this.#focus.to(selector),
    });
    this.#result = new LazyPart(host, async () => {
      const { NoteResultPart } = await import('./note-composer.result.js');
      return new NoteResultPart(host, { words, store, getAdapter: () => getAdapters()?.note });
    });
    host.addController(this);
  }

  /** Leaving the page now would lose something. */
  get unsaved(): boolean {
    return isUnsaved(this.#snapshot);
  }

  /** How far a note on its way is, 0 to 1. */
  get progress(): number | undefined {
    return isPublishing(this.#snapshot) ? progressOfAll(this.#snapshot.photos) : undefined;
  }

  /** A note that went on behind the closed sheet has come to nothing, and nobody has looked since. */
  get unpublished(): 'surely' | 'maybe' | undefined {
    return this.#teller.unpublished(this.#snapshot);
  }

  /** What is to be heard while the sheet is closed: nothing in it is. */
  get news(): string {
    return this.#door.isOpen ? '' : this.#teller.text;
  }

  /** For `:state()`. */
  get states(): readonly string[] {
    return statesOf(this.#snapshot);
  }

  /** See `NoteComposer.addPhotos`. */
  addPhotos(files: readonly Blob[]): boolean {
    return this.#door.isOpen && this.#store.add(files);
  }

  hostUpdate(): void {
    const { isConnected, alt, noDrafts, draftKey } = this.#host;
    this.#door.follow();
    // An update may still be on its way when the element leaves the page.
    if (!isConnected) return;
    if (this.#door.isOpen || isPublishing(this.#snapshot) || this.#coAuthors.isAsking) {
      const { note, media, coAuthor } = this.#getAdapters() ?? {};
      const keptFor = noDrafts ? undefined : draftKey;
      warnOfSharedDrafts(keptFor);
      this.#store.show({ note, media, coAuthor, draftKey: keptFor, alt });
    } else this.#store.stop();
    if (this.#snapshot.phase === 'published') this.#result.fetch();
    this.#coAuthors.update();
    this.#follow();
  }

  hostDisconnected(): void {
    this.#store.stop();
    this.#tools.close();
  }

  render(): TemplateResult {
    const { sheet } = this.#host;
    const heading = this.#words.text('noteComposerHeading');
    const [counted, added] = this.#teller.asides;
    // All of it inside: behind a modal sheet nothing is heard, and no picker opens.
    const body = html`<slot name="header"></slot>
      ${renderBody(this.#place, this.#makeView(), this.#result.current)}
      <slot name="footer"></slot>
      ${this.#desk.renderPicker()}
      <p class="visually-hidden" role="status">${this.#teller.text}</p>
      <p class="visually-hidden" role="status">${counted}</p>
      <p class="visually-hidden" role="status">${added}</p>`;
    return html`${
      sheet
        ? this.#door.render({ heading, body: html`<div class="composer">${body}</div>` })
        : html`<section class="composer" part="composer" aria-labelledby="heading">
            <h2 id="heading">${heading}</h2>
            ${body}
          </section>`
    }
    ${this.#coAuthors.renderSheet()} ${sheet ? this.#door.renderQuestion() : nothing}`;
  }

  #makeView(): NoteView {
    const desk = this.#desk;
    return {
      words: this.#words,
      snapshot: this.#snapshot,
      store: this.#store,
      order: desk.order,
      textLang: this.#host.textLang,
      urlOf: ({ rendered, unstripped }: WorkPhoto) => this.#urls.urlOf(unstripped ? undefined : rendered?.blob),
      openId: desk.openId,
      suggestions: this.#suggest.current,
      canSuggest: typeof this.#getAdapters()?.media?.suggestAlt === 'function',
      maxFileBytes: this.#tools.current.maxFileBytes,
      showsMissing: desk.showsMissing,
      isOver: this.#drop.zone !== undefined,
      pick: desk.pick,
      openPhoto: desk.openPhoto,
      suggest: (id) => void this.#suggest.ask(id),
      turn: desk.turn,
      step: desk.step,
      undo: desk.undo,
      publish: desk.publish,
      describeFirst: desk.describeFirst,
      coAuthors: this.#coAuthors,
    };
  }

  get #snapshot(): NoteComposerSnapshot {
    return this.#store.getSnapshot();
  }

  get #place(): Place {
    return placeOf(this.#snapshot);
  }

  get #ready(): number {
    return this.#snapshot.photos.filter(({ phase }) => phase === 'ready').length;
  }

  #onRemoved(index: number): void {
    this.#teller.say(this.#words.text('noteComposerRemoved', written(this.#words, index + 1)));
    this.#focus.to('#undo');
  }

  /** What a change of the note changes here. */
  #follow(): void {
    const shown = this.#door.isOpen;
    const last = this.#last;
    const now = (this.#last = this.#snapshot);
    const within = shown && (this.#host.renderRoot as ShadowRoot).activeElement !== null;
    this.#teller.follow(last, now, { shown, within });
    this.#desk.follow(last, now);
    if (!last || last === now) return;
    if ((last.dirty && !now.dirty) || (last.phase !== now.phase && now.phase === 'published')) this.#suggest.forget();
    if (now.asksAlt && !last.asksAlt) this.#focus.to('#ask-alt');
  }
}

const isForm = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('.form');
