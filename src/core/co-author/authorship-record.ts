import { AdapterError } from '../../contracts/errors.js';
import type { Authorship, Change } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import type { WritableStore } from '../store.js';
import { checkAuthorship } from './authorship-check.js';
import type { AuthorshipOutlet, AuthorshipSnapshot, AuthorshipSource } from './authorship-ports.js';
import { createDeadline } from './deadline.js';

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
  /** Reads it, unless the page has its own, which wins. */
  load(): Promise<void>;
  /** Shows it if it is one. @param quiet it is the page's own, or what somebody here has just done */
  take(record: unknown, quiet?: boolean): void;
  /** Shows what is wanted ahead of the back end's own word. */
  preview(authorship: Authorship): void;
  /** Shows again what the back end has said last. */
  revert(): void;
  /** How many changes the watch has delivered: an older answer must not undo them. */
  countChanges(): number;
  watch(): void;
  /** Ends what runs. */
  halt(): void;
}

/** Reads and watches who signs one post. */
export function createAuthorshipRecord(context: AuthorshipContext): AuthorshipRecord {
  const { clock, store, outlet, getSource, getSignal } = context;
  let changes = 0;
  let reading = new AbortController();
  /** The last that was taken, without what is only wanted. */
  let confirmed: Authorship | undefined;
  const deadline = createDeadline(clock, () => {
    const { authorship } = store.getSnapshot();
    if (!authorship) return;
    store.set({ ended: lookAhead(authorship) });
    void load();
  });

  async function load(): Promise<void> {
    const { adapter, postId, record: own } = getSource() ?? {};
    if (!adapter || postId === undefined || own !== undefined) return;
    reading.abort();
    reading = new AbortController();
    const signal = AbortSignal.any([getSignal(), reading.signal]);
    const changesBefore = changes;
    const isShown = store.getSnapshot().phase === 'ready';
    if (!isShown) store.set({ phase: 'loading', error: undefined });
    try {
      const record = await call((inner) => adapter.getAuthors(postId, { signal: inner }), { signal, clock });
      if (!signal.aborted && changes === changesBefore) take(ofPost(postId, record));
    } catch (thrown) {
      if (signal.aborted || changes !== changesBefore) return;
      const error = toAdapterError(thrown);
      // Names that are shown stay while they can't be read again just now.
      if (!isShown || !error.retryable) fail(error);
      outlet.failed(error, 'getAuthors');
    }
  }

  function fail(error: AdapterError): void {
    deadline.clear();
    confirmed = undefined;
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
      // What the page has written down is no adapter's fault.
      if (given !== getSource()?.record) outlet.failed(error, 'getAuthors');
      return;
    }
    confirmed = authorship;
    store.set({ phase: 'ready', authorship, error: undefined, ended: lookAhead(authorship) });
    if (before && !quiet) outlet.changed(before, authorship);
  }

  /** Waits for what ends by itself. @returns whether signing together has ended */
  function lookAhead({ sunset, invites = [] }: Authorship): boolean {
    deadline.set(sunset?.at, ...invites.map(({ expiresAt }) => expiresAt));
    return sunset !== undefined && Date.parse(sunset.at) <= clock.now();
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

  /** An untyped back end may deliver anything. */
  function follow(postId: string, change: Partial<Change<Authorship>> | null | undefined): void {
    if (change?.type === 'reset') {
      void load();
      return;
    }
    if (change?.type === 'remove' && change.id === postId) {
      changes += 1;
      fail(new AdapterError('not-found'));
    } else if (change?.type === 'put' && change.item?.postId === postId) {
      changes += 1;
      take(change.item);
    }
  }

  return {
    load,
    take,
    preview: (authorship) => store.set({ authorship }),
    revert() {
      if (confirmed) store.set({ authorship: confirmed });
    },
    countChanges: () => changes,
    watch,
    halt() {
      reading.abort();
      deadline.clear();
    },
  };
}

/** @throws AdapterError `unknown` where it is of another post */
function ofPost(postId: string, record: unknown): unknown {
  const { postId: of = postId } = (record ?? {}) as Partial<Authorship>;
  if (of === postId) return record;
  throw new AdapterError('unknown', { message: 'Those are the authors of another post' });
}
