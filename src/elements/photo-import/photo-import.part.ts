import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, ImportChoice, ImportSettings } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { browserLine } from '../../controllers/line.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { defaultOf, isAnyShown, keyOf, type ImportDefault } from '../../core/imports/import-rules.js';
import { createImportStore } from '../../core/imports/import-store.js';
import { adopt } from '../parts/adopt.js';
import { emit } from '../parts/emit.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { noteStyles } from '../parts/note.styles.js';
import { problem, problemText } from '../parts/problem.js';
import type { ImportChoiceDetail, PhotoImportEventMap } from './photo-import.events.js';
import { partStyles } from './photo-import.part.styles.js';
import { receiptText } from './photo-import.receipt.js';
import { skeleton } from './photo-import.shell.js';
import type { PhotoImportStrings } from './photo-import.strings.js';
import { importView, outcomeText, type ImportView } from './photo-import.view.js';
import { photoImportEnglish, written, type Words } from './photo-import.words.js';

/** What the part reads of its element. */
export interface PhotoImportHost extends LitElement {
  strings: Partial<PhotoImportStrings> | undefined;
  readonly importDefault: ImportDefault;
}

/** How far somebody has come with the question. */
interface QuestionState extends Pick<ImportView, 'answer' | 'missing'> {
  /** Not now. */
  readonly later: boolean;
}

const detailOf = (choice: ImportChoice): ImportChoiceDetail => ({
  scope: choice.scope,
  value: choice.shown,
  ...(choice.scope === 'item' && { itemId: choice.itemId }),
});

