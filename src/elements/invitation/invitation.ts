import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, Invitation } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import type { FollowMode } from './invitation.scene.js';
import { skeleton } from './invitation.shell.js';
import { invitationStrings, type InvitationStrings } from './invitation.strings.js';
import { styles } from './invitation.styles.js';

/**
 * An invitation to watch a clip and follow its author, for whoever opens the link: the clip without a wall, two answers of
 * equal weight, and a way back from either. Opening it changes nothing; only a press on a control that says so follows.
 *
 * With `follow="with-watch"` the answer comes first and plays the clip: "Watch and follow" or "Just watch". With
 * `follow="ask"` the clip plays first, without sound, and the question comes when it ends.
 *
 * A request to sign a post may have come along: it stands beneath, and has nothing to do with following.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-invitation token="k2f9…"></rv-invitation>
 * </rv-provider>
 * ```
 *
 * @element rv-invitation
 *
 * @slot consent - In place of the words between the question and its answers
 * @slot signup - For who has no account: other ways in, beneath the answers
 * @slot after - What comes next, once somebody follows
 *
 * @csspart invitation - The whole
 * @csspart clip - The place of the clip
 * @csspart video - The video
 * @csspart poster - What shows before it plays
 * @csspart play - The button on it
 * @csspart sound - The button that turns the sound on
 * @csspart cover - In place of a clip with a warning
 * @csspart avatar - The inviter's picture or initials
 * @csspart message - What the inviter wrote
 * @csspart answer - The question with its answers, or what became of it
 * @csspart choices - Both answers
 * @csspart choice - Each of them: style both at once, so that neither is weaker
 * @csspart follow - The answer that follows, or leads to the sign-up
 * @csspart just-watch - The answer that doesn't
 * @csspart answer-button - Brings the question before the clip has ended
 * @csspart follow-later - Follows after all
 * @csspart tell - The choice to let the inviter know
 * @csspart undo - Takes the following back
 * @csspart unfollow - Ends it later
 * @csspart not-now - Says no
 * @csspart co-author - The request to sign a post that has come along
 * @csspart co-author-link - Leads to where it is read and answered
 * @csspart settings - Opens who may invite
 * @csspart more - Opens what can be done about the inviter
 * @csspart sheet - A modal sheet
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
 * @cssstate loading - The invitation is on its way
 * @cssstate failed - It didn't arrive
 * @cssstate playing - The clip plays
 * @cssstate ask - It asks
 * @cssstate later - It will ask; the clip comes first
 * @cssstate watching - Somebody just watches
 * @cssstate followed - Somebody has followed by it
 * @cssstate following - Somebody followed before
 * @cssstate undone - It was taken back
 * @cssstate unfollowed - The following has ended
 * @cssstate declined - Somebody said no
 * @cssstate muted - Somebody wants no more of this inviter's
 * @cssstate self - It is one's own
 * @cssstate used - Somebody else was first
 * @cssstate expired - Its time is over
 * @cssstate revoked - It was taken back by its sender
 * @cssstate unavailable - It can't be shown, or nothing is connected
 *
 * @fires {CustomEvent<InvitationDetail>} rv-invitation-shown - It can be seen, for the first time
 * @fires {CustomEvent<InvitationClipDetail>} rv-invitation-clip-played - The clip plays
 * @fires {CustomEvent<InvitationClipDetail>} rv-invitation-clip-ended - The clip has ended
 * @fires {CustomEvent<InvitationConsentDetail>} rv-follow-request - Before anybody is followed. Cancelable: the host follows
 * @fires {CustomEvent<InvitationDetail>} rv-invitation-accepted - Somebody follows
 * @fires {CustomEvent<InvitationConsentDetail>} rv-consent - What somebody agreed to has been done: the receipt, the same that the adapter got
 * @fires {CustomEvent<InvitationDetail>} rv-follow-undo-request - Before a following is taken back. Cancelable: the host does it
 * @fires {CustomEvent<InvitationDetail>} rv-follow-undone - A following is taken back
 * @fires {CustomEvent<UnfollowDetail>} rv-unfollow-request - Before a following ends. Cancelable: the host does it
 * @fires {CustomEvent<UnfollowedDetail>} rv-unfollowed - A following has ended
 * @fires {CustomEvent<InvitationDeclineDetail>} rv-invitation-decline-request - Before a no is sent. Cancelable: the host sends it
 * @fires {CustomEvent<InvitationDeclineDetail>} rv-invitation-declined - A no is sent
 * @fires {CustomEvent<InvitationConsentDetail>} rv-invitation-tell-request - Before the inviter hears that it was opened. Cancelable: the host tells them
 * @fires {CustomEvent<InvitationDetail>} rv-invitation-told - The inviter knows that it was opened
 * @fires {CustomEvent<SignUpRequestDetail>} rv-sign-up-request - Somebody wants to sign up and follow. Prevent it and lead there, with the intent; it comes back as `intent`
 * @fires {CustomEvent<CoAuthorOpenDetail>} rv-co-author-open-request - Before the link of a request to sign is followed. Cancelable: the host shows it
 * @fires {CustomEvent<InviteSettingsRequestDetail>} rv-invite-settings-request - Before the settings are saved. Cancelable: the host saves them
 * @fires {CustomEvent<InviteSettingsDetail>} rv-invite-settings-changed - The settings are saved
 * @fires {CustomEvent<PersonReportDetail>} rv-person-report-request - Before a report is sent. Cancelable: the host sends it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-reported - A report is sent
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before a person is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - A person is blocked
 * @fires {CustomEvent<InviteAdapterErrorDetail>} rv-invite-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class InvitationElement extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** Of the link that was opened. */
  @property() token: string | undefined;

  /** Of `rv-sign-up-request`, once somebody is back from signing up: they are asked again. Wins over the token. */
  @property() intent: string | undefined;

  /** Whether the answer plays the clip, or the clip comes first and then the question. */
  @property() follow: FollowMode = 'with-watch';

  /** The invitation itself: nothing is read then. Without an adapter, answer the requests and renew it. */
  @property({ attribute: false }) invitation: Invitation | undefined;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<InvitationStrings> | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController<typeof invitationStrings>(this, invitationStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { InvitationPart } = await import('./invitation.part.js');
    return new InvitationPart(this, () => this.#adapters.current);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Reads the invitation again: somebody has signed in meanwhile, say. */
  refresh(): void {
    this.#part.current?.refresh();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.follow !== 'ask') this.follow = 'with-watch';
    if (this.#isConnected) this.#part.fetch();
    else
      warnOnce(
        '<rv-invitation> needs a token and an InviteAdapter, or an invitation: set its adapters, or put it inside <rv-provider>.',
      );
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#isConnected) states.add('unavailable');
    else
      for (const state of this.#part.current?.states ?? [this.#part.hasFailed ? 'failed' : 'loading'])
        states.add(state);
  }

  get #isConnected(): boolean {
    // Whoever isn't typed may well say `null` for nothing.
    if (this.invitation != null) return true;
    return (this.token ?? this.intent) != null && this.#adapters.current?.invite !== undefined;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (this.#part.current && this.#isConnected) return this.#part.current.render();
    return html`<article class="invitation" aria-label=${words.text('invitationHeading')}>
      ${
        !this.#isConnected
          ? unavailablePanel(hiddenIcon(), words.text('invitationNotConnected'))
          : this.#part.hasFailed
            ? notFetchedPanel(words, this.#part.retry)
            : skeleton(words)
      }
    </article>`;
  }
}
