import { expect } from '@open-wc/testing';
import { browserLine } from '../../src/controllers/line.js';

/** Runs with a property of `navigator` or `document` as it is on another device. */
async function on(target: object, name: string, value: unknown, run: () => void | Promise<void>): Promise<void> {
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  try {
    await run();
  } finally {
    Reflect.deleteProperty(target, name);
  }
}

describe('the line of this device', () => {
  it('is up or down as the browser says', async () => {
    const line = browserLine();
    expect(line.online).to.equal(navigator.onLine);
    await on(navigator, 'onLine', false, () => void expect(line.online).to.equal(false));
  });

  it('is Wi-Fi where the browser says so, and otherwise nobody knows', async () => {
    const line = browserLine();
    const of = async (connection: unknown): Promise<boolean | undefined> => {
      let wifi: boolean | undefined;
      await on(navigator, 'connection', connection, () => void (wifi = line.wifi));
      return wifi;
    };
    expect(await of(undefined)).to.equal(undefined);
    expect(await of({})).to.equal(undefined);
    expect(await of({ type: 'unknown' })).to.equal(undefined);
    expect(await of({ type: 'wifi' })).to.equal(true);
    expect(await of({ type: 'ethernet' })).to.equal(true);
    expect(await of({ type: 'cellular' })).to.equal(false);
  });

  it('says when it has changed, and when the page is seen again, until nobody listens', async () => {
    const connection = new EventTarget();
    await on(navigator, 'connection', connection, async () => {
      let heard = 0;
      const stop = browserLine().subscribe(() => (heard += 1));
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
      connection.dispatchEvent(new Event('change'));
      expect(heard).to.equal(3);
      await on(document, 'hidden', true, () => void document.dispatchEvent(new Event('visibilitychange')));
      expect(heard).to.equal(3);
      await on(document, 'hidden', false, () => void document.dispatchEvent(new Event('visibilitychange')));
      expect(heard).to.equal(4);
      stop();
      window.dispatchEvent(new Event('online'));
      connection.dispatchEvent(new Event('change'));
      await on(document, 'hidden', false, () => void document.dispatchEvent(new Event('visibilitychange')));
      expect(heard).to.equal(4);
    });
  });
});
