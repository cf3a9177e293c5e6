import type { Report, Side, StoryAdapter } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { isShown } from '../../core/story/story-rules.js';
import { createCaller } from './caller.js';
import { fileAppeal } from './moderation.js';
import type { Network } from './network.js';
import { fileReport } from './reports.js';
import type { Publisher } from './publishing.js';
import type { State } from './state.js';
import { dropStory } from './story-list.js';
import {
  findCurrentStory,
  findOwnStory,
  findStory,
  findTurnableStory,
  noStory,
  openFace,
  viewOf,
} from './story-view.js';
import { watchStory, watchViewers } from './story-watches.js';
import { addViewer, banViewer, pageOfViewers } from './viewers.js';
import type { Watches } from './watches.js';

/** What {@link createStoryAdapter} needs. */
export interface StoryParts {
  readonly network: Network;
  readonly watches: Watches;
  readonly publisher: Publisher;
}

/** One person's way to the stories. */
export function createStoryAdapter(
  state: State,
  { network, watches, publisher }: StoryParts,
  me: string,
): Required<StoryAdapter> {
  const run = createCaller(network, me);

  return {
    get(storyId, options) {
      return run('story.get', [storyId], options, () => viewOf(state, findCurrentStory(state, storyId, me), me));
    },

    openBack(storyId, options) {
      return run('story.openBack', [storyId], options, () => {
        const story = findTurnableStory(state, storyId, me);
        addViewer(state, story, 'back', { personId: me, at: state.clock.now() });
        return { face: openFace(story.back), ...(story.seal !== undefined && { key: story.seal.key.slice() }) };
      });
    },

    recordFrontSeen(storyId, options) {
      return run('story.recordFrontSeen', [storyId], options, () => {
        const story = findCurrentStory(state, storyId, me);
        if (story.authorId !== me && !isShown(story.front)) {
          throw new AdapterError('forbidden', { message: 'the front is not shown' });
        }
        addViewer(state, story, 'front', { personId: me, at: state.clock.now() });
      });
    },

    listViewers(storyId, side, options) {
      return run('story.listViewers', [storyId, side], options, () =>
        pageOfViewers(state, findOwnStory(state, storyId, me), side, options),
      );
    },

    report(storyId, side: Side, report: Report, options) {
      return run('story.report', [storyId, side, report], options, () => {
        const story = findStory(state, storyId, me);
        if (story[side] === undefined) throw noStory(storyId);
        fileReport(state, me, report, { storyId, side });
      });
    },

    async publish(draft, options) {
      const id = await run('story.publish', [draft], options, () => publisher.publish(me, draft));
      // Read on arrival, so that a repeat says where the story is by now.
      return viewOf(state, findOwnStory(state, id, me), me);
    },

    getRules(options) {
      return run('story.getRules', [], options, () => publisher.rulesFor(me));
    },

    availability(options) {
      return run('story.availability', [], options, () => state.availability.get(me) ?? { available: true });
    },

    getSealedBack(storyId, options) {
      return run('story.getSealedBack', [storyId], options, () => {
        const { seal } = findTurnableStory(state, storyId, me);
        if (seal === undefined) throw new AdapterError('unsupported', { message: 'this back is not sealed' });
        return seal.open();
      });
    },

    watch(storyId, sink, options) {
      watchStory(state, watches, me, { storyId, sink, options });
    },

    watchViewers(storyId, side, sink, options) {
      watchViewers(state, watches, me, { storyId, side, sink, options });
    },

    removeViewer(storyId, personId, options) {
      return run('story.removeViewer', [storyId, personId], options, () => {
        const story = findOwnStory(state, storyId, me);
        if (personId === me) throw new AdapterError('forbidden', { message: 'not oneself' });
        if (!state.people.has(personId)) throw new AdapterError('not-found');
        banViewer(state, story, personId);
      });
    },

    appeal(storyId, decisionId, text, options) {
      return run('story.appeal', [storyId, decisionId, text], options, () => {
        const story = findOwnStory(state, storyId, me);
        fileAppeal(state, story, decisionId, text);
        return viewOf(state, story, me);
      });
    },

    delete(storyId, options) {
      return run('story.delete', [storyId], options, () => {
        if (state.deleted.get(storyId) === me) return;
        dropStory(state, findOwnStory(state, storyId, me));
      });
    },
  };
}
