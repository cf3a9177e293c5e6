import type { ReactiveController, ReactiveControllerHost } from 'lit';

type ReturnHost = ReactiveControllerHost & HTMLElement;

/** Who wants to know, by element. */
const waiting = new Map<Element, () => void>();
let listening: AbortController | undefined;
let observer: IntersectionObserver | undefined;

/** Those in view are told now, the others as soon as they are in view: a feed does not ask about a thousand notes at once. */
function returned(): void {
  if (document.hidden || !navigator.onLine) return;
  observer ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer?.unobserve(target);
      waiting.get(target)?.();
    }
  });
  for (const element of waiting.keys()) {
    // Observed anew, it says at once whether it is in view.
    observer.unobserve(element);
    observer.observe(element);
  }
}

function listen(): void {
  listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('online', returned, { signal });
  document.addEventListener('visibilitychange', returned, { signal });
  // Out of the browser's memory of pages that were left.
  window.addEventListener('pageshow', (event) => event.persisted && returned(), { signal });
}

/** Tells that the page has come back to be seen, or to be on line, once the element is in view. One listener for all. */
export class ReturnController implements ReactiveController {
  #host: ReturnHost;
  #returned: () => void;

  constructor(host: ReturnHost, returned: () => void) {
    this.#host = host;
    this.#returned = returned;
    host.addController(this);
  }

  hostConnected(): void {
    waiting.set(this.#host, this.#returned);
    if (!listening) listen();
  }

  hostDisconnected(): void {
    waiting.delete(this.#host);
    observer?.unobserve(this.#host);
    if (waiting.size > 0) return;
    listening?.abort();
    observer?.disconnect();
    listening = observer = undefined;
  }
}
