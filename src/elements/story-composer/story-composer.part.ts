import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Side, StoryRules } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { deviceDrafts } from '../../controllers/draft-storage.js';
import { browserLine } from '../../controllers/line.js';
import { ObjectUrlController } from '../../controllers/object-url-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { CameraDevice } from '../../core/camera.js';
import { systemClock } from '../../core/clock.js';
import type { ComposerMode, ComposerSnapshot } from '../../core/composer.js';
import { progressOf, ratioOf } from '../../core/composer-rules.js';
import { createComposerStore, type ComposerStore } from '../../core/composer-store.js';
import type { PictureTools } from '../../core/picture-tools.js';
import { createPictureTools } from '../../media/picture-tools.js';
import { adopt } from '../parts/adopt.js';
import { emit } from '../parts/emit.js';
import { noteStyles } from '../parts/note.styles.js';
import { SheetController } from '../parts/sheet.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { isSharing, isUnsaved, placeOf, renderBody, statesOf, type Place } from './story-composer.body.js';
import { DropController, takeFiles } from './story-composer.drop.js';
import { renderPickers } from './story-composer.face.js';
import { FocusController } from './story-composer.focus.js';
import { fieldOf } from './story-composer.form.js';
import { composerFormStrings } from './story-composer.form.strings.js';
import { fieldStyles } from './story-composer.fields.styles.js';
import { formStyles } from './story-composer.form.styles.js';
import { LeaveController } from './story-composer.leave.js';
import { createOutlet } from './story-composer.outlet.js';
import { ResultPart } from './story-composer.result.js';
import type { ShellWords } from './story-composer.shell.js';
import { newsOf } from './story-composer.tell.js';
import { composerShareStrings } from './story-composer.share.strings.js';
import { storyComposerStrings, type StoryComposerStrings } from './story-composer.strings.js';
import { shareStyles } from './story-composer.share.styles.js';
import { SuggestController } from './story-composer.suggest.js';
import { sideName, type ComposerView, type Words } from './story-composer.view.js';
import { Workbench } from './story-composer.workbench.js';

