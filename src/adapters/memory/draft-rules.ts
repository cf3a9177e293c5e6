import type { FaceDraft, SelfLabel, Side, StoryDraft, StoryRules } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { hasWords } from './reports.js';
import type { State, StoredMedia } from './state.js';
import { sides } from './story-list.js';

/** What is wrong, by field. */
type Fields = Record<string, string>;

/** Whether it is a language tag, BCP 47. */
export function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}

/** Whether authors may put this warning on what they publish. */
export function isOffered(
  { value, text }: SelfLabel,
  { labels = [], customLabel = false }: Pick<StoryRules, 'labels' | 'customLabel'>,
): boolean {
  return value === 'custom' ? customLabel && hasWords(text) : labels.some((label) => label.value === value);
}

/** Whether somebody may still publish an upload. */
export function isFree({ ownerId, storyId, threadId, noteId }: StoredMedia, personId: string): boolean {
  return ownerId === personId && storyId === undefined && threadId === undefined && noteId === undefined;
}

/** What of one face breaks the rules. */
function checkFace(fields: Fields, side: Side, face: FaceDraft, rules: StoryRules): void {
  const most = rules.limits?.maxCharacters ?? Infinity;
  const texts = { alt: face.alt, label: face.label, caption: face.caption };
  for (const [name, text] of Object.entries(texts)) {
    if ([...(text ?? '')].length > most) fields[`${side}.${name}`] = `more than ${most} characters`;
  }
  if (rules.alt === 'required' && !hasWords(face.alt)) fields[`${side}.alt`] = 'a description is required';
  if (face.lang !== undefined && !isLanguage(face.lang)) fields[`${side}.lang`] = 'not a language tag';
  for (const label of face.labels ?? []) {
    if (!isOffered(label, rules)) fields[`${side}.labels`] = `"${label.value}" is not offered`;
    if ([...label.text].length > most) fields[`${side}.labels`] = `more than ${most} characters`;
  }
}

/** Holds a draft to the rules. @throws `invalid`, with all that is wrong */
export function checkDraft(state: State, authorId: string, draft: StoryDraft, rules: StoryRules): void {
  const fields: Fields = {};
  const taken = new Set<string>();
  for (const side of sides) {
    const face = draft[side];
    if (face === undefined) continue;
    const stored = state.media.get(face.mediaId);
    // The same words whatever the reason, so that nobody learns what others have uploaded.
    const free = stored !== undefined && isFree(stored, authorId) && !taken.has(face.mediaId);
    if (!free) fields[`${side}.mediaId`] = 'not an upload of yours that is still to be published';
    taken.add(face.mediaId);
    checkFace(fields, side, face, rules);
  }
  const { audiences } = rules;
  const { audienceId } = draft;
  if (audienceId !== undefined && audiences !== undefined && !audiences.some(({ id }) => id === audienceId)) {
    fields['audienceId'] = 'not offered';
  }
  if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
}
