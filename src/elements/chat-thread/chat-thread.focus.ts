import type { LitElement, ReactiveController } from 'lit';

/** Where the focus was before something was drawn anew. */
interface Was {
  readonly place: 'list' | 'elsewhere';
  /** Of the row it was in, of those after it, then of those before it. */
  readonly keys: readonly string[];
}

function keysFrom(row: Element): readonly string[] {
  const keys = (step: (element: Element) => Element | null): string[] => {
    const found: string[] = [];
    for (let one = step(row); one; one = step(one)) {
      const key = one instanceof HTMLElement && one.matches('.row') ? one.dataset['key'] : undefined;
      if (key !== undefined) found.push(key);
    }
    return found;
  };
  const own = row instanceof HTMLElement ? row.dataset['key'] : undefined;
  return [
    ...(own === undefined ? [] : [own]),
    ...keys((element) => element.nextElementSibling),
    ...keys((element) => element.previousElementSibling),
  ];
}

/** When what has the focus goes away, the focus goes on to what is next to it, and not out of the conversation. */
export class FocusKeeper implements ReactiveController {
  #host: LitElement;
  #getActiveKey: () => string | undefined;
  #focused: Element | null = null;
  #was: Was | undefined;
  #connection: AbortController | undefined;

  constructor(host: LitElement, getActiveKey: () => string | undefined) {
    this.#host = host;
    this.#getActiveKey = getActiveKey;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // What a sheet was opened from may be gone when it is closed.
    this.#host.renderRoot.addEventListener('close', this.#onClose, { capture: true, signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#focused = null;
    this.#was = undefined;
  }

  hostUpdate(): void {
    const focused = this.#root.activeElement;
    this.#focused = focused;
    // While a sheet has it, what it was opened from is remembered.
    if (!focused || focused.closest('dialog, .menu')) return;
    const row = focused.closest('.row');
    this.#was = row ? { place: 'list', keys: keysFrom(row) } : { place: 'elsewhere', keys: [] };
  }

  hostUpdated(): void {
    const focused = this.#focused;
    this.#focused = null;
    if (focused && !focused.isConnected) this.#restore();
    this.#settleStories();
  }

  /** The controls of a story are stops in the row that has the focus only. By the pointer they are always to be had. */
  #settleStories(): void {
    const activeKey = this.#getActiveKey();
    for (const story of this.#root.querySelectorAll('.row rv-flip-story')) {
      const isActive = story.closest<HTMLElement>('.row')?.dataset['key'] === activeKey;
      if (!isActive) story.setAttribute('tabindex', '-1');
      // Chromium takes the focus from what is within when the attribute goes.
      else if (!story.shadowRoot?.activeElement) story.removeAttribute('tabindex');
    }
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  #onClose = (): void => {
    // Sheets give it back themselves, if they can.
    queueMicrotask(() => {
      if (this.#host.isConnected && this.#was?.place === 'list') this.#restore();
    });
  };

  #restore(): void {
    const root = this.#root;
    const { activeElement, body } = document;
    const isLost = !root.activeElement && (!activeElement || activeElement === body || activeElement === this.#host);
    if (!isLost || root.querySelector('dialog[open]')) return;
    const { place, keys } = this.#was ?? { place: 'elsewhere', keys: [] };
    const activeKey = this.#getActiveKey();
    const rows = new Map(
      [...root.querySelectorAll<HTMLElement>('.row')].map((row) => [row.dataset['key'] ?? '', row] as const),
    );
    const next = keys.find((key) => rows.has(key)) ?? activeKey;
    const row = next === undefined ? undefined : rows.get(next);
    const area = root.querySelector<HTMLElement>('.composer textarea');
    const chat = root.querySelector<HTMLElement>('.chat');
    const target = place === 'list' ? (row ?? area ?? chat) : (area ?? row ?? chat);
    target?.focus({ preventScroll: true });
  }
}
