import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, Thread } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { panelStyles } from '../parts/panel.styles.js';
import { chatIcon } from '../parts/icons/chat.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { tokens } from '../parts/tokens.styles.js';
import { skeleton } from './chat-inbox.shell.js';
import { chatInboxStrings, type ChatInboxStrings } from './chat-inbox.strings.js';
import { styles } from './chat-inbox.styles.js';

/**
 * Somebody's conversations: who with, what was said last, what is unread, muted, being written or not sent; requests of
 * strangers apart, without a picture of theirs; a search; and what can be done about each. Changes come live, and nothing
 * moves while somebody is at the list.
 *
 * Give it a height; else it takes `--rv-inbox-block-size`.
 *
 * Keys: up, down, Home and End go from conversation to conversation, Enter opens one; sideways, the menu key or Shift and
 * F10 lead to what else can be done. A long press and the right button of a mouse do, too.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-chat-inbox></rv-chat-inbox>
 * </rv-provider>
 * ```
 *
 * @element rv-chat-inbox
 *
 * @slot empty - In place of the words for no conversations
 * @slot empty-requests - In place of the words for no requests
 *
 * @csspart inbox - All of it
 * @csspart search - The search
 * @csspart tabs - The choice between messages and requests
 * @csspart tab - One of them
 * @csspart banner - The line is down
 * @csspart list - The rows
 * @csspart thread - A row
 * @csspart avatar - Somebody's picture or initials
 * @csspart preview - What was said last, is being written, or who types
 * @csspart time - When
 * @csspart count - How much is unread, or how many requests there are
 * @csspart unsent - How many own messages did not go
 * @csspart newest - The way to what is new, while the order is held
 * @csspart sheet - The modal sheet
 * @csspart empty - In place of an empty list
 * @csspart unavailable - In place of a list that cannot be had
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-inbox-block-size=min(44rem, 88dvh)] - The height, where you set none
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface behind the rows
 * @cssprop [--rv-raised] - Surface of the sheet and of what is lifted
 * @cssprop [--rv-well] - Surface of the open conversation, and of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 * @cssprop [--rv-on-spot] - Text on it
 *
 * @cssstate loading - The list is on its way
 * @cssstate unavailable - Not there, refused or not connected
 * @cssstate empty - There is nothing in it
 * @cssstate offline - The device has no line
 * @cssstate searching - What a search has found shows
 *
 * @fires {CustomEvent<ThreadOpenDetail>} rv-thread-open-request - Somebody wants to read a conversation: show it. Prevented, it is not marked as the open one
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-accept-request - Before a request is accepted. Cancelable: the host does it
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-accepted - It is accepted
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-delete-request - Before a conversation is deleted. Cancelable: the host does it
 * @fires {CustomEvent<ThreadDetail>} rv-thread-deleted - It is deleted
 * @fires {CustomEvent<ThreadMuteDetail>} rv-thread-mute-request - Before it is muted or unmuted. Cancelable: the host does it
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-changed - It is
 * @fires {CustomEvent<ThreadReadDetail>} rv-thread-read - Everything in it is marked as read
 * @fires {CustomEvent<ChatReportDetail>} rv-chat-report-request - Before a conversation is reported. Cancelable: the host sends it
 * @fires {CustomEvent<ChatReportDetail>} rv-chat-reported - The report is sent
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before a person is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - A person is blocked
 * @fires {CustomEvent<ChatAdapterErrorDetail>} rv-chat-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class ChatInbox extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** The conversation that is open: its row is marked. */
  @property({ attribute: 'thread-id' }) threadId: string | undefined;

  /** The list that shows. */
  @property() list: 'all' | 'requests' = 'all';

  /** The conversations, where no adapter gives them. Another array for each change. */
  @property({ attribute: false }) threads: readonly Thread[] | undefined;

  /** Whose drafts and unsent messages are kept on the device, as in `rv-chat-thread`. */
  @property({ attribute: 'draft-key' }) draftKey = 'default';

  /** Nothing is kept on the device. */
  @property({ type: Boolean, attribute: 'no-drafts' }) noDrafts = false;

  /** Tells a screen reader who has written, politely and together. Muted conversations and the open one are left out. */
  @property({ type: Boolean }) announce = false;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<ChatInboxStrings> | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, chatInboxStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { ChatInboxPart } = await import('./chat-inbox.part.js');
    return new ChatInboxPart(this, { getAdapters: () => this.#adapters.current });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.list !== 'requests') this.list = 'all';
    if (!this.isConnected) return;
    if (this.#isConnected) this.#part.fetch();
    else
      warnOnce(
        '<rv-chat-inbox> needs a ChatAdapter with listThreads: set its adapters, or put it inside <rv-provider>. Or give it threads.',
      );
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#isConnected) states.add('unavailable');
    else if (this.#part.current) for (const state of this.#part.current.states) states.add(state);
    else if (this.#part.isFetching) states.add('loading');
  }

  get #isConnected(): boolean {
    return typeof this.#adapters.current?.chat?.listThreads === 'function' || this.threads !== undefined;
  }

  protected override render(): TemplateResult {
    if (this.#part.current && this.#isConnected) return this.#part.current.render();
    const words = this.#words;
    return html`<section class="inbox" part="inbox" aria-label=${words.text('inboxHeading')}>
      ${
        !this.#isConnected
          ? unavailablePanel(chatIcon(), words.text('inboxNotConnected'))
          : this.#part.hasFailed
            ? notFetchedPanel(words, this.#part.retry)
            : skeleton(words)
      }
    </section>`;
  }
}
