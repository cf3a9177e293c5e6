import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { AttentionController } from '../../controllers/attention-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { HoldController } from '../../controllers/hold-controller.js';
import { ObjectUrlController } from '../../controllers/object-url-controller.js';
import { SeenController } from '../../controllers/seen-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { TurnController } from '../../controllers/turn-controller.js';
import type { Adapters, Face, Side, Story } from '../../contracts/index.js';
import { systemClock } from '../../core/clock.js';
import { createFlipStore, type FlipSnapshot, type FlipStore } from '../../core/flip-store.js';
import { viewOf, type FlipView } from '../../core/flip-view.js';
import { exposedSide, type HoldEvent, type HoldSettings, type HoldState, type Reveal } from '../../core/hold.js';
import { deviceNoticeMemory, pageNoticeMemory, type NoticeMemory } from '../../core/notice-memory.js';
import { playScene, warmUpMotion, type Scene } from '../../motion/motion.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { adopt } from '../parts/adopt.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { emit } from '../parts/emit.js';
import { possibleActions, type SafetyAction } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import type { AuthorPart } from './flip-story.author.js';
import type { ComparePart } from './flip-story.compare.js';
import { renderControls } from './flip-story.controls.js';
import { renderFace } from './flip-story.face.js';
import { partStyles } from './flip-story.part.styles.js';
import { ownSize, renderStage, setVariables, turnPartsOf } from './flip-story.stage.js';
import type { FlipStoryStrings } from './flip-story.strings.js';
import {
  renderBackProblem,
  renderCaption,
  renderHeader,
  renderNotice,
  renderUnshown,
  type FlipStoryWords,
} from './flip-story.view.js';

/** The element, as far as its part reads it. */
export interface FlipStoryHost extends LitElement {
  readonly story: Story | undefined;
  readonly storyId: string | undefined;
  strings: Partial<FlipStoryStrings> | undefined;
  readonly reveal: Reveal;
  readonly revealSeconds: number;
  readonly holdThreshold: number;
  readonly activation: 'hold+tap' | 'hold';
  readonly notice: 'first' | 'none';
  readonly rememberNotice: string | undefined;
  readonly haptics: boolean;
  readonly comparable: boolean;
  readonly disabled: boolean;
}

export interface FlipStoryPartOptions {
  readonly words: FlipStoryWords;
  readonly getAdapters: () => Adapters | undefined;
  /** The element's custom states. */
  readonly states: CustomStateSet;
}

/** What is only on the screen and in no store. */
interface LocalState {
  /** Said in the live region. */
  readonly announcement: string;
  readonly comparing: boolean;
  /** Pictures that did not arrive. */
  readonly broken: Readonly<Partial<Record<Side, boolean>>>;
}

/** All that a story does, fetched when there is one to show. */
export class FlipStoryPart implements ReactiveController {
  #host: FlipStoryHost;
  #words: FlipStoryWords;
  #getAdapters: () => Adapters | undefined;
  #states: CustomStateSet;
  #state: LocalState = { announcement: '', comparing: false, broken: {} };
  #store: FlipStore;
  #hold: HoldController;
  #attention: AttentionController;
  #seen: SeenController;
  #turn: TurnController;
  #backUrl: ObjectUrlController;
  #loaded = { front: false, back: false };
  #variables = new Map<string, string>();
  #lastPhase: HoldState['phase'] = 'front';
  #wantsFocus = false;
  #stopMotion: () => void = () => undefined;
  #author: AuthorPart | undefined;
  #compare: ComparePart | undefined;
  #safety: SafetyPart | undefined;

