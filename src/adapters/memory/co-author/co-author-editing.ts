import type { State } from '../state.js';
import { digestOf } from './co-author-digests.js';
import { announcePost } from './co-author-posts.js';
import type { PostChange } from './co-author-seed.js';

/** Changes what a post says, as its owner does in a host app. What follows from it is done by whoever hears of it. */
export function editPost(state: State, postId: string, change: PostChange): void {
  const edit = [editNote, editStory, editClip].find((one) => one(state, postId, change));
  if (edit === undefined) throw new Error(`There is no post "${postId}" in this world.`);
  announcePost(state, postId);
}

function editNote(state: State, postId: string, { text, audience, picture }: PostChange): boolean {
  const note = state.notes.get(postId);
  if (note === undefined) return false;
  note.text = text ?? note.text;
  note.audience = noteAudienceOf(audience) ?? note.audience;
  const [first] = note.photos;
  if (picture !== undefined && first !== undefined) {
    const photo = { ...first, picture, id: `photo-${state.nextNumber()}`, mediaId: undefined };
    note.photos = [photo, ...note.photos.slice(1)];
  }
  note.editedAt = state.clock.now();
  return true;
}

function editStory(state: State, postId: string, { text, audience, picture }: PostChange): boolean {
  const story = state.stories.get(postId);
  if (story === undefined) return false;
  if (picture !== undefined && digestOf(state, picture) === undefined) {
    throw new Error('A new picture of a story is known by its bytes: give it as a data: URL.');
  }
  Object.assign(story.front, picture && { picture, mediaId: undefined });
  story.front.caption = text ?? story.front.caption;
  story.audience = audience ?? story.audience;
  return true;
}

function editClip(state: State, postId: string, { text, audience, picture }: PostChange): boolean {
  const clip = state.clips.get(postId);
  if (clip === undefined) return false;
  clip.title = text ?? clip.title;
  clip.private = audience === undefined ? clip.private : audience === 'private';
  clip.poster = picture ?? clip.poster;
  return true;
}

function noteAudienceOf(audience: string | undefined): 'public' | 'followers' | 'private' | undefined {
  return audience === 'public' || audience === 'followers' || audience === 'private' ? audience : undefined;
}
