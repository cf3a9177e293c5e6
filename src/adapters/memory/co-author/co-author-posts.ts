import { AdapterError } from '../../../contracts/index.js';
import { mayWatch } from '../clips.js';
import { isNote, readNote } from '../note/note-view.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import { findCurrentStory } from '../story-view.js';
import type { AuthorReader } from './co-author-access.js';
import type { Post } from './co-author-content.js';
import { postOf } from './co-author-content.js';
import { isOpen, settle, stateOf } from './co-author-settling.js';

/** The same words whatever the reason, so that a refusal tells nobody that they are blocked. */
function noPost(postId: string): AdapterError {
  return new AdapterError('not-found', { message: `no post "${postId}"` });
}

/** Whether somebody may read a post as its own domain has it. */
function mayRead(state: State, { id, kind }: Post, reader: AuthorReader): boolean {
  if (kind === 'note') return isNote(readNote(state, id, reader));
  if (kind === 'clip') {
    const clip = state.clips.get(id);
    return clip !== undefined && mayWatch(state, clip, reader.signedIn ? reader.id : undefined);
  }
  try {
    // Who is not signed in reads what is for everybody.
    findCurrentStory(state, id, reader.signedIn ? reader.id : '');
    return true;
  } catch {
    return false;
  }
}

/** Whether somebody signs it by an invitation, or is asked to now. Who was once is nobody here. */
export function isParty(state: State, postId: string, { id, signedIn }: AuthorReader): boolean {
  if (!signedIn) return false;
  return (state.coAuthors.posts.get(postId)?.invites ?? []).some((invite) => {
    if (invite.toId !== id) return false;
    const now = stateOf(state, invite, 'invited');
    return now === 'approved' || isOpen(now);
  });
}

/** A post, for who may read it or is asked to sign it. @throws `not-found` */
export function findPost(state: State, postId: string, reader: AuthorReader): Post {
  const post = postOf(state, postId);
  if (post === undefined) throw noPost(postId);
  settle(state, postId);
  const asked = isParty(state, postId, reader) && !apart(state, post.ownerId, reader.id);
  if (!asked && !mayRead(state, post, reader)) throw noPost(postId);
  return post;
}

/** A post, for who may read it or was asked once, and whether no more of it is theirs than what they did themselves. @throws `not-found` */
export function findPostOnce(
  state: State,
  postId: string,
  reader: AuthorReader,
): { readonly post: Post; readonly ownOnly: boolean } {
  try {
    return { post: findPost(state, postId, reader), ownOnly: false };
  } catch (error) {
    const post = postOf(state, postId);
    const events = state.coAuthors.posts.get(postId)?.events ?? [];
    const asked = reader.signedIn && events.some(({ aboutId }) => aboutId === reader.id);
    if (post === undefined || !asked || apart(state, post.ownerId, reader.id)) throw error;
    return { post, ownOnly: true };
  }
}

/** A post of theirs. @throws `not-found`, `forbidden` */
export function findOwnPost(state: State, postId: string, personId: string): Post {
  const post = findPost(state, postId, { id: personId, signedIn: true });
  if (post.ownerId !== personId) throw new AdapterError('forbidden', { message: 'for its owner only' });
  return post;
}

/** Tells whoever reads the post, and whoever signs it, that something of that may be another. */
export function announcePost(state: State, postId: string): void {
  if (state.notes.has(postId)) state.noteTopic.emit(postId);
  else if (state.stories.has(postId)) state.storyTopic.emit(postId);
  else state.clipTopic.emit(postId);
  state.coAuthors.topic.emit(postId);
}