  constructor(host: FlipStoryHost, { words, getAdapters, states }: FlipStoryPartOptions) {
    this.#host = host;
    this.#words = words;
    this.#getAdapters = getAdapters;
    this.#states = states;
    adopt(host.renderRoot, [avatarStyles, partStyles]);
    this.#store = createFlipStore(systemClock, () => this.#settings, {
      mayOpen: (story) => emit(host, 'rv-flip-request', { story }, true),
      armed: () => emit(host, 'rv-flip-arm', { story: this.#view.story }),
      cancelled: () => emit(host, 'rv-flip-cancel', { story: this.#view.story }),
      turned: (side) => this.#onTurned(side),
      discovered: (story) => {
        emit(host, 'rv-back-seen', { story });
        // Behind a cover the turn was told of before.
        if (this.side === 'back') this.#say(this.#describeBack());
      },
      failed: (error, method) => emit(host, 'rv-story-adapter-error', { error, method }),
      invalid: (problems) => warnOnce(`<rv-flip-story> got what is no story.\n${problems.join('\n')}`),
    });
    this.#hold = new HoldController(host, {
      send: (event) => this.#send(event),
      isArming: () => this.#snapshot.hold.phase === 'arming',
    });
    this.#attention = new AttentionController(host, () => this.#store.send({ type: 'settle' }));
    this.#seen = new SeenController(host, () => this.#recordSeen());
    this.#turn = new TurnController(host);
    this.#backUrl = new ObjectUrlController(host);
    new StoreController(host, this.#store);
    host.addController(this);
  }

  get side(): Side {
    return exposedSide(this.#snapshot.hold);
  }

  flip(): void {
    this.#send({ type: 'toggle' });
  }

  hostDisconnected(): void {
    this.#stopMotion();
    this.#store.stop();
  }

  get #snapshot(): FlipSnapshot {
    return this.#store.getSnapshot();
  }

  get #view(): FlipView {
    return viewOf(this.#snapshot, this.#own('back') !== null);
  }

  get #canFlip(): boolean {
    return !this.#host.disabled && this.#view.hasBack;
  }

