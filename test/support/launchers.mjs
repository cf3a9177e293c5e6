import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumArguments } from '../../scripts/lib/find-browsers.mjs';
import { steadyWebKit } from './steady-webkit.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

const testedChromiumArguments = [
  ...chromiumArguments,
  // A camera that shows a test picture, and nobody to ask.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** The same of Firefox. */
const firefoxPreferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
};

/** A test page at a time in each browser: in WebKit, input reaches a page only when it is not a frame of another. */
const concurrency = 1;

const playwrightProduct = (product, launchOptions) => playwrightLauncher({ product, concurrency, launchOptions });

/** How @web/test-runner starts each engine, by how the engine was found. */
const launchers = {
  chromium: ({ path }) =>
    chromeLauncher({ concurrency, launchOptions: { executablePath: path, args: testedChromiumArguments } }),
  firefox: ({ via, path }) =>
    via === 'playwright'
      ? playwrightProduct('firefox', { firefoxUserPrefs: firefoxPreferences })
      : puppeteerLauncher({
          concurrency,
          launchOptions: { browser: 'firefox', executablePath: path, extraPrefsFirefox: firefoxPreferences },
        }),
  async webkit({ via, driver, browser }) {
    if (via === 'playwright') return playwrightProduct('webkit');
    const { host, port, restart } = await startWebKitDriver(driver);
    const launcher = webdriverLauncher({
      hostname: host,
      port,
      path: '/',
      protocol: 'http',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--enable-mock-capture-devices=true'] },
      },
    });
    return steadyWebKit(launcher, restart);
  },
};

/** The launchers of the engines named. */
export async function launchersOf(found) {
  return Promise.all(Object.entries(found).map(([engine, how]) => launchers[engine](how)));
}
