import type { Clip } from '../../contracts/index.js';
import { authorsOfRecord } from './co-author/co-author-names.js';
import type { ClipChange, ClipSeed } from './invite/invite-seed.js';
import { toDecision } from './moderation.js';
import { compact, toMs, toTimestamp } from './records.js';
import type { State, StoredClip } from './state.js';
import { apart } from './state.js';

/** The other side of the counter, where clips are: it acts at once and asks no rules. */
export interface ClipWorld {
  /** A new clip. @returns its id */
  addClip(clip: ClipSeed): string;
  /**
   * Changes a clip: its state, who may watch it, how often it was watched.
   *
   * @example
   * world.changeClip('c1', { state: 'removed', decision: { rule: 'No adverts.', automated: true } });
   */
  changeClip(clipId: string, change: ClipChange): void;
  /** Deletes a clip for everybody. */
  deleteClip(clipId: string): void;
}

/** Whether somebody may watch a clip; `undefined` is whoever comes without an account. */
export function mayWatch(state: State, clip: StoredClip, viewerId: string | undefined): boolean {
  if (clip.deleted) return false;
  if (viewerId === clip.authorId) return true;
  if (clip.private || (viewerId !== undefined && apart(state, viewerId, clip.authorId))) return false;
  if (clip.state === 'age-gated') return viewerId !== undefined && !state.young.has(viewerId);
  return clip.state === 'live' || clip.state === 'limited';
}

/** Whether it can be shared: with anybody, so nothing less than live will do. */
export function isShareable({ deleted, private: hidden, state }: StoredClip): boolean {
  return !deleted && !hidden && (state === 'live' || state === 'limited');
}

/** A clip as somebody who may watch it sees it. */
export function toClip(state: State, clip: StoredClip, viewerId: string | undefined): Clip {
  const mine = viewerId === clip.authorId;
  const shut = clip.labels?.some(({ effect, overridable }) => effect === 'cover' && !overridable) === true;
  return compact<Clip>({
    id: clip.id,
    author: state.people.get(clip.authorId) ?? { id: clip.authorId, name: clip.authorId },
    authors: authorsOfRecord(state, clip.id, clip.authorId, { id: viewerId ?? '', signedIn: viewerId !== undefined }),
    createdAt: toTimestamp(clip.createdAt),
    title: clip.title,
    lang: clip.lang,
    video: mine || !shut ? clip.video : undefined,
    poster: clip.poster,
    // How far it reaches is its author's to know.
    state: clip.state === 'limited' && !mine ? 'live' : clip.state,
    labels: clip.labels,
    decision: mine ? clip.decision : undefined,
    private: mine && clip.private ? true : undefined,
    mine: mine ? true : undefined,
    counts: mine ? { views: clip.views + clip.watchedBy.size } : undefined,
  });
}

/** The newest clip of somebody, whatever its state. */
export function latestClip(state: State, authorId: string): StoredClip | undefined {
  return [...state.clips.values()]
    .filter((clip) => !clip.deleted && clip.authorId === authorId)
    .sort((one, other) => one.createdAt - other.createdAt || one.order - other.order)
    .at(-1);
}

/** Counts that somebody watched it. Nobody is counted twice, and authors never are. */
export function countView(state: State, clip: StoredClip, viewerId: string): void {
  if (viewerId === clip.authorId || clip.watchedBy.has(viewerId)) return;
  clip.watchedBy.add(viewerId);
  state.clipTopic.emit(clip.id);
}

/** Makes the place of clips in one world. Mistakes throw a plain `Error` at once. */
export function createClipWorld(state: State): ClipWorld {
  function knownClip(clipId: string): StoredClip {
    const clip = state.clips.get(clipId);
    if (clip === undefined || clip.deleted) throw new Error(`There is no clip "${clipId}" in this world.`);
    return clip;
  }

  return {
    addClip(seed) {
      const order = state.nextNumber();
      const { id = `clip-${order}`, author, createdAt, decision } = seed;
      if (state.clips.has(id)) throw new Error(`There is a clip "${id}" already.`);
      if (!state.people.has(author)) throw new Error(`There is no person "${author}" in this world.`);
      const moderation = seed.state ?? 'live';
      state.clips.set(id, {
        id,
        authorId: author,
        createdAt: createdAt === undefined ? state.clock.now() : toMs(createdAt),
        order,
        title: seed.title,
        lang: seed.lang,
        video: seed.video,
        poster: seed.poster,
        url: seed.url,
        labels: seed.labels,
        state: moderation,
        decision: decision === undefined ? undefined : toDecision(state, moderation, decision),
        private: seed.private ?? false,
        deleted: false,
        views: seed.views ?? 0,
        watchedBy: new Set(),
      });
      state.clipTopic.emit(id);
      return id;
    },

    changeClip(clipId, { decision, ...change }) {
      const clip = knownClip(clipId);
      Object.assign(clip, change);
      if (change.state !== undefined || decision !== undefined) {
        clip.decision = decision === undefined ? undefined : toDecision(state, clip.state, decision);
      }
      state.clipTopic.emit(clipId);
    },

    deleteClip(clipId) {
      knownClip(clipId).deleted = true;
      state.clipTopic.emit(clipId);
    },
  };
}
