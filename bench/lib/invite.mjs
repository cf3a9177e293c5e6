import { setTimeout as wait } from 'node:timers/promises';
import { withBrowser } from './browser.mjs';
import { serveChat } from './chat-site.mjs';
import { printRows } from './table.mjs';

/** How the contacts come, in turn. */
const ways = [
  { name: 'whole', label: 'all at once' },
  { name: 'pages', label: '50 at a time' },
];

/** ms: a frame at 60 Hz. */
const frameMs = 16.7;

const rows = [
  { key: 'openMs', label: 'open → painted, ms' },
  { key: 'openTaskMs', label: 'main thread while opening, ms' },
  { key: 'keyTaskMs', label: 'main thread a key, median, ms', most: frameMs },
  { key: 'keyWorstMs', label: 'main thread a key, worst, ms', most: frameMs },
  { key: 'keyPaintedMs', label: 'a key → painted, median, ms' },
  { key: 'rows', label: 'rows in the page' },
];

const typed = 'zoe lambert 13';

/** ms: what a key does is painted by then. Longer, and the frames that a browser makes of nothing would be counted with it. */
const settledMs = 35;

/** ms between two keys, as people type: shorter than the pause after which the back end is asked. */
const typingMs = 120;

async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(url) {
  return withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 900 });
    await page.goto(url);
    await page.waitForFunction('globalThis.bench');
    await page.evaluate('globalThis.bench.prepare()');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await taskMs(session);
    const openMs = await page.evaluate('globalThis.bench.open()');
    await wait(400);
    const openTaskMs = (await taskMs(session)) - before;
    const rowCount = await page.evaluate('globalThis.bench.rows()');
    await page.evaluate('globalThis.bench.focus()');
    await page.evaluate('globalThis.bench.watch()');
    const keys = [];
    for (const letter of typed) {
      const start = await taskMs(session);
      await page.keyboard.sendCharacter(letter);
      await wait(settledMs);
      keys.push((await taskMs(session)) - start);
      await wait(typingMs - settledMs);
    }
    const painted = await page.evaluate('globalThis.bench.keys()');
    if (painted.length !== typed.length) throw new Error(`${painted.length} of ${typed.length} keys have arrived.`);
    return {
      openMs,
      openTaskMs,
      keyTaskMs: median(keys),
      keyWorstMs: Math.max(...keys),
      keyPaintedMs: median(painted),
      rows: rowCount,
    };
  });
}

/** Measures and prints what choosing among 5,000 contacts costs. */
export async function benchInvite({ repetitions, enoughMs }) {
  const results = ways.map((way) => ({ ...way, samples: [] }));
  const start = performance.now();
  const site = await serveChat(
    ways.map(({ name }) => name),
    'bench/invite',
  );
  try {
    for (let done = 0; done < repetitions && performance.now() - start < enoughMs; done += 1)
      for (const result of results) result.samples.push(await measure(site.urlOf(result.name)));
  } finally {
    site.close();
  }
  console.log('\nChoosing among 5,000 contacts');
  printRows(rows, results);
}
