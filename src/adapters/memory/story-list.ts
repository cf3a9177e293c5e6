import type { Side, Timestamp } from '../../contracts/index.js';
import type { Store } from '../../core/store.js';
import { isShown } from '../../core/story/story-rules.js';
import { createDerivedStore } from './derived.js';
import { signersOf } from './co-author/co-author-names.js';
import { toTimestamp } from './records.js';
import type { State, StoredFace, StoredStory } from './state.js';
import { viewersKey } from './state.js';

/** Both sides, in the order in which they are read. */
export const sides = ['front', 'back'] as const satisfies readonly Side[];

/** The faces that a story has. */
export function facesOf(story: StoredStory): readonly { readonly side: Side; readonly face: StoredFace }[] {
  return sides.flatMap((side) => {
    const face = story[side];
    return face === undefined ? [] : [{ side, face }];
  });
}

/** A story, as a host's feed needs to know of it. */
export interface WorldStory {
  readonly id: string;
  /** A person's id. */
  readonly author: string;
  /** Ids of all who sign it, in their order: whose profiles and followers it is for. Absent: its author alone. */
  readonly authors?: readonly string[];
  readonly createdAt: Timestamp;
  /** Whether moderation lets others see it. */
  readonly shown: boolean;
}

/** Puts a story into the world. */
export function keepStory(state: State, story: StoredStory): void {
  state.stories.set(story.id, story);
  state.storyTopic.emit(story.id);
}

/** Gives back the addresses of what was uploaded. */
export function releasePictures(story: StoredStory): void {
  for (const { face } of facesOf(story)) if (face.mediaId !== undefined) URL.revokeObjectURL(face.picture.src);
}

/** Takes a story away from everybody, with its files. */
export function dropStory(state: State, story: StoredStory): void {
  state.stories.delete(story.id);
  state.deleted.set(story.id, story.authorId);
  releasePictures(story);
  for (const { face } of facesOf(story)) if (face.mediaId !== undefined) state.media.delete(face.mediaId);
  state.storyTopic.emit(story.id);
  for (const side of sides) state.viewersTopic.emit(viewersKey(story.id, side), 'gone');
}

function several(authors: readonly string[]): Pick<WorldStory, 'authors'> {
  return authors.length > 1 ? { authors } : {};
}

/** All stories, newest first. */
export function createStoryList(state: State): Store<readonly WorldStory[]> {
  return createDerivedStore(state.storyTopic, () =>
    // Turned round first: of two that came at one moment, the later is the newer.
    [...state.stories.values()]
      .reverse()
      .sort((one, other) => other.createdAt - one.createdAt)
      .map((story) => ({
        id: story.id,
        author: story.authorId,
        ...several(signersOf(state, story.id, story.authorId)),
        createdAt: toTimestamp(story.createdAt),
        shown: facesOf(story).every(({ face }) => isShown({ state: face.state })),
      })),
  );
}