/** What the part reads of its element. */
export interface StoryComposerHost extends LitElement {
  strings: Partial<StoryComposerStrings> | undefined;
  readonly mode: ComposerMode | undefined;
  readonly sheet: boolean;
  open: boolean;
  readonly draftKey: string;
  readonly noDrafts: boolean;
  readonly alt: StoryRules['alt'] | undefined;
  readonly camera: CameraDevice | undefined;
  readonly tools: PictureTools | undefined;
}

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
  #ownTools: PictureTools | undefined;
  #announcer: AnnounceController<string>;
  #urls: Readonly<Record<Side, ObjectUrlController>>;
  #sheet: SheetController;
  #leave: LeaveController;
  #drop: DropController;
  #suggest: SuggestController;
  #workbench: Workbench;
  #focus: FocusController;
  #result: ResultPart;
  #store: ComposerStore;
  #showsMissing = false;
  #notFetched: string | undefined;
  /** A story has come to nothing behind the closed sheet. */
  #unseen = false;
  #wasShown = true;
  #last: ComposerSnapshot | undefined;

  constructor(host: StoryComposerHost, { getAdapters }: StoryComposerPartOptions) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController(host, english);
    this.#store = createComposerStore({
      clock: systemClock,
      // Looked up at each call: the host may bring others.
      tools: {
        inspect: (...values) => this.#tools.inspect(...values),
        preview: (...values) => this.#tools.preview(...values),
        render: (...values) => this.#tools.render(...values),
        close: () => undefined,
      },
      drafts: deviceDrafts(),
      line: browserLine(),
      getLang: () => this.#words.lang(),
      outlet: this.#makeOutlet(),
    });
    const words = this.#words;
    const store = this.#store;
    adopt(host.renderRoot, [sheetStyles, noteStyles, formStyles, fieldStyles, shareStyles]);
    new StoreController(host, store);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#urls = { front: new ObjectUrlController(host), back: new ObjectUrlController(host) };
    this.#sheet = new SheetController(host, {
      name: 'composer',
      words,
      mayClose: () => this.#mayClose(),
      closed: () => this.#onClosed(),
    });
    this.#leave = new LeaveController(host, {
      words,
      loses: () => this.unsaved,
      keepsDraft: () => !host.noDrafts && this.#snapshot.saved,
      discard: () => {
        store.startOver();
        this.#close();
      },
      leave: () => this.#close(),
    });
    this.#drop = new DropController(host, {
      isWanted: () => this.#isShown && this.#place === 'form',
      take: (files, side) => takeFiles(this.#store, files, side),
    });
    this.#suggest = new SuggestController(host, { words, store, say: (text) => this.#announcer.say(text) });
    this.#workbench = new Workbench(host, {
      words,
      store,
      getTools: () => this.#tools,
      getCamera: () => host.camera,
      left: (side, from) => this.#focus.to(from === 'camera' ? `#camera-${side}` : `#framing-${side}`),
      failed: (what) => {
        this.#notFetched = words.text(what === 'camera' ? 'composerCameraFailed' : 'composerEditorFailed');
        host.requestUpdate();
      },
    });
    this.#result = new ResultPart(host, { store, getAdapter: () => getAdapters()?.story });
    this.#focus = new FocusController(host, () => this.#place);
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
    const { phase, dirty, maybePublished } = this.#snapshot;
    if (!this.#unseen || phase !== 'composing' || !dirty) return undefined;
    return maybePublished ? 'maybe' : 'surely';
  }

  /** What is to be heard while the sheet is closed: nothing in it is. */
  get news(): string {
    return this.#isShown ? '' : this.#announcer.text;
  }

  /** For `:state()`. */
  get states(): readonly string[] {
    return statesOf(this.#snapshot);
  }

  hostUpdate(): void {
    const { sheet, isConnected, mode, alt, noDrafts, draftKey } = this.#host;
    if (sheet && this.#isShown) this.#sheet.open();
    else this.#sheet.close();
    // An update may still be on its way when the element leaves the page.
    if (!isConnected) return;
    if (!this.#isShown) this.#rest();
    if (this.#isShown || isSharing(this.#snapshot)) {
      const { story, media } = this.#getAdapters() ?? {};
      this.#store.show({ story, media, draftKey: noDrafts ? undefined : draftKey, mode, alt });
    } else this.#store.stop();
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
    this.#ownTools?.close();
  }

  render(): TemplateResult {
    const { sheet } = this.#host;
    const heading = this.#words.text('composerHeading');
    // All of it inside: behind a modal sheet nothing is heard, and no picker opens.
    const body = html`<slot name="header"></slot>
      ${renderBody(this.#place, this.#makeView(), { workbench: this.#workbench, result: this.#result })}
      <slot name="footer"></slot>
      ${renderPickers(this.#take)}
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>`;
    return html`${
      sheet
        ? this.#sheet.render({ heading, body: html`<div class="composer" @keydown=${this.#onKey}>${body}</div>` })
        : html`<section class="composer" part="composer" aria-labelledby="heading" @keydown=${this.#onKey}>
            <h2 id="heading" class=${this.#workbench.open ? 'visually-hidden' : nothing}>${heading}</h2>
            ${body}
          </section>`
    }
    ${this.#workbench.renderSheet()} ${sheet ? this.#leave.render() : nothing}`;
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
      fixedMode: this.#host.mode !== undefined,
      showsMissing: this.#showsMissing,
      dropSide: this.#drop.side,
      notFetched: this.#notFetched,
      openCamera: this.#opening(this.#workbench.openCamera),
      openFraming: this.#opening(this.#workbench.openFraming),
      openRemoved: this.#opening(this.#workbench.openRemoved),
      suggest: (side) => void this.#suggest.ask(side),
      share: this.#share,
      describeFirst: this.#describeFirst,
    };
  }

  get #isShown(): boolean {
    return !this.#host.sheet || this.#host.open;
  }

  /** The sheet is closed, by whomever: nothing in it goes on unseen. */
  #rest(): void {
    this.#workbench.leave();
    this.#leave.close();
  }

  get #snapshot(): ComposerSnapshot {
    return this.#store.getSnapshot();
  }

  get #tools(): PictureTools {
    return this.#host.tools ?? (this.#ownTools ??= createPictureTools());
  }

  get #place(): Place {
    return placeOf(this.#snapshot, this.#workbench);
  }

  #makeOutlet(): ReturnType<typeof createOutlet> {
    const say = (text: string): void => this.#announcer.say(text);
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
    const shown = this.#isShown;
    const last = this.#last;
    const now = (this.#last = this.#snapshot);
    // What was said in one place is not said again in the other, nor of what was before.
    if (shown !== this.#wasShown || last?.phase !== now.phase) this.#announcer.text = '';
    this.#wasShown = shown;
    if (shown) this.#unseen = false;
    if (!last || last === now) return;
    if (!shown && isSharing(last) && !isSharing(now)) this.#unseen = true;
    const within = shown && (this.#host.renderRoot as ShadowRoot).activeElement !== null;
    const news = newsOf(this.#words, last, now, { shown, within });
    if (news !== '') this.#announcer.say(news);
    if ((last.dirty && !now.dirty) || (last.phase !== now.phase && now.phase === 'published')) this.#suggest.forget();
    if (now.asksAlt && !last.asksAlt) this.#focus.to('#ask-alt');
    if (now.missing.length === 0) this.#showsMissing = false;
  }

  #opening<Values extends unknown[]>(open: (...values: Values) => void): (...values: Values) => void {
    return (...values) => {
      this.#notFetched = undefined;
      open(...values);
    };
  }

  #take = (side: Side, files: readonly File[]): void => {
    if (files.length === 0) return;
    // A picture instead of one from the camera that is open.
    if (this.#workbench.open) this.#workbench.leave();
    takeFiles(this.#store, files, side);
  };

  #share = (): void => {
    const { missing } = this.#snapshot;
    const first = missing.find(({ what }) => what !== 'alt') ?? undefined;
    this.#showsMissing = missing.length > 0;
    this.#host.requestUpdate();
    if (first) {
      void this.#host.updateComplete.then(() => fieldOf(first, this.#host.renderRoot)?.focus());
      return;
    }
    this.#store.publish();
  };

  #describeFirst = (): void => {
    const [side] = this.#snapshot.asksAlt ?? [];
    this.#store.describeFirst();
    if (side) this.#focus.to(`#alt-${side}`);
  };

  /** Within a face, S swaps: nowhere else, and not in a text (WCAG 2.1.4). */
  #onKey = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    const { key, code } = event;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !event.isComposing;
    // Where letters are not Latin, the place of the key counts.
    const isS = /^[a-z]$/i.test(key) ? key.toLowerCase() === 's' : code === 'KeyS';
    if (!isS || !plain || event.defaultPrevented || this.#place !== 'form') return;
    if (this.#snapshot.mode !== 'flip' || !target.closest('.faces') || target.matches('input, textarea')) return;
    event.preventDefault();
    this.#store.swap();
  };

  #mayClose(): boolean {
    if (this.#workbench.open) {
      this.#workbench.leave();
      return false;
    }
    const { phase, dirty } = this.#snapshot;
    // On its way, it goes on without its sheet.
    if (phase !== 'composing' || !dirty) return true;
    this.#leave.ask();
    return false;
  }

  #close(): void {
    this.#host.open = false;
    this.#onClosed();
  }

  #onClosed(): void {
    this.#host.open = false;
    this.#showsMissing = false;
    emit(this.#host, 'rv-composer-close', { kept: this.#snapshot.dirty });
  }
}
