import type { Note, NotePhoto } from '../../contracts/index.js';
import type { NoteSnapshot } from '../../core/note/note-ports.js';
import type { Words } from './note-card.words.js';

/** What somebody can do with this note and this back end. */
export interface NoteWays {
  /** There is something in "More". */
  readonly more: boolean;
  /** The owner can stop showing what comes from the main app. */
  readonly stop: boolean;
}

/** What a press on a photo's place means. */
export type PhotoAct = 'open' | 'describe' | 'uncover' | 'cover' | 'load' | 'retry' | 'show-again';

/** What has been done to the photos here; nobody else knows of it. */
export interface PhotoStates {
  /** Which one shows, where they are leafed through. */
  readonly index: number;
  /** Those that did not arrive, by id. */
  readonly broken: ReadonlySet<string>;
  /** Those that were asked for, where data is saved. */
  readonly asked: ReadonlySet<string>;
}

/** All that a note's templates show. */
export interface NoteScene {
  readonly words: Words;
  readonly note: Note;
  readonly snapshot: NoteSnapshot;
  /** ms since 1970. */
  readonly now: number;
  readonly light: boolean;
  readonly ways: NoteWays;
  readonly photos: PhotoStates;
  readonly unfolded: boolean;
  readonly mentionUrl: ((handle: string) => string | undefined) | undefined;
  readonly tagUrl: ((tag: string) => string | undefined) | undefined;
  readonly acts: NoteActs;
  /** Around photos that are leafed through, once what leafs is there. */
  readonly leafing: unknown;
  /** What only its author reads. */
  readonly decisions: unknown;
}

/** What presses lead to. */
export interface NoteActs {
  readonly openMore: () => void;
  /** All who sign it. */
  readonly authors: { readonly open: () => void; readonly warmUp: () => void };
  readonly fold: () => void;
  readonly unfoldAt: (event: FocusEvent) => void;
  readonly uncoverNote: () => void;
  readonly coverNote: () => void;
  /** On any photo's place: `data-act` says what. */
  readonly press: (event: Event) => void;
  /** Pictures that fail, in the capture phase. */
  readonly settled: { readonly handleEvent: (event: Event) => void; readonly capture: true };
  readonly leaf: (event: Event) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly stop: (photo: NotePhoto) => void;
  readonly manage: () => void;
  readonly retry: () => void;
  readonly refresh: () => void;
}

/** Making a formatter takes longer than a hundred uses of it. */
const formatters = new Map<string, Intl.NumberFormat>();

function numbersOf(lang: string): Intl.NumberFormat {
  const numbers = formatters.get(lang) ?? new Intl.NumberFormat(lang);
  formatters.set(lang, numbers);
  return numbers;
}

/** Several things in one line. */
export function listOf(items: readonly string[], words: Pick<Words, 'lang'>): string {
  return new Intl.ListFormat(words.lang(), { type: 'unit' }).format(items);
}

/** Which photo it is, in words: alone, or one of how many. */
export function placeOf(index: number, count: number, words: Pick<Words, 'text' | 'lang'>): string {
  if (count === 1) return words.text('notePhoto');
  const { format } = numbersOf(words.lang());
  return words.text('notePhotoOf', format(index + 1), format(count));
}

/** The words for a photo: its description, or which it is and that nobody described it (WCAG 1.1.1). */
export function describePhoto(photo: NotePhoto, place: string, words: Pick<Words, 'text'>): string {
  return photo.picture?.alt ?? words.text('notePhotoUndescribed', place);
}

/** There is more to read about it than that there is nothing. */
export function isDescribed({ picture, description }: NotePhoto): boolean {
  return Boolean(picture?.alt) || Boolean(description?.long) || Boolean(description?.transcript);
}
