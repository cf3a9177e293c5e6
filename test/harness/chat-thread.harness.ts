import { fixture, html } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Adapters } from '../../src/contracts/index.js';
import '../../src/elements/chat-thread/chat-thread.define.js';
import type { ChatThread } from '../../src/elements/chat-thread/chat-thread.js';
import { waitUntil } from '../support/wait-until.js';

/** With patience for a busy machine. */
export const until = (predicate: () => unknown, message?: string): Promise<void> =>
  waitUntil(() => Boolean(predicate()), message, { timeout: 15_000 });

export const picture = {
  src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  width: 40,
  height: 30,
  alt: 'A gate in the snow',
};

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

type Messages = NonNullable<
  NonNullable<NonNullable<Parameters<typeof createMemoryWorld>[0]>['seed']>['threads']
>[number]['messages'];

const friends = (one: string, other: string) => [
  { from: one, to: other, following: true },
  { from: other, to: one, following: true },
];

/** Mina and Noor are friends, Theo is a stranger. */
export function makeWorld({ messages, unread = 0 }: { messages?: Messages; unread?: number } = {}): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'mina', name: 'Mina' },
        { id: 'noor', name: 'Noor', handle: 'noor', avatar: picture },
        { id: 'jun', name: '김준' },
        { id: 'theo', name: 'Theo', avatar: { ...picture, src: 'https://pictures.invalid/theo.png' } },
      ],
      relations: [...friends('mina', 'noor'), ...friends('mina', 'jun'), ...friends('noor', 'jun')],
      threads: [
        {
          id: 't1',
          participants: [{ person: 'mina', unread }, 'noor'],
          messages: messages ?? [
            { id: 'a', author: 'noor', at: minutesAgo(3000), text: 'Look at the town' },
            { id: 'b', author: 'mina', at: minutesAgo(60), text: 'The lights!' },
            { id: 'c', author: 'noor', at: minutesAgo(59), text: 'Three evenings' },
            { id: 'd', author: 'noor', at: minutesAgo(58), text: 'and one coffee', replyTo: 'b' },
          ],
        },
        {
          id: 'group',
          title: 'Studio',
          participants: ['mina', 'noor', 'jun'],
          messages: [
            { id: 'g1', author: 'noor', at: minutesAgo(30), text: 'Thursday?' },
            { id: 'g2', author: 'mina', at: minutesAgo(20), text: 'Yes' },
          ],
        },
        {
          id: 'request',
          participants: ['mina', 'theo'],
          requestFrom: 'theo',
          messages: [
            {
              id: 'r1',
              author: 'theo',
              at: minutesAgo(10),
              text: 'Hello Mina',
              attachments: [{ id: 'r1p', picture: { ...picture, src: 'https://pictures.invalid/stranger.png' } }],
            },
          ],
        },
        { id: 'empty', participants: ['mina', 'jun'], messages: [] },
      ],
    },
  });
}

export interface ThreadOptions {
  readonly adapters?: Adapters | undefined;
  readonly threadId?: string;
  readonly lang?: string;
  readonly dir?: string;
  /** Set before it is in the page. */
  readonly properties?: Partial<ChatThread>;
  readonly wait?: boolean;
}

/** A conversation as people meet it: by role, name and text. */
export class ThreadHarness {
  readonly element: ChatThread;
  readonly place: HTMLElement;

  private constructor(element: ChatThread, place: HTMLElement) {
    this.element = element;
    this.place = place;
  }

  static async mount({
    adapters,
    threadId = 't1',
    lang = 'en',
    dir = 'ltr',
    properties = {},
    wait = true,
  }: ThreadOptions = {}): Promise<ThreadHarness> {
    const place = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}><button>outside</button></div>`);
    const element = document.createElement('rv-chat-thread');
    element.style.blockSize = '480px';
    const harness = new ThreadHarness(element, place);
    Object.assign(element, { noDrafts: true, adapters, threadId, ...properties });
    place.append(element);
    await element.updateComplete;
    if (wait) {
      await until(() => !element.matches(':state(loading)') && harness.all('.skeleton').length === 0, 'a conversation');
      await element.updateComplete;
    }
    return harness;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.root.querySelector<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  text(selector: string): string {
    return this.one(selector).textContent.replace(/\s+/g, ' ').trim();
  }

  /** What the rows say, from the top. */
  get texts(): string[] {
    return this.all('.row .bubble').map((bubble) =>
      (bubble.querySelector('.text, .tombstone')?.textContent ?? '').trim(),
    );
  }

  row(text: string): HTMLElement {
    const found = this.all('.row').find((row) => row.querySelector('.bubble')?.textContent.includes(text));
    if (!found) throw new Error(`no message "${text}"`);
    return found;
  }

  hasRow(text: string): boolean {
    return this.texts.some((one) => one.includes(text));
  }

  button(name: string, within = ''): HTMLButtonElement {
    const found = this.all(`${within} button`).find(
      (one) => (one.ariaLabel ?? one.textContent).replace(/\s+/g, ' ').trim() === name,
    );
    if (!found) throw new Error(`no button "${name}"`);
    return found as HTMLButtonElement;
  }

  hasButton(name: string): boolean {
    return this.all('button').some((one) => (one.ariaLabel ?? one.textContent).replace(/\s+/g, ' ').trim() === name);
  }

  get area(): HTMLTextAreaElement {
    return this.one<HTMLTextAreaElement>('.composer textarea');
  }

  /** What the log for the ear says. */
  get said(): string[] {
    return this.all('[role=log] p').map((line) => line.textContent.trim());
  }

  get focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  async write(text: string): Promise<void> {
    this.area.value = text;
    this.area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  async send(text: string): Promise<void> {
    await this.write(text);
    this.button('Send').click();
    await this.element.updateComplete;
  }

  async key(target: HTMLElement, key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    await this.element.updateComplete;
    await this.element.updateComplete;
    return event;
  }

  async menu(text: string): Promise<HTMLElement> {
    this.row(text).querySelector<HTMLElement>('.act')?.click();
    await until(() => this.one('.menu').matches(':popover-open'), 'a menu');
    return this.one('.menu');
  }

  async choose(text: string, label: string): Promise<void> {
    await this.menu(text);
    this.button(label, '.menu').click();
    await this.element.updateComplete;
  }
}
