import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { personIcon } from '../parts/icons/person.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import { skeleton } from './contact-finder.shell.js';
import { contactFinderStrings, type ContactFinderStrings } from './contact-finder.strings.js';
import { styles } from './contact-finder.styles.js';

/**
 * Finding the people one knows, on both people's terms. First it says what leaves the device, who gets it, for how long, and
 * what others learn; then somebody takes part, or doesn't. They name a few people, from the device's book or by typing,
 * never all of them; what leaves is hashed where the back end asks for it. Two people find each other when both have
 * looked. Everything can be deleted.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-contact-finder></rv-contact-finder>
 * </rv-provider>
 * ```
 *
 * @element rv-contact-finder
 *
 * @slot explanation - Beneath the explanation: whom to ask, and where the rules are
 * @slot empty-contacts - In place of the words where nobody has been found yet
 *
 * @csspart finder - The whole
 * @csspart open - Opens the explanation, where it isn't shown
 * @csspart explanation - What leaves the device, and what others learn
 * @csspart opt-in - Takes part
 * @csspart not-now - Doesn't
 * @csspart pick - Opens the device's book
 * @csspart input - Where an address or number is typed
 * @csspart entry - One to look for
 * @csspart find - Looks
 * @csspart result - What came of it
 * @csspart list - Those who were found
 * @csspart match - One of them
 * @csspart avatar - Their picture or initials
 * @csspart show-new - Shows those who have arrived meanwhile
 * @csspart follow - Follows one of them, or unfollows
 * @csspart more - What can be done about one of them
 * @csspart load-more - Lists more of them
 * @csspart forget - Asks whether everything is to be deleted
 * @csspart sheet - A modal sheet
 * @csspart time - When they were found
 * @csspart unavailable - In place of what can't be shown
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface
 * @cssprop [--rv-raised] - Surface of sheets and buttons
 * @cssprop [--rv-well] - Surface of what is said
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 *
 * @cssstate loading - It is not known yet whether somebody takes part
 * @cssstate failed - Nor could it be found out
 * @cssstate offline - There is no line
 * @cssstate closed - Only the button is there that opens it
 * @cssstate not-opted-in - Somebody doesn't take part
 * @cssstate ready - They may look
 * @cssstate looking - They look
 * @cssstate nothing-found - Nobody has looked for them yet
 * @cssstate limited - They may not look now
 * @cssstate forgotten - Everything is deleted
 * @cssstate unsupported - Here, nothing can leave the device as it must
 * @cssstate unavailable - Nothing is connected
 *
 * @fires {CustomEvent<ContactsDetail>} rv-contacts-open - The explanation has been opened
 * @fires {CustomEvent<ContactsDetail>} rv-contacts-close - Somebody said "not now"
 * @fires {CustomEvent<ContactsDetail>} rv-contacts-opt-in-request - Before somebody takes part. Cancelable: the host does it
 * @fires {CustomEvent<ContactsOptedInDetail>} rv-contacts-opted-in - Somebody takes part
 * @fires {CustomEvent<ContactsFindDetail>} rv-contacts-find-request - Before anything leaves the device. Cancelable: the host looks
 * @fires {CustomEvent<ContactsFoundDetail>} rv-contacts-found - The answer
 * @fires {CustomEvent<ContactMatchDetail>} rv-contact-follow-request - Before anybody is followed. Cancelable: the host follows
 * @fires {CustomEvent<ContactRelationDetail>} rv-contact-followed - Somebody is followed
 * @fires {CustomEvent<ContactMatchDetail>} rv-contact-unfollow-request - Before a following ends. Cancelable: the host does it
 * @fires {CustomEvent<ContactRelationDetail>} rv-contact-unfollowed - A following has ended
 * @fires {CustomEvent<ContactsDetail>} rv-contacts-forget-request - Before everything is deleted. Cancelable: the host deletes it
 * @fires {CustomEvent<ContactsForgottenDetail>} rv-contacts-forgotten - Everything is deleted
 * @fires {CustomEvent<PersonReportDetail>} rv-person-report-request - Before a report is sent. Cancelable: the host sends it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-reported - A report is sent
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before a person is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - A person is blocked
 * @fires {CustomEvent<ContactsAdapterErrorDetail>} rv-contacts-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class ContactFinder extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** Begins as a line with a button, until somebody wants to know more or takes part. */
  @property({ type: Boolean }) compact = false;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<ContactFinderStrings> | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController<typeof contactFinderStrings>(this, contactFinderStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { ContactFinderPart } = await import('./contact-finder.part.js');
    return new ContactFinderPart(this, () => this.#adapters.current);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Reads again whether somebody takes part. */
  refresh(): void {
    this.#part.current?.refresh();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.#hasAdapter) this.#part.fetch();
    else warnOnce('<rv-contact-finder> needs a ContactsAdapter: set its adapters, or put it inside <rv-provider>.');
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#hasAdapter) states.add('unavailable');
    else
      for (const state of this.#part.current?.states ?? [this.#part.hasFailed ? 'failed' : 'loading'])
        states.add(state);
  }

  get #hasAdapter(): boolean {
    return this.#adapters.current?.contacts != null;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (this.#part.current && this.#hasAdapter) return this.#part.current.render();
    return html`<section class="finder" aria-label=${words.text('contactFinderHeading')}>
      ${
        !this.#hasAdapter
          ? unavailablePanel(personIcon(), words.text('contactFinderNotConnected'))
          : this.#part.hasFailed
            ? notFetchedPanel(words, this.#part.retry)
            : skeleton(words)
      }
    </section>`;
  }
}
