import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, NoteRules } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { PictureTools } from '../../core/picture-tools.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import { renderOpener, renderShell } from './note-composer.shell.js';
import { noteComposerStrings, type NoteComposerStrings } from './note-composer.strings.js';
import { styles } from './note-composer.styles.js';

/**
 * Writes a note: text with a count of what may still be written, one to twenty photos in an order of one's own, each
 * described; publishes it, and says what moderation makes of it.
 *
 * Photos are made ready in the page, upright, of a fitting size and without what they carry about place, time and device.
 * Nothing leaves the device before "Publish", except to `MediaAdapter.precheck` and, on request, `suggestAlt`. Unfinished
 * work is kept on the device and offered again. With a `CoAuthorAdapter`, others can be chosen to sign it: they are asked once it is out.
 *
 * Keys on a photo: arrows, Home and End go from one to the next, Shift with an arrow, Home or End moves it. Escape puts one that
 * is being dragged back, leaves the sheet, and asks before anything is lost.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-note-composer draft-key="mira"></rv-note-composer>
 * </rv-provider>
 * ```
 *
 * @element rv-note-composer
 *
 * @slot open-label - In place of "New note" beside the plus, with `sheet`
 * @slot header - Beneath the heading
 * @slot rules - Your own rules, above "Publish"
 * @slot footer - Beneath everything
 * @slot decision - In place of the words of a moderation decision
 *
 * @csspart composer - All of it, where it stands in its place
 * @csspart open-button - What opens the sheet
 * @csspart sheet - The modal sheet
 * @csspart text-field - The text, with its count
 * @csspart photos - The photos, in their order
 * @csspart photo - One of them
 * @csspart details - Everything about the photo that is chosen
 * @csspart alt-field - Its description
 * @csspart options - What holds for the whole note
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
 * @csspart publish - The button that publishes
 * @csspart progress - How far publishing is
 * @csspart result - What has become of it
 * @csspart decision - Where moderation stands
 * @csspart unavailable - In place of a composer that this person can't have
 * @csspart problem - What went wrong, beside what it went wrong with
 *
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
 * @cssstate publishing - On its way
 * @cssstate published - It is there
 *
 * @fires {CustomEvent<NotePhotosRequestDetail>} rv-note-photos-request - Before the picker of files opens. Cancelable: the host gets photos by itself and hands them over with `addPhotos()`
 * @fires {CustomEvent<ComposedPhotoAddDetail>} rv-note-photo-add - A photo is ready to leave
 * @fires {CustomEvent<ComposedPhotoRefuseDetail>} rv-note-photo-refuse - A file was not taken
 * @fires {CustomEvent<ComposedPhotoMoveDetail>} rv-note-photo-move - Somebody has put a photo at another place
 * @fires {CustomEvent<ComposedPhotoDetail>} rv-note-photo-remove - Somebody has taken a photo away
 * @fires {CustomEvent<ComposedPhotoStripDetail>} rv-note-photo-strip - How much was taken off a photo
 * @fires {CustomEvent<NoteAltMissingDetail>} rv-note-alt-missing - Before people are asked to describe photos. Cancelable: the host asks them
 * @fires {CustomEvent<NotePublishRequestDetail>} rv-note-publish-request - Before anything leaves the device. Cancelable: the host publishes it
 * @fires {CustomEvent<NotePublishProgressDetail>} rv-note-publish-progress - Bytes have left
 * @fires {CustomEvent<NotePublishedDetail>} rv-note-published - The note is there
 * @fires {CustomEvent<NotePublishFailedDetail>} rv-note-publish-failed - It is not; nothing is lost
 * @fires {CustomEvent<NoteModeratedDetail>} rv-note-moderated - Moderation has come to something else about it, or about a photo of it
 * @fires {CustomEvent<DraftDetail>} rv-draft-restored - Somebody goes on with what they had begun
 * @fires {CustomEvent<DraftDetail>} rv-draft-discarded - Somebody has thrown it away
 * @fires {CustomEvent<DraftErrorDetail>} rv-draft-error - A draft could not be read, kept or removed; writing goes on
 * @fires {CustomEvent<ComposerCloseDetail>} rv-composer-close - Somebody has closed the sheet
 * @fires {CustomEvent<NoteAppealDetail>} rv-note-appeal-request - Before an appeal is sent. Cancelable: the host sends it
 * @fires {CustomEvent<NoteAdapterErrorDetail>} rv-note-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<MediaAdapterErrorDetail>} rv-media-adapter-error - The same for files
 * @fires {CustomEvent<CoAuthorAskDetail>} rv-co-author-invite-request - Before somebody who was chosen is asked to sign what is out. Cancelable: the host asks them
 * @fires {CustomEvent<CoAuthorInviteDetail>} rv-co-author-invited - They are asked
 * @fires {CustomEvent<CoAuthorAdapterErrorDetail>} rv-co-author-adapter-error - A call about co-authors has failed; what is out stays, and asking can be tried again
 */
