import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import {
  createMemoryWorld,
  type MemoryWorld,
  type MemoryWorldOptions,
  type StorySeed,
} from 'recto-verso/adapters/memory';
import type { Adapters, Face, Picture, Side, Story, StoryAdapter } from 'recto-verso/contracts';
import type { FlipStory } from 'recto-verso/flip-story';
import 'recto-verso/flip-story/define';
import 'recto-verso/provider/define';
import { stubAdapter } from 'recto-verso/testing';
import { engine } from '../support/commands.js';
import { waitUntil } from '../support/wait-until.js';

let pictures = 0;

/** A picture that is really served, by an address of its own, so that a test can tell whether it was fetched. */
export function servedPicture(name: string, alt?: string): Picture {
  pictures += 1;
  return {
    src: `/demo/pictures/${name}.svg?picture=${pictures}`,
    width: 1080,
    height: 1350,
    placeholder: '#cdb89a',
    ...(alt !== undefined && { alt }),
  };
}

export const frontAlt = 'The harbour by day';
export const backAlt = 'The harbour by night';

export function storySeed(change: Partial<StorySeed> = {}): StorySeed {
  return {
    id: 's1',
    author: 'ada',
    front: { picture: servedPicture('town-front', frontAlt) },
    back: { picture: servedPicture('town-back', backAlt) },
    ...change,
  };
}

/** Ada's story, and Bo who looks at it. */
export function makeFlipWorld(story: Partial<StorySeed> = {}, options: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({
    ...options,
    seed: {
      people: [
        { id: 'ada', name: 'Ada Ngarua' },
        { id: 'bo', name: 'Bo Lindqvist' },
      ],
      stories: [storySeed(story)],
    },
  });
}

export function liveFace(name: string, alt?: string): Face {
  return { state: 'live', picture: servedPicture(name, alt) };
}

/** A record as an adapter gives it: the back is not in it. */
export function storyRecord(change: Partial<Story> = {}): Story {
  return {
    id: 's1',
    author: { id: 'ada', name: 'Ada Ngarua' },
    createdAt: new Date().toISOString(),
    front: liveFace('town-front', frontAlt),
    back: { state: 'live' },
    ...change,
  };
}

/** An adapter that gives a story and its back, except for what a test gives. */
export function storyAdapter(given: Partial<StoryAdapter> = {}, record: Story = storyRecord()): StoryAdapter {
  return stubAdapter('story', {
    get: () => Promise.resolve(record),
    openBack: () => Promise.resolve({ face: liveFace('town-back', backAlt) }),
    recordFrontSeen: () => Promise.resolve(),
    ...given,
  });
}

/** What the world's adapters were called with, by method. */
export function methodsCalled(world: MemoryWorld, personId?: string): readonly string[] {
  return world.calls
    .getSnapshot()
    .filter((call) => personId === undefined || call.personId === personId)
    .map(({ method }) => method);
}

/** A test that also fails when anything was thrown where nobody could catch it, and leaves no mouse button down. */
export function quietIt(title: string, body: (this: Mocha.Context) => void | Promise<void>): void {
  it(title, async function () {
    const errors: string[] = [];
    const run = new AbortController();
    const { signal } = run;
    window.addEventListener('error', (event) => errors.push(event.message), { signal });
    window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)), { signal });
    try {
      await body.call(this);
      await aTimeout(0);
    } finally {
      // Away from where the next story will stand: in Firefox a reset leaves the mouse in its place.
      if (engine === 'firefox') await sendMouse({ type: 'move', position: [0, 0] });
      await resetMouse();
      run.abort();
    }
    expect(errors, 'thrown out of the element').to.deep.equal([]);
  });
}

/** Drives a story as its viewer does, and looks at what the viewer meets. */
export class FlipStoryHarness {
  readonly element: FlipStory;
  readonly heard: string[] = [];

  constructor(element: FlipStory) {
    this.element = element;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('not rendered');
    return shadowRoot;
  }

  one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  /** The button that is held. */
  get button(): HTMLButtonElement {
    return this.one<HTMLButtonElement>('[part~="button"]');
  }

  /** A button that can be seen, by its accessible name. */
  buttonNamed(name: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find(
      (button) => button.checkVisibility() && nameOf(button) === name,
    );
  }

  async press(name: string): Promise<void> {
    await waitUntil(() => this.buttonNamed(name), `a button called "${name}" among ${this.buttonNames.join(', ')}`);
    this.buttonNamed(name)?.click();
    await this.settled();
  }

  get buttonNames(): readonly string[] {
    return [...this.root.querySelectorAll('button')].filter((button) => button.checkVisibility()).map(nameOf);
  }

  /** What is read aloud. */
  get status(): string {
    return clean(this.one('[role="status"]').textContent);
  }

  get alert(): string {
    return [...this.root.querySelectorAll('[role="alert"]')]
      .map((alert) => clean(alert.textContent))
      .join(' ')
      .trim();
  }

  /** What can be read, of everything that shows. */
  get text(): string {
    return clean(visibleText(this.one('article')));
  }

  face(side: Side): HTMLElement {
    return this.one(`[part~="${side}"]`);
  }

