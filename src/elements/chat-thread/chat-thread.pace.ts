import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ThreadSnapshot } from '../../core/chat/chat.js';
import type { Store } from '../../core/store.js';

/** A frame, and what it may take where frames do not come: a page in the background. */
const frameMs = 16;
const backgroundMs = 250;

/**
 * Updates its host when a store has changed: at once if it is the first change for a while, else with the next frame. A
 * thousand messages that come one by one are not drawn a thousand times.
 */
export class PacedStore implements ReactiveController {
  #host: ReactiveControllerHost;
  #store: Store<ThreadSnapshot>;
  #seen: ThreadSnapshot;
  #unsubscribe: (() => void) | undefined;
  #last = -Infinity;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, store: Store<ThreadSnapshot>) {
    this.#host = host;
    this.#store = store;
    this.#seen = store.getSnapshot();
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#store.subscribe(this.#onChange);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#cancel();
  }

  hostUpdated(): void {
    this.#last = performance.now();
    this.#cancel();
  }

  #onChange = (): void => {
    const before = this.#seen;
    this.#seen = this.#store.getSnapshot();
    if (this.#frame !== undefined || looksSame(before, this.#seen)) return;
    if (performance.now() - this.#last >= frameMs) {
      this.#host.requestUpdate();
      return;
    }
    this.#frame = requestAnimationFrame(this.#update);
    this.#timer = setTimeout(this.#update, backgroundMs);
  };

  #update = (): void => {
    this.#cancel();
    this.#host.requestUpdate();
  };

  #cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = this.#timer = undefined;
  }
}

/** Only how far this person has read is another, which every new message moves and nothing shows. */
function looksSame(before: ThreadSnapshot, now: ThreadSnapshot): boolean {
  return sameBut(before, now, ['thread']) && sameBut(before.thread ?? {}, now.thread ?? {}, ['readUpTo', 'unread']);
}

function sameBut<Record extends object>(a: Record, b: Record, but: readonly string[]): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Record & string>;
  return [...names].every((name) => but.includes(name) || Object.is(a[name], b[name]));
}
