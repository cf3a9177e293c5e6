import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { Adapters, Side, Story } from '../../contracts/index.js';
import type { Reveal } from '../../core/story/hold.js';
import { tokens } from '../parts/tokens.styles.js';
import type { FlipStoryPart } from './flip-story.part.js';
import { renderShell } from './flip-story.shell.js';
import { ownPicture, ownSize } from './flip-story.stage.js';
import { flipStoryStrings, type FlipStoryStrings } from './flip-story.strings.js';
import { styles } from './flip-story.styles.js';

/** Fetched once for all stories of the page; those that come later have it at once. */
let Part: typeof FlipStoryPart | undefined;

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
 * @slot authors - In place of avatar and name alone: `rv-co-author-badge`, say
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
  static override styles = [tokens, styles];

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

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, flipStoryStrings);
  #internals = this.attachInternals();
  #part: FlipStoryPart | undefined;
  #fetching: Promise<void> | undefined;
  #fetchFailed = false;

  /** The face that shows. */
  get side(): Side {
    return this.#part?.side ?? 'front';
  }

  /** Turns the story as a press of its button does: not around a needed notice, nor around a cover. */
  flip(): void {
    if (this.#part) this.#part.flip();
    else void this.updateComplete.then(() => this.#part?.flip());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const adapter = this.#adapters.current?.story;
    if (!this.story && this.storyId !== undefined && !adapter) {
      warnOnce('<rv-flip-story story-id> finds no StoryAdapter: set its adapters, or put it inside <rv-provider>.');
    }
    const own = ownPicture(this, 'front') !== null;
    const something = own || Boolean(this.story) || (this.storyId !== undefined && adapter !== undefined);
    if (something && this.isConnected) this.#start();
  }

  protected override updated(): void {
    if (this.#part) return;
    // The part does the same: nothing may jump when it comes.
    const { width, height } = ownSize(ownPicture(this, 'front'));
    this.renderRoot.querySelector('article')?.style.setProperty('--_ratio', `${width} / ${height}`);
  }

  #start(): void {
    if (this.#part) return;
    if (Part) {
      this.#part = new Part(this, {
        words: this.#words,
        getAdapters: () => this.#adapters.current,
        states: this.#internals.states,
      });
    } else if (!this.#fetchFailed) {
      this.#fetching ??= this.#fetch();
    }
  }

  async #fetch(): Promise<void> {
    try {
      Part = (await import('./flip-story.part.js')).FlipStoryPart;
    } catch {
      this.#fetchFailed = true;
    }
    this.#fetching = undefined;
    this.requestUpdate();
  }

  #retry = (): void => {
    this.#fetchFailed = false;
    this.requestUpdate();
  };

  /** Complete is what shows the story, not what stands in for it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#fetching) return complete;
    await this.#fetching;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    if (this.#part) return this.#part.render();
    return renderShell({
      words: this.#words,
      fetching: this.#fetching !== undefined,
      failed: this.#fetchFailed,
      retry: this.#retry,
      ofRecord: Boolean(this.story) || this.storyId !== undefined,
      slotted: () => this.requestUpdate(),
    });
  }
}
