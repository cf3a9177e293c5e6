import type { Cursor, Page, PageOptions, Side, Viewer } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { toTimestamp } from './records.js';
import type { State, StoredStory, StoredViewer } from './state.js';
import { viewersKey } from './state.js';

/** How many entries a page has when nobody says. */
const defaultLimit = 20;
/** How many entries a page has at most. */
const maxLimit = 100;

/** A place in a list: between entries, whether or not the one it was taken from is still there. */
type Place = Pick<StoredViewer, 'at' | 'order'>;

function compare(one: Place, other: Place): number {
  return one.at - other.at || one.order - other.order;
}

/** A short mark of a text, so that a cursor of one list is known to be none of another's (FNV-1a). */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function toCursor(storyId: string, side: Side, { at, order }: Place): Cursor {
  return [markOf(viewersKey(storyId, side)), at.toString(36), order.toString(36)].join('.');
}

function toPlace(storyId: string, side: Side, cursor: Cursor): Place {
  const [mark, at, order] = cursor.split('.');
  const place = { at: parseInt(at ?? '', 36), order: parseInt(order ?? '', 36) };
  if (mark !== markOf(viewersKey(storyId, side)) || Number.isNaN(place.at) || Number.isNaN(place.order)) {
    throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
  }
  return place;
}

function toLimit(limit: number | undefined): number {
  if (limit === undefined) return defaultLimit;
  if (!(limit >= 1)) throw new AdapterError('invalid', { fields: { limit: 'at least 1' } });
  return Math.min(Math.floor(limit), maxLimit);
}

function toViewer(state: State, { id, personId, at }: StoredViewer): Viewer {
  const person = state.people.get(personId);
  if (person === undefined) throw new AdapterError('unknown', { message: `no person "${personId}"` });
  return { id, person, at: toTimestamp(at) };
}

/** One page of a list of viewers, newest first. */
export function pageOfViewers(
  state: State,
  story: StoredStory,
  side: Side,
  { after, limit }: PageOptions = {},
): Page<Viewer> {
  const size = toLimit(limit);
  const place = after === undefined ? undefined : toPlace(story.id, side, after);
  const newestFirst = [...story.viewers[side].values()].sort((one, other) => compare(other, one));
  const left = place === undefined ? newestFirst : newestFirst.filter((entry) => compare(entry, place) < 0);
  const entries = left.slice(0, size);
  const last = entries.at(-1);
  return {
    items: entries.map((entry) => toViewer(state, entry)),
    total: newestFirst.length,
    ...(last !== undefined && left.length > size && { next: toCursor(story.id, side, last) }),
  };
}

/** The entries that came after a cursor, oldest first. */
export function viewersSince(state: State, story: StoredStory, side: Side, cursor: Cursor): readonly Viewer[] {
  const place = toPlace(story.id, side, cursor);
  return [...story.viewers[side].values()]
    .filter((entry) => compare(entry, place) > 0)
    .sort(compare)
    .map((entry) => toViewer(state, entry));
}

/** Puts somebody on a list. Nobody is on one twice, and authors never are on their own. */
export function addViewer(
  state: State,
  story: StoredStory,
  side: Side,
  { personId, at }: Pick<StoredViewer, 'personId' | 'at'>,
): void {
  const list = story.viewers[side];
  if (personId === story.authorId || list.has(personId)) return;
  const order = state.nextNumber();
  const entry: StoredViewer = { id: `viewer-${order}`, personId, at, order };
  list.set(personId, entry);
  state.viewersTopic.emit(viewersKey(story.id, side), { type: 'put', item: toViewer(state, entry) });
  state.storyTopic.emit(story.id);
}

/** Takes somebody off both lists and keeps the story from them. */
export function banViewer(state: State, story: StoredStory, personId: string): void {
  story.banned.add(personId);
  for (const side of ['front', 'back'] as const) {
    const entry = story.viewers[side].get(personId);
    if (entry === undefined) continue;
    story.viewers[side].delete(personId);
    state.viewersTopic.emit(viewersKey(story.id, side), { type: 'remove', id: entry.id });
  }
  state.storyTopic.emit(story.id);
}
