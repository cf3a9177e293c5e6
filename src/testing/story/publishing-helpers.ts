import type { Face, StoryAdapter, StoryDraft, StoryRules } from '../../contracts/index.js';
import { pictures } from '../pictures.js';
import { need } from '../suite.js';
import type { StoryContext, StoryRole } from './context.js';
import { method, storyOf } from './helpers.js';

/** A way for the author to publish, or the case is skipped. */
export function publishing(context: StoryContext): Required<StoryAdapter>['publish'] {
  return method(storyOf(context, 'author'), 'publish');
}

/** What stories may be: nothing is said of it without `getRules`. */
export async function rulesOf(context: StoryContext): Promise<StoryRules> {
  return (await storyOf(context, 'author').getRules?.()) ?? {};
}

/** Uploads a picture of somebody's, or skips the case. @returns its id */
export async function uploadFor(context: StoryContext, role: StoryRole, which: 0 | 1 = 0): Promise<string> {
  if (context.upload !== undefined) return context.upload(role);
  const media = need(context.as(role).media, 'make() gives neither upload nor a media adapter');
  const { id } = await media.upload(pictures()[which]);
  return id;
}

/** A draft of two faces that nothing speaks against. */
export async function draftOf(context: StoryContext): Promise<StoryDraft> {
  // Looked for first, so that nothing is uploaded where nothing can be published.
  publishing(context);
  const [front, back] = [await uploadFor(context, 'author', 0), await uploadFor(context, 'author', 1)];
  return {
    front: { mediaId: front, alt: 'A red square', label: 'Before', caption: 'Un carré rouge', lang: 'fr' },
    back: { mediaId: back, alt: 'A blue square', label: 'After' },
  };
}

/** Whether nothing of a face is given away. */
export function hasNothingToShow(face: Face | undefined): boolean {
  return face?.picture === undefined && face?.label === undefined && face?.caption === undefined;
}
