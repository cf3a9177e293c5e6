import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Person, Side } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { systemClock } from '../../core/clock.js';
import { createViewersStore, type ViewerList } from '../../core/story/viewers-store.js';
import { adopt } from '../parts/adopt.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { unavailablePanel } from '../parts/panel.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { emit } from '../parts/emit.js';
import { rove } from '../parts/roving.js';
import { SheetController } from '../parts/sheet.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { ViewerActions } from './story-viewers.actions.js';
import type { StoryViewersEventMap } from './story-viewers.events.js';
import { listStyles } from './story-viewers.list.styles.js';
import type { Words } from './story-viewers.shell.js';
import type { StoryViewersStrings } from './story-viewers.strings.js';
import { arrivalsText, lists, written, type Arrival, type ViewersView } from './story-viewers.view.js';

/** What the part reads of its element. */
export interface StoryViewersHost extends LitElement {
  strings: Partial<StoryViewersStrings> | undefined;
  readonly storyId: string | undefined;
  side: Side;
  readonly sheet: boolean;
  open: boolean;
}

export interface StoryViewersPartOptions {
  readonly words: Words;
  readonly getAdapters: () => Adapters | undefined;
}

/** The lists of `rv-story-viewers` with all they do, fetched when there is something to show. */
export class StoryViewersPart implements ReactiveController {
  #host: StoryViewersHost;
  #words: Words;
  #getAdapters: () => Adapters | undefined;
  #announcer: AnnounceController<Arrival>;
  #sheet: SheetController;
  #actions: ViewerActions;
  #store = createViewersStore(systemClock, {
    isRead: (side) => this.#isRead(side),
    arrived: (side, { person }) => this.#announcer.gather({ side, name: person.name }),
    removed: (person) => this.#onRemoved(person),
    notRemoved: (person, error) => this.#set({ notRemoved: { person, error } }),
    failed: (error, method) => this.#emit('rv-story-adapter-error', { error, method }),
  });
  #state: Pick<ViewersView, 'activeId' | 'notRemoved'> = { activeId: undefined, notRemoved: undefined };
  #lastStoryId: string | undefined;
  /** The row that has the focus next, should it get lost with what had it. */
  #nextRow: number | undefined;
  /** How many rows there were when more were asked for. */
  #shownBefore: number | undefined;

  constructor(host: StoryViewersHost, { words, getAdapters }: StoryViewersPartOptions) {
    this.#host = host;
    this.#words = words;
    this.#getAdapters = getAdapters;
    adopt(host.renderRoot, [avatarStyles, sheetStyles, listStyles]);
    new StoreController(host, this.#store);
    new MinuteController(host);
    this.#announcer = new AnnounceController(host, (arrivals) => arrivalsText(words, arrivals));
    this.#sheet = new SheetController(host, { name: 'viewers', words, closed: () => this.#onSheetClosed() });
    this.#actions = new ViewerActions(host, {
      words,
      getAdapters,
      remove: (person) => this.#remove(person),
      blocked: (person) => this.#takeRow(person, () => this.#store.drop(person.id)),
      failed: () => this.#announcer.say(words.text('commonProblem', 'unavailable', undefined)),
    });
    host.addController(this);
  }

  get isLoading(): boolean {
    const { front, back } = this.#store.getSnapshot();
    return front.phase === 'loading' || back.phase === 'loading';
  }

  /** Why nothing can be shown, in the key of its words. */
  get unavailable(): 'viewersRefused' | 'viewersGone' | 'viewersNotConnected' | undefined {
    if (!this.#getAdapters()?.story || this.#host.storyId === undefined) return 'viewersNotConnected';
    const { front, back } = this.#store.getSnapshot();
    const codes = [front, back].map(({ phase, error }) => (phase === 'failed' ? error?.code : undefined));
    if (codes.includes('forbidden')) return 'viewersRefused';
    return codes.includes('not-found') || codes.includes('expired') ? 'viewersGone' : undefined;
  }

  hostUpdate(): void {
    const { storyId, sheet, open, isConnected } = this.#host;
    if (storyId !== this.#lastStoryId) this.#state = { activeId: undefined, notRemoved: undefined };
    this.#lastStoryId = storyId;
    if (sheet && open) this.#sheet.open();
    else this.#sheet.close();
    // An update may still be on its way when the element leaves the page.
    if (isConnected) this.#store.show(!sheet || open ? this.#getAdapters()?.story : undefined, storyId);
    this.#announceMore();
  }

  hostUpdated(): void {
    // By the CSS object model: a strict content security policy has no inline styles.
    this.#one('.head')?.style.setProperty('--_rate', String(this.#rate ?? 0));
    // After the other parts: a sheet that closes gives the focus back, if it can.
    if ((this.#nextRow ?? this.#shownBefore) !== undefined) {
      void this.#host.updateComplete.then(() => this.#restoreFocus());
    }
  }

  hostDisconnected(): void {
    this.#store.stop();
  }

  render(): TemplateResult {
    const { sheet, open } = this.#host;
    const heading = this.#words.text('viewersHeading');
    const body = html`<div class="viewers">${sheet && !open ? nothing : this.#renderBody()}</div>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>`;
    return html`${
      sheet ? this.#sheet.render({ heading, body }) : html`<section aria-label=${heading}>${body}</section>`
    }${this.#actions.render()}`;
  }

  #renderBody(): TemplateResult {
    if (this.unavailable) return unavailablePanel(hiddenIcon(), this.#words.text(this.unavailable));
    return lists({
      ...this.#state,
      words: this.#words,
      lists: this.#store.getSnapshot(),
      side: this.#host.side,
      rate: this.#rate,
      now: systemClock.now(),
      canMore: this.#actions.possible,
      select: this.#select,
      more: this.#actions.open,
      remove: this.#remove,
      admit: this.#admit,
      loadMore: this.#loadMore,
      onTabKey: this.#onTabKey,
      onRowKey: this.#onRowKey,
      onRowFocus: this.#onRowFocus,
      onRowPoint: this.#actions.warmUp,
    });
  }

  get #list(): ViewerList {
    return this.#store.getSnapshot()[this.#host.side];
  }

  /** A front that was not recorded makes it no more than all of them. */
  get #rate(): number | undefined {
    const { front, back } = this.#store.getSnapshot();
    const ready = front.phase === 'ready' && back.phase === 'ready' && front.total > 0;
    return ready ? Math.min(1, back.total / front.total) : undefined;
  }

  #set(state: Partial<Pick<ViewersView, 'activeId' | 'notRemoved'>>): void {
    this.#state = { ...this.#state, ...state };
    this.#host.requestUpdate();
  }

  #all(selector: string): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  #one(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #emit<Type extends keyof StoryViewersEventMap & `rv-${string}`>(
    type: Type,
    detail: StoryViewersEventMap[Type]['detail'],
    cancelable = false,
  ): boolean {
    return emit(this.#host, type, detail, cancelable);
  }

  #announceMore(): void {
    if (this.#shownBefore === undefined || this.#list.phase === 'loading' || this.#list.loadingMore) return;
    const added = this.#list.viewers.length - this.#shownBefore;
    if (added > 0) {
      this.#announcer.say(this.#words.text('viewersShown', added, written(this.#words, added)));
      this.#nextRow = this.#shownBefore;
    }
    this.#shownBefore = undefined;
  }

  /** The focus gets lost with a control that goes away. Whoever has it elsewhere keeps it. */
  #restoreFocus(): void {
    if (this.#actions.isOpen) return;
    const next = this.#nextRow;
    this.#nextRow = undefined;
    // What has just been hidden, such as a closed dialog, keeps the focus until the next frame.
    const hidden = this.#host.shadowRoot?.activeElement?.checkVisibility() === false;
    if (document.activeElement !== document.body && !hidden) return;
    const controls = this.#all('.viewer .more');
    const target = next === undefined ? this.#one('.foot button') : controls[Math.min(next, controls.length - 1)];
    (target ?? this.#one('[role=tabpanel]:not([hidden])'))?.focus();
  }

  /** Somebody points at the list, is in it by keyboard, has scrolled into it, or has something open about it. */
  #isRead(side: Side): boolean {
    const list = this.#one('ul[part=list]');
    if (side !== this.#host.side || !list) return false;
    const scrolled = list.getBoundingClientRect().top < (this.#one('.head')?.getBoundingClientRect().bottom ?? 0) - 1;
    return scrolled || list.matches(':hover, :focus-within') || this.#actions.isOpen;
  }

  #select = (side: Side): void => {
    this.#host.side = side;
    this.#set({ activeId: undefined });
    this.#store.admit(side);
  };

  #admit = (): void => {
    this.#nextRow = 0;
    this.#store.admit(this.#host.side);
  };

  #loadMore = (): void => {
    const { side } = this.#host;
    this.#shownBefore = this.#list.viewers.length;
    // After a failure the store knows what it was that failed.
    if (this.#list.error) this.#store.retry(side);
    else this.#store.loadMore(side);
  };

  #remove = (person: Person): void => {
    const { storyId } = this.#host;
    this.#set({ notRemoved: undefined });
    if (!this.#emit('rv-viewer-remove-request', { storyId, person }, true)) return;
    this.#takeRow(person, () => this.#store.remove(person));
  };

  #takeRow(person: Person, take: () => void): void {
    const place = this.#list.viewers.findIndex((viewer) => viewer.person.id === person.id);
    if (place !== -1) this.#nextRow = place;
    take();
  }

  #onRemoved(person: Person): void {
    this.#announcer.say(this.#words.text('viewerRemoved', person.name));
    this.#emit('rv-viewer-removed', { storyId: this.#host.storyId, person });
  }

  #onSheetClosed(): void {
    this.#host.open = false;
    this.#emit('rv-viewers-close', { storyId: this.#host.storyId });
  }

  #onTabKey = (event: KeyboardEvent): void => {
    const [next, previous] =
      this.#words.dir() === 'rtl' ? (['ArrowLeft', 'ArrowRight'] as const) : (['ArrowRight', 'ArrowLeft'] as const);
    const tab = rove(event, this.#all('[role=tab]'), { next, previous, round: true });
    if (tab) this.#select(tab.id === 'tab-back' ? 'back' : 'front');
  };

  #onRowKey = (event: KeyboardEvent): void => {
    const kind = (event.target as HTMLElement).matches('a') ? '.viewer a' : '.viewer .more';
    rove(event, this.#all(kind), { next: 'ArrowDown', previous: 'ArrowUp' });
  };

  #onRowFocus = (event: FocusEvent): void => {
    this.#actions.warmUp();
    const place = this.#all('li.viewer').findIndex((row) => row.contains(event.target as Node));
    const activeId = this.#list.viewers[place]?.id;
    if (activeId !== this.#state.activeId) this.#set({ activeId });
  };
}
