// Makes harbour.webm out of two drawings: `node demo/clip/make.mjs`. Needs a Chromium, whose encoders do the work.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { chromiumArguments, findBrowser } from '../../scripts/lib/find-browsers.mjs';
import { webm } from './webm.mjs';

const seconds = 7;
const size = { width: 324, height: 576 };

const read = (name) => readFile(new URL(name, import.meta.url), 'utf8');
const drawings = [await read('../pictures/town-front.svg'), await read('../pictures/town-back.svg')];

const found = await findBrowser('chromium');
if (!found) throw new Error('There is no Chromium here. CHROMIUM_PATH names one.');

// Encoders are for pages of a safe origin only, which this machine's own is.
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite/clip', import.meta.url)),
  optimizeDeps: { noDiscovery: true },
});
await server.listen();
const browser = await launch({ executablePath: found.path, args: chromiumArguments });
try {
  const page = await browser.newPage();
  await page.goto(new URL('film.ts', server.resolvedUrls.local[0]).href);
  const video = await page.evaluate(async (...given) => (await import('/film.ts')).film(...given), drawings, {
    ...size,
    seconds,
  });
  const audio = await page.evaluate(async (given) => (await import('/sound.ts')).sound(given), seconds);
  const file = webm({ ...size, seconds, video, audio });
  await writeFile(new URL('./harbour.webm', import.meta.url), file);
  console.log(`harbour.webm: ${Math.round(file.length / 1024)} KB`);
} finally {
  await browser.close();
  await server.close();
}
