import type { ContentLabel, ModerationState, Person, Picture, Side, Timestamp } from '../../contracts/index.js';
import type { TimerHandle } from '../../core/clock.js';
import type { Store } from '../../core/store.js';
import { createDerivedStore } from './derived.js';
import { closeAppeal, setModeration } from './moderation.js';
import { compact, toTimestamp } from './records.js';
import type { DecisionSeed } from './seed.js';
import type { FiledAppeal, State, StoredFace, StoredStory } from './state.js';
import { facesOf } from './story-list.js';

/** A face on the moderators' desk. */
export interface DeskFace {
  readonly storyId: string;
  readonly side: Side;
  readonly author: Person;
  readonly createdAt: Timestamp;
  readonly picture: Picture;
  readonly labels?: readonly ContentLabel[];
  readonly label?: string;
  readonly caption?: string;
  readonly lang?: string;
}

/** What becomes of a face. */
export interface Verdict {
  readonly state: ModerationState;
  /** The reasons its author gets. */
  readonly decision?: DecisionSeed;
  /** Put beside the author's own. */
  readonly labels?: readonly ContentLabel[];
}

/** A verdict that takes its time. */
export interface LateVerdict {
  readonly afterMs: number;
  /** Default: it goes live. */
  readonly verdict?: Verdict;
}

/** What is to be done with a face: it goes live, it waits for a moderator, it gets a verdict, or it gets one later. */
export type Ruling = 'approve' | 'hold' | Verdict | LateVerdict;

/** What is done with each face that is published: the same with all, or as it is. */
export type ModerationPolicy = Ruling | ((face: DeskFace) => Ruling);

/** A warning of the platform's. Default: it covers the picture, and may be opened. */
export type DeskLabel = Pick<ContentLabel, 'value' | 'text'> & Partial<Pick<ContentLabel, 'effect' | 'overridable'>>;

/**
 * The moderators' desk. Each face is judged on its own, and what is done is told to whoever watches the story: reasons to
 * the author, to others only that it is not available.
 */
export interface ModerationDesk {
  /**
   * What is done with each face that is published from now on. Default: `approve`.
   *
   * @example
   * world.moderation.policy = ({ side }) => (side === 'back' ? 'hold' : { afterMs: 3000 });
   */
  policy: ModerationPolicy;
  /** The faces that wait, oldest first. */
  readonly queue: Store<readonly DeskFace[]>;
  /** The appeals that wait for an answer, oldest first. */
  readonly appeals: Store<readonly FiledAppeal[]>;
  /** Shows a face to everybody. The last decision is taken back. */
  approve(storyId: string, side: Side): void;
  /** Shows a face, but to fewer people. */
  limit(storyId: string, side: Side, decision?: DecisionSeed): void;
  /** Puts a warning on a face, beside those that are there. One that waits goes live with it. */
  label(storyId: string, side: Side, label: DeskLabel, decision?: DecisionSeed): void;
  /** Takes a face away, with the reasons its author gets. */
  reject(storyId: string, side: Side, decision: DecisionSeed): void;
  /** Answers an appeal: the face stays as it is, or is put back. */
  decideAppeal(storyId: string, decisionId: string, outcome: 'upheld' | 'restored'): void;
}

/** The desk, from inside. */
export interface Desk extends ModerationDesk {
  /** Rules on a story that is about to be told of. */
  receive(story: StoredStory): void;
}

/** What the desk needs to find faces by what people say. Throws a plain `Error`. */
export interface Finder {
  story(storyId: string): StoredStory;
  face(story: StoredStory, side: Side): StoredFace;
}

const live: Verdict = { state: 'live' };

/** Makes the desk of one world. */
export function createDesk(state: State, find: Finder): Desk {
  const timers = new Map<StoredFace, TimerHandle>();

  function toDeskFace({ id, authorId, createdAt }: StoredStory, side: Side, face: StoredFace): DeskFace {
    const { picture, labels, label, caption, lang } = face;
    const author = state.people.get(authorId) ?? { id: authorId, name: authorId };
    return compact<DeskFace>({
      storyId: id,
      side,
      author,
      createdAt: toTimestamp(createdAt),
      picture,
      labels,
      label,
      caption,
      lang,
    });
  }

  function apply(face: StoredFace, { state: to, decision, labels }: Verdict): void {
    if (labels !== undefined) face.labels = [...(face.labels ?? []), ...labels];
    setModeration(state, face, to, decision);
  }

  function judge(storyId: string, side: Side, verdict: (face: StoredFace) => Verdict): void {
    const face = find.face(find.story(storyId), side);
    apply(face, verdict(face));
    state.storyTopic.emit(storyId);
  }

  function follow(story: StoredStory, face: StoredFace, ruling: Ruling): void {
    if (ruling === 'hold') return;
    if (ruling === 'approve') apply(face, live);
    else if ('state' in ruling) apply(face, ruling);
    else {
      const { afterMs, verdict = live } = ruling;
      const timer = state.clock.setTimeout(() => {
        apply(face, verdict);
        state.storyTopic.emit(story.id);
      }, afterMs);
      timers.set(face, timer);
    }
  }

  const queue = createDerivedStore(state.storyTopic, () =>
    [...state.stories.values()].flatMap((story) =>
      facesOf(story)
        .filter(({ face }) => face.state === 'pending')
        .map(({ side, face }) => toDeskFace(story, side, face)),
    ),
  );

  const appeals = createDerivedStore(state.storyTopic, () =>
    state.appeals.filter(({ storyId, decisionId }) => {
      const story = state.stories.get(storyId);
      const faces = story === undefined ? [] : facesOf(story);
      return faces.some(({ face: { decision } }) => decision?.id === decisionId && decision.appeal === 'open');
    }),
  );

  // Whoever decides first decides: what was to come later is called off.
  state.storyTopic.onAny(() => {
    if (timers.size === 0) return;
    const waiting = new Set([...state.stories.values()].flatMap((story) => facesOf(story).map(({ face }) => face)));
    for (const [face, timer] of timers) {
      if (waiting.has(face) && face.state === 'pending') continue;
      state.clock.clearTimeout(timer);
      timers.delete(face);
    }
  });

  const desk: Desk = {
    policy: 'approve',
    queue,
    appeals,

    receive(story) {
      const { policy } = desk;
      const ruled = facesOf(story).map(({ side, face }) => ({
        face,
        ruling: typeof policy === 'function' ? policy(toDeskFace(story, side, face)) : policy,
      }));
      for (const { face, ruling } of ruled) follow(story, face, ruling);
    },

    approve(storyId, side) {
      judge(storyId, side, () => live);
    },
    limit(storyId, side, decision) {
      judge(storyId, side, () => ({ state: 'limited', ...(decision && { decision }) }));
    },
    label(storyId, side, { value, text, effect = 'cover', overridable = true }, decision) {
      const label = { value, effect, overridable, by: 'platform' as const, ...(text !== undefined && { text }) };
      judge(storyId, side, ({ state: now }) => ({
        state: now === 'pending' ? 'live' : now,
        labels: [label],
        ...(decision && { decision }),
      }));
    },
    reject(storyId, side, decision) {
      judge(storyId, side, () => ({ state: 'removed', decision }));
    },
    decideAppeal(storyId, decisionId, outcome) {
      closeAppeal(state, find.story(storyId), decisionId, outcome);
    },
  };
  return desk;
}
