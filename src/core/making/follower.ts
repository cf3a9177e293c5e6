import { AdapterError } from '../../contracts/errors.js';
import type { CallOptions, Change, Sink, WatchOptions, WriteOptions } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';

/** What of an adapter tells how something published fares. */
export interface FollowedAdapter {
  get(id: string, options?: CallOptions): Promise<unknown>;
  watch?(id: string, sink: Sink<{ readonly id: string }>, options: WatchOptions): void;
  appeal?(id: string, decisionId: string, text: string, options?: WriteOptions): Promise<unknown>;
}

/** Keeps what was published up to date: what moderation says of it. */
export interface Follower {
  /** `again`: it may have changed since it was last looked at. */
  follow(adapter: FollowedAdapter, options: { readonly again: boolean }): void;
  appeal(adapter: FollowedAdapter, appeal: { decisionId: string; text: string }, options: WriteOptions): Promise<void>;
  stop(): void;
}

export interface FollowerParts {
  /** What is followed. Absent: nothing. */
  readonly getId: () => string | undefined;
  /** Takes what an adapter has said of it, whatever that is. */
  readonly take: (record: unknown) => void;
  readonly gone: () => void;
  readonly clock: Clock;
  readonly failed: (error: AdapterError, method: 'get' | 'watch' | 'appeal') => void;
}

export function createFollower({ getId, take, gone, clock, failed }: FollowerParts): Follower {
  let run = new AbortController();
  /** How many changes have come: an older answer must not undo them. */
  let changes = 0;

  async function load(adapter: FollowedAdapter, id: string): Promise<void> {
    const { signal } = run;
    const before = changes;
    try {
      const record = await call((inner) => adapter.get(id, { signal: inner }), { signal, clock });
      if (changes === before) take(record);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (error.code === 'not-found') gone();
      else failed(error, 'get');
    }
  }

  function change(adapter: FollowedAdapter, id: string, { type, ...rest }: Change<{ readonly id: string }>): void {
    if (type === 'reset') {
      void load(adapter, id);
      return;
    }
    changes += 1;
    if ('item' in rest) take(rest.item);
    else if ('id' in rest && rest.id === id) gone();
  }

  function stop(): void {
    run.abort();
    run = new AbortController();
  }

  return {
    follow(adapter, { again }) {
      const id = getId();
      if (id === undefined) return;
      stop();
      const { signal } = run;
      const refused = (thrown: unknown): void => {
        if (!signal.aborted) failed(toAdapterError(thrown), 'watch');
      };
      try {
        adapter.watch?.(
          id,
          {
            change(next) {
              if (!signal.aborted) change(adapter, id, next);
            },
            error: refused,
          },
          { signal },
        );
      } catch (thrown) {
        refused(thrown);
      }
      if (again) void load(adapter, id);
    },

    async appeal(adapter, { decisionId, text }, { signal = run.signal, clientId = createClientId() }) {
      const id = getId();
      if (id === undefined || !adapter.appeal) throw new AdapterError('unsupported');
      const ended = AbortSignal.any([signal, run.signal]);
      try {
        const renewed = await call(
          async (inner) => adapter.appeal?.(id, decisionId, text, { signal: inner, clientId }),
          { signal: ended, clock },
        );
        changes += 1;
        take(renewed);
      } catch (thrown) {
        ended.throwIfAborted();
        failed(toAdapterError(thrown), 'appeal');
        throw thrown;
      }
    },

    stop,
  };
}
