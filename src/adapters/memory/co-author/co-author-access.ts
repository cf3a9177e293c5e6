import type { State } from '../state.js';
import type { Post } from './co-author-content.js';

/** Whoever reads who signs a post. */
export interface AuthorReader {
  readonly id: string;
  readonly signedIn: boolean;
}

/** Whether moderation has taken it down, or a part of it: there is nothing left to be asked. */
export function isTakenDown({ moderation }: Post): boolean {
  return moderation === 'removed' || moderation === 'geo-blocked';
}

/**
 * Whether somebody may have all that they would sign. Whom it is for makes no difference: who is asked, or was given a link, reads what
 * they are asked for. What moderation keeps back, no invitation brings.
 */
export function mayHaveAll({ young }: State, post: Post, { id, signedIn }: AuthorReader): boolean {
  if (signedIn && id === post.ownerId) return true;
  if (!signedIn && post.signInOnly) return false;
  if (post.moderation === 'age-gated') return signedIn && !young.has(id);
  return post.moderation === 'live' || post.moderation === 'limited';
}

/** Whether one may ask the other, or be signed with by them, as far as their ages go. */
export function mayMeet({ young, coAuthors }: State, ownerId: string, personId: string): boolean {
  return !young.has(personId) || young.has(ownerId) || coAuthors.knobs.adultsMayAskMinors;
}
