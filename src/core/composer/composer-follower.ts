import { AdapterError } from '../../contracts/errors.js';
import type { Change, Face, Story, StoryAdapter, WriteOptions } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { checkStory } from '../story/check-story.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { ComposerOutlet } from './composer-ports.js';
import { sides } from './composer-rules.js';
import type { ComposerState } from './composer-state.js';

/** Keeps a published story up to date: what moderation says of it. */
export interface StoryFollower {
  /** `again`: it may have changed since it was last looked at. */
  follow(adapter: StoryAdapter, options: { readonly again: boolean }): void;
  appeal(adapter: StoryAdapter, appeal: { decisionId: string; text: string }, options: WriteOptions): Promise<void>;
  stop(): void;
}

export interface StoryFollowerParts {
  readonly state: ComposerState;
  readonly clock: Clock;
  readonly outlet: ComposerOutlet;
}

const standing = ({ state, decision }: Face): string => JSON.stringify([state, decision?.id, decision?.appeal]);

export function createStoryFollower({ state, clock, outlet }: StoryFollowerParts): StoryFollower {
  let run = new AbortController();
  /** How many changes have come: an older answer must not undo them. */
  let changes = 0;

  function take(record: unknown): void {
    const before = state.getSnapshot().story;
    if (checkStory(record).length > 0 || (record as Story).id !== before?.id) return;
    const story = record as Story;
    state.set({ story });
    for (const side of sides) {
      const [last, next] = [before[side], story[side]];
      if (last && next && standing(last) !== standing(next)) outlet.stateChanged(side, next, story);
    }
  }

  async function load(adapter: StoryAdapter, storyId: string): Promise<void> {
    const { signal } = run;
    const before = changes;
    try {
      const story = await call((inner) => adapter.get(storyId, { signal: inner }), { signal, clock });
      if (changes === before) take(story);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (error.code === 'not-found') state.set({ story: undefined });
      else outlet.failed(error, 'story.get');
    }
  }

  function change(adapter: StoryAdapter, storyId: string, { type, ...rest }: Change<Story>): void {
    if (type === 'reset') {
      void load(adapter, storyId);
      return;
    }
    changes += 1;
    if ('item' in rest) take(rest.item);
    else if ('id' in rest && rest.id === storyId) state.set({ story: undefined });
  }

  function stop(): void {
    run.abort();
    run = new AbortController();
  }

  return {
    follow(adapter, { again }) {
      const { story } = state.getSnapshot();
      if (!story) return;
      stop();
      const { signal } = run;
      const { id } = story;
      const failed = (thrown: unknown): void => {
        if (!signal.aborted) outlet.failed(toAdapterError(thrown), 'story.watch');
      };
      try {
        adapter.watch?.(
          id,
          {
            change(next) {
              if (!signal.aborted) change(adapter, id, next);
            },
            error: failed,
          },
          { signal },
        );
      } catch (thrown) {
        failed(thrown);
      }
      if (again) void load(adapter, id);
    },

    async appeal(adapter, { decisionId, text }, { signal = run.signal, clientId = createClientId() }) {
      const { story } = state.getSnapshot();
      if (!story || !adapter.appeal) throw new AdapterError('unsupported');
      const ended = AbortSignal.any([signal, run.signal]);
      try {
        const renewed = await call(
          async (inner) => adapter.appeal?.(story.id, decisionId, text, { signal: inner, clientId }),
          { signal: ended, clock },
        );
        changes += 1;
        take(renewed);
      } catch (thrown) {
        ended.throwIfAborted();
        outlet.failed(toAdapterError(thrown), 'story.appeal');
        throw thrown;
      }
    },

    stop,
  };
}
