import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Side } from '../../contracts/index.js';
import { deviceDrafts } from '../../controllers/draft-storage.js';
import { DropController } from '../../controllers/drop-controller.js';
import { browserLine } from '../../controllers/line.js';
import { ObjectUrlController } from '../../controllers/object-url-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { warnOfSharedDrafts } from '../../controllers/draft-owner.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import type { ComposerSnapshot, PictureSource } from '../../core/composer/composer.js';
import { progressOf, ratioOf } from '../../core/composer/composer-rules.js';
import { isAlone } from '../../core/making/co-author-room.js';
import { createComposerStore, type ComposerStore } from '../../core/composer/composer-store.js';
import { adopt } from '../parts/adopt.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { labelStyles } from '../parts/label.styles.js';
import { noteStyles } from '../parts/note.styles.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { isSharing, isUnsaved, placeOf, renderBody, statesOf, type Place } from './story-composer.body.js';
import { Door } from './story-composer.door.js';
import { CoAuthorsSlot } from '../parts/co-authors.slot.js';
import { FocusController } from '../parts/focus.js';
import type { StoryComposerHost } from './story-composer.host.js';
import { asksToSwap } from './story-composer.keys.js';
import { composerFormStrings } from './story-composer.form.strings.js';
import { faceStyles } from './story-composer.face.styles.js';
import { fieldStyles } from '../parts/fields.styles.js';
import { formStyles } from './story-composer.form.styles.js';
import { Intake } from './story-composer.intake.js';
import { createOutlet } from './story-composer.outlet.js';
import { ResultPart } from './story-composer.result.js';
import type { ShellWords } from './story-composer.shell.js';
import { Teller } from './story-composer.tell.js';
import { ToolBox } from '../parts/tool-box.js';
import { ShareController } from './story-composer.share.js';
import { composerShareStrings } from './story-composer.share.strings.js';
import { storyComposerStrings } from './story-composer.strings.js';
import { composingStyles } from '../parts/composing.styles.js';
import { Sources } from './story-composer.sources.js';
import { SuggestController } from './story-composer.suggest.js';
import { sideName, type ComposerView, type Words } from './story-composer.view.js';
import { Workbench } from './story-composer.workbench.js';

export interface StoryComposerPartOptions {
  readonly words: ShellWords;
  readonly getAdapters: () => Adapters | undefined;
}

const english = { ...storyComposerStrings, ...composerFormStrings, ...composerShareStrings };

/** `rv-story-composer` with all it does, fetched when there is something to show. */
export class ComposerPart implements ReactiveController {
  #host: StoryComposerHost;
  #getAdapters: () => Adapters | undefined;
  #words: Words;
  #tools: ToolBox;
  #teller: Teller;
  #urls: Readonly<Record<Side, ObjectUrlController>>;
  #door: Door;
  #intake: Intake;
  #drop: DropController<Side>;
  #suggest: SuggestController;
  #sources: Sources;
  #workbench: Workbench;
  #focus: FocusController;
  #share: ShareController;
  #result: ResultPart;
  #coAuthors: CoAuthorsSlot;
  #store: ComposerStore;
  #last: ComposerSnapshot | undefined;

