import { setTimeout as wait } from 'node:timers/promises';
import { countGaps, recordFrames } from './trace.mjs';

/** A turn takes 400 ms: each flip interrupts the one before. */
const flipEveryMs = 150;

/** Long enough for a turn to end and the page to rest. */
const restMs = 430;

const gapMs = 25;

/** A real press of the mouse on the first card's button, seen by the page as a person's. */
function makeMouse(session, { x, y }) {
  const send = (type, buttons) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
  return {
    move: () => session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }),
    down: () => send('mousePressed', 1),
    up: () => send('mouseReleased', 0),
  };
}

async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Presses, holds for the whole turn, lets go and waits for the rest. */
async function press(page, mouse) {
  await page.evaluate('globalThis.bench.observePress()');
  await mouse.down();
  const result = await page.evaluate('globalThis.bench.pressed()');
  await wait(restMs);
  await mouse.up();
  await wait(restMs);
  return result;
}

async function flip(session, mouse, flips) {
  const before = await taskMs(session);
  const end = await recordFrames(session);
  const start = performance.now();
  for (let index = 0; index < flips; index += 1) {
    // Not awaited: a person does not wait for a busy page either.
    void (index % 2 === 0 ? mouse.down() : mouse.up());
    await wait(Math.max(0, start + (index + 1) * flipEveryMs - performance.now()));
  }
  const frames = await end();
  // What is still under way belongs to the flips.
  await wait(restMs);
  const after = await taskMs(session);
  return { perFlip: (after - before) / flips, gaps: countGaps(frames, gapMs) };
}

/**
 * Measures one page in a fresh tab.
 *
 * @returns milliseconds, frames and counts by the names of the rows
 */
export async function measurePage(browser, url, { slowDown, flips }) {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    await page.waitForFunction('globalThis.bench');
    const session = await page.createCDPSession();
    // The thread's own time: what else runs on the machine is not the page's doing.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const mouse = makeMouse(session, await page.evaluate('globalThis.bench.point'));
    await mouse.move();
    await wait(restMs);
    const first = await press(page, mouse);
    const later = await press(page, mouse);
    const { perFlip, gaps } = await flip(session, mouse, flips);
    return {
      firstTurn: first.turn.ms,
      laterTurn: later.turn.ms,
      laterTurnFrame: later.turn.frame,
      lookFrame: later.look.frame,
      perFlip,
      gaps,
    };
  } finally {
    await page.close();
  }
}
