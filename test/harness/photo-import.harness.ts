import { fixture, html } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld, type MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import type { Adapters } from '../../src/contracts/index.js';
import '../../src/elements/photo-import/photo-import.define.js';
import type { PhotoImport } from '../../src/elements/photo-import/photo-import.js';
import { waitUntil } from '../support/wait-until.js';

export const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

type MainApp = NonNullable<NonNullable<MemoryWorldOptions['seed']>['mainApp']>;

/** Mina has public photos in Postcard, as many as wanted; Kit is young. */
export function makeWorld(count = 3, mainApp: Partial<MainApp> = {}, options: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'mina', name: 'Mina Okafor', handle: 'mina' },
        { id: 'kit', name: 'Kit', young: true },
      ],
      mainApp: {
        source: { id: 'postcard', name: 'Postcard' },
        posts: [
          ...Array.from({ length: count }, (_, index) => ({
            id: `p${index}`,
            author: 'mina',
            picture: { src: pixel, width: 4, height: 3, ...(index !== 1 && { alt: `Sketch ${index}` }) },
            postedAt: new Date(Date.UTC(2026, 4, 30) - index * 86_400_000).toISOString(),
            url: `https://postcard.example/p${index}`,
          })),
          { id: 'k0', author: 'kit', picture: { src: pixel, width: 4, height: 3, alt: 'A kite' } },
        ],
        ...mainApp,
      },
    },
    ...options,
  });
}

const trimmed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a person sees of `rv-photo-import`, and does with it. */
export interface ImportHarness {
  readonly element: PhotoImport;
  all(selector: string): HTMLElement[];
  /** @throws when there is none */
  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  readonly read: string;
  readonly said: string;
  /** A switch or button by its name. */
  control(name: string): HTMLButtonElement;
  press(name: string): Promise<void>;
  isOn(name: string): boolean;
  becomes(state: string): Promise<void>;
  until(predicate: () => unknown, message?: string): Promise<void>;
}

export interface MountOptions {
  readonly adapters?: Adapters | undefined;
  readonly importDefault?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly wait?: boolean;
}

/** Puts one on the page, and waits for what there is to see. */
export async function mountImport(options: MountOptions): Promise<ImportHarness> {
  const { adapters, importDefault, lang = 'en', dir = 'ltr', wait = true } = options;
  const outside = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir}><rv-photo-import .adapters=${adapters}></rv-photo-import></div>`,
  );
  const element = outside.querySelector('rv-photo-import')!;
  if (importDefault !== undefined) element.setAttribute('import-default', importDefault);
  const harness = importHarness(element);
  if (wait) {
    await harness.until(() => !element.matches(':state(loading)'), 'the settings');
    await harness.until(() => !harness.read.includes('Loading…'), 'the photos');
  }
  await element.updateComplete;
  return harness;
}

export function importHarness(element: PhotoImport): ImportHarness {
  const root = element.shadowRoot!;
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const nameOf = (control: Element): string => {
    const by = control.getAttribute('aria-labelledby');
    return control.ariaLabel ?? trimmed((by ? root.querySelector(`#${by}`) : control)?.textContent);
  };
  const harness: ImportHarness = {
    element,
    all,
    one<Kind extends HTMLElement>(selector: string): Kind {
      const found = root.querySelector<Kind>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
    get read() {
      return trimmed(root.querySelector('.import')?.textContent);
    },
    get said() {
      return trimmed(root.querySelector('[role=status]')?.textContent);
    },
    control(name) {
      const found = all('button').find((button) => nameOf(button) === name);
      if (!found) throw new Error(`no “${name}” among ${all('button').map(nameOf).join(' | ')}`);
      return found as HTMLButtonElement;
    },
    async press(name) {
      harness.control(name).click();
      await element.updateComplete;
    },
    isOn: (name) => harness.control(name).ariaChecked === 'true',
    async becomes(state) {
      await waitUntil(() => element.matches(`:state(${state})`), state);
      await element.updateComplete;
    },
    until: (predicate, message) => waitUntil(predicate, message),
  };
  return harness;
}
