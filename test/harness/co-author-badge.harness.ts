import { fixture, html } from '@open-wc/testing';
import type { AdapterError } from '../../src/contracts/index.js';
import {
  type Adapters,
  type Authorship,
  type CoAuthorAdapter,
  type CoAuthorInvite,
  type Person,
  type PostAuthor,
  type Sink,
} from '../../src/contracts/index.js';
import '../../src/elements/co-author-badge/co-author-badge.define.js';
import type { CoAuthorBadge } from '../../src/elements/co-author-badge/co-author-badge.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { waitUntil } from '../support/wait-until.js';

export const person = (name: string): Person => {
  const id = name.toLowerCase();
  return { id, name, handle: id, url: `https://people.example/${id}` };
};

export const author = (name: string, given: Partial<PostAuthor> = {}): PostAuthor => ({
  id: `entry-${name.toLowerCase()}`,
  role: 'author',
  person: person(name),
  ...given,
});

export const twelve: readonly PostAuthor[] = [
  ...['Ana', 'Luc', 'Mina', 'Noor', 'Bo', 'Cem', 'Eli', 'Flo', 'Gus', 'Hana', 'Ivo', 'Jo'].map((name) => author(name)),
];

export const invite = (name: string, given: Partial<CoAuthorInvite> = {}): CoAuthorInvite => ({
  id: `entry-${name.toLowerCase()}`,
  postId: 'p1',
  inviter: person('Ana'),
  invitee: person(name),
  role: 'author',
  state: 'pending',
  sent: true,
  createdAt: '2026-11-01T10:00:00Z',
  ...given,
});

export const authorship = (names: readonly string[], given: Partial<Authorship> = {}): Authorship => ({
  postId: 'p1',
  authors: names.map((name) => author(name)),
  ...given,
});

/** A back end that knows one post, as somebody sees it. */
export interface Desk {
  readonly adapters: Adapters;
  record: Authorship;
  /** Tells who watches. */
  put(record: Authorship): void;
  remove(): void;
  /** What was called, and with what. */
  readonly calls: string[];
  /** How many watches are running. */
  watching: number;
  /** What the next write meets. */
  fails: AdapterError | undefined;
}

export function makeDesk(record: Authorship, given: Partial<CoAuthorAdapter> = {}): Desk {
  const sinks = new Set<Sink<Authorship>>();
  async function write<Answer>(said: string, act: () => Answer): Promise<Answer> {
    desk.calls.push(said);
    await Promise.resolve();
    const { fails } = desk;
    desk.fails = undefined;
    if (fails) throw fails;
    return act();
  }
  const without = (id: string): void => {
    desk.record = { ...desk.record, authors: desk.record.authors.filter((one) => one.id !== id) };
  };
  let kept: readonly PostAuthor[] = [];
  const desk: Desk = {
    adapters: {
      coAuthor: stubAdapter('coAuthor', {
        getAuthors: () => Promise.resolve(desk.record),
        watchAuthors(_postId, sink, { signal }) {
          sinks.add(sink);
          desk.watching += 1;
          signal.addEventListener('abort', () => {
            sinks.delete(sink);
            desk.watching -= 1;
          });
        },
        revoke: (id) =>
          write(`revoke ${id}`, () => {
            kept = desk.record.authors;
            without(id);
            const undoUntil = new Date(Date.now() + 600_000).toISOString();
            return invite('Luc', { id, state: 'revoked', undoUntil, sent: desk.record.mine === 'owner' });
          }),
        restore: (id) =>
          write(`restore ${id}`, () => {
            desk.record = { ...desk.record, authors: kept };
            return invite('Luc', { id, state: 'approved' });
          }),
        withdraw: (id) =>
          write(`withdraw ${id}`, () => {
            desk.record = { ...desk.record, invites: [] };
            return invite('Bo', { id, state: 'withdrawn' });
          }),
        reorder: (_postId, ids) =>
          write(`reorder ${ids.join()}`, () => {
            desk.record = {
              ...desk.record,
              authors: desk.record.authors.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
            };
            return desk.record;
          }),
        getHistory: () =>
          Promise.resolve({
            items: [
              { id: 'h1', at: '2026-11-01T10:00:00Z', type: 'invited', by: person('Ana'), person: person('Luc') },
              { id: 'h2', at: '2026-11-02T10:00:00Z', type: 'approved', by: person('Luc') },
            ],
          }),
        showHistory: (_postId, shown) =>
          write(`showHistory ${String(shown)}`, () => (desk.record = { ...desk.record, historyShown: shown })),
        ...given,
      }),
    },
    record,
    put(next) {
      desk.record = next;
      for (const sink of sinks) sink.change({ type: 'put', item: next });
    },
    remove() {
      for (const sink of sinks) sink.change({ type: 'remove', id: 'p1' });
    },
    calls: [],
    watching: 0,
    fails: undefined,
  };
  return desk;
}

