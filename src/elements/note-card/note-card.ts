import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters, Note, NoteTombstone } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { checkNote, isTombstone } from '../../core/note/note-check.js';
import { seenOf } from '../../core/note/note-rules.js';
import { notFetchedPanel } from '../parts/panel.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import type { NoteCardPart } from './note-card.part.js';
import { outline, skeleton } from './note-card.shell.js';
import { noteCardStrings, type NoteCardStrings } from './note-card.strings.js';
import { styles } from './note-card.styles.js';

/** Fetched once for all notes of the page; those that come later have it at once. */
let Part: typeof NoteCardPart | undefined;

/**
 * A note: somebody's words and photos. Up to four photos lie side by side, more are leafed through, and each opens as
 * large as there is room, with its description.
 *
 * It is filled in one of two ways: a `note` record, plain JSON without a back end; or a `note-id` with an adapter, by
 * property or from the nearest provider: then it is watched. Either is looked at again when the page comes back to be seen
 * or to be on line, so that what was deleted does not stay.
 *
 * Nothing that is covered, in review or not asked for is fetched.
 *
 * Keys among photos: the arrows leaf, Home and End go to the first and the last. In the large view + and - zoom, 0 shows it
 * whole, D shows or hides the description, Escape closes.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-note-card note-id="n1"></rv-note-card>
 * </rv-provider>
 * ```
 *
 * @element rv-note-card
 *
 * @slot author - In place of avatar, name and time
 * @slot authors - In place of avatar and name alone: `rv-co-author-badge`, say
 * @slot badge - Beside the author: a mark of the page’s own
 * @slot origin - In place of where its photos come from
 * @slot cover - In place of the words on the first cover
 * @slot translation - Beneath the text
 * @slot actions - Beneath everything: like, reply, share
 * @slot empty-contacts - Where there is no note: a way to find the people one knows
 *
 * @csspart card - The whole
 * @csspart header - Author, time, menu
 * @csspart avatar - The author's picture or initials
 * @csspart time - When it was posted
 * @csspart text - The words
 * @csspart link - A link, mention or tag in them
 * @csspart fold - Shows the rest of a long text, and folds it again
 * @csspart grid - Photos side by side
 * @csspart carousel - Photos to leaf through
 * @csspart photo - One photo's place
 * @csspart picture - The picture in it
 * @csspart counter - Which of how many
 * @csspart previous - Leafs back
 * @csspart next - Leafs on
 * @csspart description - Opens a photo's description, or says that there is none
 * @csspart cover - In place of what is covered
 * @csspart origin - Where photos come from
 * @csspart decision - Where moderation stands with it, for its author
 * @csspart more - Opens what can be done about it
 * @csspart lightbox - A photo as large as there is room
 * @csspart sheet - A modal sheet
 * @csspart unavailable - In place of what can't be shown
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-note-block-size=32rem] - How tall a note is taken to be before it has come near the screen
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface behind the words
 * @cssprop [--rv-raised] - Surface of sheets and buttons
 * @cssprop [--rv-well] - Surface of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 * @cssprop [--rv-on-spot] - Text on it
 *
 * @cssstate empty - There is no note to show
 * @cssstate loading - It is on its way
 * @cssstate ready - It shows
 * @cssstate gone - It is no more, or not for this person
 * @cssstate failed - It didn't arrive
 * @cssstate stale - It may be old: it couldn't be looked at again
 * @cssstate offline - There was no line when it was last asked for
 * @cssstate covered - It, or one of its photos, lies under a cover that is closed
 * @cssstate photo-error - One of its photos didn't arrive
 * @cssstate pending - It, or one of its photos, is in review; for its author alone
 * @cssstate limited - It, or one of its photos, is shown to fewer people; for its author alone
 *
 * @fires {CustomEvent<NotePhotoDetail>} rv-photo-opened - A photo shows as large as there is room
 * @fires {CustomEvent<NotePhotoDetail>} rv-photo-closed - It is back in its place
 * @fires {CustomEvent<NotePhotoChangeDetail>} rv-photo-changed - Somebody has leafed to another photo
 * @fires {CustomEvent<NotePhotoDetail>} rv-photo-described - Somebody reads a photo's description
 * @fires {CustomEvent<NoteUncoverDetail>} rv-note-uncover-request - Before a cover opens. Cancelable: it stays closed; prove the viewer's age and renew the record
 * @fires {CustomEvent<NoteUncoverDetail>} rv-note-uncovered - A cover is open
 * @fires {CustomEvent<NoteUncoverDetail>} rv-note-covered - It is closed again
 * @fires {CustomEvent<LinkOpenDetail>} rv-link-open-request - Before a link in the text opens. Cancelable: the host opens it
 * @fires {CustomEvent<NoteDetail>} rv-note-copied - The text is in the clipboard
 * @fires {CustomEvent<NoteAppealDetail>} rv-note-appeal-request - Before an appeal is sent. Cancelable: the host sends it
 * @fires {CustomEvent<NoteReportDetail>} rv-note-report-request - Before a report of the note or a photo is sent. Cancelable: the host sends it
 * @fires {CustomEvent<NoteReportDetail>} rv-note-reported - It is sent
 * @fires {CustomEvent<NoteDetail>} rv-note-delete-request - Before the note is deleted. Cancelable: the host does it
 * @fires {CustomEvent<NoteDetail>} rv-note-deleted - It is deleted
 * @fires {CustomEvent<NoteImportDetail>} rv-note-import-request - Before a photo of the main app stops being shown, or is shown again. Cancelable: the host does it
 * @fires {CustomEvent<NoteImportChangedDetail>} rv-note-import-changed - The choice holds
 * @fires {CustomEvent<NoteDetail>} rv-imports-open-request - Its owner wants to decide about all their photos: show `rv-photo-import`
 * @fires {CustomEvent<PersonReportDetail>} rv-person-report-request - Before a report of the author is sent. Cancelable: the host sends it
 * @fires {CustomEvent<PersonReportDetail>} rv-person-reported - A report of the author is sent
 * @fires {CustomEvent<PersonBlockDetail>} rv-person-block-request - Before the author is blocked. Cancelable: the host does it
 * @fires {CustomEvent<PersonBlockedDetail>} rv-person-blocked - The author is blocked
 * @fires {CustomEvent<NoteAdapterErrorDetail>} rv-note-adapter-error - A call has failed; the element shows it, this is for logs
 * @fires {CustomEvent<NoteImportErrorDetail>} rv-import-adapter-error - The same for what comes from the main app
 * @fires {CustomEvent<PeopleAdapterErrorDetail>} rv-people-adapter-error - The same for people
 */
