import { setTimeout as wait } from 'node:timers/promises';
import { withBrowser } from './browser.mjs';
import { watchPeak } from './memory.mjs';
import { makers, photographs, pictureRows } from './picture-plan.mjs';
import { servePictures } from './picture-site.mjs';
import { printRows } from './table.mjs';
import { recordTasks } from './tasks.mjs';

const restMs = 300;

/** One picture after another in a fresh browser: the first with all that has to be loaded for it. */
async function measure(url, small) {
  return withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction('globalThis.makeSmall');
    await page.evaluate(
      'fetch("/photograph").then((response) => response.blob()).then((blob) => { globalThis.file = blob; })',
    );
    const session = await page.createCDPSession();
    await wait(restMs);
    const peak = await watchPeak(browser);
    const longest = await recordTasks(session);
    const make = () =>
      page.evaluate(async (size) => {
        const start = performance.now();
        const blob = await globalThis.makeSmall(globalThis.file, size);
        const ms = performance.now() - start;
        const bitmap = await createImageBitmap(blob);
        const { width, height } = bitmap;
        bitmap.close();
        return { ms, bytes: blob.size, width, height };
      }, small);
    const first = await make();
    const later = await make();
    if (first.width !== small.width || first.height !== small.height) {
      throw new Error(`${url} made ${first.width} × ${first.height} px of it.`);
    }
    return {
      firstMs: first.ms,
      laterMs: later.ms,
      longestTaskMs: await longest(),
      peakMb: await peak(),
      kilobytes: first.bytes / 1024,
    };
  });
}

async function makePhotograph(url, { width, height }) {
  await withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction('globalThis.makePhotograph');
    await page.evaluate(`globalThis.makePhotograph(${width}, ${height})`);
  });
}

/** Measures and prints. No new repetition once `enoughMs` have gone by, for each photograph. */
export async function benchPictures({ repetitions, enoughMs }) {
  const site = await servePictures(makers.map(({ name }) => name));
  try {
    for (const photograph of photographs) {
      await makePhotograph(site.urlOf('make'), photograph);
      const results = makers.map((maker) => ({ ...maker, samples: [] }));
      const start = performance.now();
      for (let done = 0; done < repetitions && performance.now() - start < enoughMs; done += 1) {
        // A B C, A B C: what changes on the machine meanwhile meets them all.
        for (const { name, samples } of results) samples.push(await measure(site.urlOf(name), photograph.small));
        console.error(`${photograph.label}: ${done + 1} of ${repetitions} repetitions`);
      }
      const { width, height } = photograph.small;
      console.log(`\n${photograph.label} to ${width} × ${height} px, JPEG, upright and without metadata`);
      printRows(pictureRows, results);
    }
  } finally {
    site.close();
  }
}
