import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/lib/find-browsers.mjs';

/** Opens an engine of this machine for a test and closes it after it; undefined when it is not to be had this way. */
export async function openBrowser(t, engine) {
  const how = await findBrowser(engine);
  // Playwright's own Firefox speaks to Playwright only.
  if (!how || (engine === 'firefox' && how.via !== 'puppeteer')) return undefined;
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: how.path,
    args: engine === 'firefox' ? [] : ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  t.after(() => browser.close());
  return browser;
}
