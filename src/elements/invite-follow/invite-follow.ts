import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, CoAuthorInvite } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { inviteIcon } from '../parts/icons/invite.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import { skeleton } from './invite-follow.shell.js';
import { inviteFollowStrings, type InviteFollowStrings } from './invite-follow.strings.js';
import { styles } from './invite-follow.styles.js';

/**
 * Invites one person to watch the latest clip and follow: a card with the clip and a button, and a sheet in which one
 * connected contact is chosen and written to, or a link for one person is shared, copied or shown as a QR code. Limits are said
 * before they bite; what was sent is listed, with what came of it, and can be taken back. A request to sign a post can go along.
 *
 * Keys: arrows choose among the contacts, letters lead to the next name that begins so.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-invite-follow></rv-invite-follow>
 * </rv-provider>
 * ```
 *
 * @element rv-invite-follow
 *
 * @slot label - In place of the words on the button
 * @slot clip - In place of the clip on the card. The sheet shows the clip itself: that is what is sent
 * @slot no-clip - In place of the words for somebody who has no clip yet
 *
 * @csspart card - The card around clip, button and figures
 * @csspart clip - The latest clip
 * @csspart poster - Its picture
 * @csspart button - The button that opens the sheet
 * @csspart limit - How many invitations are left, or until when there are none
 * @csspart figures - What came of all invitations
 * @csspart sheet - The modal sheet
 * @csspart search - The field above the contacts
 * @csspart contact-list - The contacts
 * @csspart contact - One of them
 * @csspart avatar - Somebody's picture or initials
 * @csspart preview - The message as it will be read
 * @csspart request - The request to sign that goes along, or has gone
 * @csspart link - The link that was made
 * @csspart qr - Its QR code
 * @csspart sent-list - What was sent
 * @csspart sent - One of them
 * @csspart empty - In place of an empty list
 * @csspart unavailable - In place of everything, where this person can't invite
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface of the card
 * @cssprop [--rv-raised] - Surface of the sheet
 * @cssprop [--rv-well] - Surface of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 * @cssprop [--rv-on-spot] - What is written on it
 *
 * @cssstate loading - Clip and rules are on their way
 * @cssstate unavailable - Not offered to this person, or not connected
 * @cssstate no-clip - There is no clip that can be shared
 * @cssstate picking - Somebody chooses a contact
 * @cssstate composing - Somebody writes
 * @cssstate sending - An invitation is on its way
 * @cssstate sent - It has arrived, and is confirmed
 * @cssstate limited - There are none left for now
 * @cssstate offline - The device has no line
 * @cssstate error - Something has failed and can be tried again
 *
 * @fires {CustomEvent<InviteClipDetail>} rv-invite-picker-opened - The sheet is open
 * @fires {CustomEvent<InviteClipDetail>} rv-invite-picker-closed - Somebody has closed the sheet
 * @fires {CustomEvent<InviteContactDetail>} rv-invite-contact-selected - Somebody has chosen a contact
 * @fires {CustomEvent<InviteDraftDetail>} rv-invite-request - Before an invitation is sent or a link made. Cancelable: the host does it
 * @fires {CustomEvent<InviteMadeDetail>} rv-invite-sent - An invitation has gone to its contact
 * @fires {CustomEvent<InviteMadeDetail>} rv-invite-link-made - A link was made, for one person
 * @fires {CustomEvent<InviteMadeDetail>} rv-invite-share-cancelled - The browser's share sheet was closed without sharing: the link is there still
 * @fires {CustomEvent<InviteRevokeDetail>} rv-invite-revoke-request - Before an invitation is taken back. Cancelable: the host does it
 * @fires {CustomEvent<InviteRevokeDetail>} rv-invite-revoked - An invitation is taken back
 * @fires {CustomEvent<InviteLimitDetail>} rv-invite-limit-reached - There are none left for now
 * @fires {CustomEvent<InviteAdapterErrorDetail>} rv-invite-adapter-error - A call has failed; the element shows it, this is for logs
 */
export class InviteFollow extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** Only the button, and what limits it: no clip, no figures. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Whether the sheet is open. Where nothing can be shared it stays closed. */
  @property({ type: Boolean, reflect: true }) open = false;

  /**
   * A request to sign a post, by link (`CoAuthorInvite.url`) and not answered yet: it goes with the next invitation, which says so
   * and lets it be left out. `undefined` again once it has gone, or is left out.
   */
  @property({ attribute: false }) coAuthorInvite: CoAuthorInvite | undefined;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<InviteFollowStrings> | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, inviteFollowStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is somebody to invite. */
  #part = new LazyPart(this, async () => {
    const { InviteFollowPart } = await import('./invite-follow.part.js');
    return new InviteFollowPart(this, { getAdapters: () => this.#adapters.current });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.#isConnected) this.#part.fetch();
    else warnOnce('<rv-invite-follow> needs an InviteAdapter: set its adapters, or put it inside <rv-provider>.');
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#isConnected) states.add('unavailable');
    else for (const state of this.#part.current?.states ?? ['loading']) states.add(state);
  }

  get #isConnected(): boolean {
    return this.#adapters.current?.invite !== undefined;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section aria-label=${words.text('inviteHeading')}>
      ${
        !this.#isConnected
          ? unavailablePanel(inviteIcon(), words.text('inviteNotConnected'))
          : this.#part.hasFailed
            ? notFetchedPanel(words, this.#part.retry)
            : (this.#part.current?.render() ?? skeleton(words, this.compact))
      }
    </section>`;
  }
}
