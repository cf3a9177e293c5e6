import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../src/controllers/strings-controller.js';
import { unedited, type PictureEdit, type Size } from '../../src/core/picture-edit.js';
import type { PictureTools } from '../../src/core/picture-tools.js';
import { commonStrings } from '../../src/elements/parts/common.strings.js';
import { tokens } from '../../src/elements/parts/tokens.styles.js';
import type { EditorStrings } from '../../src/elements/story-composer/story-composer.editor.strings.js';
import { EditorPart, type EditorSubject } from '../../src/elements/story-composer/story-composer.editor.js';
import type { RemovedStrings } from '../../src/elements/story-composer/story-composer.removed.strings.js';
import { RemovedPart, type RemovedView } from '../../src/elements/story-composer/story-composer.removed.js';
import { waitUntil } from '../support/wait-until.js';

type Strings = typeof commonStrings & EditorStrings & RemovedStrings;

/** An element with nothing but the editor, and what is removed, in it. */
export class EditorTester extends LitElement {
  static override styles = [tokens];

  @property({ attribute: false }) strings: Partial<Strings> | undefined;
  @property({ attribute: false }) removed: RemovedView | undefined;

  tools: PictureTools = pictureTools();
  readonly done: { readonly edit: PictureEdit; readonly both: boolean }[] = [];
  cancelled = 0;

  #words = new StringsController<typeof commonStrings>(this, commonStrings);
  #editor: EditorPart | undefined;
  #removed: RemovedPart | undefined;

  get editor(): EditorPart {
    this.#editor ??= new EditorPart(this, {
      words: this.#words,
      getTools: () => this.tools,
      done: (edit, both) => this.done.push({ edit, both }),
      cancelled: () => {
        this.cancelled += 1;
      },
    });
    return this.#editor;
  }

  protected override willUpdate(): void {
    this.#removed ??= new RemovedPart(this);
  }

  protected override render(): TemplateResult {
    return html`${this.#editor?.render()}${this.removed && this.#removed?.render(this.removed)}`;
  }
}

customElements.define('rv-test-editor', EditorTester);

declare global {
  interface HTMLElementTagNameMap {
    'rv-test-editor': EditorTester;
  }
}

export interface FakeTools extends PictureTools {
  /** What `preview` was asked, and whether it was called off. */
  readonly previews: { readonly maxSide: number; readonly signal: AbortSignal | undefined }[];
}

/** Four fields of colour, so that it is seen which way up they are. */
export function pictureTools(preview?: () => Promise<Blob>): FakeTools {
  const previews: FakeTools['previews'] = [];
  const never = (): Promise<never> => Promise.reject(new Error('not for the editor'));
  return {
    previews,
    inspect: never,
    render: never,
    preview: async (_file, maxSide, { signal } = {}) => {
      previews.push({ maxSide, signal });
      const blob = await (preview ?? paint)();
      return { blob, width: 40, height: 30, placeholder: '#888' };
    },
    close: () => undefined,
  };
}

function paint(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [40, 30];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (const [index, colour] of ['#d1495b', '#edae49', '#00798c', '#30638e'].entries()) {
    context.fillStyle = colour;
    context.fillRect((index % 2) * 20, Math.floor(index / 2) * 15, 20, 15);
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob as Blob)));
}

export interface MountOptions extends Partial<EditorSubject> {
  readonly lang?: string;
  readonly dir?: string;
  readonly inlineSize?: string;
  readonly tools?: PictureTools;
  /** Not yet opened. */
  readonly closed?: boolean;
}

/** Drives the editor as people do, and looks at what they see. */
export class EditorHarness {
  readonly element: EditorTester;
  readonly subject: EditorSubject;

  constructor(element: EditorTester, subject: EditorSubject) {
    this.element = element;
    this.subject = subject;
  }

