import type { StringsController } from '../../controllers/strings-controller.js';
import type { NoteComposerSnapshot, WorkPhoto } from '../../core/note-composer/note-composer.js';
import type { NoteComposerStore } from '../../core/note-composer/note-store.js';
import type { commonStrings } from '../parts/common.strings.js';
import type { composingStrings } from '../parts/composing.strings.js';
import type { CoAuthorsSlot } from '../parts/co-authors.slot.js';
import type { noteFormStrings } from './note-composer.form.strings.js';
import type { OrderController } from './note-composer.order.js';
import type { noteComposerShellStrings } from './note-composer.strings.js';

export type Words = StringsController<
  typeof commonStrings & typeof noteComposerShellStrings & typeof composingStrings & typeof noteFormStrings
>;

/** Where asking for a description is. */
export type Suggestion = { readonly phase: 'asking' } | { readonly phase: 'failed'; readonly problem: string };

/** What the templates are drawn from, and where their controls lead. */
export interface NoteView {
  readonly words: Words;
  readonly snapshot: NoteComposerSnapshot;
  readonly store: NoteComposerStore;
  readonly order: OrderController;
  /** What somebody writes in, where the host knows. */
  readonly textLang: string | undefined;
  /** Of a photo as it will leave. */
  readonly urlOf: (photo: WorkPhoto) => string | undefined;
  /** The photo whose details show. */
  readonly openId: string | undefined;
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  readonly canSuggest: boolean;
  /** Bytes of a file that the tools take. Absent: they don't say. */
  readonly maxFileBytes: number | undefined;
  /** Somebody has pressed Publish with something missing. */
  readonly showsMissing: boolean;
  /** Files are being dragged over the form. */
  readonly isOver: boolean;
  readonly pick: () => void;
  readonly openPhoto: (id: string) => void;
  readonly suggest: (id: string) => void;
  readonly turn: (photo: WorkPhoto) => void;
  readonly step: (id: string, by: number) => void;
  readonly undo: () => void;
  readonly publish: () => void;
  readonly describeFirst: () => void;
  readonly coAuthors: CoAuthorsSlot;
}

/** A number as the language writes it. */
export function written(words: Words, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(words.lang(), options).format(value);
}

/** "Photo 2 of 5", by its place from 0. */
export function photoName(words: Words, index: number, all: number): string {
  return words.text('noteComposerPhoto', written(words, index + 1), written(words, all));
}
