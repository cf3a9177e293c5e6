import { setTimeout as wait } from 'node:timers/promises';
import { withBrowser } from './browser.mjs';
import { lengths, listRows, lists, openRows } from './chat-plan.mjs';
import { serveChat } from './chat-site.mjs';
import { printRows } from './table.mjs';
import { recordTasks } from './tasks.mjs';
import { countGaps, recordFrames } from './trace.mjs';

const restMs = 250;

async function metric(session, name) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((entry) => entry.name === name).value;
}

const taskMs = async (session) => (await metric(session, 'TaskDuration')) * 1000;

async function heapMb(session) {
  await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 1024 / 1024;
}

/** What the main thread takes for something. */
async function timed(session, act) {
  const before = await taskMs(session);
  const result = await act();
  await wait(restMs);
  return { result, ms: (await taskMs(session)) - before };
}

/** A real wheel: 20,000 px upwards, a notch a frame. `record` tells of it what is wanted. */
async function wheel(page, session, record) {
  await page.evaluate('globalThis.bench.scrollTo(1)');
  await wait(restMs);
  const { x, y } = await page.evaluate('globalThis.bench.box()');
  await page.evaluate('globalThis.bench.watch()');
  const end = await record(session);
  for (let turn = 0; turn < 200; turn += 1) {
    void session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: -100 });
    await wait(16);
  }
  await wait(restMs);
  const recorded = await end();
  const watched = await page.evaluate('globalThis.bench.watched()');
  if (watched.scrolled < 10_000) throw new Error(`The wheel scrolled ${page.url()} by ${watched.scrolled} px only.`);
  return { recorded, blank: watched.blank };
}

async function withPage(url, use) {
  return withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 900 });
    await page.goto(url);
    await page.waitForFunction('globalThis.bench');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await wait(restMs);
    return use(page, session);
  });
}

async function measureOpen(url, count) {
  return withPage(url, async (page, session) => {
    await page.evaluate(`globalThis.bench.prepare(${count})`);
    const { result, ms } = await timed(session, () => page.evaluate(`globalThis.bench.open(${count})`));
    if (result.blank > 1 || result.offEnd > 20)
      throw new Error(`${url} with ${count} rows does not show its end: ${JSON.stringify(result)}`);
    return { ms: result.ms, taskMs: ms };
  });
}

async function measureList(url) {
  return withPage(url, async (page, session) => {
    await page.evaluate('globalThis.bench.prepare(100000)');
    const before = { heap: await heapMb(session), nodes: await metric(session, 'Nodes') };
    await page.evaluate('globalThis.bench.open(100000)');
    await wait(restMs);
    const heap = (await heapMb(session)) - before.heap;
    const nodes = (await metric(session, 'Nodes')) - before.nodes;
    const append = await timed(session, () => page.evaluate('globalThis.bench.append(20)'));
    const flood = await page.evaluate('globalThis.bench.flood(1000)');
    await page.evaluate('globalThis.bench.scrollTo(0.5)');
    await wait(restMs);
    const prepend = await page.evaluate('globalThis.bench.prepend(8)');
    const late = await page.evaluate('globalThis.bench.late()');
    const tasks = await wheel(page, session, recordTasks);
    const frames = await wheel(page, session, recordFrames);
    const drag = await timed(session, () => page.evaluate('globalThis.bench.drag(90)'));
    return {
      heapMb: heap,
      nodes,
      appendMs: append.ms / 20,
      appendOffPx: append.result,
      floodMs: flood.ms,
      floodGapMs: flood.longestGap,
      floodOffPx: flood.offEnd,
      prependPx: prepend,
      latePx: late,
      wheelGaps: countGaps(frames.recorded, 25),
      wheelTaskMs: tasks.recorded,
      wheelBlank: Math.max(tasks.blank, frames.blank),
      dragBlank: drag.result,
      dragMs: drag.ms,
    };
  });
}

/** Measures and prints what a long list costs, everybody in turn. */
export async function benchChat({ repetitions, enoughMs }) {
  const opened = lengths.map(() => lists.map((list) => ({ ...list, samples: [] })));
  const results = lists.map((list) => ({ ...list, samples: [] }));
  const start = performance.now();
  const site = await serveChat(lists.map(({ name }) => name));
  try {
    for (let done = 0; done < repetitions && performance.now() - start < enoughMs; done += 1) {
      for (const [place, { name }] of lists.entries()) {
        for (const [which, count] of lengths.entries())
          opened[which][place].samples.push(await measureOpen(site.urlOf(name), count));
        results[place].samples.push(await measureList(site.urlOf(name)));
      }
    }
  } finally {
    site.close();
  }
  for (const [which, count] of lengths.entries()) {
    console.log(`\nA chat of ${count.toLocaleString('en')} messages`);
    printRows(openRows, opened[which]);
  }
  console.log(`\nA chat of ${lengths.at(-1).toLocaleString('en')} messages, once it is open`);
  printRows(listRows, results);
}
