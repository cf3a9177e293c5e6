import type { SealedBack, Story, StoryAdapter } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/errors.js';
import { call, toAdapterError } from '../call.js';
import { checkFace } from './check-story.js';
import { storyOf, type BackLoad, type FlipContext } from './flip-snapshot.js';
import { openSeal } from './seal.js';
import { isCovered, isShownWhole } from './story-rules.js';

const closed: BackLoad = { phase: 'closed' };

/** The way to a back: fetched sealed, asked for once, opened, put away. */
export interface FlipOpening {
  /** Somebody is about to flip: fetches the sealed back, if there is one. */
  prepare(): void;
  /** The hold wants the back now. */
  request(): void;
  /** One call at a time, however often the viewer flips meanwhile. */
  open(): void;
  /** What may no longer be seen is put away. */
  close(): void;
  /** What runs has been ended with the signal. What is shown stays. */
  halt(): void;
  /** Another story: its discovery is told anew. */
  reset(): void;
}

export function createFlipOpening({ clock, store, outlet, getSource, getSignal, send }: FlipContext): FlipOpening {
  let opening: Promise<void> | undefined;
  let sealed: Promise<SealedBack | undefined> | undefined;
  /** Ends an opening whose back may no longer be seen. */
  let granting = new AbortController();
  let discoveryTold = false;

  const read = store.getSnapshot;

  function open(): void {
    if (opening) return;
    const mine = grant().finally(() => {
      if (opening === mine) opening = undefined;
    });
    opening = mine;
  }

  async function grant(): Promise<void> {
    const signal = AbortSignal.any([getSignal(), granting.signal]);
    const story = storyOf(read());
    const adapter = getSource()?.adapter;
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
      signal: getSignal(),
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

  return {
    prepare() {
      const snapshot = read();
      const story = storyOf(snapshot);
      const adapter = getSource()?.adapter;
      if (!story?.back || !adapter || snapshot.back.phase === 'open' || snapshot.expired || isCovered(story.back))
        return;
      // A failure here is met again, and shown, when the back is opened.
      if (isShownWhole(story)) fetchSeal(story, adapter).catch(() => undefined);
    },
    request() {
      const snapshot = read();
      const known = storyOf(snapshot)?.back;
      if (snapshot.back.phase === 'open' || (known && isCovered(known) && !snapshot.backUncovered)) {
        // Behind a cover there is nothing to grant yet: opening the cover asks for it.
        send({ type: 'opened' });
      } else {
        open();
      }
    },
    open,
    close() {
      granting.abort();
      granting = new AbortController();
      opening = sealed = undefined;
      send({ type: 'dismiss' });
      store.set({ back: closed });
    },
    halt() {
      opening = sealed = undefined;
      send({ type: 'dismiss' });
      if (read().back.phase === 'opening') store.set({ back: closed });
    },
    reset() {
      discoveryTold = false;
    },
  };
}
