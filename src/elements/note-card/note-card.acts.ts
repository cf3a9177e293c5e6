import type { NotePhoto } from '../../contracts/index.js';
import { AuthorsMore } from '../parts/authors-more.js';
import { coAuthorsOf } from '../parts/authors.js';
import { emit } from '../parts/emit.js';
import type { NoteExtras } from './note-card.extras.js';
import type { NoteContext } from './note-card.host.js';
import { send } from './note-card.outlet.js';
import { describePhoto, placeOf, type NoteActs, type PhotoAct } from './note-card.scene.js';

/** Whether the text is unfolded. */
interface Folding {
  readonly isUnfolded: () => boolean;
  readonly unfold: (unfolded: boolean) => void;
}

/** What somebody does with a note. Whatever a press takes away, the focus stays in its place. */
export class NoteCardActs implements NoteActs {
  #context: NoteContext;
  #extras: NoteExtras;
  #folding: Folding;
  readonly authors: AuthorsMore;

  constructor(context: NoteContext, extras: NoteExtras, folding: Folding) {
    this.#context = context;
    this.#extras = extras;
    this.#folding = folding;
    const { host, words, say, getNote } = context;
    this.authors = new AuthorsMore(host, {
      getAuthors: () => coAuthorsOf(getNote() ?? {}),
      failed: () => say(words.text('commonProblem', 'unavailable', undefined)),
    });
  }

  openMore = (): void => this.#extras.openMore();

  fold = (): void => {
    const { isUnfolded, unfold } = this.#folding;
    const { host } = this.#context;
    unfold(!isUnfolded());
    if (isUnfolded()) return;
    // A long text that folds takes its button far up: who pressed it stays with it.
    void host.updateComplete.then(() => this.#find('.fold')?.scrollIntoView({ block: 'nearest' }));
  };

  /** A link that the fold hides has the focus. */
  unfoldAt = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || target.matches('.fold')) return;
    const text = target.closest('.text');
    if (text && target.getBoundingClientRect().bottom > text.getBoundingClientRect().bottom) this.#folding.unfold(true);
  };

  uncoverNote = (): void => this.#uncover(undefined);

  coverNote = (): void => {
    const { store, getNote } = this.#context;
    const note = getNote();
    if (!note) return;
    store.uncover(note.id, false);
    send(this.#context.host, 'rv-note-covered', { note, reason: reasonOf(note) });
    this.#context.focus.to('.card > .cover .button');
  };

  press = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    const found = this.#at(button);
    if (!button || !found) return;
    const { photo, index } = found;
    const act = button.dataset['act'] as PhotoAct;
    const { store, focus, getPhotos, setPhotos } = this.#context;
    const { broken, asked } = getPhotos();
    const opens = `[data-index="${index}"] .open`;
    switch (act) {
      case 'open':
        this.#extras.openPhoto(index);
        return;
      case 'describe':
        this.#extras.describe(photo, index);
        return;
      case 'uncover':
        this.#uncover(photo, index);
        return;
      case 'cover':
        this.#cover(photo, index);
        return;
      case 'load':
        setPhotos({ asked: new Set(asked).add(photo.id) });
        break;
      case 'retry':
        setPhotos({ broken: without(broken, photo.id) });
        break;
      case 'show-again':
        focus.prepare(opens);
        store.setShown(photo, true);
        return;
    }
    focus.to(opens);
  };

  /** Pictures tell of their failure in the capture phase only. */
  readonly settled = {
    handleEvent: (event: Event): void => {
      const image = event.target as HTMLElement;
      const photo = this.#at(image)?.photo;
      if (!photo || !image.matches('img')) return;
      const { getPhotos, setPhotos } = this.#context;
      setPhotos({ broken: new Set(getPhotos().broken).add(photo.id) });
    },
    capture: true,
  } as const;

  leaf = (event: Event): void => this.#extras.leaf(event);

  key = (event: KeyboardEvent): void => this.#extras.key(event);

  stop = (photo: NotePhoto): void => {
    const { store, focus, getNote } = this.#context;
    // Where it can be taken back.
    focus.prepare(`[data-index="${getNote()?.photos?.indexOf(photo)}"] .button`, '.panel .button');
    store.setShown(photo, false);
  };

  showAgain = (photoId: string): void => {
    const { store, focus } = this.#context;
    focus.prepare('.photos .open');
    store.setShown({ id: photoId }, true);
  };

  manage = (): void => this.#extras.manage();

  retry = (): void => this.#context.store.retry();

  refresh = (): void => this.#context.store.revalidate();

  #uncover(photo: NotePhoto | undefined, index = 0): void {
    const { host, store, words, focus, getNote, say } = this.#context;
    const note = getNote();
    if (!note) return;
    const detail = { note, ...(photo && { photo }), reason: reasonOf(photo ?? note) };
    if (!emit(host, 'rv-note-uncover-request', detail, true)) return;
    store.uncover((photo ?? note).id, true);
    send(host, 'rv-note-uncovered', detail);
    if (!photo) {
      // What was asked for, from its beginning.
      focus.to('.text', '.photos button', '.head :is(a, button)');
      return;
    }
    say(describePhoto(photo, placeOf(index, note.photos?.length ?? 1, words), words));
    focus.to(`[data-index="${index}"] .open`);
  }

  #cover(photo: NotePhoto, index: number): void {
    const { host, store, words, focus, getNote, say } = this.#context;
    const note = getNote();
    if (!note) return;
    store.uncover(photo.id, false);
    send(host, 'rv-note-covered', { note, photo, reason: reasonOf(photo) });
    say(words.text('noteCovered'));
    focus.to(`[data-index="${index}"] .button`);
  }

  #at(inside: Element | null): { readonly photo: NotePhoto; readonly index: number } | undefined {
    const tile = inside?.closest<HTMLElement>('[data-index]');
    const index = Number(tile?.dataset['index']);
    const photo = this.#context.getNote()?.photos?.[index];
    return photo && { photo, index };
  }

  #find(selector: string): HTMLElement | null {
    return this.#context.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const reasonOf = ({ state }: Pick<NotePhoto, 'state'>): 'age' | 'sensitive' =>
  state === 'age-gated' ? 'age' : 'sensitive';

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const left = new Set(ids);
  left.delete(id);
  return left;
}
