import type { Change, Face, SealedBack, Side, Story, StoryAdapter } from '../contracts/index.js';
import { AdapterError } from '../contracts/errors.js';
import { call, toAdapterError } from './call.js';
import { checkFace, checkStory } from './check-story.js';
import type { Clock, TimerHandle } from './clock.js';
import { atFront, deadline, reduce, type HoldEvent, type HoldSettings, type HoldState } from './hold.js';
import { openSeal } from './seal.js';
import { createStore, type Store } from './store.js';
import { hasBack, isCovered, isShownWhole } from './story-rules.js';

/** What there is to show. */
export type StoryLoad =
  /** Nothing was asked for, or a `story-id` waits for an adapter. */
  | { readonly phase: 'empty' }
  | { readonly phase: 'loading' }
  /** Without `story`: the faces are the page's own. */
  | { readonly phase: 'ready'; readonly story: Story | undefined }
  /** The record is not a story; `problems` are for the developer. */
  | { readonly phase: 'invalid'; readonly problems: readonly string[] }
  | { readonly phase: 'failed'; readonly error: AdapterError };

/** What there is of the back. */
export type BackLoad =
  | { readonly phase: 'closed' }
  | { readonly phase: 'opening' }
  /** `blob` is the picture of a sealed back; otherwise `face.picture.src` is. Without `face`: the page's own. */
  | { readonly phase: 'open'; readonly face: Face | undefined; readonly blob?: Blob }
  | { readonly phase: 'failed'; readonly error: AdapterError };

export interface FlipSnapshot {
  readonly load: StoryLoad;
  readonly hold: HoldState;
  readonly back: BackLoad;
  /** The viewer has opened the cover of this face. */
  readonly frontUncovered: boolean;
  readonly backUncovered: boolean;
  readonly expired: boolean;
}

/** What a story is made from: a record, an id with an adapter, or the page's own two faces. */
export interface FlipSource {
  readonly adapter: StoryAdapter | undefined;
  /** Anything a host may pass; checked here. */
  readonly record: unknown;
  readonly storyId: string | undefined;
  /** The page's own markup has a front. */
  readonly ownFront: boolean;
}

/** Where a store reports to. */
export interface FlipOutlet {
  /** Asked once the threshold has passed and before the adapter is. `false`: the host has taken over, stay on the front. */
  mayOpen(story: Story): boolean;
  /** The hold began. */
  armed(): void;
  /** The hold ended before the threshold. Nothing was recorded. */
  cancelled(): void;
  turned(side: Side): void;
  /** The back was granted, and with an adapter recorded. Once per story shown. */
  discovered(story: Story): void;
  failed(error: AdapterError, method: keyof StoryAdapter): void;
  /** What came is no story; each problem says where and what. */
  invalid(problems: readonly string[]): void;
}

export interface FlipStore extends Store<FlipSnapshot> {
  /** Shows something else, or the same story renewed: then hold and back stay. */
  show(source: FlipSource): void;
  send(event: HoldEvent): void;
  /** Somebody is about to flip: fetch the sealed back, if there is one. */
  prepare(): void;
  /** The front was looked at. */
  frontSeen(): void;
  uncover(side: Side): void;
  /** Loads again what failed to load, or opens again what failed to open. */
  retry(): void;
  /** Takes a record an action has answered. */
  renew(story: Story): void;
  /** Leaves the page: everything running ends. `show` goes on. */
  stop(): void;
}

const closed: BackLoad = { phase: 'closed' };

/** Browsers keep longer timers in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * A story with two faces and the way between them: loads and watches it, runs the hold and its timer, opens the back,
 * counts down. Knows no DOM.
 *
 * @param getSettings read at each event, so that they may change at any time
 */
