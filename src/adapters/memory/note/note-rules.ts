import type { NoteDraft, NotePhotoDraft, NoteRules, SelfLabel } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { isFree, isLanguage, isOffered } from '../draft-rules.js';
import { hasWords } from '../reports.js';
import type { State } from '../state.js';
import { isBlurhash, isColour } from './note-placeholder.js';

/** What is wrong, by field. */
type Fields = Record<string, string>;

/** As people count: a family of emoji is one. */
function lengthOf(text = ''): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

/** Whoever calls may send what the compiler would not let pass. */
const isText = (text: unknown): text is string | undefined => text === undefined || typeof text === 'string';

function checkLabels(fields: Fields, field: string, labels: readonly SelfLabel[] = [], rules: NoteRules): void {
  for (const label of labels) if (!isOffered(label, rules)) fields[field] = `"${label.value}" is not offered`;
}

function checkPhoto(fields: Fields, path: string, photo: NotePhotoDraft, rules: NoteRules): void {
  const { alt, lang, labels, description, placeholder } = photo;
  const most = rules.limits?.maxCharacters ?? Infinity;
  const texts = { alt, 'description.long': description?.long, 'description.transcript': description?.transcript };
  for (const [name, text] of Object.entries(texts)) {
    if (!isText(text)) fields[`${path}.${name}`] = 'not a text';
    else if (lengthOf(text) > most) fields[`${path}.${name}`] = `more than ${most} characters`;
  }
  if (!isText(placeholder) || (placeholder !== undefined && !isColour(placeholder) && !isBlurhash(placeholder))) {
    fields[`${path}.placeholder`] = 'neither a plain colour nor a BlurHash';
  }
  if (rules.alt === 'required' && isText(alt) && !hasWords(alt)) fields[`${path}.alt`] = 'a description is required';
  if (lang !== undefined && !isLanguage(lang)) fields[`${path}.lang`] = 'not a language tag';
  checkLabels(fields, `${path}.labels`, labels, rules);
}

/** Holds a draft to the rules. @throws `too-large` (the text), `invalid`, with all that is wrong */
export function checkNoteDraft(state: State, authorId: string, draft: NoteDraft, rules: NoteRules): void {
  const fields: Fields = {};
  const { text, lang, photos = [], audienceId } = draft;
  const most = rules.limits?.maxCharacters ?? Infinity;
  const maxPhotos = Math.min(rules.maxPhotos ?? 20, 20);
  if (!isText(text)) fields['text'] = 'not a text';
  else if (!hasWords(text) && photos.length === 0) fields['text'] = 'there is nothing in it';
  if (lang !== undefined && !isLanguage(lang)) fields['lang'] = 'not a language tag';
  if (photos.length > maxPhotos) fields['photos'] = `more than ${maxPhotos}`;
  const taken = new Set<string>();
  photos.forEach((photo, index) => {
    const stored = state.media.get(photo.mediaId);
    // The same words whatever the reason, so that nobody learns what others have uploaded.
    const free = stored !== undefined && isFree(stored, authorId) && !taken.has(photo.mediaId);
    if (!free) fields[`photos.${index}.mediaId`] = 'not an upload of yours that is still to be published';
    taken.add(photo.mediaId);
    checkPhoto(fields, `photos.${index}`, photo, rules);
  });
  const { audiences = [] } = rules;
  if (audienceId !== undefined && !audiences.some(({ id }) => id === audienceId)) fields['audienceId'] = 'not offered';
  if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
  const length = lengthOf(text);
  if (length > most) throw new AdapterError('too-large', { message: `${length} characters` });
}
