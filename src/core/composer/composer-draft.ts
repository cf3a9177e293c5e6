import { isEdit, isFile, isFlag, isLabels, isNumber, isText, list, oneOf, optional, record } from '../draft-check.js';
import { isCoAuthors } from '../making/co-author-draft.js';
import type { ComposerDraft } from './composer.js';

const isFace = record({
  file: optional(isFile),
  source: optional(oneOf('camera', 'gallery')),
  edit: optional(isEdit),
  texts: record({
    alt: isText,
    altDoubt: optional(oneOf('suggested', 'other-picture')),
    label: isText,
    caption: isText,
    labels: isLabels,
  }),
});

const isFaceDraft = record({ mediaId: isText });

const isDraft = record({
  version: oneOf(1),
  savedAt: isNumber,
  mode: oneOf('plain', 'flip'),
  faces: record({ front: optional(isFace), back: optional(isFace) }),
  audienceId: optional(isText),
  comparable: isFlag,
  quality: oneOf('full', 'saver'),
  wifiOnly: isFlag,
  keepDate: isFlag,
  coAuthors: isCoAuthors,
  uploaded: optional(list(isText)),
  attempt: optional(
    record({ clientId: isText, drafts: list(record({ front: isFaceDraft, back: optional(isFaceDraft) })) }),
  ),
});

/** The draft, if that is what was found: another version may have written it, or nobody knows what. */
export function checkDraft(found: unknown): ComposerDraft | undefined {
  return isDraft(found) ? (found as ComposerDraft) : undefined;
}
