import type { ComposerDraft } from './composer.js';

/** ms after which a draft is forgotten: seven days. */
export const draftLifetimeMs = 7 * 24 * 60 * 60 * 1000;

type Fields = Readonly<Record<string, unknown>>;
type Is = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Is = (value) => typeof value === 'string';
const isFlag: Is = (value) => typeof value === 'boolean';
const isNumber: Is = (value) => typeof value === 'number' && Number.isFinite(value);
const oneOf =
  (...values: unknown[]): Is =>
  (value) =>
    values.includes(value);
const optional =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const list =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const record =
  (fields: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, is]) => is(value[name]));

const isFace = record({
  file: optional((value) => value instanceof Blob),
  source: optional(oneOf('camera', 'gallery')),
  edit: optional(record({ rotation: oneOf(0, 90, 180, 270), zoom: isNumber, centerX: isNumber, centerY: isNumber })),
  texts: record({
    alt: isText,
    altDoubt: optional(oneOf('suggested', 'other-picture')),
    label: isText,
    caption: isText,
    labels: list(record({ value: isText, text: isText })),
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
  uploaded: optional(list(isText)),
  attempt: optional(
    record({ clientId: isText, drafts: list(record({ front: isFaceDraft, back: optional(isFaceDraft) })) }),
  ),
});

/** The draft, if that is what was found: another version may have written it, or nobody knows what. */
export function checkDraft(found: unknown): ComposerDraft | undefined {
  return isDraft(found) ? (found as ComposerDraft) : undefined;
}
