import { setTimeout as wait } from 'node:timers/promises';
import { withBrowser } from './browser.mjs';
import { serveChat } from './chat-site.mjs';
import { printRows } from './table.mjs';

/** Whoever shows them, in turn. */
const subjects = [
  { name: 'limit', label: 'innerHTML' },
  { name: 'skipped', label: 'innerHTML, skipped' },
  { name: 'lit', label: 'Lit by hand' },
  { name: 'react', label: 'React by hand' },
  { name: 'ours', label: 'rv-note-card' },
];

const rows = [
  { key: 'mount100', label: 'mount 100, main thread, ms', goal: 1 },
  { key: 'mount1000', label: 'mount 1,000, main thread, ms', goal: 0.8 },
  { key: 'painted1000', label: 'mount 1,000 → painted, ms' },
  { key: 'update', label: 'update one of 1,000, main thread, ms', goal: 0.4 },
  { key: 'heapKb', label: 'left after ten rounds, KB', most: 50 },
  { key: 'nodesLeft', label: 'nodes left after ten rounds', most: 0 },
  { key: 'shift', label: 'layout shift', most: 0 },
];

/** Long enough for what comes after the first frame. */
const restMs = 500;

async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** What is left when nobody needs it. */
async function rest(session) {
  for (let times = 0; times < 4; times += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await wait(50);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

async function tenRounds(page) {
  for (let round = 0; round < 10; round += 1) {
    await page.evaluate('globalThis.bench.mount(100)');
    await wait(100);
    await page.evaluate('globalThis.bench.clear()');
  }
}

async function inFreshBrowser(url, use) {
  return withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 900 });
    await page.goto(url);
    await page.waitForFunction('globalThis.bench');
    await page.evaluate('globalThis.bench.prepare()');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await wait(restMs);
    const costOf = async (script) => {
      const before = await taskMs(session);
      const answer = await page.evaluate(script);
      await wait(restMs);
      return { ms: (await taskMs(session)) - before, answer };
    };
    return use({ page, session, costOf });
  });
}

async function measure(url) {
  const first = await inFreshBrowser(url, async ({ page, costOf }) => {
    const { ms: mount1000, answer: painted1000 } = await costOf('globalThis.bench.mount(1000)');
    const elements = (await page.evaluate('globalThis.bench.nodes()')) / 1000;
    await page.evaluate('globalThis.bench.update(2)');
    await wait(restMs);
    const updates = [];
    for (const index of [0, 1, 2]) updates.push((await costOf(`globalThis.bench.update(${index})`)).ms);
    const changed = await page.evaluate('globalThis.bench.shift()');
    return { mount1000, painted1000, elements, update: updates.sort((a, b) => a - b)[1], changed };
  });
  const second = await inFreshBrowser(url, async ({ page, session, costOf }) => {
    const { ms: mount100 } = await costOf('globalThis.bench.mount(100)');
    await page.evaluate('globalThis.bench.read()');
    const shift = await page.evaluate('globalThis.bench.shift()');
    await page.evaluate('globalThis.bench.clear()');
    // What the engine learns of the code in the first rounds is no growth.
    await tenRounds(page);
    const before = await rest(session);
    await tenRounds(page);
    const after = await rest(session);
    return { mount100, shift, heapKb: (after.bytes - before.bytes) / 1024, nodesLeft: after.nodes - before.nodes };
  });
  return { ...first, ...second };
}

/** Measures and prints what a page full of one element costs, beside the same by hand. */
export async function benchFeed({ title, subjects: shown, folder, each }, { repetitions, enoughMs }) {
  const results = shown.map((subject) => ({ ...subject, samples: [] }));
  const start = performance.now();
  const site = await serveChat(
    shown.map(({ name }) => name),
    folder,
  );
  try {
    for (let done = 0; done < repetitions && performance.now() - start < enoughMs; done += 1)
      for (const result of results) result.samples.push(await measure(site.urlOf(result.name)));
  } finally {
    site.close();
  }
  console.log(`\n${title}`);
  printRows([...rows, { key: 'elements', label: `elements a ${each}` }], results);
}

/** Measures and prints what a feed costs. */
export const benchNotes = (options) =>
  benchFeed(
    {
      title: 'A feed of notes: who, words with links, one to four pictures',
      subjects,
      folder: 'bench/notes',
      each: 'note',
    },
    options,
  );