/** What is shown of somebody's photos, with all they can do about it; fetched when there is something to show. */
export class PhotoImportPart implements ReactiveController {
  #host: PhotoImportHost;
  #words: Words;
  #getAdapters: () => Adapters | undefined;
  #announcer: AnnounceController<string>;
  #store = createImportStore(systemClock, {
    mayChoose: (choice) => this.#emit('rv-import-choice-request', detailOf(choice), true),
    changed: (settings, { choice }) => {
      this.#announcer.say(outcomeText(this.#words, this.#store.getSnapshot()) ?? '');
      this.#emit('rv-import-changed', { ...detailOf(choice), settings });
    },
    // Said where it stands.
    notChanged: () => undefined,
    changedElsewhere: () => this.#announcer.say(this.#words.text('photoImportElsewhere')),
    vanished: (photoId) => this.#announcer.gather(photoId),
    failed: (error, method) => this.#emit('rv-import-adapter-error', { error, method }),
  });
  #state: QuestionState = { answer: undefined, missing: false, later: false };
  #stopLine: () => void = () => undefined;
  #asking = false;
  #hadFocus = false;
  /** How many photos there were when more were asked for. */
  #before: number | undefined;

  constructor(host: PhotoImportHost, getAdapters: () => Adapters | undefined) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController<typeof photoImportEnglish>(host, photoImportEnglish);
    adopt(host.renderRoot, [inputStyles, noteStyles, partStyles]);
    new StoreController(host, this.#store);
    this.#announcer = new AnnounceController<string>(host, ({ length }) =>
      this.#words.text('photoImportVanished', length, written(this.#words, length)),
    );
    host.addController(this);
  }

  /** What the element's states say. */
  get states(): readonly string[] {
    const { phase, settings, saving, error } = this.#store.getSnapshot();
    const offline = !navigator.onLine || error?.code === 'unavailable' ? ['offline'] : [];
    if (!settings) return phase === 'idle' ? ['loading'] : [phase, ...offline];
    const { decidedAt, source } = settings;
    return [
      isAnyShown(settings) ? 'import-on' : 'import-off',
      ...(decidedAt === undefined ? ['import-undecided'] : []),
      ...(saving.size > 0 ? ['saving'] : []),
      ...(source.state === 'open' ? [] : [`source-${source.state}`]),
      ...offline,
    ];
  }

  refresh(): void {
    this.#store.refresh();
  }

  hostConnected(): void {
    this.#stopLine = browserLine().subscribe(() => {
      const { error } = this.#store.getSnapshot();
      // A read: it may be repeated by itself.
      if (error?.code === 'unavailable' && navigator.onLine) this.#store.refresh();
      this.#host.requestUpdate();
    });
  }

  hostUpdate(): void {
    // An update may still be on its way when the element leaves the page.
    if (this.#host.isConnected) this.#store.show(this.#getAdapters()?.imports ?? undefined);
    this.#tellMore();
    this.#hadFocus = (this.#host.shadowRoot?.activeElement ?? null) !== null;
  }

  hostUpdated(): void {
    if (!this.#hadFocus || this.#host.shadowRoot?.activeElement) return;
    // What had the focus is gone: on to what came in its place.
    const root = this.#host.renderRoot;
    (root.querySelector<HTMLElement>('.outcome') ?? root.querySelector<HTMLElement>('.title'))?.focus();
  }

  hostDisconnected(): void {
    this.#stopLine();
    this.#store.stop();
    this.#before = undefined;
  }

  render(): TemplateResult {
    const words = this.#words;
    const { settings, phase, error } = this.#store.getSnapshot();
    return html`<section
        class="import"
        part="import"
        aria-label=${settings ? words.text('photoImportFrom', settings.source.name) : words.text('photoImportHeading')}
      >
        ${
          settings
            ? importView(this.#view(settings))
            : phase === 'failed' && error
              ? html`<div class="panel">
                  ${problem(words, error, {
                    text: words.text('photoImportFailed', problemText(words, error)),
                    retry: () => this.#store.refresh(),
                  })}
                </div>`
              : skeleton(words)
        }
      </section>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>`;
  }

  #view(settings: ImportSettings): ImportView {
    const store = this.#store;
    const snapshot = store.getSnapshot();
    const { answer, missing, later } = this.#state;
    const undecided = defaultOf(settings, this.#host.importDefault);
    const isOpen = settings.decidedAt === undefined && undecided !== 'off' && (!later || undecided === 'on');
    // A watch may be faster than the answer: the question stays until that is there.
    this.#asking = isOpen || (this.#asking && snapshot.saving.has('all'));
    return {
      words: this.#words,
      snapshot,
      settings,
      online: navigator.onLine,
      undecided,
      asking: this.#asking,
      answer: answer ?? (settings.young ? 'hide' : undefined),
      missing,
      setAnswer: (chosen) => this.#set({ answer: chosen, missing: false }),
      save: this.#save,
      later: () => this.#set({ later: true }),
      choose: store.choose,
      retry: (choice) => store.retry(keyOf(choice)),
      preview: store.preview,
      more: this.#more,
      retryPhotos: store.retryPhotos,
      refresh: store.refresh,
      makeCopy: store.makeCopy,
      copyReceipt: () => void this.#copyReceipt(),
    };
  }

  #emit<Type extends keyof PhotoImportEventMap & `rv-${string}`>(
    type: Type,
    detail: PhotoImportEventMap[Type]['detail'],
    cancelable = false,
  ): boolean {
    return emit(this.#host, type, detail, cancelable);
  }

  #set(state: Partial<QuestionState>): void {
    this.#state = { ...this.#state, ...state };
    this.#host.requestUpdate();
  }

  #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const { settings } = this.#store.getSnapshot();
    const answer = this.#state.answer ?? (settings?.young ? 'hide' : undefined);
    this.#set({ missing: answer === undefined });
    if (answer) this.#store.choose({ scope: 'all', shown: answer === 'show' });
    else this.#host.renderRoot.querySelector<HTMLElement>('.question input')?.focus();
  };

  #more = (): void => {
    const { previewing, photos, others } = this.#store.getSnapshot();
    this.#before = (previewing ? others : photos).items.length;
    this.#store.loadMore();
  };

  #tellMore(): void {
    const { previewing, photos, others } = this.#store.getSnapshot();
    const { items, loadingMore } = previewing ? others : photos;
    if (this.#before === undefined || loadingMore) return;
    const count = items.length - this.#before;
    this.#before = undefined;
    if (count > 0) this.#announcer.say(this.#words.text('photoImportMoreCame', count, written(this.#words, count)));
  }

  async #copyReceipt(): Promise<void> {
    const { settings } = this.#store.getSnapshot();
    if (!settings?.receipt) return;
    try {
      await navigator.clipboard.writeText(receiptText(this.#words, settings, settings.receipt));
      this.#announcer.say(this.#words.text('photoImportCopied'));
    } catch {
      const text = this.#host.renderRoot.querySelector('[data-rv-receipt]');
      if (!this.#host.isConnected || !text) return;
      getSelection()?.selectAllChildren(text);
      this.#announcer.say(this.#words.text('photoImportCopyFailed'));
    }
  }
}
