import { aTimeout, expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { fakeCamera, type FakeCamera, type FakeCameraOptions } from '../../stories/fake-camera.js';
import type { CameraDenial, CameraDevice, CameraState } from '../../src/core/camera.js';
import type { ManualClock } from '../../src/testing/manual-clock.js';
import { CameraPart, type CameraTask } from '../../src/elements/story-composer/story-composer.camera.part.js';
import type { CameraStrings } from '../../src/elements/story-composer/story-composer.camera.strings.js';
import { tokens } from '../../src/elements/parts/tokens.styles.js';
import { waitUntil } from '../support/wait-until.js';
import { countObjectUrls, type ObjectUrlCount } from '../support/object-urls.js';

/** An element with nothing but the camera, and what came of it. */
export class CameraHost extends LitElement {
  static override styles = [tokens];

  strings: Partial<CameraStrings> | undefined;
  device: CameraDevice | undefined;
  clock: ManualClock | undefined;
  /** Called with each photo, while the camera is still open. */
  onTaken: ((file: File) => void) | undefined;
  readonly files: File[] = [];
  readonly states: (CameraState | `denied by ${CameraDenial}`)[] = [];
  closedTimes = 0;
  galleryTimes = 0;
  part_: CameraPart | undefined;

  get camera(): CameraPart {
    return (this.part_ ??= new CameraPart(this, {
      getDevice: () => this.device,
      taken: (file) => {
        this.files.push(file);
        this.onTaken?.(file);
      },
      gallery: () => {
        this.galleryTimes += 1;
      },
      closed: () => {
        this.closedTimes += 1;
      },
      stateChanged: (state, denial) => this.states.push(denial ? `denied by ${denial}` : state),
      ...(this.clock && { clock: this.clock }),
    }));
  }

  protected override render(): TemplateResult {
    return html`<button id="before" type="button">before</button>${this.part_?.render()}`;
  }
}

if (!customElements.get('test-camera-host')) customElements.define('test-camera-host', CameraHost);

/** px of what the fake camera gives: enough to look at, little to draw. */
export const size = { width: 180, height: 320 };

export const backTask: CameraTask = { side: 'back', count: { index: 2, of: 2 }, ratio: 9 / 16 };

/** Opens the camera of a fake device, or of the browser, and looks at what people meet. */
export class CameraHarness {
  readonly host: CameraHost;
  readonly device: FakeCamera;

  constructor(host: CameraHost, device: FakeCamera) {
    this.host = host;
    this.device = device;
  }

  static async open({
    task = backTask,
    fake = {},
    real = false,
    clock,
    lang = 'en',
    dir = 'ltr',
  }: {
    task?: CameraTask;
    fake?: FakeCameraOptions;
    /** The camera that the browser has for tests. */
    real?: boolean;
    clock?: ManualClock;
    lang?: string;
    dir?: string;
  } = {}): Promise<CameraHarness> {
    const device = fakeCamera({ ...size, ...fake });
    const place = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
    const host = new CameraHost();
    host.device = real ? undefined : device;
    host.clock = clock;
    place.append(host);
    await host.updateComplete;
    host.camera.open(task);
    const harness = new CameraHarness(host, device);
    await harness.settled();
    return harness;
  }

  get root(): ShadowRoot {
    return this.host.shadowRoot as ShadowRoot;
  }

  one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  get buttons(): readonly HTMLButtonElement[] {
    return [...this.root.querySelectorAll<HTMLButtonElement>('.camera button')].filter((button) =>
      button.checkVisibility(),
    );
  }

  /** Accessible names, in the order of the page. */
  get names(): readonly string[] {
    return this.buttons.map(nameOf);
  }

  button(name: string): HTMLButtonElement {
    const found = this.buttons.find((button) => nameOf(button) === name);
    if (!found) throw new Error(`no button "${name}" among ${this.names.join(', ')}`);
    return found;
  }

  get focused(): string {
    const { activeElement } = this.root;
    return activeElement ? nameOf(activeElement as HTMLElement) : 'nothing';
  }

  get status(): string {
    return clean(this.one('[role=status]').textContent);
  }

  /** What is said at once: the seconds of the timer. */
  get counted(): string {
    return clean(this.one('[aria-live=assertive]').textContent);
  }

  get text(): string {
    return clean(this.one('.camera').textContent);
  }

  get isReady(): boolean {
    const shutter = this.root.querySelector('.shutter');
    return shutter !== null && !shutter.hasAttribute('aria-disabled');
  }

  async settled(): Promise<void> {
    await this.host.updateComplete;
    await nextFrame();
    await this.host.updateComplete;
  }

  /** Until the viewfinder shows something. */
  async ready(): Promise<this> {
    await this.until(() => this.isReady, 'a shutter that can be pressed');
    return this;
  }

  /** With patience for a busy machine. */
  async until(predicate: () => unknown, message?: string): Promise<void> {
    await waitUntil(() => Boolean(predicate()), message);
    await this.settled();
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  async take(): Promise<void> {
    await this.press('Take the picture');
    await this.until(() => this.root.querySelector('.still'), 'the still');
  }
}

export function nameOf(element: HTMLElement): string {
  return clean(element.ariaLabel ?? element.textContent);
}

const clean = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

type OpenOptions = Parameters<typeof CameraHarness.open>[0];

/**
 * What each suite about the camera stands on. A test that leaves a track, a timer or an object URL behind fails.
 */
export function cameraSuite(): {
  readonly open: (options?: OpenOptions) => Promise<CameraHarness>;
  /** As when somebody goes to another tab, or comes back. */
  readonly hide: (hidden: boolean) => void;
} {
  const opened: CameraHarness[] = [];
  let isHidden = false;
  let urls: ObjectUrlCount;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    isHidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    urls = countObjectUrls();
  });

  afterEach(async () => {
    fixtureCleanup();
    for (const { host, device } of opened.splice(0)) {
      host.remove();
      device.answer();
      await aTimeout(0);
      expect(device.live, 'tracks that run').to.equal(0);
      expect(host.clock?.pending ?? 0, 'timers').to.equal(0);
    }
    expect(urls.open, 'object URLs').to.equal(0);
    urls.restore();
    Reflect.deleteProperty(document, 'hidden');
    delete document.documentElement.dataset['rvMotion'];
  });

  return {
    async open(options) {
      const camera = await CameraHarness.open(options);
      opened.push(camera);
      return camera;
    },
    hide(hidden) {
      isHidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

/** A picture for the camera to line up with, or to give as its own. */
export async function plainPicture({ width, height } = { width: 90, height: 160 }): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), 'image/png'));
}

export async function sizeOf(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  bitmap.close();
  return `${width}x${height}`;
}
