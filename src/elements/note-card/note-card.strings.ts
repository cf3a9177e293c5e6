import type { AuthorsSheetStrings } from '../parts/authors-sheet.strings.js';
import type { AuthorsStrings } from '../parts/authors.strings.js';
import { commonStrings } from '../parts/common.strings.js';
import type { DecisionStrings } from '../parts/decision.strings.js';
import type { MessageTextStrings } from '../parts/message-text.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';
import type { NoteGalleryStrings } from './note-card.gallery.strings.js';
import type { NoteCardPartStrings } from './note-card.part.strings.js';

/** The words of `rv-note-card` until there is something to show, in English. */
export const noteCardStrings = {
  ...commonStrings,
  noteBy: (name: string): string => `Note by ${name}`,
  noteEmpty: 'No note here yet.',
};

/** All words of `rv-note-card`, those of its later parts among them. Replace any of them by the element's `strings`. */
export type NoteCardStrings = typeof noteCardStrings &
  AuthorsStrings &
  AuthorsSheetStrings &
  NoteCardPartStrings &
  NoteGalleryStrings &
  MessageTextStrings &
  SafetyStrings &
  DecisionStrings;