  static async mount({
    lang = 'en',
    dir = 'ltr',
    inlineSize = '360px',
    tools = pictureTools(),
    closed = false,
    ...given
  }: MountOptions = {}): Promise<EditorHarness> {
    const wrapper = await fixture<HTMLElement>(
      html`<div lang=${lang} dir=${dir}><rv-test-editor></rv-test-editor></div>`,
    );
    wrapper.style.inlineSize = inlineSize;
    const element = wrapper.querySelector('rv-test-editor') as EditorTester;
    element.tools = tools;
    const harness = new EditorHarness(element, {
      side: 'front',
      file: new Blob(['picture']),
      size: { width: 4000, height: 3000 },
      edit: unedited,
      ratio: 9 / 16,
      canApplyToBoth: true,
      ...given,
    });
    if (!closed) await harness.open();
    return harness;
  }

  async open(): Promise<void> {
    this.element.editor.open(this.subject);
    await this.settled();
    await waitUntil(() => !this.frame.ariaBusy || this.frame.ariaBusy === 'false', 'the picture');
    const image = this.root.querySelector<HTMLImageElement>('img');
    if (image) await image.decode();
    await this.settled();
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  get frame(): HTMLElement {
    return this.one('[part=frame]');
  }

  get slider(): HTMLInputElement {
    return this.one('input[type=range]');
  }

  get status(): string {
    return this.one('.visually-hidden[role=status]').textContent.replaceAll(/\s+/g, ' ').trim();
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  field(label: string): HTMLInputElement {
    const found = [...this.root.querySelectorAll('label')].find(({ textContent }) => textContent.includes(label));
    if (!found) throw new Error(`no field "${label}"`);
    return found.querySelector('input') as HTMLInputElement;
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find(
      (button) => (button.ariaLabel ?? button.textContent).trim() === name,
    );
    if (!found) throw new Error(`no button "${name}"`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  /** What the frame would keep, were it done now, by what is on the screen: px of the turned picture. */
  get shown(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
    // Where it goes, not where an easing has got to.
    this.element.shadowRoot?.getAnimations().forEach((animation) => animation.finish());
    const picture = this.one('img').getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    const { width } = this.turnedSize;
    const scale = width / picture.width;
    return {
      x: (frame.left - picture.left) * scale,
      y: (frame.top - picture.top) * scale,
      width: frame.width * scale,
      height: frame.height * scale,
    };
  }

  /** px of the picture as it lies on the screen. */
  get turnedSize(): Size {
    const { width, height } = this.subject.size;
    const { a, b } = new DOMMatrix(getComputedStyle(this.one('img')).transform);
    return Math.abs(a) > Math.abs(b) ? { width, height } : { width: height, height: width };
  }

  /** Where the corner that is the top left one of the file is now. */
  get topLeftOfFile(): string {
    const { a, b } = new DOMMatrix(getComputedStyle(this.one('img')).transform);
    const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
    return ['top left', 'top right', 'bottom right', 'bottom left'][(quarter + 4) % 4] as string;
  }

  /** Nothing in the frame is empty. */
  expectFull(): void {
    const { x, y, width, height } = this.shown;
    const turned = this.turnedSize;
    const slack = turned.width / 400;
    expect(x, 'left of the picture').to.be.at.least(-slack);
    expect(y, 'above the picture').to.be.at.least(-slack);
    expect(x + width, 'right of the picture').to.be.at.most(turned.width + slack);
    expect(y + height, 'below the picture').to.be.at.most(turned.height + slack);
  }

  /** px of the window: fractions of the frame. */
  at(x: number, y: number): [number, number] {
    const { left, top, width, height } = this.frame.getBoundingClientRect();
    return [Math.round(left + x * width), Math.round(top + y * height)];
  }

  /**
   * A pointer as the browser reports it, where a driver cannot make one in time, or at all. The browser knows no such
   * pointer, and would not let it be captured.
   */
  pointer(
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    at: [number, number],
    pointerId = 7,
  ): void {
    this.one('.editor-stage').setPointerCapture = () => undefined;
    const [clientX, clientY] = at;
    this.frame.dispatchEvent(
      new PointerEvent(type, { pointerId, pointerType: 'touch', clientX, clientY, bubbles: true, composed: true }),
    );
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await nextFrame();
    await nextFrame();
    await this.element.updateComplete;
  }
}
