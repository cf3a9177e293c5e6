import type { CoAuthorPickerStrings } from '../parts/co-author-picker.strings.js';
import type { CoAuthorsSlotStrings, CoAuthorsStrings } from '../parts/co-authors.strings.js';
import { commonStrings } from '../parts/common.strings.js';
import type { ComposingStrings } from '../parts/composing.strings.js';
import type { DecisionStrings } from '../parts/decision.strings.js';
import type { NoteFormStrings } from './note-composer.form.strings.js';

/** The words of `rv-note-composer` before its part is there, in English. */
export const noteComposerShellStrings = {
  noteComposerHeading: 'New note',
  noteComposerNotConnected: 'You can write a note here once you are connected.',
  noteComposerOnItsWay: (percent: string): string => `Publishing: ${percent}`,
  noteComposerNotPublished: 'Note not published',
  noteComposerMaybeNotPublished: 'Note may be out: look',
};

/** With those that every element has. Replace any of them by the element's `strings`. */
export const noteComposerStrings = { ...commonStrings, ...noteComposerShellStrings };

/** All its words: those of its parts come with them. */
export type NoteComposerStrings = typeof noteComposerStrings &
  NoteFormStrings &
  ComposingStrings &
  DecisionStrings &
  CoAuthorsStrings &
  CoAuthorsSlotStrings &
  CoAuthorPickerStrings;
