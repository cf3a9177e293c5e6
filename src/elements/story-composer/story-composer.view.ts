import type { Side } from '../../contracts/index.js';
import type { StringsController } from '../../controllers/strings-controller.js';
import type { ComposerSnapshot } from '../../core/composer/composer.js';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import type { CoAuthorsSlot } from '../parts/co-authors.slot.js';
import type { composerFormStrings } from './story-composer.form.strings.js';
import type { TurnedAway } from './story-composer.intake.js';
import type { NotFetched } from './story-composer.not-fetched.js';
import type { composerShareStrings } from './story-composer.share.strings.js';
import type { storyComposerStrings } from './story-composer.strings.js';

export type Words = StringsController<
  typeof storyComposerStrings & typeof composerFormStrings & typeof composerShareStrings
>;

/** Where asking for a description is. */
export type Suggestion = { readonly phase: 'asking' } | { readonly phase: 'failed'; readonly problem: string };

/** What the templates are drawn from, and where their controls lead. */
export interface ComposerView {
  readonly words: Words;
  readonly snapshot: ComposerSnapshot;
  readonly store: ComposerStore;
  /** Of the pictures as they will leave. */
  readonly urls: Readonly<Record<Side, string | undefined>>;
  readonly suggestions: Readonly<Partial<Record<Side, Suggestion>>>;
  readonly canSuggest: boolean;
  /** Bytes of a file that the tools take. Absent: they don't say. */
  readonly maxFileBytes: number | undefined;
  /** The host has said what there is to make. */
  readonly fixedMode: boolean;
  /** Somebody has pressed Share with something missing. */
  readonly showsMissing: boolean;
  /** The face a file is being dragged over. */
  readonly dropSide: Side | undefined;
  /** Files that were not taken, until somebody has read it. */
  readonly turnedAway: TurnedAway | undefined;
  readonly notFetched: NotFetched | undefined;
  readonly openCamera: (side: Side) => void;
  readonly openGallery: (side: Side) => void;
  readonly openFraming: (side: Side) => void;
  readonly openRemoved: () => void;
  readonly suggest: (side: Side) => void;
  readonly forgetTurnedAway: () => void;
  readonly share: () => void;
  readonly describeFirst: () => void;
  readonly coAuthors: CoAuthorsSlot;
}

/** What a face is called: a story with one has a picture. */
export function sideName(words: Words, side: Side, { mode }: Pick<ComposerSnapshot, 'mode'>): string {
  if (mode === 'plain') return words.text('composerPicture');
  return words.text(side === 'front' ? 'composerFront' : 'composerBack');
}

/** A number as the language writes it. */
export function written(words: Words, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(words.lang(), options).format(value);
}

export function percent(words: Words, part: number): string {
  return written(words, part, { style: 'percent' });
}
