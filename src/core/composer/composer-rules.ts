import type { FaceDraft, MediaLimits, Side, StoryDraft, StoryRules } from '../../contracts/index.js';
import type { ComposerFace, ComposerMode, ComposerSnapshot, FaceTexts, Missing, Quality } from './composer.js';
import { progressOfAll } from '../making/making.js';
import { cropOf, unedited, type PictureEdit, type Size } from '../picture-edit.js';
import type { PictureInspection, RenderTarget } from '../picture-tools.js';

/** Both faces, in the order of the form. */
export const sides: readonly Side[] = ['front', 'back'];

/** The faces that a story of this kind has. */
export function usedSides(mode: ComposerMode | undefined): readonly Side[] {
  return mode === 'flip' ? sides : mode === 'plain' ? ['front'] : [];
}

const unsaid: FaceTexts = { alt: '', label: '', caption: '', labels: [] };

export const emptyFace: ComposerFace = {
  phase: 'empty',
  file: undefined,
  source: undefined,
  inspection: undefined,
  problem: undefined,
  rule: undefined,
  edit: unedited,
  rendered: undefined,
  unstripped: false,
  texts: unsaid,
  upload: { phase: 'none' },
};

/** Width by height of a story whose back end has no wish. */
const usualRatio = 9 / 16;

/** px, for a back end that has no wish. */
const usualSize: Size = { width: 1080, height: 1920 };

/** px, and how much of the detail is kept, by how good it shall be. */
const levels: Readonly<Record<Quality, Size & { readonly quality: number }>> = {
  full: { width: Infinity, height: Infinity, quality: 0.85 },
  saver: { width: 540, height: 960, quality: 0.7 },
};

/** How many bytes a pixel takes with `saver`, where it takes 1 with `full`: about what JPEG encoders make of 0.7 for 0.85. */
const saverBytesPerPixel = 0.65;

/** Types that a canvas can encode. The first that is taken is made. */
const encodable = ['image/jpeg', 'image/webp', 'image/png'];

const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && Number.isFinite(value);

/** The rules with their defaults, and the host's word on descriptions, if it has one. */
export function rulesInForce(rules: StoryRules | undefined, alt: StoryRules['alt']): StoryRules {
  return {
    ...rules,
    aspectRatio: isPositive(rules?.aspectRatio) ? rules.aspectRatio : usualRatio,
    alt: alt ?? rules?.alt ?? 'remind',
  };
}

export const ratioOf = ({ aspectRatio = usualRatio }: StoryRules): number => aspectRatio;

/** What cameras and programs call the time a picture was taken, the surest first. */
const dateNames = ['DateTimeOriginal', 'DateTimeDigitized', 'CreateDate', 'DateCreated', 'DateTime'];

/** When a picture was taken, by what it says: ISO 8601 without a zone, as cameras know none. */
function takenAt(inspection: PictureInspection | undefined): string | undefined {
  for (const wanted of dateNames) {
    const entry = inspection?.metadata.find(({ kind, name }) => kind === 'date' && name === wanted);
    const match = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(entry?.value ?? '');
    if (match) return `${match[1]}-${match[2]}-${match[3]}T${match[4]}`;
  }
  return undefined;
}

type Terms = Pick<ComposerSnapshot, 'rules' | 'limits' | 'quality' | 'keepDate'>;

/** What a picture is to be made to. */
export function targetOf(
  { rules, limits, quality, keepDate }: Terms,
  inspection: PictureInspection | undefined,
): RenderTarget {
  const level = levels[quality];
  const date = keepDate ? takenAt(inspection) : undefined;
  const { types, maxBytes, maxWidth, maxHeight } = limits;
  const type = types && encodable.find((candidate) => types.includes(candidate));
  return {
    ratio: ratioOf(rules),
    maxWidth: Math.min(isPositive(maxWidth) ? maxWidth : usualSize.width, level.width),
    maxHeight: Math.min(isPositive(maxHeight) ? maxHeight : usualSize.height, level.height),
    quality: level.quality,
    ...(type !== undefined && { types: [type] }),
    ...(isPositive(maxBytes) && { maxBytes }),
    ...(date !== undefined && { keepDate: date }),
  };
}

/** px of the largest picture that leaves the device. */
export function largestOf(terms: Terms): Size {
  const { ratio, maxWidth, maxHeight } = targetOf(terms, undefined);
  const width = Math.min(maxWidth, maxHeight * ratio);
  return { width: Math.round(width), height: Math.round(width / ratio) };
}

