import { launch } from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/find-browsers.mjs';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A fresh Chromium of this machine for what `use` does, gone afterwards. */
export async function withBrowser(use) {
  const found = await findBrowser('chromium');
  if (!found) throw new Error('No Chromium found. `npm run browsers` brings one.');
  const browser = await launch({ executablePath: found.path, args, headless: true });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
