import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, Side, StoryRules } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { CameraDevice } from '../../core/camera.js';
import type { ComposerMode, PictureSource } from '../../core/composer/composer.js';
import type { PictureTools } from '../../core/picture-tools.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import { renderOpener, renderShell } from './story-composer.shell.js';
import { storyComposerStrings, type StoryComposerStrings } from './story-composer.strings.js';
import { styles } from './story-composer.styles.js';

/**
 * Makes a story of one face or two: takes or picks the pictures, frames and describes them, shows what leaves the
 * device, shares, and says what moderation makes of it.
 *
 * Pictures are made ready in the page, without what they carry about place, time and device, and nothing leaves the
 * device before "Share", except to `MediaAdapter.precheck` and, on request, `suggestAlt`. Unfinished work is kept on the device and offered again.
 * With a `CoAuthorAdapter`, others can be chosen to sign the story: they are asked once it is out.
 *
 * Keys, while the focus is on a face and not in a text: S swaps the faces. Escape leaves the camera or the framing, then the
 * sheet, and asks before anything is lost.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-story-composer sheet></rv-story-composer>
 * </rv-provider>
 * ```
 *
 * @element rv-story-composer
 *
 * @slot open-label - In place of "New story" beside the plus, with `sheet`
 * @slot header - Beneath the heading
 * @slot rules - Your own rules, above "Share"
 * @slot footer - Beneath everything
 * @slot decision - In place of the words of a moderation decision
 *
 * @csspart composer - All of it, where it stands in its place
 * @csspart open-button - What opens the sheet
 * @csspart sheet - The modal sheet
 * @csspart mode - The choice of one face or two
 * @csspart slot-front - Everything about the front
 * @csspart slot-back - Everything about the back
 * @csspart picture - The picture of a face
 * @csspart alt-field - The description of a face
 * @csspart options - What holds for the whole story
 * @csspart co-authors - Who is to sign it
 * @csspart co-author - One of them
 * @csspart add-co-author - The button that leads to others
 * @csspart co-authors-limit - What holds for asking them, or why nobody can be asked
 * @csspart search - The search for people to ask
 * @csspart candidate-list - Those who can be asked
 * @csspart candidate - One of them
 * @csspart avatar - Somebody's picture or initials
 * @csspart role - What they sign as
 * @csspart pick-button - The button that adds whoever is chosen
 * @csspart empty - In place of people to ask
 * @csspart asked - What came of asking those who were chosen
 * @csspart share - The button that shares
 * @csspart progress - How far sharing is
 * @csspart result - What has become of it
 * @csspart decision - Where moderation stands with a face
 * @csspart camera - The camera
 * @csspart viewport - What the camera sees
 * @csspart shutter - The button that takes a picture
 * @csspart editor - The framing
 * @csspart frame - What is kept of the picture
 * @csspart unavailable - In place of a composer that this person can't have
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-composer-around=9.5rem] - How much of the screen's height is not the composer's: the camera fits into the rest
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface behind the form
 * @cssprop [--rv-raised] - Surface of the sheet
 * @cssprop [--rv-well] - Surface of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 * @cssprop [--rv-on-spot] - Text on it
 *
 * @cssstate loading - Rules and drafts are being looked up
 * @cssstate unavailable - Not offered to this person, or not connected
 * @cssstate unsaved - There is something to lose
 * @cssstate sharing - On its way
 * @cssstate shared - Published
 *
 * @fires {CustomEvent<ComposerModeDetail>} rv-composer-mode-change - Somebody has chosen one face or two
 * @fires {CustomEvent<FaceRequestDetail>} rv-face-request - Before the camera or the picker of files opens. Cancelable: the host gets the picture by itself and hands it over with `setFace()`
 * @fires {CustomEvent<CameraStateDetail>} rv-camera-state - The camera is live, refused, missing and so on
 * @fires {CustomEvent<FaceSetDetail>} rv-face-set - A face has a picture, ready to leave
 * @fires {CustomEvent<ComposerSideDetail>} rv-face-clear - A face has none any more
 * @fires {CustomEvent<ComposerModeDetail>} rv-faces-swap - Front and back have changed places
 * @fires {CustomEvent<MetadataStrippedDetail>} rv-metadata-stripped - How much was taken off a picture
 * @fires {CustomEvent<AltMissingDetail>} rv-alt-missing - Before people are asked to describe a face. Cancelable: the host asks them
 * @fires {CustomEvent<PublishRequestDetail>} rv-publish-request - Before anything leaves the device. Cancelable: the host shares it
 * @fires {CustomEvent<PublishProgressDetail>} rv-publish-progress - Bytes have left
 * @fires {CustomEvent<StoryPublishedDetail>} rv-story-published - The story is there
 * @fires {CustomEvent<PublishFailedDetail>} rv-publish-failed - It is not; nothing is lost
 * @fires {CustomEvent<StoryModeratedDetail>} rv-story-moderated - Moderation has come to something else about a face of it
 * @fires {CustomEvent<DraftDetail>} rv-draft-restored - Somebody goes on with what they had begun
 * @fires {CustomEvent<DraftDetail>} rv-draft-discarded - Somebody has thrown it away
 * @fires {CustomEvent<DraftErrorDetail>} rv-draft-error - A draft could not be read, kept or removed; composing goes on
 * @fires {CustomEvent<ComposerCloseDetail>} rv-composer-close - Somebody has closed the sheet
 * @fires {CustomEvent<AppealRequestDetail>} rv-appeal-request - Before an appeal is sent. Cancelable: the host sends it
 * @fires {CustomEvent<StoryAdapterErrorDetail>} rv-story-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<MediaAdapterErrorDetail>} rv-media-adapter-error - The same for files
 * @fires {CustomEvent<CoAuthorAskDetail>} rv-co-author-invite-request - Before somebody who was chosen is asked to sign what is out. Cancelable: the host asks them
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-invited - They are asked
 * @fires {CustomEvent<CoAuthorAdapterErrorDetail>} rv-co-author-adapter-error - A call about co-authors has failed; what is out stays, and asking can be tried again
 */
