import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Server commands for what @web/test-runner's own cannot do in every engine. `commands.ts` is what tests call.
 * The names differ from the built-in ones, which would answer first.
 */

const unsupported = (command, session) => {
  throw new Error(`${command} is not possible in ${session.browser.name}.`);
};

/** Keys that are not characters, as WebDriver's actions spell them. */
const webdriverKeys = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', Shift: '\uE008' };

async function chord(keys, session) {
  const { browser } = session;
  if (browser.type === 'webdriver') {
    await browser.driver.keys(keys);
    return;
  }
  const { keyboard } = browser.getPage(session.id);
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await keyboard.up(key);
}

/** A key that goes down and stays down, or comes up again. */
async function key({ name, action }, session) {
  const { browser } = session;
  if (browser.type === 'webdriver') {
    const value = webdriverKeys[name] ?? name;
    const type = action === 'down' ? 'keyDown' : 'keyUp';
    await browser.driver.performActions([{ type: 'key', id: 'keyboard', actions: [{ type, value }] }]);
    return;
  }
  await browser.getPage(session.id).keyboard[action](name);
}

/** Types text; WebKit's driver needs Shift said for capitals. */
async function type(text, session) {
  const { browser } = session;
  if (browser.type !== 'webdriver') {
    await browser.getPage(session.id).keyboard.type(text);
    return;
  }
  const stroke = (value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  const actions = [...text].flatMap((letter) =>
    letter === letter.toLowerCase()
      ? stroke(letter)
      : [
          { type: 'keyDown', value: webdriverKeys.Shift },
          // A busy machine has heard of the modifier only a moment after.
          { type: 'pause', duration: 60 },
          ...stroke(letter),
          { type: 'pause', duration: 60 },
          { type: 'keyUp', value: webdriverKeys.Shift },
        ],
  );
  await browser.driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
}

async function viewport({ width, height }, session) {
  const { browser } = session;
  if (browser.type === 'puppeteer') {
    await browser.getPage(session.id).setViewport({ width, height });
  } else if (browser.type === 'playwright') {
    await browser.getPage(session.id).setViewportSize({ width, height });
  } else {
    const { driver } = browser;
    const inner = () => driver.execute('return [window.innerWidth, window.innerHeight]');
    const outer = await driver.execute('return [window.outerWidth, window.outerHeight]');
    const before = await inner();
    await driver.setWindowSize(width + outer[0] - before[0], height + outer[1] - before[1]);
    // The window manager answers late, and refuses what is too narrow.
    for (let tries = 0; tries < 40; tries += 1) {
      const now = await inner();
      if (now[0] === width && now[1] === height) return;
      await sleep(50);
    }
  }
}

async function emulate({ features = [], slowdown }, session) {
  if (session.browser.type !== 'puppeteer' || !/chrom/i.test(session.browser.name)) {
    unsupported('rv-emulate', session);
  }
  const page = session.browser.getPage(session.id);
  await page.emulateMediaFeatures(features);
  if (slowdown !== undefined) await page.emulateCPUThrottling(slowdown);
}

/** Touch points of one finger each, by session. */
const fingers = new Map();

async function touch({ action, x, y, finger = 0 }, session) {
  if (session.browser.type !== 'puppeteer') unsupported('rv-touch', session);
  const id = `${session.id}:${finger}`;
  const { touchscreen } = session.browser.getPage(session.id);
  if (action === 'down') {
    fingers.set(id, await touchscreen.touchStart(x, y));
    return;
  }
  const handle = fingers.get(id);
  if (!handle) throw new Error(`rv-touch ${action}: finger ${finger} is not down.`);
  if (action === 'move') {
    await handle.move(x, y);
  } else {
    fingers.delete(id);
    await handle.end();
  }
}

const commands = {
  'rv-chord': chord,
  'rv-key': key,
  'rv-type': type,
  'rv-viewport': viewport,
  'rv-emulate': emulate,
  'rv-touch': touch,
};

export function commandsPlugin() {
  return {
    name: 'recto-verso-commands',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      await run(payload, session);
      return true;
    },
  };
}
