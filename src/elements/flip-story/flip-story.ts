import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { AttentionController } from '../../controllers/attention-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { HoldController } from '../../controllers/hold-controller.js';
import { ObjectUrlController } from '../../controllers/object-url-controller.js';
import { SeenController } from '../../controllers/seen-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { TurnController } from '../../controllers/turn-controller.js';
import type { Adapters, Face, Side, Story } from '../../contracts/index.js';
import { systemClock } from '../../core/clock.js';
import { createFlipStore, type FlipSnapshot } from '../../core/flip-store.js';
import { viewOf, type FlipView } from '../../core/flip-view.js';
import { exposedSide, type HoldEvent, type HoldSettings, type HoldState, type Reveal } from '../../core/hold.js';
import { deviceNoticeMemory, pageNoticeMemory, type NoticeMemory } from '../../core/notice-memory.js';
import { playScene, warmUpMotion, type Scene } from '../../motion/motion.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { emit } from '../parts/emit.js';
import type { SafetyPart } from '../parts/safety.js';
import { possibleActions, type SafetyAction } from '../parts/safety-actions.js';
import { tokens } from '../parts/tokens.styles.js';
import type { AuthorPart } from './flip-story.author.js';
import type { ComparePart } from './flip-story.compare.js';
import { renderControls } from './flip-story.controls.js';
import { renderFace } from './flip-story.face.js';
import { renderStage, setVariables, turnPartsOf } from './flip-story.stage.js';
import { flipStoryStrings, type FlipStoryStrings } from './flip-story.strings.js';
import { styles } from './flip-story.styles.js';
import { renderBackProblem, renderCaption, renderHeader, renderNotice, renderUnshown } from './flip-story.view.js';

