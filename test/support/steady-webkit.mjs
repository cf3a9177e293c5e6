import { setTimeout as sleep } from 'node:timers/promises';

/** ms; a page opens within one second, on a busy machine within ten. */
const patienceMs = 40_000;

async function inTime(act, what) {
  const controller = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: controller.signal }).then(
    () => Promise.reject(new Error(`WebKit did not ${what} within ${patienceMs} ms.`)),
    () => undefined,
  );
  try {
    return await Promise.race([act(), late]);
  } finally {
    controller.abort();
  }
}

/**
 * Goes on with a new browser where WebKit has crashed or hangs, which it does once in some thousand tests. A file whose tests it
 * was in the middle of has failed all the same.
 *
 * @param launcher of @web/test-runner-webdriver: one page at a time
 * @param restart ends the browser and its driver, and starts the driver anew
 */
export function steadyWebKit(launcher, restart) {
  async function begin(id, url) {
    await launcher.ensureManagerInitialized();
    // The launcher itself does not wait for this, and what it throws would be nobody's.
    await launcher.driverManager.startSession(id, url);
  }

  async function renew(error) {
    console.log(`WebKit is started anew: ${error.message}`);
    clearInterval(launcher.pendingHeartbeat);
    launcher.driver = undefined;
    launcher.driverManager = undefined;
    await restart();
  }

  launcher.startSession = async (id, url) => {
    try {
      await inTime(() => begin(id, url), 'open a page');
    } catch (error) {
      await renew(error);
      await inTime(() => begin(id, url), 'open a page');
    }
  };

  launcher.stopSession = async (id) => {
    try {
      return await inTime(() => launcher.driverManager.stopSession(id), 'close a page');
    } catch (error) {
      // What its tests have said is here already.
      await renew(error);
      return {};
    }
  };

  return launcher;
}
