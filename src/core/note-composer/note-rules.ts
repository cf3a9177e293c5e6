import type { MediaLimits, NoteDraft, NotePhotoDraft, NoteRules } from '../../contracts/index.js';
import { unedited, turnedSize, type PictureEdit } from '../picture-edit.js';
import type { PictureInspection, RenderTarget } from '../picture-tools.js';
import type { NoteComposerSnapshot, NoteMissing, PhotoTexts, WorkPhoto } from './note-composer.js';

/** The most photos a note can have. */
const mostPhotos = 20;

/** px: enough to fill a screen. */
const longestSide = 2048;

/** Types that a canvas can encode. The first that is taken is made. */
const encodable = ['image/jpeg', 'image/webp', 'image/png'];

export const unsaid: PhotoTexts = { alt: '', long: '', transcript: '', labels: [] };

const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && Number.isFinite(value);

/** The rules with their defaults, and the host's word on descriptions, if it has one. */
export function rulesInForce(rules: NoteRules | undefined, alt: NoteRules['alt']): NoteRules {
  const most = rules?.maxPhotos;
  return {
    ...rules,
    // 0 is a rule, too: words alone.
    maxPhotos: most !== undefined && most >= 0 ? Math.min(Math.floor(most), mostPhotos) : mostPhotos,
    alt: alt ?? rules?.alt ?? 'remind',
  };
}

/** Whether notes have photos here. */
export const takesPhotosOf = (media: unknown, { maxPhotos }: NoteRules): boolean =>
  media !== undefined && maxPhotos !== 0;

/** How many photos may still be added. */
export function placesLeft({ rules, photos }: Pick<NoteComposerSnapshot, 'rules' | 'photos'>): number {
  return Math.max(0, (rules.maxPhotos ?? mostPhotos) - photos.length);
}

/** Width by height of a photo as it is wanted: its own, turned or not. */
export function ratioOf(inspection: PictureInspection, edit: Pick<PictureEdit, 'rotation'>): number {
  const { width, height } = turnedSize(inspection, edit);
  return width / height;
}

/** What a photo is to be made to. */
export function targetOf(
  limits: MediaLimits,
  inspection: PictureInspection | undefined,
  edit: PictureEdit = unedited,
): RenderTarget {
  const { types, maxBytes, maxWidth, maxHeight } = limits;
  const type = types && encodable.find((candidate) => types.includes(candidate));
  return {
    ratio: inspection ? ratioOf(inspection, edit) : 1,
    maxWidth: Math.min(isPositive(maxWidth) ? maxWidth : longestSide, longestSide),
    maxHeight: Math.min(isPositive(maxHeight) ? maxHeight : longestSide, longestSide),
    ...(type !== undefined && { types: [type] }),
    ...(isPositive(maxBytes) && { maxBytes }),
  };
}

export const needsAlt = ({ texts }: Pick<WorkPhoto, 'texts'>): boolean => texts.alt.trim() === '';

/** What keeps the note from being published, in the order of the form. */
export function missingOf({
  text,
  photos,
  rules,
  charactersLeft,
  takesPhotos,
}: NoteComposerSnapshot): readonly NoteMissing[] {
  if (text.trim() === '' && photos.length === 0) return [{ what: 'anything' }];
  return [
    ...((charactersLeft ?? 0) < 0 ? [{ what: 'shorter-text' } as const] : []),
    ...(photos.length > 0 && !takesPhotos ? [{ what: 'media' } as const] : []),
    ...photos.flatMap((photo): NoteMissing[] => {
      const { id, rule, rendered, phase } = photo;
      return [
        ...(rendered === undefined && phase !== 'reading' ? [{ what: 'picture', id } as const] : []),
        ...(rule === undefined ? [] : [{ what: 'rule', id } as const]),
        ...(rules.alt === 'required' && needsAlt(photo) ? [{ what: 'alt', id } as const] : []),
      ];
    }),
  ];
}

function photoDraftOf({ texts, rendered, upload, unstripped }: WorkPhoto, lang: string | undefined): NotePhotoDraft {
  const [alt, long, transcript] = [texts.alt, texts.long, texts.transcript].map((text) => text.trim());
  const labels = texts.labels.map(({ value, text }) => ({ value, text: text.trim() }));
  const description = { ...(long && { long }), ...(transcript && { transcript }) };
  const isSaid = Boolean(alt || long || transcript) || labels.length > 0;
  return {
    mediaId: upload.phase === 'done' ? upload.media.id : '',
    ...(alt && { alt }),
    ...((long || transcript) && { description }),
    ...(isSaid && lang && { lang }),
    ...(rendered && !unstripped && { placeholder: rendered.placeholder }),
    ...(labels.length > 0 && { labels }),
  };
}

/**
 * The note as it is published, once its photos are uploaded.
 *
 * @param lang of its words, where anybody knows: that of the page is its readers', and no sign of what somebody writes
 */
export function noteDraftOf(snapshot: NoteComposerSnapshot, lang: string | undefined): NoteDraft {
  const { photos, audienceId, copyable } = snapshot;
  const text = snapshot.text.trim();
  return {
    ...(text && { text }),
    ...(text && lang && { lang }),
    ...(photos.length > 0 && { photos: photos.map((photo) => photoDraftOf(photo, lang)) }),
    ...(audienceId !== undefined && { audienceId }),
    ...(!copyable && { copyable }),
  };
}

export const mediaOf = ({ photos = [] }: NoteDraft): readonly string[] => photos.map(({ mediaId }) => mediaId);
