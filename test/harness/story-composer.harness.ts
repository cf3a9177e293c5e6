import { fixture, html } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Adapters, Side } from '../../src/contracts/index.js';
import '../../src/elements/story-composer/story-composer.define.js';
import type { StoryComposer } from '../../src/elements/story-composer/story-composer.js';
import { drawnPhoto, type DrawnPhoto } from '../../stories/drawn-photo.js';
import { waitUntil } from '../support/wait-until.js';

/** With patience for a busy machine. */
export const until = (predicate: () => unknown, message?: string): Promise<void> =>
  waitUntil(() => Boolean(predicate()), message, { timeout: 15_000 });

export const makeWorld = (): MemoryWorld =>
  createMemoryWorld({
    seed: {
      people: [
        { id: 'me', name: 'Mina' },
        { id: 'bo', name: 'Bo' },
      ],
      relations: [{ from: 'bo', to: 'me', following: true }],
    },
  });

/** A photo of a phone, as small as it may be to be quick. */
export const photo = (options: Partial<DrawnPhoto> = {}): Promise<File> =>
  drawnPhoto({ scene: 'day', width: 360, height: 640, ...options });

export interface ComposerOptions {
  readonly adapters?: Adapters | undefined;
  readonly lang?: string;
  readonly dir?: string;
  /** Set before it is in the page. */
  readonly properties?: Partial<StoryComposer>;
  /** For what shows first. Default: the form or what comes before it. */
  readonly wait?: boolean;
}

/** A composer as people meet it: by role, name and text. */
export class ComposerHarness {
  readonly element: StoryComposer;
  readonly events: CustomEvent<unknown>[] = [];

  private constructor(element: StoryComposer) {
    this.element = element;
  }

  static async mount({ adapters, lang = 'en', dir = 'ltr', properties = {}, wait = true }: ComposerOptions = {}) {
    const place = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}><button>outside</button></div>`);
    const element = document.createElement('rv-story-composer');
    const harness = new ComposerHarness(element);
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
    return until(() => this.root.querySelector('.form, .start, .question, .panel, .result'), 'a composer');
  }

  /** The names of the events that came, in order. */
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
    return this.text('.composer [role=status]:not(.camera *)');
  }

  /** What is spoken beside the plus, while the sheet is closed. */
  get spokenBeside(): string {
    return this.text('.opener ~ [role=status]');
  }

  /** What a control is called, by its label, ids or text. */
  nameOf(control: Element): string {
    const ids = control.getAttribute('aria-labelledby');
    if (ids)
      return plain(
        ids
          .split(' ')
          .map((id) => this.root.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    const { labels } = control as HTMLInputElement;
    return plain(control.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? control.textContent);
  }

  button(name: string): HTMLButtonElement {
    const buttons = this.all('button').filter((button) => button.checkVisibility());
    const found =
      buttons.find((button) => this.nameOf(button) === name) ??
      buttons.find((button) => this.nameOf(button).startsWith(name));
    if (!found) throw new Error(`no button "${name}" among ${buttons.map((one) => this.nameOf(one)).join(', ')}`);
    return found as HTMLButtonElement;
  }

  has(name: string): boolean {
    return this.all('button').some((button) => button.checkVisibility() && this.nameOf(button) === name);
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    button.focus();
    button.click();
    await this.element.updateComplete;
  }

  /** What has the focus, by its name. */
  get focused(): string {
    const active = this.root.activeElement;
    return active ? this.nameOf(active) : 'nothing';
  }

  /** Picks files for a face, as the browser's own picker hands them over. */
  pick(side: Side, ...files: File[]): void {
    const input = this.one<HTMLInputElement>(`#file-${side}`);
    input.files = transferOf(files).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Until a face has its picture, ready to leave. */
  async ready(...sides: Side[]): Promise<void> {
    await until(
      () =>
        sides.every((side) => {
          const face = this.root.querySelector(`.face[data-side=${side}]`);
          return face?.querySelector('.card img') && face.getAttribute('aria-busy') === 'false';
        }),
      `pictures of ${sides.join(' and ')}`,
    );
    await this.element.updateComplete;
  }

  /** A flip story with both pictures. */
  async fill(): Promise<void> {
    this.pick('front', await photo());
    this.pick('back', await photo({ scene: 'night' }));
    await this.ready('front', 'back');
  }

  /** Writes into a field, by its label. */
  async write(id: string, text: string): Promise<void> {
    const field = this.one<HTMLInputElement>(`#${id}`);
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

export function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const eventTypes = [
  'rv-composer-mode-change',
  'rv-face-request',
  'rv-camera-state',
  'rv-face-set',
  'rv-face-clear',
  'rv-faces-swap',
  'rv-metadata-stripped',
  'rv-alt-missing',
  'rv-publish-request',
  'rv-publish-progress',
  'rv-story-published',
  'rv-publish-failed',
  'rv-story-moderated',
  'rv-draft-restored',
  'rv-draft-discarded',
  'rv-composer-close',
  'rv-appeal-request',
  'rv-story-adapter-error',
  'rv-media-adapter-error',
  'rv-co-author-invite-request',
  'rv-co-author-invited',
  'rv-co-author-adapter-error',
] as const;
