import type { Change, Story, StoryAdapter } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/errors.js';
import { call, toAdapterError } from '../call.js';
import { checkStory } from './check-story.js';
import type { TimerHandle } from '../clock.js';
import { storyOf, type FlipContext } from './flip-snapshot.js';
import { hasBack, isCovered } from './story-rules.js';

/** Browsers keep longer timers in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

/** The record that is shown: read, watched, checked, and over when its time is. */
export interface FlipRecord {
  /** Reads it from the adapter, where an id was given. */
  load(): Promise<void>;
  /** Shows a record if it is one. */
  take(record: unknown): void;
  watch(storyId: string, adapter: StoryAdapter): void;
  /** Forgets when it ends. What else runs is ended with the signal. */
  halt(): void;
}

/** @param close puts the back away, which may no longer be seen */
export function createFlipRecord(
  { clock, store, outlet, getSource, getSignal, send }: FlipContext,
  close: () => void,
): FlipRecord {
  let expiry: TimerHandle | undefined;
  /** How many changes the watch has delivered: an older answer must not undo them. */
  let changes = 0;

  const read = store.getSnapshot;

  async function load(): Promise<void> {
    const signal = getSignal();
    const { adapter, storyId } = getSource() ?? {};
    if (!adapter || storyId === undefined) return;
    // What is shown stays while it is read again, and when that cannot be done just now.
    const shown = read().load.phase === 'ready';
    if (!shown) store.set({ load: { phase: 'loading' } });
    const changesBefore = changes;
    try {
      const record = await call((inner) => adapter.get(storyId, { signal: inner }), { signal, clock });
      if (changes === changesBefore) take(record);
    } catch (error) {
      if (signal.aborted || changes !== changesBefore) return;
      const problem = toAdapterError(error);
      if (!shown || !problem.retryable) fail(problem);
      outlet.failed(problem, 'get');
    }
  }

  function fail(error: AdapterError): void {
    close();
    store.set({ load: { phase: 'failed', error } });
  }

  function take(record: unknown): void {
    const problems = checkStory(record);
    if (problems.length > 0) {
      close();
      store.set({ load: { phase: 'invalid', problems } });
      outlet.invalid(problems);
      return;
    }
    const story = record as Story;
    // First away with what may not stay: nothing to turn to any more, or a cover taken off whose picture nobody asked for.
    const { hold, back, backUncovered } = read();
    if (!story.back || !hasBack(story)) close();
    else if (hold.phase === 'back' && back.phase !== 'open' && !backUncovered && !isCovered(story.back)) {
      send({ type: 'dismiss' });
    }
    store.set({ load: { phase: 'ready', story } });
    expire(story);
  }

  function expire({ expiresAt, mine }: Story): void {
    forgetExpiry();
    const left = expiresAt === undefined ? Infinity : Date.parse(expiresAt) - clock.now();
    store.set({ expired: left <= 0 });
    if (left <= 0 && !mine) close();
    if (left <= 0 || left === Infinity) return;
    expiry = clock.setTimeout(
      () => {
        const story = storyOf(read());
        if (story) expire(story);
      },
      Math.min(left, longestTimerMs),
    );
  }

  function forgetExpiry(): void {
    if (expiry !== undefined) clock.clearTimeout(expiry);
    expiry = undefined;
  }

  function watch(storyId: string, adapter: StoryAdapter): void {
    const signal = getSignal();
    try {
      adapter.watch?.(
        storyId,
        {
          change(change) {
            if (!signal.aborted) follow(storyId, change);
          },
          live(live) {
            const { load: loaded } = read();
            // The line is back: what could not be read before can be now.
            if (live && !signal.aborted && loaded.phase === 'failed' && loaded.error.retryable) void load();
          },
          error(error) {
            if (!signal.aborted) outlet.failed(toAdapterError(error), 'watch');
          },
        },
        { signal },
      );
    } catch (error) {
      outlet.failed(toAdapterError(error), 'watch');
    }
  }

  function follow(storyId: string, change: Change<Story>): void {
    switch (change.type) {
      case 'put':
        if (checkStory(change.item).length > 0 || change.item.id !== storyId) return;
        changes += 1;
        take(change.item);
        return;
      case 'remove':
        changes += 1;
        fail(new AdapterError('not-found'));
        return;
      case 'reset':
        void load();
    }
  }

  return { load, take, watch, halt: forgetExpiry };
}
