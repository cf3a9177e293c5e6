import { AdapterError } from '../../contracts/errors.js';
import type { Authorship, Change } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import type { WritableStore } from '../store.js';
import { checkAuthorship } from './authorship-check.js';
import type { AuthorshipOutlet, AuthorshipSnapshot, AuthorshipSource } from './authorship-ports.js';

/** What a timer can wait for. */
const longestMs = 2 ** 31 - 1;

/** What reading and acting share. */
export interface AuthorshipContext {
  readonly clock: Clock;
  readonly store: WritableStore<AuthorshipSnapshot>;
  readonly outlet: AuthorshipOutlet;
  readonly getSource: () => AuthorshipSource | undefined;
  readonly getSignal: () => AbortSignal;
}

/** The record that is shown: read, watched, looked at again. */
export interface AuthorshipRecord {
  load(): Promise<void>;
  /** Shows it if it is one. @param quiet it is the page's own, or what somebody here has just done */
  take(record: unknown, quiet?: boolean): void;
  watch(): void;
  /** Ends its timer. */
  halt(): void;
}

/** Reads and watches who signs one post. */
export function createAuthorshipRecord(context: AuthorshipContext): AuthorshipRecord {
  const { clock, store, outlet, getSource, getSignal } = context;
  /** How many changes the watch has delivered: an older answer must not undo them. */
  let changes = 0;
  let sunset: TimerHandle | undefined;

  async function load(): Promise<void> {
    const { adapter, postId } = getSource() ?? {};
    if (!adapter || postId === undefined) return;
    const signal = getSignal();
    const changesBefore = changes;
    const isShown = store.getSnapshot().phase === 'ready';
    if (!isShown) store.set({ phase: 'loading', error: undefined });
    try {
      const record = await call((inner) => adapter.getAuthors(postId, { signal: inner }), { signal, clock });
      if (changes === changesBefore) take(record);
    } catch (thrown) {
      if (signal.aborted || changes !== changesBefore) return;
      const error = toAdapterError(thrown);
      // Names that are shown stay while they can't be read again just now.
      if (!isShown || !error.retryable) fail(error);
      outlet.failed(error, 'getAuthors');
    }
  }

  function fail(error: AdapterError): void {
    stopTimer();
    store.set({ phase: 'failed', error, authorship: undefined });
  }

  function take(given: unknown, quiet = false): void {
    const { authorship: before } = store.getSnapshot();
    let authorship: Authorship;
    try {
      authorship = checkAuthorship(given);
    } catch (thrown) {
      const error = toAdapterError(thrown);
      fail(error);
      outlet.failed(error, 'getAuthors');
      return;
    }
    store.set({ phase: 'ready', authorship, error: undefined, ended: awaitSunset(authorship) });
    if (before && !quiet) outlet.changed(before, authorship);
  }

  /** @returns whether it has come */
  function awaitSunset({ sunset: end }: Authorship): boolean {
    stopTimer();
    if (!end) return false;
    const leftMs = Date.parse(end.at) - clock.now();
    if (leftMs <= 0) return true;
    sunset = clock.setTimeout(
      () => {
        const { authorship } = store.getSnapshot();
        if (!authorship) return;
        store.set({ ended: awaitSunset(authorship) });
        if (store.getSnapshot().ended) void load();
      },
      Math.min(leftMs, longestMs),
    );
    return false;
  }

  function stopTimer(): void {
    if (sunset !== undefined) clock.clearTimeout(sunset);
    sunset = undefined;
  }

  function watch(): void {
    const { adapter, postId } = getSource() ?? {};
    if (postId === undefined) return;
    const signal = getSignal();
    try {
      adapter?.watchAuthors?.(
        postId,
        {
          change(change) {
            if (!signal.aborted) follow(postId, change);
          },
          error(error) {
            if (!signal.aborted) outlet.failed(toAdapterError(error), 'watchAuthors');
          },
        },
        { signal },
      );
    } catch (thrown) {
      outlet.failed(toAdapterError(thrown), 'watchAuthors');
    }
  }

  function follow(postId: string, change: Change<Authorship>): void {
    if (change.type === 'reset') {
      void load();
      return;
    }
    // An untyped back end may deliver anything.
    const item = change.type === 'put' ? (change.item as Authorship | undefined) : undefined;
    if ((change.type === 'remove' ? change.id : item?.postId) !== postId) return;
    changes += 1;
    if (item) take(item);
    else fail(new AdapterError('not-found'));
  }

  return { load, take, watch, halt: stopTimer };
}
