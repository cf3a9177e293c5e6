import type { Face, Story } from '../../contracts/index.js';
import type { FollowerParts } from '../making/follower.js';
import { checkStory } from '../story/check-story.js';
import type { ComposerOutlet } from './composer-ports.js';
import { sides } from './composer-rules.js';
import type { ComposerState } from './composer-state.js';

const standingOf = ({ state, decision }: Face): string => JSON.stringify([state, decision?.id, decision?.appeal]);

/** What is known of the published story, and told when moderation comes to something else. */
export function createStoryStanding(state: ComposerState, outlet: ComposerOutlet): Omit<FollowerParts, 'clock'> {
  return {
    getId: () => state.getSnapshot().story?.id,

    take(record) {
      const before = state.getSnapshot().story;
      if (checkStory(record).length > 0 || (record as Story).id !== before?.id) return;
      const story = record as Story;
      state.set({ story });
      for (const side of sides) {
        const [last, next] = [before[side], story[side]];
        if (last && next && standingOf(last) !== standingOf(next)) outlet.stateChanged(side, next, story);
      }
    },

    gone: () => state.set({ story: undefined }),
    failed: (error, method) => outlet.failed(error, `story.${method}`),
  };
}