  get #canKeep(): boolean {
    const { hold } = this.#snapshot;
    return hold.phase === 'back' && hold.until !== 'dismissed';
  }

  get #settings(): HoldSettings {
    const { story, back } = this.#view;
    return {
      thresholdMs: clamp(this.#host.holdThreshold, 0, 5000, 350),
      reveal: this.#host.reveal,
      revealMs: this.#host.revealSeconds === Infinity ? Infinity : clamp(this.#host.revealSeconds, 1, 60, 5) * 1000,
      tap: this.#host.activation !== 'hold',
      ask: story !== undefined && this.#mustTell(story),
      // The seconds are those in which there is something to see.
      paused: this.#attention.active || (back?.picture !== undefined && !this.#loaded.back),
    };
  }

  /** Whether the viewer does not know yet that this author will see them. */
  #mustTell({ author, mine, discovered }: Story): boolean {
    const notices = this.#notices;
    if (mine || discovered || this.#host.notice === 'none' || this.#snapshot.back.phase === 'open' || !notices)
      return false;
    return !notices.has(author.id);
  }

  get #notices(): NoticeMemory | undefined {
    const adapter = this.#getAdapters()?.story;
    if (!adapter || this.#host.rememberNotice === undefined) return adapter && pageNoticeMemory(adapter);
    return deviceNoticeMemory(adapter, this.#host.rememberNotice);
  }

  get #menuActions(): readonly SafetyAction[] {
    const { id, mine } = this.#view.story ?? {};
    if (id === undefined || mine) return [];
    return possibleActions({ actions: ['report-story', 'report-person', 'block'], storyId: id }, this.#getAdapters());
  }

  /** The page's own picture of a face. */
  #own(side: Side): HTMLImageElement | null {
    return this.#host.querySelector<HTMLImageElement>(`:scope > img[slot=${side}]`);
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.hold');
  }

  /** One of the element's own, which are there from the first render on. */
  #one(selector: string): HTMLElement {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? this.#host;
  }

  #set(change: Partial<LocalState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }

  #say(announcement: string): void {
    this.#set({ announcement });
  }

  #send(event: HoldEvent): void {
    // What ends a hold is always welcome.
    if (this.#canFlip || event.type === 'cancel') this.#store.send(event);
  }

  hostUpdate(): void {
    // Off the page nothing may start; the next connection updates again.
    if (this.#host.isConnected) this.#show();
    // The page may have taken its own back away, or the button.
    if (this.#host.disabled || (this.side === 'back' && !this.#view.hasBack)) this.#store.send({ type: 'dismiss' });
    const { side, story } = this.#view;
    // "Try again" goes with the failure it stood beside, also when the line came back by itself.
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const failed = this.#snapshot.load.phase === 'failed';
    if (!failed && activeElement?.closest('[part=unavailable]')) this.#wantsFocus = true;
    if (side === 'front' && this.#state.comparing) this.#set({ comparing: false });
    if (this.#snapshot.back.phase !== 'open') this.#loaded.back = false;
    if (story?.mine && !this.#author) void this.#fetchAuthor();
  }

  #show(): void {
    const adapter = this.#getAdapters()?.story;
    this.#store.show({
      adapter,
      record: this.#host.story ?? undefined,
      storyId: this.#host.storyId,
      ownFront: this.#own('front') !== null,
    });
  }

  hostUpdated(): void {
    if (this.#wantsFocus && this.#canFlip) {
      this.#wantsFocus = false;
      this.#button?.focus();
    }
    const { phase } = this.#snapshot.hold;
    const { front, back } = this.#view;
    this.#seen.watch(this.#getAdapters()?.story !== undefined);
    if (phase === 'asking' && this.#lastPhase !== 'asking') this.#onAsking();
    if (phase !== this.#lastPhase) this.#showState(phase);
    this.#lastPhase = phase;
    this.#turn.to(
      phase === 'back' ? 'back' : phase === 'opening' ? 'edge' : 'front',
      () => turnPartsOf(this.#one('.stage')),
      () => ({ reduced: prefersReducedMotion(), rightToLeft: this.#words.dir() === 'rtl' }),
    );
    const { width, height } = front?.picture ?? ownSize(this.#own('front'));
    const { thresholdMs, revealMs } = this.#settings;
    setVariables(
      this.#one('article'),
      {
        '--_ratio': `${width} / ${height}`,
        '--_front': front?.picture?.placeholder ?? '',
        '--_back': back?.picture?.placeholder ?? '',
        '--_threshold': `${thresholdMs}ms`,
        '--_reveal': `${revealMs}ms`,
      },
      this.#variables,
    );
  }

  /** For a page's own styles, `:state(back)`. */
  #showState(phase: HoldState['phase']): void {
    const states = this.#states;
    states.clear();
    if (phase === 'arming' || phase === 'opening' || phase === 'back') states.add(phase);
  }

  /** The notice takes the focus, not one of its buttons: the key that is still held must not press it. */
  #onAsking(): void {
    const notice = this.#one('.stage').querySelector<HTMLElement>('.notice');
    if (!notice) return;
    notice.focus({ preventScroll: true });
    this.#play('notice', notice);
  }

  #onTurned(side: Side): void {
    emit(this.#host, 'rv-story-flipped', { story: this.#view.story, side });
    if (side === 'back' && this.#host.haptics && 'vibrate' in navigator && !prefersReducedMotion())
      navigator.vibrate(10);
    this.#say(side === 'front' ? this.#words.text('flipFrontShown') : this.#describeBack());
  }

  #describeBack(): string {
    const words = this.#words;
    const { hold } = this.#snapshot;
    const { covered, back } = this.#view;
    if (covered.back) return words.text('flipBackCovered');
    const alt = back ? back.picture?.alt : this.#own('back')?.alt;
    const shown = alt ? words.text('flipBackShown', alt.replace(/[.。]$/u, '')) : words.text('flipBackNoDescription');
    if (hold.phase !== 'back' || hold.until === 'release') return shown;
    return hold.until === 'countdown'
      ? `${shown} ${words.text('flipReturns', Math.round(hold.leftMs / 1000))}`
      : `${shown} ${words.text('flipStays')}`;
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    const { phase } = this.#snapshot.hold;
    if (event.key === 'Escape' && phase !== 'front') {
      // The story's own Escape, not that of a dialog it stands in.
      event.stopPropagation();
      event.preventDefault();
      if (this.#state.comparing) this.#endCompare();
      else this.#dismiss();
    }
    const chord = event.ctrlKey || event.altKey || event.metaKey;
    if (event.key.toLowerCase() === 'k' && !chord && this.#canKeep) this.#keep();
  };

  #onIntent = (): void => {
    this.#store.prepare();
    if (this.#settings.ask || this.#view.story?.comparable || this.#host.comparable) void warmUpMotion();
  };

  #keep = (): void => {
    this.#store.send({ type: 'keep' });
    this.#say(this.#words.text('flipKept'));
    emit(this.#host, 'rv-keep-showing', { story: this.#view.story });
    this.#button?.focus();
  };

  #dismiss = (): void => {
    this.#store.send({ type: 'dismiss' });
    this.#button?.focus();
  };

  #accept = (): void => {
    const author = this.#view.story?.author;
    if (!author) return;
    this.#notices?.add(author.id);
    emit(this.#host, 'rv-notice-accept', { author });
    this.#store.send({ type: 'accept' });
    this.#button?.focus();
  };

  #uncover(side: Side): void {
    const { story, front, back } = this.#view;
    const reason = (side === 'front' ? front : back)?.state === 'age-gated' ? 'age' : 'sensitive';
    if (!emit(this.#host, 'rv-uncover-request', { story, side, reason }, true)) return;
    this.#store.uncover(side);
    if (this.#snapshot.back.phase === 'open') this.#say(this.#describeBack());
    this.#button?.focus();
  }

  #retry = (): void => {
    // The button that was pressed goes; the one that comes may take a while.
    this.#wantsFocus = true;
    this.#store.retry();
  };

  #recordSeen(): void {
    const { unshown, covered } = this.#view;
    if (this.#seen.inView && this.#loaded.front && !covered.front && !unshown) this.#store.frontSeen();
  }

  #onPicture(side: Side, loaded: boolean): void {
    this.#loaded[side] = true;
    if ((this.#state.broken[side] ?? false) === loaded)
      this.#set({ broken: { ...this.#state.broken, [side]: !loaded } });
    if (side === 'front') {
      if (loaded) this.#recordSeen();
      // The card takes the shape of the page's own picture.
      if (!this.#view.story) this.#host.requestUpdate();
    }
    this.#store.send({ type: 'settle' });
  }

  /** Pictures of the page's own tell of their load and failure in the capture phase only. */
  #onOwnPicture = {
    handleEvent: (event: Event): void => {
      const { slot } = event.target as Element;
      if (slot === 'front' || slot === 'back') this.#onPicture(slot, event.type === 'load');
    },
    capture: true,
  };

  #onSlotChange = (): void => {
    for (const side of ['front', 'back'] as const) {
      const own = this.#own(side);
      // It may have failed before anybody here listened. (A drawing without a size has none either, but decodes.)
      if (own?.complete && own.naturalWidth === 0 && own.getAttribute('src')) {
        own.decode().catch(() => this.#onPicture(side, false));
      }
    }
    this.#host.requestUpdate();
  };

  #retryPicture(side: Side): void {
    const own = this.#own(side);
    if (own && !this.#view.story) own.setAttribute('src', own.getAttribute('src') ?? '');
    this.#set({ broken: { ...this.#state.broken, [side]: false } });
    this.#button?.focus();
  }

  async #toggleCompare(): Promise<void> {
    if (this.#state.comparing) {
      this.#endCompare();
      return;
    }
    const module = await this.#fetchPart(() => import('./flip-story.compare.js'));
    if (!module || this.side !== 'back') return;
    this.#compare ??= new module.ComparePart(this.#host, {
      stage: () => this.#one('.stage'),
      slid: () => this.#stopMotion(),
    });
    this.#compare.reset();
    this.#store.send({ type: 'keep' });
    this.#set({ comparing: true });
    await this.#host.updateComplete;
    this.#play('compare', this.#one('.stage'));
    this.#one('.stage').querySelector('input')?.focus();
  }

  #endCompare(): void {
    this.#set({ comparing: false });
    // The slider that goes may have the focus.
    this.#button?.focus();
  }

  async #openMenu(): Promise<void> {
    const module = await this.#fetchPart(() => import('../parts/safety.js'));
    const { story, side } = this.#view;
    if (!module || !story || !this.#host.isConnected) return;
    this.#safety ??= new module.SafetyPart(this.#host, { getAdapters: () => this.#getAdapters() });
    this.#safety.open({ person: story.author, storyId: story.id, side, actions: this.#menuActions });
  }

  async #fetchAuthor(): Promise<void> {
    const module = await this.#fetchPart(() => import('./flip-story.author.js'));
    if (!module) return;
    this.#author ??= new module.AuthorPart(this.#host, {
      words: this.#words,
      getAdapter: () => this.#getAdapters()?.story,
      renewed: (story) => this.#store.renew(story),
    });
    this.#host.requestUpdate();
  }

  /** Code that is needed only now may not arrive; then the press can be repeated. */
  async #fetchPart<Module>(fetch: () => Promise<Module>): Promise<Module | undefined> {
    try {
      return await fetch();
    } catch {
      this.#say(this.#words.text('commonProblem', 'unavailable', undefined));
      return undefined;
    }
  }

  #play(scene: Scene, root: HTMLElement): void {
    this.#stopMotion();
    this.#stopMotion = playScene(scene, root);
  }

  render(): TemplateResult {
    const words = this.#words;
    const snapshot = this.#snapshot;
    const { hold, load } = snapshot;
    const { story, side, unshown, hasBack, front, back } = this.#view;
    return html`<article
      class=${classMap({
        reduced: prefersReducedMotion(),
        arming: hold.phase === 'arming',
        opening: hold.phase === 'opening',
        'back-shown': hold.phase === 'back',
        counting: hold.phase === 'back' && hold.until === 'countdown' && !hold.held,
        resting: hold.phase === 'back' && hold.since === undefined,
        comparing: this.#state.comparing,
      })}
      aria-label=${story ? words.text('flipStoryBy', story.author.name) : nothing}
      aria-busy=${load.phase === 'loading'}
      @keydown=${this.#onKeyDown}
      @load=${this.#onOwnPicture}
      @error=${this.#onOwnPicture}
    >
      ${story ? renderHeader(story, words, this.#menuActions.length > 0 ? () => void this.#openMenu() : undefined) : nothing}
      ${renderStage({
        front: unshown
          ? html`${renderUnshown(snapshot, words, this.#retry)}${this.#renderAwaited('front')}`
          : this.#renderFace('front', front),
        back: hasBack && this.#isBackDue ? this.#renderFace('back', back) : this.#renderAwaited('back'),
        frontInert: side === 'back' && !this.#state.comparing,
        backInert: side === 'front',
        over: this.#renderOver(),
      })}
      ${this.#renderControls()} ${unshown ? nothing : renderCaption(side, side === 'front' ? front : back)}
      ${this.#author?.render(story) ?? nothing}
      ${hasBack ? html`<p class="print-only">${words.text('flipSecondSide')}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.#state.announcement}</p>
      ${this.#safety?.render() ?? nothing}
    </article>`;
  }

  /** Whether the back has something to show: before it is opened not even its place says anything. */
  get #isBackDue(): boolean {
    const { story, back, covered } = this.#view;
    return !story || covered.back || this.#snapshot.back.phase === 'open' || back?.picture !== undefined;
  }

  #renderFace(side: Side, face: Face | undefined): TemplateResult {
    const own = this.#own(side);
    const broken = this.#state.broken[side] ?? false;
    if (!face && !broken) return html`<slot name=${side} @slotchange=${this.#onSlotChange}></slot>`;
    const { covered, backBlob } = this.#view;
    return renderFace({
      side,
      face: face ?? { state: 'live', ...(own && { picture: { src: own.src, alt: own.alt, ...ownSize(own) } }) },
      covered: covered[side],
      objectUrl: side === 'back' ? this.#backUrl.urlOf(backBlob) : undefined,
      broken,
      words: this.#words,
      loaded: () => this.#onPicture(side, true),
      failed: () => this.#onPicture(side, false),
      retry: () => this.#retryPicture(side),
      uncover: () => this.#uncover(side),
    });
  }

  /** Tells when the page brings a picture of its own later. */
  #renderAwaited(side: Side): TemplateResult {
    return html`<slot name=${side} hidden @slotchange=${this.#onSlotChange}></slot>`;
  }

  /** What lies over the card: the slider, the wait, the notice, what went wrong. */
  #renderOver(): unknown {
    const words = this.#words;
    const { hold, back: opened } = this.#snapshot;
    const { side, story, back } = this.#view;
    if (this.#state.comparing) return this.#compare?.render(back?.label);
    if (hold.phase === 'opening' || (side === 'back' && opened.phase === 'opening')) {
      return html`<p class="wait"><span>${words.text('flipOpening')}</span></p>`;
    }
    if (hold.phase === 'asking' && story) {
      return renderNotice(story.author, words, { accept: this.#accept, decline: this.#dismiss });
    }
    return opened.phase === 'failed' && hold.phase !== 'arming'
      ? renderBackProblem(opened.error, words, this.#retry)
      : nothing;
  }

  #renderControls(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { load } = this.#snapshot;
    const { side, story, hasBack, covered } = this.#view;
    // A button that will be there keeps its place while the story is on its way.
    const awaited = load.phase === 'loading' || (load.phase === 'empty' && this.#host.storyId !== undefined);
    if (!hasBack && !awaited) return html`<slot name="actions"></slot>`;
    const hint = words.text(this.#host.activation === 'hold' ? 'flipHintHoldOnly' : 'flipHint');
    const listed = story && this.#settings.ask ? ` ${words.text('flipHintListed', story.author.name)}` : '';
    const comparable = story ? story.comparable : this.#host.comparable;
    return renderControls({
      words,
      hold: this.#hold,
      pressed: side === 'back',
      disabled: !this.#canFlip,
      hint: hint + listed,
      intend: this.#onIntent,
      keep: this.#canKeep ? this.#keep : undefined,
      compare: comparable && side === 'back' && !covered.back ? () => void this.#toggleCompare() : undefined,
      comparing: this.#state.comparing,
    });
  }
}

/** Bad numbers fall back; good ones are brought within bounds. */
function clamp(value: number, min: number, max: number, fallback: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}
