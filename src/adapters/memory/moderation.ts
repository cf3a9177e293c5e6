import type { ModerationDecision, ModerationState, Side } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { toTimestamp } from './records.js';
import { hasWords } from './reports.js';
import type { DecisionSeed } from './seed.js';
import type { State, StoredFace, StoredStory } from './state.js';
import { sides } from './story-list.js';

/** A decision with everything filled in. */
export function toDecision(world: State, state: ModerationState, seed: DecisionSeed): ModerationDecision {
  return {
    ...seed,
    state,
    id: seed.id ?? `decision-${world.nextNumber()}`,
    decidedAt: seed.decidedAt ?? toTimestamp(world.clock.now()),
  };
}

/** Sets the state of one face, and why. Without a reason the last decision is taken back. Tells nobody. */
export function setModeration(
  world: State,
  face: StoredFace,
  state: ModerationState,
  seed: DecisionSeed | undefined,
): void {
  face.state = state;
  face.decision = seed === undefined ? undefined : toDecision(world, state, seed);
}

/** Sets the state of one face, and tells whoever watches the story. */
export function moderateFace(
  world: State,
  story: StoredStory,
  face: StoredFace,
  state: ModerationState,
  seed: DecisionSeed | undefined,
): void {
  setModeration(world, face, state, seed);
  world.storyTopic.emit(story.id);
}

function findDecision(
  story: StoredStory,
  decisionId: string,
): { readonly side: Side; readonly face: StoredFace; readonly decision: ModerationDecision } {
  for (const side of sides) {
    const face = story[side];
    if (face?.decision?.id === decisionId) return { side, face, decision: face.decision };
  }
  throw new AdapterError('not-found', { message: `no decision "${decisionId}"` });
}

/** Contests a decision. Done already: nothing changes. @throws `not-found`, `invalid`, `forbidden`, `expired` */
export function fileAppeal(world: State, story: StoredStory, decisionId: string, text: string): void {
  const { side, face, decision } = findDecision(story, decisionId);
  if (!hasWords(text)) throw new AdapterError('invalid', { fields: { text: 'an appeal needs words' } });
  if (decision.appeal !== undefined) return;
  if (decision.appealBy === undefined) throw new AdapterError('forbidden', { message: 'it cannot be contested' });
  const now = world.clock.now();
  if (Date.parse(decision.appealBy) <= now) throw new AdapterError('expired');
  face.decision = { ...decision, appeal: 'open' };
  world.appeals.push({ storyId: story.id, side, decisionId, by: story.authorId, text, at: toTimestamp(now) });
  world.storyTopic.emit(story.id);
}

/** Answers an appeal. `restored` puts the face back. @throws `not-found` */
export function closeAppeal(world: State, story: StoredStory, decisionId: string, appeal: 'upheld' | 'restored'): void {
  const { face, decision } = findDecision(story, decisionId);
  if (appeal === 'restored') face.state = 'live';
  face.decision = { ...decision, appeal };
  world.storyTopic.emit(story.id);
}