export class NoteComposer extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** A plus that opens the composer as a modal sheet, instead of the composer in its place. */
  @property({ type: Boolean, reflect: true }) sheet = false;

  /** Whether the sheet is open. Nothing is fetched or asked of the adapters before. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Whose draft it is, where several people share a device: the person's id, and a place of its own for each composer of theirs. */
  @property({ attribute: 'draft-key' }) draftKey = 'default';

  /** Keeps nothing on the device. */
  @property({ type: Boolean, attribute: 'no-drafts' }) noDrafts = false;

  /** Whether a description may be left out, is asked for once, or must be there. Absent: as the adapter's rules say. */
  @property() alt: NoteRules['alt'] | undefined;

  /**
   * Language that the author writes in, BCP 47, where the host knows it: from their settings, or because they chose it there.
   * It goes with the note, for whoever reads, translates or speaks it. Absent: none is sent. The language of the page is
   * that of the words around the note, and says nothing about the note's own.
   */
  @property({ attribute: 'text-lang' }) textLang: string | undefined;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<NoteComposerStrings> | undefined;

  /** Other tools for pictures than the package's own. */
  @property({ attribute: false }) tools: PictureTools | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController(this, noteComposerStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { NoteComposerPart } = await import('./note-composer.part.js');
    return new NoteComposerPart(this, { getAdapters: () => this.#adapters.current });
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
    if (this.alt !== undefined && !['optional', 'remind', 'required'].includes(this.alt)) {
      warnOnce('<rv-note-composer> alt is optional, remind or required.');
      this.alt = undefined;
    }
    if (this.textLang !== undefined && !isLanguage(this.textLang)) {
      warnOnce(`<rv-note-composer> text-lang is a BCP 47 language tag, not "${this.textLang}".`);
      this.textLang = undefined;
    }
    if (!this.#isShown || !this.isConnected) return;
    if (this.#isConnected) this.#part.fetch();
    else
      warnOnce(
        '<rv-note-composer> needs a NoteAdapter with publish(), and a MediaAdapter for photos: set its adapters, or put it inside <rv-provider>.',
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
   * Adds photos, as if they had been chosen here: by a host with a camera or a gallery of its own (see `rv-note-photos-request`).
   * Each is looked at and made ready; one that can't be taken is said, and touches nothing else.
   *
   * @returns whether they were taken up: there is a form, and a place to send photos to
   */
  addPhotos(files: readonly Blob[]): boolean {
    return this.#part.current?.addPhotos(files) ?? false;
  }

  get #isShown(): boolean {
    return !this.sheet || this.open;
  }

  get #isConnected(): boolean {
    return typeof this.#adapters.current?.note?.publish === 'function';
  }

  #warmUp = (): void => {
    import('./note-composer.part.js').catch(() => undefined);
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
    const part = this.#part.current;
    return renderOpener(this.#words, {
      open: this.#open,
      warmUp: this.#warmUp,
      disabled: !this.#isConnected,
      failed: this.open && this.#part.hasFailed,
      publishing: this.open ? undefined : part?.progress,
      unpublished: part?.unpublished,
      news: part?.news ?? '',
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

function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}
