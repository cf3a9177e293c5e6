import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import type { Adapters, Note, NoteAdapter, NotePhoto, NoteTombstone } from '../../src/contracts/index.js';
import '../../src/elements/note-card/note-card.define.js';
import type { NotePhotoChangeDetail } from '../../src/elements/note-card/note-card.events.js';
import type { NoteCard } from '../../src/elements/note-card/note-card.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { waitUntil } from '../support/wait-until.js';

/** A picture that is there at once, and never on a network. */
const drawn = (hue: number, width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue} 50% 60%)"/></svg>`)}`;

export function photo(index: number, given: Partial<NotePhoto> & { size?: [number, number] } = {}): NotePhoto {
  const { size: [width, height] = [400, 300], ...rest } = given;
  return {
    id: `p${index}`,
    state: 'live',
    picture: { src: drawn(index * 40, width, height), width, height, alt: `View ${index + 1}`, placeholder: '#888' },
    ...rest,
  };
}

export const photos = (count: number): NotePhoto[] => Array.from({ length: count }, (_, index) => photo(index));

export const ana = { id: 'ana', name: 'Ana', handle: 'ana', url: 'https://people.example/ana' };

export function note(given: Partial<Note> = {}): Note {
  return {
    id: 'n1',
    author: ana,
    createdAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
    text: 'First light over the ridge.',
    lang: 'en',
    state: 'live',
    version: '1',
    ...given,
  };
}

/** A back end that knows one note. */
export const knowing = (record: Note | NoteTombstone, given: Partial<NoteAdapter> = {}): Adapters => ({
  note: stubAdapter('note', { get: () => Promise.resolve(record), ...given }),
});

export interface MountOptions {
  readonly note?: unknown;
  readonly noteId?: string;
  readonly adapters?: Adapters | undefined;
  readonly lang?: string;
  readonly dir?: string;
  readonly inlineSize?: string;
  /** Set before it is in the page. */
  readonly properties?: Partial<NoteCard>;
  readonly content?: string;
}

const trimmed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string =>
  trimmed(
    element.ariaLabel ?? (element.querySelector('img') ? element.querySelector('img')?.alt : element.textContent),
  );

/** A note as people meet it: by role, name and text. */
export class NoteHarness {
  readonly element: NoteCard;
  readonly place: HTMLElement;
  readonly heard: CustomEvent[] = [];

  private constructor(element: NoteCard, place: HTMLElement) {
    this.element = element;
    this.place = place;
    for (const domain of ['photo', 'note', 'import', 'imports', 'person', 'link', 'people']) {
      for (const name of names.filter((one) => one.startsWith(domain)))
        place.addEventListener(`rv-${name}`, (event) => this.heard.push(event as CustomEvent));
    }
  }

  static async mount(options: MountOptions = {}): Promise<NoteHarness> {
    const { lang = 'en', dir = 'ltr', inlineSize = '400px', adapters, noteId, properties = {} } = options;
    const place = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
    place.style.inlineSize = inlineSize;
    const element = document.createElement('rv-note-card');
    const harness = new NoteHarness(element, place);
    Object.assign(element, { adapters, noteId, note: options.note, ...properties });
    // Laid out whether it is looked at or not: a window behind others never learns what is near the screen.
    element.style.contentVisibility = 'visible';
    place.append(element);
    await element.updateComplete;
    await waitUntil(() => !element.matches(':state(loading)') || noteId !== undefined, 'a note');
    await nextFrame();
    await nextFrame();
    return harness;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  all<Kind extends HTMLElement = HTMLElement>(selector: string): Kind[] {
    return [...this.root.querySelectorAll<Kind>(selector)];
  }

  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.root.querySelector<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  text(selector: string): string {
    // What is not laid out yet has no `innerText`.
    return trimmed(this.one(selector).innerText || this.one(selector).textContent);
  }

  /** All that can be read. */
  get read(): string {
    return this.text('.card');
  }

  /** What is said to who can't see it. */
  get said(): string {
    return trimmed(this.all('dialog[open] [role=status], [role=status]').at(0)?.textContent);
  }

  /** The names of the buttons that can be pressed now. */
  get buttons(): string[] {
    return this.all<HTMLButtonElement>('button')
      .filter(
        (button) =>
          button.checkVisibility({ visibilityProperty: true }) &&
          !button.disabled &&
          button.closest('[inert]') === null,
      )
      .map(nameOf);
  }

  button(name: string, within = ''): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>(`${within} button`).find((button) => nameOf(button) === name);
    if (!found) throw new Error(`no button "${name}" among ${this.buttons.join(' | ')}`);
    return found;
  }

  async press(name: string, within?: string): Promise<void> {
    this.button(name, within).click();
    await this.settled();
  }

  get focused(): string {
    const { activeElement } = this.root;
    return activeElement ? nameOf(activeElement) : 'nothing';
  }

  get events(): string[] {
    return this.heard.map(({ type }) => type.slice(3));
  }

  /** Where somebody has leafed to, and how. */
  get changes(): string[] {
    return this.heard
      .filter(({ type }) => type === 'rv-photo-changed')
      .map((event) => {
        const { index, by } = (event as CustomEvent<NotePhotoChangeDetail>).detail;
        return `${index} ${by}`;
      });
  }

  detail<Detail>(name: string): Detail {
    const found = this.heard.findLast(({ type }) => type === `rv-${name}`);
    if (!found) throw new Error(`no ${name} among ${this.events.join(', ')}`);
    return found.detail as Detail;
  }

  async key(key: string, target: Element | null = this.root.activeElement): Promise<void> {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
  }

  async becomes(state: string): Promise<void> {
    await waitUntil(() => this.element.matches(`:state(${state})`), state);
    await this.settled();
  }

  async until(predicate: () => unknown, message?: string): Promise<void> {
    await waitUntil(() => Boolean(predicate()), message);
    await this.settled();
  }

  /** Opens a photo as large as there is room. */
  async open(name: string): Promise<void> {
    this.button(name).click();
    await this.until(() => this.root.querySelector('.lightbox[open]'), 'the large view');
  }
}

const names = [
  'photo-opened',
  'photo-closed',
  'photo-changed',
  'photo-described',
  'note-uncover-request',
  'note-uncovered',
  'note-covered',
  'link-open-request',
  'note-copied',
  'note-appeal-request',
  'note-report-request',
  'note-reported',
  'note-delete-request',
  'note-deleted',
  'note-import-request',
  'note-import-changed',
  'imports-open-request',
  'person-block-request',
  'person-blocked',
  'note-adapter-error',
  'import-adapter-error',
];

/** What each suite about notes stands on: nothing moves, and nothing stays behind. */
export function noteSuite(): void {
  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
  });
  afterEach(() => {
    fixtureCleanup();
    delete document.documentElement.dataset['rvMotion'];
    expect(document.querySelector('rv-note-card'), 'cards left').to.equal(null);
  });
}
