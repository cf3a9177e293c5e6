import { launch } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/lib/find-browsers.mjs';

/** A fresh Chromium of this machine for what `use` does, gone afterwards. */
export async function withBrowser(use) {
  const found = await findBrowser('chromium');
  if (!found) throw new Error('No Chromium found. `npm run browsers` brings one.');
  const browser = await launch({ executablePath: found.path, args: chromiumArguments, headless: true });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
