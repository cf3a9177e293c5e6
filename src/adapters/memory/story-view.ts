import type { Face, Story } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { isShown } from '../../core/story/story-rules.js';
import { isFor } from './audiences.js';
import { authorsOfRecord, signs } from './co-author/co-author-names.js';
import { compact, toTimestamp } from './records.js';
import type { State, StoredFace, StoredStory } from './state.js';
import { apart } from './state.js';

/** The same words whatever the reason, so that a refusal tells nobody that they are blocked. */
export function noStory(storyId: string): AdapterError {
  return new AdapterError('not-found', { message: `no story "${storyId}"` });
}

/** The story, if there is one and this person may know of it. @throws `not-found` */
export function findStory(state: State, storyId: string, personId: string): StoredStory {
  const story = state.stories.get(storyId);
  if (story === undefined) throw noStory(storyId);
  const hidden =
    apart(state, story.authorId, personId) ||
    story.banned.has(personId) ||
    !(isFor(state, story.audience, story.authorId, personId) || signs(state, storyId, story.authorId, personId));
  if (hidden && story.authorId !== personId) throw noStory(storyId);
  return story;
}

/** The story, if its time is not over for this person: authors keep theirs. @throws `not-found`, `expired` */
export function findCurrentStory(state: State, storyId: string, personId: string): StoredStory {
  const story = findStory(state, storyId, personId);
  const over = story.expiresAt !== undefined && story.expiresAt <= state.clock.now();
  if (over && story.authorId !== personId) throw new AdapterError('expired');
  return story;
}

/** The story, if this person made it. @throws `not-found`, `forbidden` */
export function findOwnStory(state: State, storyId: string, personId: string): StoredStory {
  const story = findStory(state, storyId, personId);
  if (story.authorId !== personId) throw new AdapterError('forbidden', { message: 'for the author only' });
  return story;
}

/** A story with a back that this person may turn to. @throws `not-found`, `expired`, `forbidden` */
export function findTurnableStory(
  state: State,
  storyId: string,
  personId: string,
): StoredStory & { readonly back: StoredFace } {
  const story = findCurrentStory(state, storyId, personId);
  if (!hasBack(story)) throw new AdapterError('forbidden', { message: 'the story has no back' });
  // Who cannot see the front has nothing to turn, so the strictest of the two faces decides.
  if (story.authorId !== personId && !(isShown(story.front) && isShown(story.back))) {
    throw new AdapterError('forbidden', { message: 'the back is not shown' });
  }
  return story;
}

function hasBack(story: StoredStory): story is StoredStory & { readonly back: StoredFace } {
  return story.back !== undefined;
}

/** A face with everything a viewer may have. */
export function openFace({ picture, state, labels, label, caption, lang }: StoredFace): Face {
  return compact<Face>({ picture, state, labels, label, caption, lang });
}

/** A face with everything there is: for its author. */
function ownFace(face: StoredFace): Face {
  return { ...openFace(face), ...(face.decision !== undefined && { decision: face.decision }) };
}

function shownFront(face: StoredFace): Face {
  return isShown(face) ? openFace(face) : { state: face.state };
}

/** What may be known of a back before it is opened: its state and its warnings. */
function closedBack(face: StoredFace): Face {
  return compact<Face>({ state: face.state, labels: isShown(face) ? face.labels : undefined });
}

/** The story as one person may see it. */
export function viewOf(state: State, story: StoredStory, personId: string): Story {
  const { id, authorId, createdAt, expiresAt, front, back, comparable, viewers } = story;
  const author = state.people.get(authorId);
  if (author === undefined) throw noStory(id);
  const mine = authorId === personId;
  const toFront = mine ? ownFace : shownFront;
  const toBack = mine ? ownFace : closedBack;
  return compact<Story>({
    id,
    author,
    authors: authorsOfRecord(state, id, authorId, { id: personId, signedIn: true }),
    createdAt: toTimestamp(createdAt),
    expiresAt: expiresAt === undefined ? undefined : toTimestamp(expiresAt),
    front: toFront(front),
    back: back === undefined ? undefined : toBack(back),
    comparable: comparable || undefined,
    mine: mine || undefined,
    discovered: viewers.back.has(personId) || undefined,
    counts: mine ? { front: viewers.front.size, back: viewers.back.size } : undefined,
  });
}
