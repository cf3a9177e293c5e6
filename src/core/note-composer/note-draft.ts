import { isEdit, isFile, isFlag, isLabels, isNumber, isText, list, oneOf, optional, record } from '../draft-check.js';
import { isCoAuthors } from '../making/co-author-draft.js';
import type { NoteWorkDraft } from './note-composer.js';

const isPhoto = record({
  file: isFile,
  edit: isEdit,
  texts: record({
    alt: isText,
    altDoubt: optional(oneOf('suggested', 'other-picture')),
    long: isText,
    transcript: isText,
    labels: isLabels,
  }),
});

const isNoteDraft = record({ photos: optional(list(record({ mediaId: isText }))) });

const isDraft = record({
  version: oneOf(1),
  savedAt: isNumber,
  text: isText,
  photos: list(isPhoto),
  audienceId: optional(isText),
  copyable: isFlag,
  coAuthors: isCoAuthors,
  uploaded: optional(list(isText)),
  attempt: optional(record({ clientId: isText, drafts: list(isNoteDraft) })),
});

/** The draft, if that is what was found: another version may have written it, or nobody knows what. */
export function checkNoteDraft(found: unknown): NoteWorkDraft | undefined {
  return isDraft(found) ? (found as NoteWorkDraft) : undefined;
}