/**
 * A story with two faces: the viewer holds "Hold to flip" and the hidden picture shows for some seconds.
 *
 * It is filled in one of three ways: two slotted images, nothing recorded; a `story` record; or a `story-id` with an
 * adapter, by property or from the nearest provider. A back from an adapter is in the page, the record and the network
 * only once it has been opened, and opening it puts the viewer on the author's list: they are told before.
 *
 * Keys on the button: Enter or a short Space flips and stays; Space held flips like a pointer; Escape returns; K keeps.
 *
 * @example
 * ```html
 * <rv-flip-story>
 *   <img slot="front" src="before.jpg" alt="An empty room" width="1080" height="1350" />
 *   <img slot="back" src="after.jpg" alt="The same room, full of people" width="1080" height="1350" />
 * </rv-flip-story>
 * ```
 *
 * @element rv-flip-story
 *
 * @slot front - The front's `<img>`, without an adapter
 * @slot back - The back's `<img>`, without an adapter
 * @slot author - In place of avatar, name and time
 * @slot hold-label - In place of "Hold to flip"
 * @slot caption-front - Beneath the front
 * @slot caption-back - Beneath the back
 * @slot cover - In place of the words on a cover
 * @slot actions - More controls, after the element's own
 *
 * @csspart header - Author, time, menu
 * @csspart stage - Where the card stands
 * @csspart card - The card that turns
 * @csspart front - The front face
 * @csspart back - The back face
 * @csspart picture - The picture of a face
 * @csspart cover - A cover over a picture
 * @csspart unavailable - In place of a story that can't be shown
 * @csspart problem - What went wrong, beside what it went wrong with
 * @csspart button - The hold button
 * @csspart ring - The ring that fills under the thumb
 * @csspart notice - The notice before the first flip
 *
 * @cssprop [--rv-radius=14px] - Corners of the card
 * @cssprop [--rv-paper] - Surface behind everything
 * @cssprop [--rv-raised] - Surface of what is lifted: pills, notices, sheets
 * @cssprop [--rv-well] - Surface of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 * @cssprop [--rv-on-spot] - Text on it
 *
 * @cssstate back - The back is shown
 * @cssstate arming - Held, before the threshold
 * @cssstate opening - Past the threshold, the back on its way
 *
 * @fires {CustomEvent<FlipStoryDetail>} rv-flip-arm - A hold begins
 * @fires {CustomEvent<FlipStoryDetail>} rv-flip-cancel - A hold ends before the threshold; nothing was recorded
 * @fires {CustomEvent<FlipStoryDetail>} rv-flip-request - Before the adapter is asked for the back. Cancelable: the story stays on its front
 * @fires {CustomEvent<FlipStorySideDetail>} rv-story-flipped - The other face shows
 * @fires {CustomEvent<FlipStoryDetail>} rv-back-seen - The back was granted, and with an adapter recorded. Once per story
 * @fires {CustomEvent<NoticeAcceptDetail>} rv-notice-accept - The viewer agrees to be listed by this author
 * @fires {CustomEvent<FlipStoryDetail>} rv-keep-showing - The countdown was stopped
 * @fires {CustomEvent<UncoverRequestDetail>} rv-uncover-request - Before a cover opens. Cancelable: it stays closed, prove the viewer's age and renew the record
 * @fires {CustomEvent<FlipStoryDetail>} rv-viewers-request - The author wants to read who saw it
 * @fires {CustomEvent<AppealRequestDetail>} rv-appeal-request - Before an appeal is sent. Cancelable: the host sends it
 * @fires {CustomEvent<StoryReportDetail>} rv-story-report-request - Before a report of a face is sent. Cancelable: the host sends it
 * @fires {CustomEvent<StoryReportDetail>} rv-story-reported - A report of a face is sent
 * @fires {CustomEvent<PersonReportDetail>} rv-person-report-request - Before a report of the author is sent. Cancelable: the host sends it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-reported - A report of the author is sent
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before the author is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - The author is blocked
 * @fires {CustomEvent<StoryAdapterErrorDetail>} rv-story-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class FlipStory extends LitElement {
  static override styles = [tokens, avatarStyles, styles];

  /** The story itself. Wins over `storyId`. Checked: what is no story shows so and says why in the console. */
  @property({ attribute: false }) story: Story | undefined;

  /** Which story to ask the adapter for. */
  @property({ attribute: 'story-id' }) storyId: string | undefined;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<FlipStoryStrings> | undefined;

  /** How long the back stays after a hold: while held, `reveal-seconds` after release, or until dismissed. Presses by key, tap or screen reader always stay (WCAG 2.2.1). */
  @property() reveal: Reveal = 'timed';

  /** Seconds the back stays after release when `reveal` is `timed`: 1 to 60, or `Infinity`. */
  @property({ type: Number, attribute: 'reveal-seconds' }) revealSeconds = 5;

  /** Milliseconds to hold before anything opens or is recorded (WCAG 2.5.2). */
  @property({ type: Number, attribute: 'hold-threshold' }) holdThreshold = 350;

  /** Whether a short press of the pointer flips too. Keys and screen readers always can. */
  @property() activation: 'hold+tap' | 'hold' = 'hold+tap';

  /** Whether viewers are told, before their first flip of an author, that they will be listed. */
  @property() notice: 'first' | 'none' = 'first';

  /** Remembers on this device whom the viewer was told about: the viewer's id, as people may share it. Otherwise until the page is left. */
  @property({ attribute: 'remember-notice' }) rememberNotice: string | undefined;

  /** A short vibration at the threshold, where the device can and motion is not reduced. */
  @property({ type: Boolean }) haptics = false;

  /** Both faces show the same thing: offers to compare them once the back is shown. A record says so itself. */
  @property({ type: Boolean }) comparable = false;

  /** Takes no presses. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private announcement = '';
  @state() private comparing = false;
  @state() private broken: Readonly<Partial<Record<Side, boolean>>> = {};

  @query('article') private frame!: HTMLElement;
  @query('.stage') private stage!: HTMLElement;
  @query('.hold') private button!: HTMLButtonElement | null;

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, flipStoryStrings);
  #store = createFlipStore(systemClock, () => this.#settings, {
    mayOpen: (story) => emit(this, 'rv-flip-request', { story }, true),
    armed: () => emit(this, 'rv-flip-arm', { story: this.#view.story }),
    cancelled: () => emit(this, 'rv-flip-cancel', { story: this.#view.story }),
    turned: (side) => this.#onTurned(side),
    discovered: (story) => {
      emit(this, 'rv-back-seen', { story });
      // Behind a cover the turn was told of before.
      if (this.side === 'back') this.announcement = this.#describeBack();
    },
    failed: (error, method) => emit(this, 'rv-story-adapter-error', { error, method }),
    invalid: (problems) => warnOnce(`<rv-flip-story> got what is no story.\n${problems.join('\n')}`),
  });
  #hold = new HoldController(this, {
    send: (event) => this.#send(event),
    isArming: () => this.#snapshot.hold.phase === 'arming',
  });
  #attention = new AttentionController(this, () => this.#store.send({ type: 'settle' }));
  #seen = new SeenController(this, () => this.#recordSeen());
  #turn = new TurnController(this);
  #backUrl = new ObjectUrlController(this);
  #internals = this.attachInternals();
  #loaded = { front: false, back: false };
  #variables = new Map<string, string>();
  #lastPhase: HoldState['phase'] = 'front';
  #stopMotion: () => void = () => undefined;
  #author: AuthorPart | undefined;
  #compare: ComparePart | undefined;
  #safety: SafetyPart | undefined;

  constructor() {
    super();
    new StoreController(this, this.#store);
  }

  /** The face that shows. */
  get side(): Side {
    return exposedSide(this.#snapshot.hold);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopMotion();
    this.#store.stop();
  }

  /** Turns the story as a press of its button does: not around a needed notice, nor around a cover. */
  flip(): void {
    this.#send({ type: 'toggle' });
  }

  get #snapshot(): FlipSnapshot {
    return this.#store.getSnapshot();
  }

  get #view(): FlipView {
    return viewOf(this.#snapshot, this.#own('back') !== null);
  }

  get #canFlip(): boolean {
    return !this.disabled && this.#view.hasBack;
  }

  get #canKeep(): boolean {
    const { hold } = this.#snapshot;
    return hold.phase === 'back' && hold.until !== 'dismissed';
  }

  get #settings(): HoldSettings {
    const { story, back } = this.#view;
    return {
      thresholdMs: clamp(this.holdThreshold, 0, 5000, 350),
      reveal: this.reveal,
      revealMs: this.revealSeconds === Infinity ? Infinity : clamp(this.revealSeconds, 1, 60, 5) * 1000,
      tap: this.activation !== 'hold',
      ask: story !== undefined && this.#mustTell(story),
      // The seconds are those in which there is something to see.
      paused: this.#attention.active || (back?.picture !== undefined && !this.#loaded.back),
    };
  }

  /** Whether the viewer does not know yet that this author will see them. */
  #mustTell({ author, mine, discovered }: Story): boolean {
    const notices = this.#notices;
    if (mine || discovered || this.notice === 'none' || this.#snapshot.back.phase === 'open' || !notices) return false;
    return !notices.has(author.id);
  }

  get #notices(): NoticeMemory | undefined {
    const adapter = this.#adapters.current?.story;
    if (!adapter || this.rememberNotice === undefined) return adapter && pageNoticeMemory(adapter);
    return deviceNoticeMemory(adapter, this.rememberNotice);
  }

  get #menuActions(): readonly SafetyAction[] {
    const { id, mine } = this.#view.story ?? {};
    if (id === undefined || mine) return [];
    return possibleActions(
      { actions: ['report-story', 'report-person', 'block'], storyId: id },
      this.#adapters.current,
    );
  }

  /** The page's own picture of a face. */
  #own(side: Side): HTMLImageElement | null {
    return this.querySelector<HTMLImageElement>(`:scope > img[slot=${side}]`);
  }

  #send(event: HoldEvent): void {
    // What ends a hold is always welcome.
    if (this.#canFlip || event.type === 'cancel') this.#store.send(event);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Off the page nothing may start; the next connection updates again.
    if (this.isConnected) this.#show();
    if (changed.has('disabled') && this.disabled) this.#store.send({ type: 'dismiss' });
    // The page may have taken its own back away.
    if (this.side === 'back' && !this.#view.hasBack) this.#store.send({ type: 'dismiss' });
    const { side, story } = this.#view;
    if (side === 'front') this.comparing = false;
    if (this.#snapshot.back.phase !== 'open') this.#loaded.back = false;
    if (story?.mine && !this.#author) void this.#fetchAuthor();
  }

  #show(): void {
    const adapter = this.#adapters.current?.story;
    this.#store.show({
      adapter,
      record: this.story ?? undefined,
      storyId: this.storyId,
      ownFront: this.#own('front') !== null,
    });
    if (!this.story && this.storyId !== undefined && !adapter) {
      warnOnce('<rv-flip-story story-id> finds no StoryAdapter: set its adapters, or put it inside <rv-provider>.');
    }
  }

  protected override updated(): void {
    const { phase } = this.#snapshot.hold;
    const { front, back } = this.#view;
    if (phase === 'asking' && this.#lastPhase !== 'asking') this.#onAsking();
    if (phase !== this.#lastPhase) this.#showState(phase);
    this.#lastPhase = phase;
    this.#turn.to(
      phase === 'back' ? 'back' : phase === 'opening' ? 'edge' : 'front',
      () => turnPartsOf(this.stage),
      () => ({ reduced: prefersReducedMotion(), rightToLeft: this.#words.dir() === 'rtl' }),
    );
    const { width, height } = front?.picture ?? ownSize(this.#own('front'));
    const { thresholdMs, revealMs } = this.#settings;
    setVariables(
      this.frame,
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
    const { states } = this.#internals;
    states.clear();
    if (phase === 'arming' || phase === 'opening' || phase === 'back') states.add(phase);
  }

  /** The notice takes the focus, not one of its buttons: the key that is still held must not press it. */
  #onAsking(): void {
    const notice = this.stage.querySelector<HTMLElement>('.notice');
    if (!notice) return;
    notice.focus({ preventScroll: true });
    this.#play('notice', notice);
  }

  #onTurned(side: Side): void {
    emit(this, 'rv-story-flipped', { story: this.#view.story, side });
    if (side === 'back' && this.haptics && 'vibrate' in navigator && !prefersReducedMotion()) navigator.vibrate(10);
    this.announcement = side === 'front' ? this.#words.text('flipFrontShown') : this.#describeBack();
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
      if (this.comparing) this.#endCompare();
      else this.#dismiss();
    }
    const chord = event.ctrlKey || event.altKey || event.metaKey;
    if (event.key.toLowerCase() === 'k' && !chord && this.#canKeep) this.#keep();
  };

  #onIntent = (): void => {
    this.#store.prepare();
    if (this.#settings.ask || this.#view.story?.comparable || this.comparable) void warmUpMotion();
  };

  #keep = (): void => {
    this.#store.send({ type: 'keep' });
    this.announcement = this.#words.text('flipKept');
    emit(this, 'rv-keep-showing', { story: this.#view.story });
    this.button?.focus();
  };

  #dismiss = (): void => {
    this.#store.send({ type: 'dismiss' });
    this.button?.focus();
  };

  #accept = (): void => {
    const author = this.#view.story?.author;
    if (!author) return;
    this.#notices?.add(author.id);
    emit(this, 'rv-notice-accept', { author });
    this.#store.send({ type: 'accept' });
    this.button?.focus();
  };

  #uncover(side: Side): void {
    const { story, front, back } = this.#view;
    const reason = (side === 'front' ? front : back)?.state === 'age-gated' ? 'age' : 'sensitive';
    if (!emit(this, 'rv-uncover-request', { story, side, reason }, true)) return;
    this.#store.uncover(side);
    if (this.#snapshot.back.phase === 'open') this.announcement = this.#describeBack();
    this.button?.focus();
  }

  #retry = (): void => {
    this.#store.retry();
    this.button?.focus();
  };

  #recordSeen(): void {
    const { unshown, covered } = this.#view;
    if (this.#seen.inView && this.#loaded.front && !covered.front && !unshown) this.#store.frontSeen();
  }

  #onPicture(side: Side, loaded: boolean): void {
    this.#loaded[side] = true;
    if ((this.broken[side] ?? false) === loaded) this.broken = { ...this.broken, [side]: !loaded };
    if (side === 'front') {
      if (loaded) this.#recordSeen();
      // The card takes the shape of the page's own picture.
      if (!this.#view.story) this.requestUpdate();
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
    this.requestUpdate();
  };

  #retryPicture(side: Side): void {
    const own = this.#own(side);
    if (own && !this.#view.story) own.setAttribute('src', own.getAttribute('src') ?? '');
    this.broken = { ...this.broken, [side]: false };
    this.button?.focus();
  }

  async #toggleCompare(): Promise<void> {
    if (this.comparing) {
      this.#endCompare();
      return;
    }
    const module = await this.#fetchPart(() => import('./flip-story.compare.js'));
    if (!module || this.side !== 'back') return;
    this.#compare ??= new module.ComparePart(this, { stage: () => this.stage, slid: () => this.#stopMotion() });
    this.#compare.reset();
    this.#store.send({ type: 'keep' });
    this.comparing = true;
    await this.updateComplete;
    this.#play('compare', this.stage);
    this.stage.querySelector('input')?.focus();
  }

  #endCompare(): void {
    this.comparing = false;
    // The slider that goes may have the focus.
    this.button?.focus();
  }

  async #openMenu(): Promise<void> {
    const module = await this.#fetchPart(() => import('../parts/safety.js'));
    const { story, side } = this.#view;
    if (!module || !story || !this.isConnected) return;
    this.#safety ??= new module.SafetyPart(this, { getAdapters: () => this.#adapters.current });
    this.#safety.open({ person: story.author, storyId: story.id, side, actions: this.#menuActions });
  }

  async #fetchAuthor(): Promise<void> {
    const module = await this.#fetchPart(() => import('./flip-story.author.js'));
    if (!module) return;
    this.#author ??= new module.AuthorPart(this, {
      words: this.#words,
      getAdapter: () => this.#adapters.current?.story,
      renewed: (story) => this.#store.renew(story),
    });
    this.requestUpdate();
  }

  /** Code that is needed only now may not arrive; then the press can be repeated. */
  async #fetchPart<Module>(fetch: () => Promise<Module>): Promise<Module | undefined> {
    try {
      return await fetch();
    } catch {
      this.announcement = this.#words.text('commonProblem', 'unavailable', undefined);
      return undefined;
    }
  }

  #play(scene: Scene, root: HTMLElement): void {
    this.#stopMotion();
    this.#stopMotion = playScene(scene, root);
  }

  protected override render(): TemplateResult {
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
        comparing: this.comparing,
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
        frontInert: side === 'back' && !this.comparing,
        backInert: side === 'front',
        over: this.#renderOver(),
      })}
      ${this.#renderControls()} ${unshown ? nothing : renderCaption(side, side === 'front' ? front : back)}
      ${this.#author?.render(story) ?? nothing}
      ${hasBack ? html`<p class="print-only">${words.text('flipSecondSide')}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.announcement}</p>
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
    const broken = this.broken[side] ?? false;
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
    if (this.comparing) return this.#compare?.render(back?.label);
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
    const awaited = load.phase === 'loading' || (load.phase === 'empty' && this.storyId !== undefined);
    if (!hasBack && !awaited) return html`<slot name="actions"></slot>`;
    const hint = words.text(this.activation === 'hold' ? 'flipHintHoldOnly' : 'flipHint');
    const listed = story && this.#settings.ask ? ` ${words.text('flipHintListed', story.author.name)}` : '';
    const comparable = story ? story.comparable : this.comparable;
    return renderControls({
      words,
      hold: this.#hold,
      pressed: side === 'back',
      disabled: !this.#canFlip,
      hint: hint + listed,
      intend: this.#onIntent,
      keep: this.#canKeep ? this.#keep : undefined,
      compare: comparable && side === 'back' && !covered.back ? () => void this.#toggleCompare() : undefined,
      comparing: this.comparing,
    });
  }
}

/** Bad numbers fall back; good ones are brought within bounds. */
function clamp(value: number, min: number, max: number, fallback: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}

/** What a page's own picture says of its size: once it has arrived, before, and when nothing is known. */
function ownSize(image: HTMLImageElement | null): { width: number; height: number } {
  const size = (natural: number | undefined, attribute: string, fallback: number): number =>
    [natural, Number(image?.getAttribute(attribute))].find((px) => px !== undefined && px > 0) ?? fallback;
  return {
    width: size(image?.naturalWidth, 'width', 4),
    height: size(image?.naturalHeight, 'height', 5),
  };
}
