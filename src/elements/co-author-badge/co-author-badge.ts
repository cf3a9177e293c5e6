import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, Authorship, PostAuthor } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { tokens } from '../parts/tokens.styles.js';
import type { BadgePart } from './co-author-badge.part.js';
import { coAuthorBadgeStrings, type CoAuthorBadgeStrings } from './co-author-badge.strings.js';
import { styles } from './co-author-badge.styles.js';

/** Fetched once for all badges of the page; those that come later have it at once. */
let Part: typeof BadgePart | undefined;

/**
 * Who signs a post: their pictures and names, the others folded behind a button, what each of them has done, and for those it
 * concerns who is asked, what has gone stale and the way out. One name for a screen reader: "By Ana and Luc".
 *
 * It is filled in one of two ways: by `authors`, plain JSON without a back end, as a property or in the markup; or by a `post-id`
 * with an adapter, by property or from the nearest provider: then it is watched, and what happens is said.
 *
 * Nobody is named who has not agreed: the badge shows what it is given, and who is only asked is told to those it concerns.
 *
 * @example
 * ```html
 * <rv-co-author-badge
 *   authors='[{ "person": { "name": "Ana", "url": "/ana" } }, { "person": { "name": "Luc" }, "role": "photo" }]'
 * ></rv-co-author-badge>
 * ```
 *
 * @element rv-co-author-badge
 *
 * @slot author-avatar - In place of the pictures
 * @slot pending-note - In place of the words about who is asked or has to agree again
 * @slot actions - After the names: follow, more
 * @slot info - In the sheet about the authors, beneath everything
 *
 * @csspart badge - The whole
 * @csspart avatars - The pictures, one over the other
 * @csspart avatar - Somebody's picture or initials
 * @csspart names - The names
 * @csspart name - One of them
 * @csspart others - Stands for those that are not spelled out
 * @csspart about - Opens the sheet about the authors
 * @csspart note - Who is asked, what has gone stale, when it ends
 * @csspart undo - Puts a name back that was taken off
 * @csspart sheet - The sheet about the authors
 * @csspart author - One of them in it
 * @csspart rights - What co-authors may do
 * @csspart history - What happened
 * @csspart time - When it did
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface behind the names, and between pictures
 * @cssprop [--rv-raised] - Surface of the sheet and of buttons
 * @cssprop [--rv-well] - Surface of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 * @cssprop [--rv-on-spot] - Text on it
 *
 * @cssstate empty - There is nothing to show
 * @cssstate loading - The names are on their way
 * @cssstate ready - They show
 * @cssstate failed - They didn't arrive, or are none
 * @cssstate unavailable - The post is not for this person
 * @cssstate solo - One name alone
 * @cssstate folded - Not all names are spelled out
 * @cssstate owner - The signed-in person has posted it
 * @cssstate co-author - The signed-in person signs it with its owner
 * @cssstate asked - The signed-in person is asked to sign it
 * @cssstate pending - Somebody is asked
 * @cssstate stale - Somebody has to agree again
 * @cssstate gone - An account on it is not available
 * @cssstate sunset - Signing together is to end here
 * @cssstate ended - It has ended
 * @cssstate busy - Something is under way
 * @cssstate undoable - A name was taken off and can be put back
 *
 * @fires {CustomEvent<ProfileRequestDetail>} rv-profile-request - Before a name leads to a profile. Cancelable: the host shows it
 * @fires {CustomEvent<AuthorsExpandedDetail>} rv-authors-expanded - The names that were folded are to be read
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-answer-request - Somebody who is asked wants to read and answer: show `rv-co-author-invite`, and prevent the event. Not prevented: it is said that the answer is among their invitations
 * @fires {CustomEvent<CoAuthorNameDetail>} rv-co-author-revoke-request - Before a name is taken off. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-revoked - It is off
 * @fires {CustomEvent<CoAuthorNameDetail>} rv-co-author-restore-request - Before a name is put back. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-restored - It is back
 * @fires {CustomEvent<CoAuthorNameDetail>} rv-co-author-withdraw-request - Before an invitation is taken back. Cancelable: the host does it
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-withdrawn - It is taken back
 * @fires {CustomEvent<AuthorsReorderDetail>} rv-authors-reorder-request - Before names change their order. Cancelable: the host does it
 * @fires {CustomEvent<AuthorshipDetail>} rv-authors-reordered - The new order holds
 * @fires {CustomEvent<CoAuthorHistoryDetail>} rv-co-author-history-request - Before others may read when somebody agreed, or may no longer. Cancelable: the host does it
 * @fires {CustomEvent<AuthorshipDetail>} rv-co-author-history-changed - The choice holds
 * @fires {CustomEvent<CoAuthorAdapterErrorDetail>} rv-co-author-adapter-error - A call has failed; the element shows it, this is for logs
 */
export class CoAuthorBadge extends LitElement {
  static override styles = [tokens, styles];

  /** The names, or the whole record of who signs it. Wins over `postId`. As an attribute: JSON. Checked: what is none shows so. */
  @property({ type: Array }) authors: readonly PostAuthor[] | Authorship | undefined;

  /** Which post to ask the adapter about. */
  @property({ attribute: 'post-id' }) postId: string | undefined;

  /** How many names are spelled out, at least 2. Where there are more, the last of them stands for all others. */
  @property({ type: Number, attribute: 'max-names' }) maxNames = 3;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<CoAuthorBadgeStrings> | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController<typeof coAuthorBadgeStrings>(this, coAuthorBadgeStrings);
  #internals = this.attachInternals();
  #part: BadgePart | undefined;
  #fetching: Promise<void> | undefined;
  #fetchFailed = false;

  /** Reads the names again. */
  refresh(): void {
    this.#part?.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    if (this.#isAsked) this.#start();
    else if (this.postId != null) {
      warnOnce(
        '<rv-co-author-badge post-id> finds no CoAuthorAdapter: set its adapters, or put it inside <rv-provider>.',
      );
    }
  }

  protected override updated(): void {
    const { states } = this.#internals;
    const next = this.#isAsked ? (this.#part?.states ?? [this.#fetchFailed ? 'failed' : 'loading']) : ['empty'];
    if (next.length === states.size && next.every((state) => states.has(state))) return;
    states.clear();
    for (const state of next) states.add(state);
  }

  /** There is something to show, or somebody to ask for it. Whoever isn't typed may well say `null` for nothing. */
  get #isAsked(): boolean {
    // JSON that is none is `null` too: that has to be said.
    const given = this.authors != null || this.hasAttribute('authors');
    return given || (this.postId != null && this.#adapters.current?.coAuthor !== undefined);
  }

  #start(): void {
    if (this.#part || !this.isConnected) return;
    if (Part) this.#part = new Part(this, () => this.#adapters.current);
    else if (!this.#fetchFailed) this.#fetching ??= this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      Part = (await import('./co-author-badge.part.js')).BadgePart;
      const { elementStyles } = CoAuthorBadge;
      if (!elementStyles.includes(Part.styles)) elementStyles.push(Part.styles);
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

  /** Complete is what shows the names, not what stands in for them. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#fetching) return complete;
    await this.#fetching;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#isAsked) return nothing;
    if (this.#part) return this.#part.render();
    const words = this.#words;
    return html`<div class="badge" part="badge" aria-busy=${!this.#fetchFailed}>
      ${
        this.#fetchFailed
          ? html`<button class="button" part="problem" type="button" @click=${this.#retry}>
              ${words.text('badgeFetchAgain')}
            </button>`
          : html`<span class="disc"></span><span class="bar">${words.text('badgeLoading')}</span>`
      }
    </div>`;
  }
}
