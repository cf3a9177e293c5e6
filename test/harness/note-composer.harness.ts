import { fixture, html } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Adapters } from '../../src/contracts/index.js';
import '../../src/elements/note-composer/note-composer.define.js';
import type { NoteComposer } from '../../src/elements/note-composer/note-composer.js';
import { photo, plain, transferOf, until } from './story-composer.harness.js';

export { photo, plain, until };

export const makeNoteWorld = (): MemoryWorld =>
  createMemoryWorld({
    seed: {
      people: [
        { id: 'me', name: 'Mina' },
        { id: 'bo', name: 'Bo' },
      ],
      relations: [{ from: 'bo', to: 'me', following: true }],
    },
  });

export interface NoteComposerOptions {
  readonly adapters?: Adapters | undefined;
  readonly lang?: string;
  readonly dir?: string;
  /** Set before it is in the page. */
  readonly properties?: Partial<NoteComposer>;
  /** For what shows first. Default: the form or what comes before it. */
  readonly wait?: boolean;
}

/** A composer as people meet it: by role, name and text. */
export class NoteComposerHarness {
  readonly element: NoteComposer;
  readonly events: CustomEvent<unknown>[] = [];

  private constructor(element: NoteComposer) {
    this.element = element;
  }

  static async mount({
    adapters,
    lang = 'en',
    dir = 'ltr',
    properties = {},
    wait = true,
  }: NoteComposerOptions = {}): Promise<NoteComposerHarness> {
    const place = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}><button>outside</button></div>`);
    const element = document.createElement('rv-note-composer');
    const harness = new NoteComposerHarness(element);
    Object.assign(element, { noDrafts: true, adapters, ...properties });
    for (const type of eventTypes) place.addEventListener(type, (event) => harness.events.push(event));
    place.append(element);
    await element.updateComplete;
    if (wait && !element.sheet) await harness.settled();
    return harness;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  settled(): Promise<void> {
    return until(() => this.root.querySelector('.form, .question, .panel, .result'), 'a composer');
  }

  get said(): readonly string[] {
    return this.events.map(({ type }) => type);
  }

  detailOf<Detail>(type: string): Detail {
    const event = this.events.findLast((one) => one.type === type);
    if (!event) throw new Error(`no ${type}`);
    return event.detail as Detail;
  }

  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.root.querySelector<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** What people read of it, without runs of space. */
  text(selector = '.composer'): string {
    return plain(this.one(selector).textContent);
  }

  /** What is spoken at the end of what happens. */
  get spoken(): string {
    return plain(
      this.all('.composer [role=status]')
        .map(({ textContent }) => textContent)
        .join(' '),
    );
  }

  button(name: string): HTMLButtonElement {
    const buttons = this.all('button').filter((button) => button.checkVisibility());
    const nameOf = (button: HTMLElement): string => plain(button.getAttribute('aria-label') ?? button.textContent);
    const found = buttons.find((button) => nameOf(button) === name);
    if (!found) throw new Error(`no button "${name}" among ${buttons.map(nameOf).join(', ')}`);
    return found as HTMLButtonElement;
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    button.focus();
    button.click();
    await this.element.updateComplete;
  }

  /** Picks files, as the browser's own picker hands them over. */
  pick(...files: File[]): void {
    const input = this.one<HTMLInputElement>('#files');
    input.files = transferOf(files).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get thumbs(): HTMLButtonElement[] {
    return this.all('.thumb-button') as HTMLButtonElement[];
  }

  /** Until so many photos are there, ready to leave. */
  async ready(count: number): Promise<void> {
    const isReady = (thumb: HTMLElement): boolean =>
      thumb.getAttribute('aria-busy') === 'false' && thumb.querySelector('img') !== null;
    await until(() => this.thumbs.length === count && this.thumbs.every(isReady), `${count} photos`);
    await this.element.updateComplete;
  }

  /** What the photos are described with, in their order, as the details of each say. */
  async descriptions(): Promise<readonly string[]> {
    const all: string[] = [];
    for (const thumb of this.thumbs) {
      if (thumb.getAttribute('aria-expanded') !== 'true') thumb.click();
      await this.element.updateComplete;
      all.push(this.one<HTMLTextAreaElement>('#alt').value);
    }
    return all;
  }

  /** Photos that are told apart by their descriptions. */
  async fill(...descriptions: string[]): Promise<void> {
    for (const description of descriptions) {
      const count = this.thumbs.length;
      this.pick(await photo());
      await this.ready(count + 1);
      const thumb = this.thumbs[count]!;
      if (thumb.getAttribute('aria-expanded') !== 'true') thumb.click();
      await this.element.updateComplete;
      await this.write('alt', description);
    }
  }

  /** Writes into a field, by its id. */
  async write(id: string, text: string): Promise<void> {
    const field = this.one<HTMLTextAreaElement>(`#${id}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  get dialog(): HTMLDialogElement {
    return this.one<HTMLDialogElement>('[data-rv-sheet=composer]');
  }

  async remove(): Promise<void> {
    this.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const eventTypes = [
  'rv-note-photos-request',
  'rv-note-photo-add',
  'rv-note-photo-refuse',
  'rv-note-photo-move',
  'rv-note-photo-remove',
  'rv-note-photo-strip',
  'rv-note-alt-missing',
  'rv-note-publish-request',
  'rv-note-publish-progress',
  'rv-note-published',
  'rv-note-publish-failed',
  'rv-note-moderated',
  'rv-note-appeal-request',
  'rv-draft-restored',
  'rv-draft-discarded',
  'rv-draft-error',
  'rv-composer-close',
  'rv-note-adapter-error',
  'rv-media-adapter-error',
  'rv-co-author-invite-request',
  'rv-co-author-invited',
  'rv-co-author-adapter-error',
] as const;
