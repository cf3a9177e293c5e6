import type { Side, Sink, Story, Viewer, WatchOptions } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import type { State } from './state.js';
import { viewersKey } from './state.js';
import { findCurrentStory, findOwnStory, findStory, noStory, viewOf } from './story-view.js';
import { viewersSince } from './viewers.js';
import { createAlarm } from './waiting.js';
import type { Watches } from './watches.js';

/** What one person would read now: the record, or why not. */
type Reading = { readonly story: Story } | { readonly refused: 'not-found' | 'expired' };

function read(state: State, storyId: string, personId: string): Reading {
  try {
    return { story: viewOf(state, findCurrentStory(state, storyId, personId), personId) };
  } catch (error) {
    return { refused: error instanceof AdapterError && error.code === 'expired' ? 'expired' : 'not-found' };
  }
}

/**
 * Tells one person what becomes of a story: each time they would read something else than before, and only then, so
 * that nobody learns from a change what they could not have read.
 */
export function watchStory(
  state: State,
  watches: Watches,
  personId: string,
  watched: { readonly storyId: string; readonly sink: Sink<Story>; readonly options: WatchOptions },
): void {
  const { storyId, sink, options } = watched;
  watches.watch<Story>({
    personId,
    method: 'story.watch',
    args: [storyId],
    sink,
    options,
    attach(feed) {
      findStory(state, storyId, personId);
      let last = JSON.stringify(read(state, storyId, personId));

      function compare(): void {
        expiry.update();
        const reading = read(state, storyId, personId);
        const now = JSON.stringify(reading);
        if (now === last) return;
        last = now;
        if ('story' in reading) feed.push({ type: 'put', item: reading.story });
        else if (reading.refused === 'expired') feed.push({ type: 'reset' });
        else feed.push({ type: 'remove', id: storyId });
      }

      const expiry = createAlarm(state.clock, () => state.stories.get(storyId)?.expiresAt, compare);
      expiry.update();
      const detach = state.storyTopic.on(storyId, compare);
      return () => {
        expiry.stop();
        detach();
      };
    },
  });
}

/** Tells an author who comes to and goes from one list. */
export function watchViewers(
  state: State,
  watches: Watches,
  personId: string,
  watched: {
    readonly storyId: string;
    readonly side: Side;
    readonly sink: Sink<Viewer>;
    readonly options: WatchOptions;
  },
): void {
  const { storyId, side, sink, options } = watched;
  watches.watch<Viewer>({
    personId,
    method: 'story.watchViewers',
    args: [storyId, side],
    sink,
    options,
    attach(feed) {
      const story = findOwnStory(state, storyId, personId);
      const missed = options.after === undefined ? [] : viewersSince(state, story, side, options.after);
      for (const item of missed) feed.push({ type: 'put', item });
      return state.viewersTopic.on(viewersKey(storyId, side), (message) => {
        if (message === 'gone') feed.fail(noStory(storyId));
        else feed.push(message);
      });
    },
  });
}
