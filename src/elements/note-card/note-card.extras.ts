import { nothing, type TemplateResult } from 'lit';
import type { Note, NotePhoto } from '../../contracts/index.js';
import { isNoteCovered } from '../../core/note/note-rules.js';
import { copyIcon } from '../parts/icons/copy.js';
import { trashIcon } from '../parts/icons/trash.js';
import { possibleActions, type SafetyAction } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import { html } from '../parts/tight.js';
import type { CarouselPart } from './note-card.carousel.js';
import type { DecisionsPart } from './note-card.decisions.js';
import type { DescriptionPart } from './note-card.description.js';
import type { NoteContext } from './note-card.host.js';
import type { LightboxPart } from './note-card.lightbox.js';
import { send } from './note-card.outlet.js';
import { decidedOf, indexIn, mostTiles } from './note-card.shape.js';

/** What few need, each fetched when it is first wanted: leafing, the large view, descriptions, "More", what only authors read. */
export class NoteExtras {
  #context: NoteContext;
  #carousel: CarouselPart | undefined;
  #lightbox: LightboxPart | undefined;
  #description: DescriptionPart | undefined;
  #decisions: DecisionsPart | undefined;
  /** Settled whether it has come or not. */
  decisions: Promise<void> | undefined;
  #decisionsFailed = false;
  #safety: SafetyPart | undefined;
  #wanted = new Set<string>();
  /** The note of whoever was blocked from here: it can be reported all the same. */
  #blocked: Note | undefined;

  constructor(context: NoteContext) {
    this.#context = context;
  }

  /** The host can be asked, or an adapter. */
  get canChoose(): boolean {
    return typeof this.#context.getAdapters()?.imports?.set === 'function';
  }

  /** Call before each update. */
  update(note: Note | undefined): void {
    if ((note?.photos?.length ?? 0) > mostTiles) void this.#fetchCarousel();
    if (note) this.#blocked = undefined;
    if (this.awaits(note)) this.decisions ??= this.#fetchDecisions();
    const seen = note && !this.#isCovered(note) ? note : undefined;
    if (!seen) this.#lightbox?.drop();
    this.#description?.update(seen);
  }

  /** What only its author reads is on its way: to come later it would move what stands beneath. */
  awaits(note: Note | undefined): boolean {
    return note !== undefined && !this.#decisions && !this.#decisionsFailed && decidedOf(note).length > 0;
  }