export interface BadgeOptions {
  readonly authors?: unknown;
  readonly json?: string;
  readonly postId?: string;
  readonly adapters?: Adapters | undefined;
  readonly maxNames?: number;
  readonly lang?: string;
  readonly dir?: string;
  readonly inlineSize?: string;
  readonly strings?: CoAuthorBadge['strings'];
  readonly state?: string;
  readonly content?: string;
}

const trimmed = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
const nameOf = (element: Element): string => element.ariaLabel ?? trimmed(element.textContent);

/** What somebody sees of `rv-co-author-badge`, and does with it. */
export class BadgeHarness {
  readonly events: CustomEvent[] = [];

  constructor(
    readonly element: CoAuthorBadge,
    readonly place: HTMLElement,
  ) {
    for (const name of ['profile-request', 'authors-expanded', 'co-author-answer-request', 'co-author-revoke-request'])
      this.listen(`rv-${name}`);
    for (const name of ['revoked', 'restored', 'withdrawn', 'history-changed', 'adapter-error'])
      this.listen(`rv-co-author-${name}`);
    this.listen('rv-authors-reordered');
  }

  static async mount(options: BadgeOptions = {}): Promise<BadgeHarness> {
    const { authors, json, postId, adapters, maxNames, lang = 'en', dir = 'ltr', inlineSize = '24rem' } = options;
    const place = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
    place.style.inlineSize = inlineSize;
    const element = document.createElement('rv-co-author-badge');
    if (json !== undefined) element.setAttribute('authors', json);
    Object.assign(element, {
      ...(authors !== undefined && { authors }),
      ...(postId !== undefined && { postId }),
      ...(maxNames !== undefined && { maxNames }),
      adapters,
      strings: options.strings,
    });
    if (options.content !== undefined) element.innerHTML = options.content;
    const harness = new BadgeHarness(element, place);
    place.append(element);
    await harness.becomes(options.state ?? 'ready');
    return harness;
  }

  listen(type: string): void {
    this.place.addEventListener(type, (event) => this.events.push(event as CustomEvent));
  }

  /** The kinds of events, in their order. */
  get told(): string[] {
    return this.events.map(({ type }) => type.slice(3));
  }

  all<Kind extends HTMLElement = HTMLElement>(selector: string): Kind[] {
    return [...this.element.shadowRoot!.querySelectorAll<Kind>(selector)];
  }

  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const [found] = this.all<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  text(selector: string): string {
    return trimmed(this.one(selector).textContent);
  }

  /** The one name of it all. */
  get label(): string {
    return trimmed(this.one('[role=group].badge').ariaLabel);
  }

  get said(): string {
    return this.all('[role=status]')
      .map(({ textContent }) => trimmed(textContent))
      .filter((text) => text !== '')
      .join(' | ');
  }

  get buttons(): string[] {
    return this.all('button').map(nameOf);
  }

  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((button) => nameOf(button) === name);
    if (!found) throw new Error(`no button "${name}" among ${this.buttons.join(', ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  get focused(): string {
    const { activeElement } = this.element.shadowRoot!;
    return activeElement ? nameOf(activeElement) : 'nothing';
  }

  /** Opens the sheet by one of its buttons. */
  async open(name = 'About the authors'): Promise<void> {
    this.button(name).click();
    await this.until(() => this.all('dialog').at(0)?.matches('[open]'), 'the sheet');
    await this.settled();
  }

  get isOpen(): boolean {
    return this.all<HTMLDialogElement>('dialog').some(({ open }) => open);
  }

  async becomes(state: string): Promise<void> {
    await this.until(() => this.element.matches(`:state(${state})`), state);
  }

  async until(predicate: () => unknown, message?: string): Promise<void> {
    await waitUntil(predicate, message);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await Promise.resolve();
    await this.element.updateComplete;
  }
}
