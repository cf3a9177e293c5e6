import type { TimerHandle } from '../clock.js';
import { storyOf, type FlipContext } from './flip-snapshot.js';
import { deadline, reduce, type HoldEvent, type HoldSettings } from './hold.js';
import { isCovered } from './story-rules.js';

export interface FlipHoldOptions {
  /** Read at each event, so that they may change at any time. */
  readonly getSettings: () => HoldSettings;
  /** Whether a press counts now. */
  readonly mayBegin: () => boolean;
  /** The threshold has passed: the back is wanted. */
  readonly wantsBack: () => void;
}

/** Runs the hold and its one timer, and tells what came of it. */
export function createFlipHold(
  { clock, store, outlet }: Pick<FlipContext, 'clock' | 'store' | 'outlet'>,
  { getSettings, mayBegin, wantsBack }: FlipHoldOptions,
): (event: HoldEvent) => void {
  let tick: TimerHandle | undefined;

  /** The countdown also rests while there is nothing to see yet: an answer under way, a cover to read. */
  function settings(): HoldSettings {
    const snapshot = store.getSnapshot();
    const { back, backUncovered } = snapshot;
    const story = storyOf(snapshot);
    const face = back.phase === 'open' ? back.face : story?.back;
    const covered = face !== undefined && !story?.mine && isCovered(face) && !backUncovered;
    const given = getSettings();
    return { ...given, paused: given.paused || covered || back.phase === 'opening' };
  }

  function send(event: HoldEvent, now = clock.now()): void {
    const begins = event.type === 'press' || event.type === 'toggle';
    if (begins && !mayBegin()) return;
    const before = store.getSnapshot().hold;
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
    if (before.phase !== 'opening' && after.phase === 'opening') wantsBack();
  }

  function schedule(): void {
    if (tick !== undefined) clock.clearTimeout(tick);
    const due = deadline(store.getSnapshot().hold, settings());
    tick =
      due === undefined
        ? undefined
        : // A timer may fire a moment early: what it says goes.
          clock.setTimeout(() => send({ type: 'tick' }, Math.max(due, clock.now())), Math.max(0, due - clock.now()));
  }

  return (event) => send(event);
}
