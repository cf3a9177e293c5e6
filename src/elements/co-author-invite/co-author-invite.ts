import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, CoAuthorInvite } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { KeepFocusController } from '../parts/keep-focus.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import type { CoAuthorInvitePart } from './co-author-invite.host.js';
import { skeleton } from './co-author-invite.shell.js';
import { coAuthorInviteStrings, type CoAuthorInviteStrings } from './co-author-invite.strings.js';
import { styles } from './co-author-invite.styles.js';

/** What it is: asking others, being asked, or all that one was asked. */
type Mode = 'asking' | 'signing' | 'received';

/**
 * Signing one post by several people: asking, and being asked.
 *
 * With `invite-id` or `token`, what whoever is asked sees: exactly what they would sign, who else signs it and as what, and two
 * answers of equal weight. The element computes the hash of what it shows and offers to sign only where it is the one
 * that would be signed. With `post-id`, what the post's owner sees: what will be signed, whom they can ask, and what
 * came of it. With none of them, the invitations that somebody was sent.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-co-author-invite post-id="note-1"></rv-co-author-invite>
 *   <rv-co-author-invite invite-id="invite-7"></rv-co-author-invite>
 *   <rv-co-author-invite></rv-co-author-invite>
 * </rv-provider>
 * ```
 *
 * @element rv-co-author-invite
 *
 * @slot consent - In place of the words between the question and its answers
 * @slot pending-note - Beneath the invitations that wait for an answer, for the post's owner
 *
 * @csspart invite - The whole
 * @csspart preview - What is signed
 * @csspart picture - A photo of it
 * @csspart cover - In place of a photo or video with a warning
 * @csspart clip - The video with its poster
 * @csspart video - The video alone
 * @csspart poster - What shows until it plays
 * @csspart play - Plays it
 * @csspart sound - Turns its sound on
 * @csspart text - Its words
 * @csspart info - Who sees it, its warnings, what co-authors may do
 * @csspart avatar - Somebody's picture or initials
 * @csspart answer - The question with its answers, or what became of it
 * @csspart choices - Both answers
 * @csspart choice - Each of them: style both at once, so that neither is weaker
 * @csspart approve - The answer that signs
 * @csspart decline - The answer that doesn't
 * @csspart sign-up - Leads to an account
 * @csspart step-back - Takes one's name off again
 * @csspart undo - Puts it back
 * @csspart picker - Whom to ask
 * @csspart candidate - One of them
 * @csspart candidate-list - All of them
 * @csspart role - As what they sign
 * @csspart pick-button - Asks whoever is chosen
 * @csspart link - The link for somebody without an account
 * @csspart send-link - Sends it with an invitation of another kind
 * @csspart asked - The invitations to sign this post
 * @csspart withdraw - Takes one of them back
 * @csspart invite-list - The invitations that somebody was sent
 * @csspart invite-row - One of them
 * @csspart back - Back to all of them
 * @csspart settings - Opens who may ask
 * @csspart more - Opens what can be done about who asks
 * @csspart sheet - A modal sheet
 * @csspart time - When it was
 * @csspart empty - In place of a list without anything in it
 * @csspart unavailable - In place of what can't be shown
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface behind the words
 * @cssprop [--rv-raised] - Surface of sheets and buttons
 * @cssprop [--rv-well] - Surface of what has been said, and of what is not there yet
 * @cssprop [--rv-ink] - Text, and both answers
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 *
 * @cssstate loading - It is on its way
 * @cssstate failed - It didn't arrive
 * @cssstate pending-in - It asks
 * @cssstate stale - What was signed has changed: it asks again
 * @cssstate changed - What is there to sign has changed a moment ago
 * @cssstate differs - What came is not what would be signed
 * @cssstate impossible - This page can't compute a hash
 * @cssstate missing - Not all that would be signed can be shown to this person
 * @cssstate signed-out - It can be read, and answered with an account
 * @cssstate approved - It is signed
 * @cssstate declined - Somebody said no
 * @cssstate muted - Somebody said no, and wants no more of this person's
 * @cssstate withdrawn - It was taken back by its sender
 * @cssstate revoked - The name was taken off
 * @cssstate expired - Its time is over
 * @cssstate ended - The post, or signing together, is gone
 * @cssstate own - It is one's own
 * @cssstate solo - Nobody else signs this post, and nobody is asked to
 * @cssstate co-signed - Somebody else signs this post
 * @cssstate pending-out - Somebody is asked to sign this post
 * @cssstate inviting - Somebody is being asked
 * @cssstate locked - The post can't be edited meanwhile
 * @cssstate list - The invitations that somebody was sent
 * @cssstate not-offered - Not here, or not for this person
 * @cssstate unavailable - It can't be shown, or nothing is connected
 *
 * @fires {CustomEvent<CoAuthorAskDetail>} rv-co-author-invite-request - Before somebody is asked. Cancelable: the host asks
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-invited - Somebody is asked
 * @fires {CustomEvent<CoAuthorLinkSendDetail>} rv-co-author-link-send-request - A link is to go out with an invitation of another kind: the host sends it, by `rv-invite-follow` say
 * @fires {CustomEvent<CoAuthorNameDetail>} rv-co-author-withdraw-request - Before an invitation is taken back. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-withdrawn - An invitation is taken back
 * @fires {CustomEvent<CoAuthorApproveDetail>} rv-co-author-approve-request - Before somebody signs. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-approved - Somebody has signed
 * @fires {CustomEvent<CoAuthorDeclineDetail>} rv-co-author-decline-request - Before a no is sent. Cancelable: the host sends it
 * @fires {CustomEvent<CoAuthorDeclineDetail>} rv-co-author-declined - A no is sent
 * @fires {CustomEvent<CoAuthorNameDetail>} rv-co-author-revoke-request - Before a name is taken off. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-revoked - A name is taken off
 * @fires {CustomEvent<CoAuthorNameDetail>} rv-co-author-restore-request - Before a name is put back. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-restored - A name is put back
 * @fires {CustomEvent<CoAuthorInviteOpenDetail>} rv-co-author-answer-request - Before an invitation of the list is opened. Cancelable: the host shows it elsewhere
 * @fires {CustomEvent<SignUpRequestDetail>} rv-sign-up-request - Somebody wants to answer and isn't signed in. Prevent it and lead there; the intent comes back as `token`
 * @fires {CustomEvent<CoAuthorSettingsRequestDetail>} rv-co-author-settings-request - Before the settings are saved. Cancelable: the host saves them
 * @fires {CustomEvent<CoAuthorSettingsDetail>} rv-co-author-settings-changed - The settings are saved
 * @fires {CustomEvent<CoAuthorReportDetail>} rv-co-author-report-request - Before an invitation is reported. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorReportDetail>} rv-co-author-reported - An invitation is reported
 * @fires {CustomEvent<PersonReportDetail>} rv-person-report-request - Before a person is reported. Cancelable: the host does it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-reported - A person is reported
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before a person is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - A person is blocked
 * @fires {CustomEvent<CoAuthorAdapterErrorDetail>} rv-co-author-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class CoAuthorInviteElement extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** Of the post that others are to sign. For its owner. */
  @property({ attribute: 'post-id' }) postId: string | undefined;

  /** Of the invitation that somebody was sent. Wins over the token and the post. */
  @property({ attribute: 'invite-id' }) inviteId: string | undefined;

  /** Of a link; also the `intent` of `rv-sign-up-request`, once somebody is back. Wins over the post. */
  @property() token: string | undefined;

  /** The invitation itself: nothing is read then. Without an adapter, answer the requests and renew it. */
  @property({ attribute: false }) invite: CoAuthorInvite | undefined;

  /** A link can be sent with an invitation: beside "Copy link" there is a button, which asks by `rv-co-author-link-send-request`. */
  @property({ type: Boolean, attribute: 'sends-links' }) sendsLinks = false;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<CoAuthorInviteStrings> | undefined;

  /** Opened out of the list. */
  #opened: string | undefined;
  #adapters = new AdaptersController(this);
  #words = new StringsController<typeof coAuthorInviteStrings>(this, coAuthorInviteStrings);
  #internals = this.attachInternals();
  #getAdapters = (): Adapters | undefined => this.#adapters.current;
  /** What does the work, fetched when there is something to show. */
  #parts: Readonly<Record<Mode, LazyPart<CoAuthorInvitePart>>> = {
    asking: new LazyPart<CoAuthorInvitePart>(this, async () => {
      const { AskingPart } = await import('./co-author-invite.asking.part.js');
      return new AskingPart(this, this.#getAdapters);
    }),
    signing: new LazyPart<CoAuthorInvitePart>(this, async () => {
      const { SigningPart } = await import('./co-author-invite.signing.part.js');
      return new SigningPart(this, {
        getAdapters: this.#getAdapters,
        getOpened: () => this.#opened,
        close: () => this.#open(undefined),
      });
    }),
    received: new LazyPart<CoAuthorInvitePart>(this, async () => {
      const { ReceivedPart } = await import('./co-author-invite.received.part.js');
      return new ReceivedPart(this, { getAdapters: this.#getAdapters, open: (inviteId) => this.#open(inviteId) });
    }),
  };

  constructor() {
    super();
    new KeepFocusController(this, { prefer: (lost) => this.#refuge(lost) });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const part of Object.values(this.#parts)) part.current?.update(false);
  }

  /** Reads it again: somebody has signed in meanwhile, say. */
  refresh(): void {
    this.#parts[this.#mode].current?.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('inviteId') || changed.has('token') || changed.has('postId') || changed.has('invite'))
      this.#opened = undefined;
    const shown = this.#isReady ? this.#mode : undefined;
    if (shown) this.#parts[shown].fetch();
    else
      warnOnce(
        '<rv-co-author-invite> needs a CoAuthorAdapter, or an invite: set its adapters, or put it inside <rv-provider>.',
      );
    // An update may still be on its way when the element leaves the page.
    for (const [mode, part] of Object.entries(this.#parts)) part.current?.update(this.isConnected && mode === shown);
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#isReady) states.add('unavailable');
    else {
      const part = this.#parts[this.#mode];
      for (const state of part.current?.states ?? [part.hasFailed ? 'failed' : 'loading']) states.add(state);
    }
  }

  // Whoever isn't typed may well say `null` for nothing.
  get #mode(): Mode {
    if ((this.invite ?? this.inviteId ?? this.token ?? this.#opened) != null) return 'signing';
    return this.postId == null ? 'received' : 'asking';
  }

  get #isReady(): boolean {
    return this.invite != null || this.#adapters.current?.coAuthor !== undefined;
  }

  #refuge(lost: Element): HTMLElement | null | undefined {
    return this.#isReady ? this.#parts[this.#mode].current?.refuge?.(lost) : undefined;
  }

  #open(inviteId: string | undefined): void {
    this.#opened = inviteId;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const part = this.#parts[this.#mode];
    if (this.#isReady && part.current) return html`${part.current.render()}`;
    return html`<article class="co-author-invite" part="invite" aria-label=${words.text('coAuthorInviteHeading')}>
      ${
        !this.#isReady
          ? unavailablePanel(hiddenIcon(), words.text('coAuthorInviteNotConnected'))
          : part.hasFailed
            ? notFetchedPanel(words, part.retry)
            : skeleton(words)
      }
    </article>`;
  }
}
