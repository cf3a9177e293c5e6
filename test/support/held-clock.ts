import { fixtureCleanup } from '@open-wc/testing';
import { createManualClock, type ManualClock } from 'recto-verso/testing';
import { systemClock } from '../../src/core/clock.js';

/**
 * Holds the clock of all elements: thresholds and seconds pass when the test moves it, however busy the machine is.
 * What was put on the page meanwhile is gone afterwards.
 */
export async function withHeldClock(body: (clock: ManualClock) => Promise<void>): Promise<void> {
  const { now, setTimeout, clearTimeout } = systemClock;
  const clock = createManualClock();
  Object.assign(systemClock, { now: clock.now, setTimeout: clock.setTimeout, clearTimeout: clock.clearTimeout });
  try {
    await body(clock);
  } finally {
    // Before the clock goes on: its timers are no others' to clear.
    fixtureCleanup();
    Object.assign(systemClock, { now, setTimeout, clearTimeout });
  }
}
