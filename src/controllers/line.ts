import type { LineSource } from '../core/line.js';

/** What browsers that have it say of the line: https://wicg.github.io/netinfo/. It is in no version of `lib.dom`. */
interface NetworkInformation extends EventTarget {
  readonly type?: string;
}

/** Lines that cost nothing by the byte, as far as a device can tell. */
const free: ReadonlySet<string | undefined> = new Set(['wifi', 'ethernet']);

/** The line of this device. Wi-Fi is known where the browser says it: on phones with a Chromium, mostly. */
export function browserLine(): LineSource {
  const connection = (): NetworkInformation | undefined =>
    (navigator as Navigator & { connection?: NetworkInformation }).connection;

  return {
    get online() {
      return navigator.onLine;
    },

    get wifi() {
      const type = connection()?.type;
      // `unknown` and `other` are no word on it.
      return type === undefined || type === 'unknown' || type === 'other' ? undefined : free.has(type);
    },

    subscribe(listener) {
      const controller = new AbortController();
      const { signal } = controller;
      window.addEventListener('online', listener, { signal });
      window.addEventListener('offline', listener, { signal });
      connection()?.addEventListener('change', listener, { signal });
      document.addEventListener(
        'visibilitychange',
        () => {
          if (!document.hidden) listener();
        },
        { signal },
      );
      return () => controller.abort();
    },
  };
}
