import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, Side } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { panelStyles } from '../parts/panel.styles.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { tokens } from '../parts/tokens.styles.js';
import { skeleton } from './story-viewers.shell.js';
import { storyViewersStrings, type StoryViewersStrings } from './story-viewers.strings.js';
import { styles } from './story-viewers.styles.js';

/**
 * Who saw a story: two lists for its author, those who saw the front and those who discovered the back, with figures,
 * times, paging and live additions, and what can be done about a viewer.
 *
 * Keys: arrows, Home and End go from list to list on the tabs and from row to row on the rows.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-story-viewers story-id="s1"></rv-story-viewers>
 * </rv-provider>
 * ```
 *
 * @element rv-story-viewers
 *
 * @slot empty-front - In place of the words for nobody on the first list
 * @slot empty-back - In place of the words for nobody on the second list
 *
 * @csspart sheet - The modal sheet
 * @csspart tabs - The two figures, which are the tabs of the lists
 * @csspart tab - One of them
 * @csspart rate - How many of those who saw it turned it
 * @csspart list - A list
 * @csspart viewer - A row
 * @csspart avatar - Somebody's picture or initials
 * @csspart time - When they saw it
 * @csspart empty - In place of an empty list
 * @csspart unavailable - In place of lists that this person can't have
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-viewers-inset-block-start=0px] - Where the figures stick as the page scrolls: the height of your own header
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface behind the lists
 * @cssprop [--rv-raised] - Surface of the sheet
 * @cssprop [--rv-well] - Surface of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 *
 * @cssstate loading - A first page is on its way
 * @cssstate unavailable - Refused, gone or not connected
 *
 * @fires {CustomEvent<ViewerDetail>} rv-viewer-remove-request - Before a viewer is removed. Cancelable: the host does it
 * @fires {CustomEvent<ViewerDetail>} rv-viewer-removed - A viewer is off both lists
 * @fires {CustomEvent<StoryViewersDetail>} rv-viewers-close - Somebody has closed the sheet
 * @fires {CustomEvent<PersonReportDetail>} rv-person-report-request - Before a report is sent. Cancelable: the host sends it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-reported - A report is sent
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before a person is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - A person is blocked
 * @fires {CustomEvent<StoryAdapterErrorDetail>} rv-story-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class StoryViewers extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** Whose viewers to list. */
  @property({ attribute: 'story-id' }) storyId: string | undefined;

  /** The list that shows. */
  @property({ reflect: true }) side: Side = 'front';

  /** Shown as a modal sheet while `open`, instead of in its place. */
  @property({ type: Boolean, reflect: true }) sheet = false;

  /** Whether the sheet is open. Nothing is fetched or asked of the adapter before. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<StoryViewersStrings> | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, storyViewersStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { StoryViewersPart } = await import('./story-viewers.part.js');
    return new StoryViewersPart(this, { words: this.#words, getAdapters: () => this.#adapters.current });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.side !== 'back') this.side = 'front';
    if (!this.#isShown) return;
    if (this.#isConnected) this.#part.fetch();
    else
      warnOnce(
        '<rv-story-viewers> needs a story-id and a StoryAdapter: set its adapters, or put it inside <rv-provider>.',
      );
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#isShown) return;
    const waiting = this.#part.current ? this.#part.current.isLoading : this.#part.isFetching;
    if (!this.#isConnected || this.#part.current?.unavailable) states.add('unavailable');
    else if (waiting) states.add('loading');
  }

  get #isShown(): boolean {
    return !this.sheet || this.open;
  }

  get #isConnected(): boolean {
    return this.storyId !== undefined && this.#adapters.current?.story !== undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#part.current) return this.#part.current.render();
    // A sheet comes up when it can.
    if (this.sheet) return nothing;
    const words = this.#words;
    return html`<section class="viewers" aria-label=${words.text('viewersHeading')}>
      ${
        !this.#isConnected
          ? unavailablePanel(hiddenIcon(), words.text('viewersNotConnected'))
          : this.#part.hasFailed
            ? notFetchedPanel(words, this.#part.retry)
            : skeleton(words, this.side)
      }
    </section>`;
  }
}