  constructor(host: StoryComposerHost, { getAdapters }: StoryComposerPartOptions) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController(host, english);
    this.#tools = new ToolBox(() => host.tools);
    this.#store = createComposerStore({
      clock: systemClock,
      tools: this.#tools.live,
      drafts: deviceDrafts(),
      asked: deviceDrafts('story-asked'),
      line: browserLine(),
      getLang: () => this.#words.lang(),
      outlet: this.#makeOutlet(),
    });
    const words = this.#words;
    const store = this.#store;
    adopt(host.renderRoot, [
      sheetStyles,
      noteStyles,
      inputStyles,
      labelStyles,
      formStyles,
      faceStyles,
      fieldStyles,
      composingStyles,
    ]);
    new StoreController(host, store);
    this.#teller = new Teller(host, words);
    this.#urls = { front: new ObjectUrlController(host), back: new ObjectUrlController(host) };
    this.#door = new Door(host, {
      words,
      store,
      getWorkbench: () => this.#workbench,
      closed: () => (this.#share.showsMissing = false),
    });
    this.#intake = new Intake(host, store);
    this.#drop = new DropController(host, {
      isWanted: () => this.#door.isOpen && this.#place === 'form',
      zoneOf: sideAt,
      ofPage: true,
      take: this.#intake.take,
    });
    this.#suggest = new SuggestController(host, { words, store, say: (text) => this.#teller.say(text) });
    this.#sources = new Sources(host, { store, getWorkbench: () => this.#workbench, take: this.#intake.take });
    this.#workbench = new Workbench(host, {
      words,
      store,
      getTools: () => this.#tools.current,
      getCamera: () => host.camera,
      openGallery: this.#sources.openGallery,
      left: (side, from) => this.#focus.to(from === 'camera' ? `#camera-${side}` : `#framing-${side}`),
    });
    this.#result = new ResultPart(host, { store, getAdapter: () => getAdapters()?.story });
    this.#focus = new FocusController(host, () => this.#place, '.face [data-rv-first]');
    this.#coAuthors = new CoAuthorsSlot(host, {
      store,
      getAdapter: () => getAdapters()?.coAuthor,
      isAlone: () => isAlone(store.getSnapshot()),
      isForm: () => this.#door.isOpen && this.#place === 'form',
      say: (text) => this.#teller.say(text),
      focus: (selector) => this.#focus.to(selector),
    });
    this.#share = new ShareController(host, { store, focus: (selector) => this.#focus.to(selector) });
    host.addController(this);
  }

  /** Leaving the page now would lose something. */
  get unsaved(): boolean {
    return isUnsaved(this.#snapshot);
  }

  /** How far a story on its way is, 0 to 1. */
  get progress(): number | undefined {
    return isSharing(this.#snapshot) ? progressOf(this.#snapshot) : undefined;
  }

  /** A story that went on behind the closed sheet has come to nothing, and nobody has looked since. */
  get unshared(): 'surely' | 'maybe' | undefined {
    return this.#teller.unshared(this.#snapshot);
  }

  /** What is to be heard while the sheet is closed: nothing in it is. */
  get news(): string {
    return this.#door.isOpen ? '' : this.#teller.text;
  }

  /** For `:state()`. */
  get states(): readonly string[] {
    return statesOf(this.#snapshot);
  }

  /** See `StoryComposer.setFace`. */
  setFace(side: Side, file: Blob, source: PictureSource): boolean {
    return this.#door.isOpen && this.#sources.give(side, file, source);
  }

  hostUpdate(): void {
    const { isConnected, mode, alt, noDrafts, draftKey } = this.#host;
    this.#door.follow();
    // An update may still be on its way when the element leaves the page.
    if (!isConnected) return;
    if (this.#door.isOpen || isSharing(this.#snapshot) || this.#coAuthors.isAsking) {
      const { story, media, coAuthor } = this.#getAdapters() ?? {};
      const keptFor = noDrafts ? undefined : draftKey;
      warnOfSharedDrafts(keptFor);
      this.#store.show({ story, media, coAuthor, draftKey: keptFor, mode, alt });
    } else this.#store.stop();
    this.#coAuthors.update();
    const { phase } = this.#snapshot;
    if (this.#workbench.open && phase !== 'composing' && phase !== 'uploading') this.#workbench.leave();
    this.#follow();
  }

  hostUpdated(): void {
    // By the CSS object model: a strict content security policy has no inline styles.
    const composer = this.#host.renderRoot.querySelector<HTMLElement>('.composer');
    composer?.style.setProperty('--_ratio', String(ratioOf(this.#snapshot.rules)));
  }

  hostDisconnected(): void {
    this.#store.stop();
    this.#tools.close();
  }

  render(): TemplateResult {
    const { sheet } = this.#host;
    const heading = this.#words.text('composerHeading');
    // All of it inside: behind a modal sheet nothing is heard, and no picker opens.
    const body = html`<slot name="header"></slot>
      ${renderBody(this.#place, this.#makeView(), { workbench: this.#workbench, result: this.#result })}
      <slot name="footer"></slot>
      ${this.#sources.renderPickers()}
      <p class="visually-hidden" role="status">${this.#teller.text}</p>`;
    return html`${
      sheet
        ? this.#door.render({ heading, body: html`<div class="composer" @keydown=${this.#onKey}>${body}</div>` })
        : html`<section class="composer" part="composer" aria-labelledby="heading" @keydown=${this.#onKey}>
            <h2 id="heading" class=${this.#workbench.open ? 'visually-hidden' : nothing}>${heading}</h2>
            ${body}
          </section>`
    }
    ${this.#workbench.renderSheet()} ${this.#coAuthors.renderSheet()} ${sheet ? this.#door.renderQuestion() : nothing}`;
  }

  #makeView(): ComposerView {
    const snapshot = this.#snapshot;
    const url = (side: Side): string | undefined => {
      const { rendered, unstripped } = snapshot.faces[side];
      return this.#urls[side].urlOf(unstripped ? undefined : rendered?.blob);
    };
    return {
      words: this.#words,
      snapshot,
      store: this.#store,
      urls: { front: url('front'), back: url('back') },
      suggestions: this.#suggest.current,
      canSuggest: typeof this.#getAdapters()?.media?.suggestAlt === 'function',
      maxFileBytes: this.#tools.current.maxFileBytes,
      fixedMode: this.#host.mode !== undefined,
      showsMissing: this.#share.showsMissing,
      dropSide: this.#drop.zone,
      turnedAway: this.#intake.turnedAway,
      notFetched: this.#workbench.notFetched,
      openCamera: this.#sources.openCamera,
      openGallery: this.#sources.openGallery,
      openFraming: this.#workbench.openFraming,
      openRemoved: this.#workbench.openRemoved,
      suggest: (side) => void this.#suggest.ask(side),
      forgetTurnedAway: this.#intake.forget,
      share: this.#share.press,
      describeFirst: this.#share.describeFirst,
      coAuthors: this.#coAuthors,
    };
  }

  get #snapshot(): ComposerSnapshot {
    return this.#store.getSnapshot();
  }

  get #place(): Place {
    return placeOf(this.#snapshot, this.#workbench);
  }

  #makeOutlet(): ReturnType<typeof createOutlet> {
    const say = (text: string): void => this.#teller.say(text);
    return createOutlet(this.#host, {
      cleared: (side) => {
        this.#suggest.forget(side);
        say(this.#words.text('composerFaceCleared', sideName(this.#words, side, this.#snapshot)));
      },
      swapped: () => {
        this.#suggest.swap();
        say(this.#words.text('composerSwapped'));
      },
    });
  }

  /** What a change of the story changes here. */
  #follow(): void {
    const shown = this.#door.isOpen;
    const last = this.#last;
    const now = (this.#last = this.#snapshot);
    const within = shown && (this.#host.renderRoot as ShadowRoot).activeElement !== null;
    this.#teller.follow(last, now, { shown, within });
    if (!last || last === now) return;
    if ((last.dirty && !now.dirty) || (last.phase !== now.phase && now.phase === 'published')) {
      this.#suggest.forget();
      this.#intake.forget();
    }
    if (now.asksAlt && !last.asksAlt) this.#focus.to('#ask-alt');
    if (now.missing.length === 0) this.#share.showsMissing = false;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (this.#place !== 'form' || this.#snapshot.mode !== 'flip' || !asksToSwap(event)) return;
    event.preventDefault();
    this.#store.swap();
  };
}

function sideAt(event: Event): Side | undefined {
  const face = event.composedPath().find((one) => one instanceof HTMLElement && one.matches('.face'));
  return face && ((face as HTMLElement).dataset['side'] as Side | undefined);
}