  /** Whether "More" offers anything, without making it: a feed asks a thousand times. */
  hasMenu(shown: Note): boolean {
    if (this.#canCopy(shown)) return true;
    const { note, people } = this.#context.getAdapters() ?? {};
    if (shown.mine) return typeof note?.delete === 'function';
    return [note?.report, people?.report, people?.block].some((method) => typeof method === 'function');
  }

  /** What "More" offers about a note. */
  menu(note: Note): readonly SafetyAction[] {
    const { words, store, getAdapters } = this.#context;
    const adapters = getAdapters();
    const copy: readonly SafetyAction[] = this.#canCopy(note)
      ? [{ label: words.text('noteCopy'), icon: copyIcon(), act: () => void this.#copy() }]
      : [];
    if (!note.mine) {
      const actions = [...copy, 'report-note', 'report-person', 'block'] as const;
      return possibleActions({ actions, note: { noteId: note.id, label: '' } }, adapters);
    }
    if (typeof adapters?.note?.delete !== 'function') return copy;
    const label = words.text('noteDelete');
    return [...copy, { label, icon: trashIcon(), confirm: words.text('noteDeleteConfirm'), act: () => store.remove() }];
  }

  openMore(photo?: NotePhoto): void {
    const note = this.#context.getNote();
    if (note) void this.#openMore(note, photo && { photo, label: this.#context.words.text('notePhotoReport') });
  }

  /** Who has blocked somebody from here may have done so for this very note. */
  get canReportBlocked(): boolean {
    return this.#blocked !== undefined && typeof this.#context.getAdapters()?.note?.report === 'function';
  }

  reportBlocked(): void {
    const note = this.#blocked;
    if (note) void this.#openMore(note, { label: this.#context.words.text('noteReport') });
  }

  openPhoto(index: number): void {
    void this.#openPhoto(index);
  }

  describe(photo: NotePhoto, index: number): void {
    void this.#describe(photo, index);
  }

  manage(): void {
    const { host, getNote } = this.#context;
    const note = getNote();
    if (note) send(host, 'rv-imports-open-request', { note }, true);
  }

  leaf(event: Event): void {
    const row = event.currentTarget as HTMLElement;
    if (this.#carousel) {
      this.#carousel.scrolled(row);
      return;
    }
    // What leafs is not here, or never came: a thumb or a wheel leafs all the same.
    const index = indexIn(row);
    if (index !== this.#context.getPhotos().index) this.#context.setPhotos({ index });
  }

  key(event: KeyboardEvent): void {
    this.#carousel?.key(event);
  }

  renderLeafing(note: Note): TemplateResult | typeof nothing {
    return (note.photos?.length ?? 0) > mostTiles ? (this.#carousel?.render(note) ?? nothing) : nothing;
  }

  renderDecisions(note: Note): TemplateResult | typeof nothing {
    return this.#decisions?.render(note) ?? nothing;
  }

  /** The dialogs. */
  render(): TemplateResult | typeof nothing {
    if (!this.#lightbox && !this.#description && !this.#safety) return nothing;
    return html`${this.#lightbox?.render() ?? nothing}${this.#description?.render() ?? nothing}${this.#safety?.render() ?? nothing}`;
  }

  /** @param report what is reported, where that is all that is wanted */
  async #openMore(note: Note, report?: { readonly photo?: NotePhoto; readonly label: string }): Promise<void> {
    const module = await this.#fetch(() => import('../parts/safety.js'));
    const { host, words, store, getAdapters, getNote } = this.#context;
    if (!module || !host.isConnected) return;
    this.#safety ??= new module.SafetyPart(host, {
      getAdapters,
      blocked: () => {
        this.#blocked = getNote();
        store.drop();
      },
    });
    const { photo, label = words.text('noteReport') } = report ?? {};
    this.#safety.open({
      person: note.author,
      note: { noteId: note.id, ...(photo && { photoId: photo.id }), label },
      actions: this.menu(note),
      ...(report && { first: 'report-note' }),
    });
  }

  async #openPhoto(index: number): Promise<void> {
    const module = await this.#fetch(() => import('./note-card.lightbox.js'));
    const { host, getNote } = this.#context;
    const shown = getNote();
    if (!module || !host.isConnected || !shown?.photos?.[index] || this.#isCovered(shown)) return;
    this.#lightbox ??= new module.LightboxPart(this.#context, {
      report: (photo) => this.openMore(photo),
      canReport: () => {
        const note = getNote();
        return note !== undefined && this.menu(note).includes('report-note');
      },
      goTo: (place) => this.#carousel?.goTo(place, undefined),
    });
    this.#lightbox.open(index);
  }

  async #describe(photo: NotePhoto, index: number): Promise<void> {
    const module = await this.#fetch(() => import('./note-card.description.js'));
    const { host, getNote } = this.#context;
    const note = getNote();
    if (!module || !note || !host.isConnected || this.#isCovered(note)) return;
    this.#description ??= new module.DescriptionPart(this.#context);
    this.#description.open(photo);
    send(host, 'rv-photo-described', { note, photo, index });
  }

  async #fetchCarousel(): Promise<void> {
    if (!this.#isFirst('carousel')) return;
    const module = await this.#fetch(() => import('./note-card.carousel.js'), false);
    if (!module) {
      this.#wanted.delete('carousel');
      return;
    }
    this.#carousel ??= new module.CarouselPart(this.#context);
    this.#context.host.requestUpdate();
  }

  async #fetchDecisions(): Promise<void> {
    const module = await this.#fetch(() => import('./note-card.decisions.js'), false);
    if (module) this.#decisions ??= new module.DecisionsPart(this.#context);
    else this.#decisionsFailed = true;
    this.#context.host.requestUpdate();
  }

  #isFirst(what: string): boolean {
    if (this.#wanted.has(what)) return false;
    this.#wanted.add(what);
    return true;
  }

  #isCovered(note: Note): boolean {
    return isNoteCovered(note, this.#context.store.getSnapshot());
  }

  #canCopy(note: Note): boolean {
    return note.text !== undefined && note.copyable !== false && !this.#isCovered(note);
  }

  async #copy(): Promise<void> {
    const { host, words, say, getNote } = this.#context;
    const note = getNote();
    // It may have been covered since the menu was opened.
    if (!note || !this.#canCopy(note)) return;
    try {
      await navigator.clipboard.writeText(note.text ?? '');
      say(words.text('noteCopied'));
      send(host, 'rv-note-copied', { note });
    } catch {
      say(words.text('noteNotCopied'));
    }
  }

  /** Code that is needed only now may not arrive; then the press can be repeated. */
  async #fetch<Module>(load: () => Promise<Module>, pressed = true): Promise<Module | undefined> {
    try {
      return await load();
    } catch {
      const { say, words } = this.#context;
      if (pressed) say(words.text('commonProblem', 'unavailable', undefined));
      return undefined;
    }
  }
}