/** Whether the back end decodes what this browser cannot. */
export function isDecodedThere({ decodes, maxBytes }: MediaLimits, file: Blob, type: string | undefined): boolean {
  return type !== undefined && (decodes ?? []).includes(type) && file.size <= (maxBytes ?? Infinity);
}

/** Code points, as `Limits.maxCharacters` counts. */
const lengthOf = (text: string): number => Array.from(text).length;

/** How many characters more may be written. Absent: as many as one likes. */
export function charactersLeft(text: string, { limits }: StoryRules): number | undefined {
  return limits?.maxCharacters === undefined ? undefined : limits.maxCharacters - lengthOf(text);
}

const isTooLong = ({ alt, label, caption, labels }: FaceTexts, rules: StoryRules): boolean =>
  [alt, label, caption, ...labels.map(({ text }) => text)].some((text) => (charactersLeft(text, rules) ?? 0) < 0);

export const needsAlt = ({ texts }: ComposerFace): boolean => texts.alt.trim() === '';

/** What keeps the story from being shared, in the order of the form. */
export function missingOf({ mode, faces, rules }: ComposerSnapshot): readonly Missing[] {
  if (mode === undefined) return [{ side: 'front', what: 'picture' }];
  return usedSides(mode).flatMap((side) => {
    const face = faces[side];
    const has: Readonly<Record<Missing['what'], boolean>> = {
      picture: face.rendered === undefined && face.phase !== 'reading',
      rule: face.rule !== undefined,
      alt: rules.alt === 'required' && needsAlt(face),
      'too-long': isTooLong(face.texts, rules),
    };
    return (Object.keys(has) as Missing['what'][]).filter((what) => has[what]).map((what) => ({ side, what }));
  });
}

/** Whether something on this face would be missed. */
export function isWorkedOn({ phase, file, texts }: ComposerFace): boolean {
  const { alt, label, caption, labels } = texts;
  return phase === 'reading' || file !== undefined || alt + label + caption !== '' || labels.length > 0;
}

/** How far the uploads of all faces together are, 0 to 1. */
export function progressOf({ mode, faces }: Pick<ComposerSnapshot, 'mode' | 'faces'>): number {
  return progressOfAll(usedSides(mode).map((side) => faces[side]));
}

function pixelsOf(size: Size, edit: PictureEdit, { ratio, maxWidth, maxHeight }: RenderTarget): number {
  const { width, height } = cropOf(size, edit, ratio);
  const scale = Math.min(1, maxWidth / width, maxHeight / height);
  return width * height * scale * scale;
}

/** About how many bytes would leave the device: exact for the quality that is chosen. Absent: a picture is missing. */
export function estimatedBytes(snapshot: ComposerSnapshot, quality: Quality): number | undefined {
  let bytes = 0;
  for (const side of usedSides(snapshot.mode)) {
    const { rendered, inspection, edit, unstripped } = snapshot.faces[side];
    if (!rendered) return undefined;
    const known = rendered.blob.size;
    if (quality === snapshot.quality || unstripped || !inspection) {
      bytes += known;
      continue;
    }
    const ratio =
      pixelsOf(inspection, edit, targetOf({ ...snapshot, quality }, inspection)) /
      pixelsOf(inspection, edit, targetOf(snapshot, inspection));
    bytes += Math.round(known * ratio * (quality === 'saver' ? saverBytesPerPixel : 1 / saverBytesPerPixel));
  }
  return bytes === 0 ? undefined : bytes;
}

function faceDraftOf({ texts, rendered, upload }: ComposerFace, lang: string): FaceDraft {
  const [alt, label, caption] = [texts.alt, texts.label, texts.caption].map((text) => text.trim());
  const labels = texts.labels.map(({ value, text }) => ({ value, text }));
  const spoken = [alt, label, caption, ...labels.map(({ text }) => text)].some(Boolean);
  return {
    mediaId: upload.phase === 'done' ? upload.media.id : '',
    ...(alt && { alt }),
    ...(label && { label }),
    ...(caption && { caption }),
    ...(spoken && lang && { lang }),
    ...(rendered && { placeholder: rendered.placeholder }),
    ...(labels.length > 0 && { labels }),
  };
}

/** The story as it is published, once its faces are uploaded. */
export function storyDraftOf(snapshot: ComposerSnapshot, lang: string): StoryDraft {
  const { mode, faces, audienceId, comparable } = snapshot;
  const flip = mode === 'flip';
  return {
    front: faceDraftOf(faces.front, lang),
    ...(flip && { back: faceDraftOf(faces.back, lang) }),
    ...(audienceId !== undefined && { audienceId }),
    ...(flip && comparable && { comparable }),
  };
}