export function createFlipStore(clock: Clock, getSettings: () => HoldSettings, outlet: FlipOutlet): FlipStore {
  const store = createStore<FlipSnapshot>({
    load: { phase: 'empty' },
    hold: atFront,
    back: closed,
    frontUncovered: false,
    backUncovered: false,
    expired: false,
  });
  let run = new AbortController();
  let source: FlipSource | undefined;
  let tick: TimerHandle | undefined;
  let expiry: TimerHandle | undefined;
  let opening: Promise<void> | undefined;
  let sealed: Promise<SealedBack | undefined> | undefined;
  let seenSent = false;
  let stopped = true;
  /** Ends an opening whose back may no longer be seen. */
  let granting = new AbortController();
  let discoveryTold = false;
  /** How many changes the watch has delivered: an older answer must not undo them. */
  let changes = 0;

  const read = (): FlipSnapshot => store.getSnapshot();

  function ready(): Story | undefined {
    const { load } = read();
    return load.phase === 'ready' ? load.story : undefined;
  }

  /** The countdown also rests while there is nothing to see yet: an answer under way, a cover to read. */
  function settings(): HoldSettings {
    const { back, backUncovered } = read();
    const face = back.phase === 'open' ? back.face : ready()?.back;
    const covered = face !== undefined && !ready()?.mine && isCovered(face) && !backUncovered;
    const given = getSettings();
    return { ...given, paused: given.paused || covered || back.phase === 'opening' };
  }

  function send(event: HoldEvent, now = clock.now()): void {
    const begins = event.type === 'press' || event.type === 'toggle';
    if (begins && (stopped || read().load.phase !== 'ready')) return;
    const before = read().hold;
    const after = reduce(before, event, settings(), now);
    if (after === before) return;
    store.set({ hold: after });
    schedule();
    if (after.phase === 'arming') {
      outlet.armed();
      // A threshold of nothing is over at once: no timer shall keep the viewer waiting.
      if ((deadline(after, settings()) ?? Infinity) <= now) send({ type: 'tick' }, now);
    }
    if (before.phase === 'arming' && after.phase === 'front') outlet.cancelled();
    if (before.phase !== 'back' && after.phase === 'back') outlet.turned('back');
    if (before.phase === 'back' && after.phase !== 'back') outlet.turned('front');
    if (before.phase !== 'opening' && after.phase === 'opening') requestBack();
  }

  function schedule(): void {
    if (tick !== undefined) clock.clearTimeout(tick);
    const due = deadline(read().hold, settings());
    tick =
      due === undefined
        ? undefined
        : // A timer may fire a moment early: what it says goes.
          clock.setTimeout(() => send({ type: 'tick' }, Math.max(due, clock.now())), Math.max(0, due - clock.now()));
  }

  function requestBack(): void {
    const { back, backUncovered } = read();
    const story = ready();
    if (back.phase === 'open' || (story?.back && isCovered(story.back) && !backUncovered)) {
      // Behind a cover there is nothing to grant yet: opening the cover asks for it.
      send({ type: 'opened' });
    } else {
      void openBack();
    }
  }

  /** One call at a time, however often the viewer flips meanwhile. */
  function openBack(): Promise<void> {
    if (opening) return opening;
    const mine = grant().finally(() => {
      if (opening === mine) opening = undefined;
    });
    opening = mine;
    return mine;
  }

  async function grant(): Promise<void> {
    const signal = AbortSignal.any([run.signal, granting.signal]);
    const story = ready();
    const adapter = source?.adapter;
    if (!story || !adapter || (story.mine && story.back?.picture)) {
      store.set({ back: { phase: 'open', face: story?.back } });
      if (story) tellDiscovery(story);
      send({ type: 'opened' });
      return;
    }
    if (!outlet.mayOpen(story)) {
      send({ type: 'dismiss' });
      return;
    }
    store.set({ back: { phase: 'opening' } });
    try {
      // The key is asked for when the ciphertext is whole on the device: who is listed can see.
      const seal = await fetchSeal(story, adapter);
      signal.throwIfAborted();
      const { phase } = read().hold;
      if (phase !== 'opening' && phase !== 'back') {
        // Given up meanwhile, and nothing asked yet: nothing is.
        store.set({ back: closed });
        return;
      }
      const opened = await call((inner) => adapter.openBack(story.id, { signal: inner }), { signal, clock });
      const problems = checkFace('openBack().face', opened.face);
      if (problems.length > 0) throw new AdapterError('unknown', { message: problems.join('; ') });
      const blob = seal && opened.key ? await unseal(seal, opened.key) : undefined;
      signal.throwIfAborted();
      if (!blob && !opened.face.picture) throw new AdapterError('unknown', { message: 'openBack() gave no picture' });
      store.set({ back: { phase: 'open', face: opened.face, ...(blob && { blob }) } });
      tellDiscovery(story);
      send({ type: 'opened' });
      send({ type: 'settle' });
    } catch (error) {
      if (signal.aborted) return;
      const problem = toAdapterError(error);
      store.set({ back: { phase: 'failed', error: problem } });
      outlet.failed(problem, 'openBack');
      send({ type: 'failed' });
      send({ type: 'settle' });
    }
  }

  function tellDiscovery(story: Story): void {
    if (!discoveryTold) outlet.discovered(story);
    discoveryTold = true;
  }

  /** A seal that does not open is no loss where the answer names the picture too. */
  async function unseal(seal: SealedBack, key: Uint8Array<ArrayBuffer>): Promise<Blob | undefined> {
    try {
      return await openSeal(seal, key);
    } catch (cause) {
      outlet.failed(
        new AdapterError('unknown', { cause, message: 'the sealed back could not be opened' }),
        'getSealedBack',
      );
      return undefined;
    }
  }

  function fetchSeal(story: Story, adapter: StoryAdapter): Promise<SealedBack | undefined> {
    if (!adapter.getSealedBack) return Promise.resolve(undefined);
    sealed ??= call(async (signal) => adapter.getSealedBack?.(story.id, { signal }), {
      signal: run.signal,
      clock,
    }).catch((error: unknown) => {
      // Next time it may be there.
      sealed = undefined;
      const { retryable } = toAdapterError(error);
      if (retryable) throw error;
      return undefined;
    });
    return sealed;
  }

  async function load(): Promise<void> {
    const { signal } = run;
    const { adapter, storyId } = source ?? {};
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
    if (expiry !== undefined) clock.clearTimeout(expiry);
    expiry = undefined;
    const left = expiresAt === undefined ? Infinity : Date.parse(expiresAt) - clock.now();
    store.set({ expired: left <= 0 });
    if (left <= 0 && !mine) close();
    if (left <= 0 || left === Infinity) return;
    expiry = clock.setTimeout(
      () => {
        const story = ready();
        if (story) expire(story);
      },
      Math.min(left, longestTimerMs),
    );
  }

  /** What may no longer be seen is put away. */
  function close(): void {
    granting.abort();
    granting = new AbortController();
    opening = sealed = undefined;
    send({ type: 'dismiss' });
    store.set({ back: closed });
  }

  function watch(storyId: string, adapter: StoryAdapter): void {
    const { signal } = run;
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

  function idOf({ record, storyId }: FlipSource): string | undefined {
    if (record === undefined) return storyId;
    const { id } = (record ?? {}) as Partial<Story>;
    return id;
  }

  function show(next: FlipSource): void {
    const last = source;
    source = next;
    const id = idOf(next);
    const same =
      last !== undefined && idOf(last) === id && last.adapter === next.adapter && last.ownFront === next.ownFront;
    if (same && stopped) {
      // Moved within the page: go on where it was.
      resume(next, id);
      return;
    }
    if (same) {
      if (next.record !== last.record && next.record !== undefined) take(next.record);
      return;
    }
    halt();
    close();
    seenSent = discoveryTold = false;
    store.set({ load: { phase: 'empty' }, expired: false, frontUncovered: false, backUncovered: false });
    resume(next, id);
  }

  function resume({ adapter, record, storyId, ownFront }: FlipSource, id: string | undefined): void {
    stopped = false;
    if (record !== undefined) take(record);
    else if (storyId !== undefined) void load();
    else store.set({ load: ownFront ? { phase: 'ready', story: undefined } : { phase: 'empty' } });
    if (adapter && id !== undefined) watch(id, adapter);
  }

  /** Ends everything that runs. What is shown stays. */
  function halt(): void {
    run.abort();
    run = new AbortController();
    if (expiry !== undefined) clock.clearTimeout(expiry);
    expiry = undefined;
    opening = sealed = undefined;
    stopped = true;
    send({ type: 'dismiss' });
    if (read().back.phase === 'opening') store.set({ back: closed });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show,
    send,
    prepare() {
      const story = ready();
      const { back, expired } = read();
      if (!story?.back || !source?.adapter || back.phase === 'open' || expired || isCovered(story.back)) return;
      // A failure here is met again, and shown, when the back is opened.
      if (isShownWhole(story)) fetchSeal(story, source.adapter).catch(() => undefined);
    },
    frontSeen() {
      const story = ready();
      const adapter = source?.adapter;
      if (!story || !adapter || story.mine || seenSent) return;
      seenSent = true;
      const { signal } = run;
      call((inner) => adapter.recordFrontSeen(story.id, { signal: inner }), { signal, clock }).catch(
        (error: unknown) => {
          if (signal.aborted) return;
          seenSent = false;
          outlet.failed(toAdapterError(error), 'recordFrontSeen');
        },
      );
    },
    uncover(side) {
      store.set(side === 'front' ? { frontUncovered: true } : { backUncovered: true });
      if (side === 'back' && read().back.phase !== 'open') void openBack();
      send({ type: 'settle' });
    },
    retry() {
      const { load: loaded, back } = read();
      if (loaded.phase === 'failed') void load();
      else if (back.phase === 'failed' && read().hold.phase === 'back') void openBack();
      else if (back.phase === 'failed') send({ type: 'toggle' });
    },
    renew: take,
    stop: halt,
  };
}
