import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Note } from '../../contracts/index.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { ReturnController } from '../../controllers/return-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import type { NoteStore } from '../../core/note/note-ports.js';
import { createNoteStore } from '../../core/note/note-store.js';
import { adopt } from '../parts/adopt.js';
import { HeldPlace } from '../parts/authors-place.js';
import { bylineText, coAuthorsOf } from '../parts/authors.js';
import { html } from '../parts/tight.js';
import { NoteCardActs } from './note-card.acts.js';
import { NoteExtras } from './note-card.extras.js';
import { NoteFocus } from './note-card.focus.js';
import { goneView } from './note-card.gone.js';
import type { NoteContext, NoteHost } from './note-card.host.js';
import { noteOutlet } from './note-card.outlet.js';
import { partStyles } from './note-card.part.styles.js';
import type { NoteScene, PhotoStates } from './note-card.scene.js';
import { outline, skeleton } from './note-card.shell.js';
import { statesOf } from './note-card.states.js';
import { noteView } from './note-card.view.js';
import { noteEnglish, type Words } from './note-card.words.js';

/** Of an older note the time that is said does not change by the minute. */
const hourMs = 3_600_000;

const nothingDone: PhotoStates = { index: 0, broken: new Set(), asked: new Set() };

/** A note with all it does, fetched when there is one to show. */
export class NoteCardPart implements ReactiveController {
  /** What every note wears once there is one: those that come later have it from the first. */
  static readonly styles = partStyles;

  #host: NoteHost;
  #getAdapters: () => Adapters | undefined;
  #words: Words;
  #store: NoteStore;
  #acts: NoteCardActs;
  #extras: NoteExtras;
  #photos = nothingDone;
  #unfolded = false;
  #isShown = false;
  #about: string | undefined;
  /** Said in the live region. */
  #said = '';

  constructor(host: NoteHost, getAdapters: () => Adapters | undefined) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController<typeof noteEnglish>(host, noteEnglish);
    adopt(host.renderRoot, [partStyles]);
    this.#store = createNoteStore(
      systemClock,
      noteOutlet(host, this.#words, (text) => this.#say(text)),
    );
    new StoreController(host, this.#store);
    const context: NoteContext = {
      host,
      words: this.#words,
      store: this.#store,
      getAdapters,
      getNote: () => this.#store.getSnapshot().note,
      getScene: (note) => this.#scene(note),
      getPhotos: () => this.#photos,
      setPhotos: (change) => {
        this.#photos = { ...this.#photos, ...change };
        host.requestUpdate();
      },
      // Before the part itself: it looks where the focus is before anything is taken away.
      focus: new NoteFocus(host),
      say: (text) => this.#say(text),
    };
    this.#extras = new NoteExtras(context);
    this.#acts = new NoteCardActs(context, this.#extras, {
      isUnfolded: () => this.#unfolded,
      unfold: (unfolded) => {
        this.#unfolded = unfolded;
        host.requestUpdate();
      },
    });
    new MinuteController(host, () => this.#isYoung);
    new ReturnController(host, () => this.#store.revalidate());
    host.addController(this);
    new HeldPlace(host, '.head', () => {
      const { note } = this.#store.getSnapshot();
      return note && { id: note.id, count: coAuthorsOf(note)?.length ?? 1 };
    });
  }

  /** What the element's states say. */
  get states(): readonly string[] {
    const snapshot = this.#store.getSnapshot();
    return this.#isHeld(snapshot.note) ? ['loading'] : statesOf(snapshot, this.#photos);
  }

  /** Settles when nothing is on its way that has to be there before the note shows. */
  get whole(): Promise<void> | undefined {
    return this.#isHeld(this.#store.getSnapshot().note) ? this.#extras.decisions : undefined;
  }

  refresh(): void {
    this.#store.refresh();
  }

  openPhoto(index: number): void {
    this.#extras.openPhoto(index);
  }

  hostUpdate(): void {
    const host = this.#host;
    // An update may still be on its way when the element leaves the page.
    if (!host.isConnected) return;
    const { note: adapter, imports } = this.#getAdapters() ?? {};
    // Whoever isn't typed may well say `null` for nothing.
    const record = host.note ?? undefined;
    this.#store.show({ adapter, imports, noteId: host.noteId ?? undefined, record });
    const { note, error } = this.#store.getSnapshot();
    if (record && error) warnOnce(`<rv-note-card>: ${error.message}`);
    if (note && note.id !== this.#about) {
      this.#about = note.id;
      this.#photos = nothingDone;
      this.#unfolded = this.#isShown = false;
      this.#said = '';
    }
    const last = Math.max(0, (note?.photos?.length ?? 1) - 1);
    // Photos can be taken away under who leafs through them.
    if (this.#photos.index > last) this.#photos = { ...this.#photos, index: last };
    this.#extras.update(note);
  }

  hostDisconnected(): void {
    this.#store.stop();
  }

  render(): TemplateResult {
    const { phase, note } = this.#store.getSnapshot();
    if (phase === 'loading' || phase === 'empty') return skeleton(this.#words);
    if (note && this.#isHeld(note)) return outline(note);
    this.#isShown = note !== undefined;
    return html`<article
        class="card"
        part="card"
        aria-label=${note ? this.#words.text('noteBy', bylineText(note, this.#words)) : nothing}
      >
        ${
          note
            ? noteView(this.#scene(note))
            : goneView(this.#store.getSnapshot(), this.#words, {
                retry: this.#host.note == null ? () => this.#store.retry() : undefined,
                showAgain: this.#extras.canChoose ? this.#acts.showAgain : undefined,
                report: this.#extras.canReportBlocked ? () => this.#extras.reportBlocked() : undefined,
              })
        }
      </article>
      <p class="visually-hidden" role="status">${this.#said}</p>
      ${this.#extras.render()}${this.#acts.authors.render()}`;
  }

  #scene(note: Note): NoteScene {
    const { light, mentionUrl, tagUrl } = this.#host;
    return {
      words: this.#words,
      note,
      snapshot: this.#store.getSnapshot(),
      now: Date.now(),
      light,
      ways: { more: this.#extras.hasMenu(note), stop: this.#extras.canChoose },
      photos: this.#photos,
      unfolded: this.#unfolded,
      mentionUrl: mentionUrl ?? undefined,
      tagUrl: tagUrl ?? undefined,
      acts: this.#acts,
      leafing: this.#extras.renderLeafing(note),
      decisions: note.mine ? this.#extras.renderDecisions(note) : nothing,
    };
  }

  /** Its first show waits for what would come late and move the page; what shows stays. */
  #isHeld(note: Note | undefined): boolean {
    return !this.#isShown && this.#extras.awaits(note);
  }

  get #isYoung(): boolean {
    const { note } = this.#store.getSnapshot();
    const age = note ? Date.now() - Date.parse(note.createdAt) : NaN;
    // From an hour on it is said by hours: a look every hour is enough, and none after a week.
    return age < hourMs || (age < 168 * hourMs && age % hourMs < 60_000);
  }

  #say(text: string): void {
    // A region that is given the same words again says nothing; a space more is not heard, but is a change.
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }
}
