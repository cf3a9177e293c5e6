import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, Message, Moment, Thread } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { PictureTools } from '../../core/picture-tools.js';
import { panelStyles } from '../parts/panel.styles.js';
import { chatIcon } from '../parts/icons/chat.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { tokens } from '../parts/tokens.styles.js';
import { shellHeader, skeleton } from './chat-thread.shell.js';
import { chatThreadStrings, type ChatThreadStrings } from './chat-thread.strings.js';
import { styles } from './chat-thread.styles.js';

/** What people react with, where the host names nothing else. */
const usualEmoji = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

/**
 * A conversation: messages with pictures and moments, replies, reactions, what became of each message, requests of
 * strangers, and a composer that keeps what was written and sends it in order, once the line is back.
 *
 * Give it a height; else it takes `--rv-chat-block-size`.
 *
 * The browser’s search finds what is in the page: of long conversations that is what is near the place being read. Ctrl
 * or Cmd and F inside, or the row in the sheet about the conversation, draws all that is loaded, up to 2,000 messages.
 *
 * Keys: arrows, Home, End, Page Up and Page Down go from message to message; Enter opens what can be done about one, R
 * replies, E edits; Escape goes back to writing. In the composer, Enter sends, Shift and Enter begin a new line, the
 * upward arrow in an empty one edits the last message, Escape lets go of a reply or an edit.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-chat-thread thread-id="t1"></rv-chat-thread>
 * </rv-provider>
 * ```
 *
 * @element rv-chat-thread
 *
 * @slot header-start - Before the picture in the head, such as a way back
 * @slot header - At the end of the head
 * @slot empty - In place of the words for a conversation without messages
 * @slot before-composer - Above what is written
 * @slot composer-actions - Controls of your own beside the text
 * @slot request-notice - In place of what is said about a request
 *
 * @csspart thread - All of it
 * @csspart header - The head
 * @csspart banner - The line is down, or something did not work
 * @csspart list - What scrolls
 * @csspart message - A row with a message
 * @csspart bubble - What a message is on
 * @csspart meta - When it was sent
 * @csspart status - How one's own message fares
 * @csspart separator - A day
 * @csspart unread - Where the unread begins
 * @csspart gap - Where messages may be missing
 * @csspart quote - The message that one answers
 * @csspart attachment - A picture in a message
 * @csspart reaction - Who reacted with one emoji
 * @csspart hint - What the platform says about a message
 * @csspart decision - What moderation made of one's own message
 * @csspart jump - The way to the latest messages, and back to where one was
 * @csspart typing - Who types
 * @csspart menu - What can be done about a message
 * @csspart composer - Where messages are written
 * @csspart send - The button that sends
 * @csspart request - The answers to a stranger's request
 * @csspart acquaintance - What tells a friend from a stranger
 * @csspart standing - Why there is nothing to write into
 * @csspart avatar - Somebody's picture or initials
 * @csspart sheet - The modal sheets
 * @csspart text - The text of a message
 * @csspart empty - In place of messages
 * @csspart unavailable - In place of a conversation that this person can't have
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-chat-block-size=min(44rem, 88dvh)] - The height, where you set none
 * @cssprop [--rv-chat-measure=52rem] - How wide the list may be
 * @cssprop [--rv-chat-own] - Behind one's own messages
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface behind the messages
 * @cssprop [--rv-raised] - Surface of the head, the composer and the sheets
 * @cssprop [--rv-well] - Surface of others' messages
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 * @cssprop [--rv-on-spot] - Text on it
 *
 * @cssstate loading - It is on its way
 * @cssstate unavailable - Not there, refused or not connected
 * @cssstate empty - Without messages
 * @cssstate offline - The device has no line
 * @cssstate open - Both may write
 * @cssstate request-in - A stranger asks to write
 * @cssstate request-out - The other has not accepted yet
 * @cssstate blocked - This person has blocked the other
 * @cssstate read-only - It can only be read
 * @cssstate ended - It is over
 *
 * @fires {CustomEvent<MessageSendDetail>} rv-message-send-request - Before a message goes to the outbox. Cancelable: the host sends it
 * @fires {CustomEvent<MessageDetail>} rv-message-sent - The back end has it
 * @fires {CustomEvent<MessageFailedDetail>} rv-message-failed - It did not go; it stays, to be sent again or discarded
 * @fires {CustomEvent<MessageDiscardedDetail>} rv-message-discarded - A message was discarded or taken back in time
 * @fires {CustomEvent<MessageEditDetail>} rv-message-edit-request - Before an edit. Cancelable: the host does it
 * @fires {CustomEvent<MessageDetail>} rv-message-edited - A message is edited
 * @fires {CustomEvent<MessageDeleteDetail>} rv-message-delete-request - Before a message is deleted. Cancelable: the host does it
 * @fires {CustomEvent<MessageDeleteDetail>} rv-message-deleted - A message is deleted
 * @fires {CustomEvent<ReactionDetail>} rv-reaction-request - Before a reaction is added or taken back. Cancelable: the host does it
 * @fires {CustomEvent<ReactionDetail>} rv-reaction-changed - It is
 * @fires {CustomEvent<ChatReportDetail>} rv-chat-report-request - Before a message or conversation is reported. Cancelable: the host sends it
 * @fires {CustomEvent<ChatReportDetail>} rv-chat-reported - The report is sent
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-accept-request - Before a request is accepted. Cancelable: the host does it
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-accepted - It is accepted
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-delete-request - Before a conversation is deleted. Cancelable: the host does it
 * @fires {CustomEvent<ThreadDetail>} rv-thread-deleted - It is deleted
 * @fires {CustomEvent<ThreadMuteDetail>} rv-thread-mute-request - Before it is muted or unmuted. Cancelable: the host does it
 * @fires {CustomEvent<ThreadSettingsDetail>} rv-thread-settings-request - Before what others may know is changed. Cancelable: the host does it
 * @fires {CustomEvent<ThreadChangedDetail>} rv-thread-changed - Either is done
 * @fires {CustomEvent<ThreadReadDetail>} rv-thread-read - How far this person has read
 * @fires {CustomEvent<MediaRevealDetail>} rv-media-reveal-request - Before a picture that was held back is fetched. Cancelable: it stays so
 * @fires {CustomEvent<MomentOpenDetail>} rv-moment-open-request - Before the link of a moment is followed. Cancelable: the host opens it
 * @fires {CustomEvent<MomentShareDetail>} rv-moment-share-request - Somebody wants to share a moment: choose one, then call `detail.share()`
 * @fires {CustomEvent<MessageAppealDetail>} rv-message-appeal-request - Before a decision about one's own message is contested. Cancelable: the host sends it
 * @fires {CustomEvent<LinkOpenDetail>} rv-link-open-request - Before a link in a text is followed. Cancelable: the host opens it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-report-request - Before a person is reported. Cancelable: the host sends it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-reported - The report is sent
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before a person is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - A person is blocked
 * @fires {CustomEvent<ChatAdapterErrorDetail>} rv-chat-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class ChatThread extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** Which conversation. */
  @property({ attribute: 'thread-id' }) threadId: string | undefined;

  /** The conversation's record, where no adapter gives it. */
  @property({ attribute: false }) thread: Thread | undefined;

  /** Its messages, the oldest first, where no adapter gives them. Another array for each change. */
  @property({ attribute: false }) messages: readonly Message[] | undefined;

  /** Whose drafts and unsent messages are kept on the device, where several people share it: the person's id. */
  @property({ attribute: 'draft-key' }) draftKey = 'default';

  /** Keeps nothing on the device. */
  @property({ type: Boolean, attribute: 'no-drafts' }) noDrafts = false;

  /** What Enter does in the composer: it sends, or begins a new line. The other needs Shift, or Control. */
  @property() enter: 'send' | 'line' = 'send';

  /** Seconds in which a message can be taken back before it leaves. */
  @property({ type: Number, attribute: 'undo-seconds' }) undoSeconds = 0;

  /** Says once a minute how many messages came, instead of each. */
  @property({ type: Boolean }) quiet = false;

  /** Offers to share a moment; see `rv-moment-share-request`. */
  @property({ type: Boolean }) moments = false;

  /** What people react with. */
  @property({ attribute: false }) emoji: readonly string[] = usualEmoji;

  /** Draws the content of a message in the element's place: a Lit template, or `undefined` for the element's own. */
  @property({ attribute: false }) messageTemplate: ((message: Message) => unknown) | undefined;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<ChatThreadStrings> | undefined;

  /** Other tools for pictures than the package's own. */
  @property({ attribute: false }) tools: PictureTools | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, chatThreadStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { ChatThreadPart } = await import('./chat-thread.part.js');
    return new ChatThreadPart(this, { getAdapters: () => this.#adapters.current });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.enter !== 'line') this.enter = 'send';
    if (!(this.undoSeconds >= 0 && this.undoSeconds <= 60)) this.undoSeconds = 0;
    if (!this.isConnected) return;
    if (this.#isConnected) this.#part.fetch();
    else
      warnOnce(
        '<rv-chat-thread> needs a thread-id and a ChatAdapter: set its adapters, or put it inside <rv-provider>. Or give it a thread and messages.',
      );
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#isConnected) states.add('unavailable');
    else if (this.#part.current) for (const state of this.#part.current.states) states.add(state);
    else if (this.#part.isFetching) states.add('loading');
  }

  /** Puts a moment into the composer, as a card. @returns whether there is a composer to put it in */
  shareMoment(moment: Moment): boolean {
    return this.#part.current?.shareMoment(moment) ?? false;
  }

  /** Puts pictures into the composer. */
  attach(files: readonly File[]): void {
    this.#part.current?.attach(files);
  }

  /** Goes to a message, loading what is around it. @returns whether it is there */
  goToMessage(messageId: string): Promise<boolean> {
    return this.#part.current?.goTo(messageId) ?? Promise.resolve(false);
  }

  /** Goes to the latest messages. */
  goToLatest(): void {
    this.#part.current?.goToEnd();
  }

  get #isConnected(): boolean {
    const byAdapter = this.threadId !== undefined && this.#adapters.current?.chat !== undefined;
    return byAdapter || (this.thread !== undefined && this.messages !== undefined);
  }

  protected override render(): TemplateResult {
    if (this.#part.current && this.#isConnected) return this.#part.current.render();
    const words = this.#words;
    return html`<section class="chat" part="thread" aria-label=${words.text('chatHeading')}>
      ${shellHeader()}
      ${
        !this.#isConnected
          ? unavailablePanel(chatIcon(), words.text('chatNotConnected'))
          : this.#part.hasFailed
            ? notFetchedPanel(words, this.#part.retry)
            : skeleton(words)
      }
    </section>`;
  }
}
