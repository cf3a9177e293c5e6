import type { AdapterError, MediaAdapter, Side, StoryAdapter, StoryDraft } from '../../contracts/index.js';

export const mediaOf = ({ front, back }: StoryDraft): readonly string[] =>
  [front.mediaId, back?.mediaId].filter((id) => id !== undefined);

/** Faces whose media the back end does not take any more. */
export function refusedSides({ fields }: AdapterError): readonly Side[] {
  return (['front', 'back'] as const).filter((side) => fields?.[`${side}.mediaId`] !== undefined);
}

/** What a story goes through. */
export interface SharingAdapters {
  readonly story: StoryAdapter;
  readonly media: MediaAdapter;
}
