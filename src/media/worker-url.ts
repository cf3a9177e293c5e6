// Bundlers know this form and copy the file. It is whole in itself, so that nothing needs to be resolved in it.
const scriptUrl = (): string => new URL('./media.worker.js', import.meta.url).href;

/** Trusted Types, as far as used; not in every engine. */
interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** The name a page's policy lists under `trusted-types`. */
const policyName = 'recto-verso';

let trustedUrl: unknown;

/** Our own address as a page under Trusted Types wants it, and no other. */
function trusted(): unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedScripts };
  if (!trustedTypes) return scriptUrl();
  trustedUrl ??= trustedTypes
    .createPolicy(policyName, {
      createScriptURL(url) {
        if (url !== scriptUrl()) throw new TypeError('Only the script of the picture worker is loaded.');
        return url;
      },
    })
    .createScriptURL(scriptUrl());
  return trustedUrl;
}

let make: (() => Worker) | undefined;

/**
 * Says how to start the worker in which pictures are made, for bundlers that do not copy `media.worker.js` by themselves or
 * pages that keep it elsewhere. It takes effect for the next worker that is started. Without arguments, the usual way again.
 *
 * @example
 * // Vite, where it does not find the worker by itself:
 * import workerUrl from 'recto-verso/media/worker?url';
 * setPictureWorker(() => new Worker(workerUrl, { type: 'module' }));
 */
export function setPictureWorker(create?: () => Worker): void {
  make = create;
}

/** Starts a worker. @throws where the page may not have one */
export function startPictureWorker(): Worker {
  return make ? make() : new Worker(trusted() as URL, { type: 'module', name: 'recto-verso-pictures' });
}
