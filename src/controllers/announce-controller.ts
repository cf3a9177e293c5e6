import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long to gather before speaking: a crowd that comes at once is one sentence. */
const gatherMs = 1000;

/** Gathers what happens in quick succession and says it in one sentence: put {@link text} in a polite live region. */
export class AnnounceController<Item> implements ReactiveController {
  #host: ReactiveControllerHost;
  #toText: (items: readonly Item[]) => string;
  #items: Item[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was said last. */
  text = '';

  constructor(host: ReactiveControllerHost, toText: (items: readonly Item[]) => string) {
    this.#host = host;
    this.#toText = toText;
    host.addController(this);
  }

  gather(item: Item): void {
    this.#items.push(item);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.say(this.#toText(this.#items.splice(0)));
    }, gatherMs);
  }

  /** Says it with the next render. */
  say(text: string): void {
    // A region that is given the same words again says nothing; a space more is not heard, but is a change.
    this.text = text === this.text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#items = [];
    this.text = '';
  }
}
