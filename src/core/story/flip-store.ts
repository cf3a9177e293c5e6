import type { Story } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createFlipHold } from './flip-hold.js';
import { createFlipOpening } from './flip-opening.js';
import { createFlipRecord } from './flip-record.js';
import {
  storyOf,
  type FlipContext,
  type FlipOutlet,
  type FlipSnapshot,
  type FlipSource,
  type FlipStore,
} from './flip-snapshot.js';
import { atFront, type HoldSettings } from './hold.js';
import { createStore } from '../store.js';

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
    back: { phase: 'closed' },
    frontUncovered: false,
    backUncovered: false,
    expired: false,
  });
  let run = new AbortController();
  let source: FlipSource | undefined;
  let seenSent = false;
  let stopped = true;

  const read = store.getSnapshot;
  const send = createFlipHold(
    { clock, store, outlet },
    {
      getSettings,
      mayBegin: () => !stopped && read().load.phase === 'ready',
      wantsBack: () => opening.request(),
    },
  );
  const context: FlipContext = { clock, store, outlet, getSource: () => source, getSignal: () => run.signal, send };
  const opening = createFlipOpening(context);
  const record = createFlipRecord(context, opening.close);

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
      if (next.record !== last.record && next.record !== undefined) record.take(next.record);
      return;
    }
    halt();
    opening.close();
    opening.reset();
    seenSent = false;
    store.set({ load: { phase: 'empty' }, expired: false, frontUncovered: false, backUncovered: false });
    resume(next, id);
  }

  function resume({ adapter, record: given, storyId, ownFront }: FlipSource, id: string | undefined): void {
    stopped = false;
    if (given !== undefined) record.take(given);
    else if (storyId !== undefined) void record.load();
    else store.set({ load: ownFront ? { phase: 'ready', story: undefined } : { phase: 'empty' } });
    if (adapter && id !== undefined) record.watch(id, adapter);
  }

  /** Ends everything that runs. What is shown stays. */
  function halt(): void {
    run.abort();
    run = new AbortController();
    record.halt();
    stopped = true;
    opening.halt();
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show,
    send,
    prepare: opening.prepare,
    frontSeen() {
      const story = storyOf(read());
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
      if (side === 'back' && read().back.phase !== 'open') opening.open();
      send({ type: 'settle' });
    },
    retry() {
      const { load, back, hold } = read();
      if (load.phase === 'failed') void record.load();
      else if (back.phase === 'failed' && hold.phase === 'back') opening.open();
      else if (back.phase === 'failed') send({ type: 'toggle' });
    },
    renew: record.take,
    stop: halt,
  };
}

function idOf({ record, storyId }: FlipSource): string | undefined {
  if (record === undefined) return storyId;
  const { id } = (record ?? {}) as Partial<Story>;
  return id;
}