export class NoteCard extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** The note itself, or what stands in its place. Wins over `noteId`. Checked: what is no note shows so. */
  @property({ attribute: false }) note: Note | NoteTombstone | undefined;

  /** Which note to ask the adapter for. */
  @property({ attribute: 'note-id' }) noteId: string | undefined;

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<NoteCardStrings> | undefined;

  /** Saves data: the first photo only, the others when somebody asks for them, with their size said. */
  @property({ type: Boolean }) light = false;

  /** Where somebody mentioned is found, by their handle without the `@`. Absent: mentions are no links. */
  @property({ attribute: false }) mentionUrl: ((handle: string) => string | undefined) | undefined;

  /** Where a tag is found, by its name without the `#`. Absent: tags are no links. */
  @property({ attribute: false }) tagUrl: ((tag: string) => string | undefined) | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController<typeof noteCardStrings>(this, noteCardStrings);
  #internals = this.attachInternals();
  #part: NoteCardPart | undefined;
  #fetching: Promise<void> | undefined;
  #fetchFailed = false;

  /** Reads the note again. */
  refresh(): void {
    this.#part?.refresh();
  }

  /** Shows a photo as large as there is room. @param index from 0 */
  openPhoto(index: number): void {
    if (this.#part) this.#part.openPhoto(index);
    else void this.updateComplete.then(() => this.#part?.openPhoto(index));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.#isAsked) this.#start();
    else if (this.noteId != null) {
      warnOnce('<rv-note-card note-id> finds no NoteAdapter: set its adapters, or put it inside <rv-provider>.');
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
    return this.note != null || (this.noteId != null && this.#adapters.current?.note !== undefined);
  }

  #start(): void {
    if (this.#part || !this.isConnected) return;
    if (Part) this.#part = new Part(this, () => this.#adapters.current);
    else if (!this.#fetchFailed) this.#fetching ??= this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      Part = (await import('./note-card.part.js')).NoteCardPart;
      const { elementStyles } = NoteCard;
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

  /** Complete is what shows the note, not what stands in for it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const missing = this.#fetching ?? this.#part?.whole;
    if (!missing) return complete;
    await missing;
    return this.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (!this.#isAsked) {
      return html`<div class="card panel" part="card">
        <p class="soft">${words.text('noteEmpty')}</p>
        <slot name="empty-contacts"></slot>
      </div>`;
    }
    if (this.#part) return this.#part.render();
    if (this.#fetchFailed) return html`<div class="card" part="card">${notFetchedPanel(words, this.#retry)}</div>`;
    try {
      const known = this.note == null ? undefined : seenOf(checkNote(this.note));
      return known && !isTombstone(known) ? outline(known) : skeleton(words);
    } catch {
      // What is wrong with it is said by what comes.
      return skeleton(words);
    }
  }
}