export class StoryComposer extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** One face (`plain`) or two (`flip`). Absent: people choose. */
  @property() mode: ComposerMode | undefined;

  /** A plus that opens the composer as a modal sheet, instead of the composer in its place. */
  @property({ type: Boolean, reflect: true }) sheet = false;

  /** Whether the sheet is open. Nothing is fetched or asked of the adapters before. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Whose draft it is, where several people share a device: the person's id, and a place of its own for each composer of theirs. */
  @property({ attribute: 'draft-key' }) draftKey = 'default';

  /** Keeps nothing on the device. */
  @property({ type: Boolean, attribute: 'no-drafts' }) noDrafts = false;

  /** Whether a description may be left out, is asked for once, or must be there. Absent: as the adapter's rules say. */
  @property() alt: StoryRules['alt'] | undefined;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<StoryComposerStrings> | undefined;

  /** Another camera than the browser's own. */
  @property({ attribute: false }) camera: CameraDevice | undefined;

  /** Other tools for pictures than the package's own. */
  @property({ attribute: false }) tools: PictureTools | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, storyComposerStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { ComposerPart } = await import('./story-composer.part.js');
    return new ComposerPart(this, { words: this.#words, getAdapters: () => this.#adapters.current });
  });

  /** Whether leaving now would lose something that is not in a draft. Ask it before you take the element off the page. */
  get unsaved(): boolean {
    return this.#part.current?.unsaved ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    if (this.mode !== 'plain' && this.mode !== 'flip') this.mode = undefined;
    if (!this.#isShown || !this.isConnected) return;
    if (this.#isConnected) this.#part.fetch();
    else
      warnOnce(
        '<rv-story-composer> needs a StoryAdapter with publish() and a MediaAdapter: set its adapters, or put it inside <rv-provider>.',
      );
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#isShown) return;
    if (!this.#isConnected) states.add('unavailable');
    else if (this.#part.current) for (const state of this.#part.current.states) states.add(state);
    else if (this.#part.isFetching) states.add('loading');
  }

  /**
   * Gives a face a picture, as if it had been chosen here: by a host with a camera or a gallery of its own (see `rv-face-request`).
   * It is looked at, made ready and told of by `rv-face-set` like any other.
   *
   * @returns whether it was taken: there is a form, and the story has this face
   */
  setFace(side: Side, file: Blob, source: PictureSource = 'gallery'): boolean {
    return this.#part.current?.setFace(side, file, source) ?? false;
  }

  get #isShown(): boolean {
    return !this.sheet || this.open;
  }

  get #isConnected(): boolean {
    const { story, media } = this.#adapters.current ?? {};
    return typeof story?.publish === 'function' && media !== undefined;
  }

  #warmUp = (): void => {
    import('./story-composer.part.js').catch(() => undefined);
  };

  #open = (): void => {
    this.open = true;
    if (this.#part.hasFailed) this.#part.retry();
  };

  protected override render(): TemplateResult {
    // One shape for good: the plus has the focus while the rest arrives, and gets it back.
    return html`${this.sheet ? this.#renderOpener() : nothing}${this.#part.current ? this.#part.current.render() : this.#renderShell()}`;
  }

  #renderOpener(): TemplateResult {
    return renderOpener(this.#words, {
      open: this.#open,
      warmUp: this.#warmUp,
      disabled: !this.#isConnected,
      failed: this.open && this.#part.hasFailed,
      sharing: this.open ? undefined : this.#part.current?.progress,
      unshared: this.#part.current?.unshared,
      news: this.#part.current?.news ?? '',
    });
  }

  /** A sheet comes up when it can. */
  #renderShell(): TemplateResult | typeof nothing {
    if (this.sheet) return nothing;
    return renderShell(this.#words, {
      connected: this.#isConnected,
      failed: this.#part.hasFailed,
      retry: this.#part.retry,
    });
  }
}
