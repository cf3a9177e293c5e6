import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The engines every test runs in, and how each is reached:
 * - `puppeteer`: a Chromium or Firefox of the machine, by its path;
 * - `webdriver`: WebKitGTK's own driver and the small browser that comes with it;
 * - `playwright`: the build that Playwright's installer brought.
 */
export const engines = ['chromium', 'firefox', 'webkit'];

/** What Chromium is started with: it works in a container, and calls nobody by itself. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programs = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    paths: {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ],
    },
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    },
  },
};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of the named programs on the search path. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isProgram(path)) return path;
    }
  }
  return undefined;
}

function findProgram({ variable, names, paths }) {
  const asked = process.env[variable];
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new Error(`${variable} names ${asked}, which is not a program.`);
  }
  return onPath(...names) ?? paths[process.platform]?.find(isProgram);
}

/** WebKitGTK's MiniBrowser lies in a folder that names processor and library version. */
function findMiniBrowser() {
  const asked = process.env.WEBKIT_BROWSER_PATH;
  if (asked) return asked;
  for (const base of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    if (!existsSync(base)) continue;
    const folders = readdirSync(base).filter((name) => /linux-gnu|^webkit2?gtk/.test(name));
    const candidates = folders
      .flatMap((name) =>
        name.includes('linux-gnu')
          ? readdirSync(join(base, name))
              .filter((inner) => /^webkit2?gtk/.test(inner))
              .map((inner) => join(base, name, inner))
          : [join(base, name)],
      )
      .sort()
      .map((folder) => join(folder, 'MiniBrowser'));
    const found = candidates.find(isProgram);
    if (found) return found;
  }
  return undefined;
}

function findWebKitGtk() {
  const driver = process.env.WEBKIT_DRIVER_PATH ?? onPath('WebKitWebDriver');
  const browser = findMiniBrowser();
  const display = process.env.DISPLAY !== undefined || onPath('xvfb-run') !== undefined;
  return driver && browser && display ? { via: 'webdriver', driver, browser } : undefined;
}

async function findPlaywright(engine) {
  const playwright = await import('playwright').catch(() => undefined);
  const path = playwright?.default[engine].executablePath();
  return path && existsSync(path) ? { via: 'playwright', path } : undefined;
}

/** How one engine is reached on this machine, or undefined when it is not there. */
export async function findBrowser(engine) {
  if (engine === 'webkit') return findWebKitGtk() ?? (await findPlaywright(engine));
  const path = findProgram(programs[engine]);
  return path ? { via: 'puppeteer', path } : await findPlaywright(engine);
}

/** Every engine with how it is reached. */
export async function findBrowsers(names = engines) {
  const found = await Promise.all(names.map((name) => findBrowser(name)));
  return Object.fromEntries(names.map((name, index) => [name, found[index]]));
}