  picture(side: Side): HTMLImageElement | null {
    return this.face(side).querySelector('img') ?? this.element.querySelector(`img[slot="${side}"]`);
  }

  /** The description of the face that is exposed to assistive technology, if it has a picture. */
  get exposedAlt(): string | undefined {
    const side = this.face('front').inert ? 'back' : 'front';
    return this.picture(side)?.alt;
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await nextFrame();
    await this.element.updateComplete;
  }

  /** Waits until the button can be pressed. */
  async ready(): Promise<this> {
    await waitUntil(
      () => this.root.querySelector<HTMLButtonElement>('[part~="button"]')?.disabled === false,
      'a button that can be pressed',
    );
    await this.settled();
    return this;
  }

  /** Waits until this face shows, and checks that everything says so. */
  async shows(side: Side, message = ''): Promise<void> {
    await waitUntil(() => this.element.side === side, `${message} the ${side}`.trim());
    await this.settled();
    this.expectOneFace();
    expect(this.element.side).to.equal(side);
  }

  /** axe finds nothing, once what comes in has come: what is still fading has no contrast yet. */
  async accessible(): Promise<void> {
    await waitUntil(
      () =>
        [...this.root.querySelectorAll('.note, [data-rv-move], dialog')].every(
          (part) => getComputedStyle(part).opacity === '1',
        ) &&
        !this.root
          .getAnimations()
          .some((animation) => animation.playState === 'running' && !(animation instanceof CSSAnimation)),
      'all at rest',
      { timeout: 10_000 },
    );
    await expect(this.element).to.be.accessible();
  }

  /** Exactly one face is there for focus and assistive technology, and the button says which. */
  expectOneFace(): void {
    const { side } = this.element;
    expect(this.face('front').inert, 'front inert').to.equal(side === 'back');
    expect(this.face('back').inert, 'back inert').to.equal(side === 'front');
    const button = this.root.querySelector('[part~="button"]');
    if (button) expect(button.getAttribute('aria-pressed')).to.equal(String(side === 'back'));
  }

  /** Writes into a field. Not by keys: WebKit's driver loses capitals and spaces. */
  async write(field: HTMLTextAreaElement, text: string): Promise<void> {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  /** Notes the library's events by name, as they pass the document. */
  listen(...names: readonly string[]): this {
    for (const name of names) this.element.addEventListener(name, () => this.heard.push(name));
    return this;
  }

  /** Middle of the button, in CSS px of the window. */
  get middle(): [number, number] {
    this.button.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = this.button.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  }

  async mouseDown(): Promise<void> {
    await sendMouse({ type: 'move', position: this.middle });
    await sendMouse({ type: 'down' });
  }

  async mouseMove(byX: number, byY: number): Promise<void> {
    const [x, y] = this.middle;
    await sendMouse({ type: 'move', position: [x + byX, y + byY] });
  }

  async mouseUp(): Promise<void> {
    await sendMouse({ type: 'up' });
  }

  async click(): Promise<void> {
    await sendMouse({ type: 'click', position: this.middle });
  }
}

/** Puts a story on the page. */
export async function mount(template: TemplateResult): Promise<FlipStoryHarness> {
  const wrapper = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = wrapper.querySelector<FlipStory>('rv-flip-story');
  if (!element) throw new Error('no story in the template');
  narrow(wrapper);
  await element.updateComplete;
  return new FlipStoryHarness(element);
}

/** As wide as a phone, so that the button is within the window of every engine. */
function narrow(wrapper: HTMLElement): void {
  wrapper.style.inlineSize = '280px';
}

/** A story from an adapter. */
export async function mountStory(adapters: Adapters | undefined, storyId = 's1'): Promise<FlipStoryHarness> {
  return mount(html`<rv-flip-story .adapters=${adapters} story-id=${storyId} notice="none"></rv-flip-story>`);
}

/** Two pictures of the page's own. */
export function ownPictures(): TemplateResult {
  const [front, back] = [servedPicture('room-front'), servedPicture('room-back')];
  return html`<img slot="front" src=${front.src} width="1080" height="1350" alt="An empty room" />
    <img slot="back" src=${back.src} width="1080" height="1350" alt="A room full of people" />`;
}

/** Whether the browser has fetched anything from here. */
export function wasFetched(url: string): boolean {
  const { href } = new URL(url, location.href);
  return performance.getEntriesByType('resource').some(({ name }) => name === href);
}

/** Everything in an element's DOM and its shadow DOM, as one text. */
export function wholeMarkup(element: HTMLElement): string {
  const shadows = [element, ...element.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  return [element.outerHTML, ...shadows].join('\n');
}

export function deferred<Answer>(): {
  readonly promise: Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
} {
  let resolve: (answer: Answer) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Answer>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function nameOf(button: HTMLButtonElement): string {
  return clean(button.getAttribute('aria-label') ?? button.textContent);
}

function clean(text: string | null): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

function visibleText(element: Element): string {
  // Slots have no box of their own, and count as invisible.
  if (!element.checkVisibility() && getComputedStyle(element).display !== 'contents') return '';
  return [...element.childNodes]
    .map((node) =>
      node instanceof Element ? visibleText(node) : node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '',
    )
    .join(' ');
}
