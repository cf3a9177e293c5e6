import { fixture, html } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld, type MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import type { Adapters } from '../../src/contracts/index.js';
import '../../src/elements/contact-finder/contact-finder.define.js';
import type { ContactFinder } from '../../src/elements/contact-finder/contact-finder.js';
import { waitUntil } from '../support/wait-until.js';

/** Ada takes part in nothing yet; Bo and Cem have looked for her; Dee has not. */
export function makeWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  const ada = { email: 'ada@example.org', tel: '+33612345678' };
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'ada', name: 'Ada Ngarua', ...ada },
        { id: 'bo', name: 'Bo Lindqvist', handle: 'bo', email: 'bo@example.org', findable: true, book: [ada] },
        { id: 'cem', name: 'Cem', tel: '+4915112345678', findable: true, book: [ada] },
        { id: 'dee', name: 'Dee', email: 'dee@example.org', findable: true },
      ],
    },
    ...options,
  });
}

const trimmed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (control: Element): string => control.ariaLabel ?? trimmed(control.textContent);

/** What a person sees of `rv-contact-finder`, and does with it. */
export interface FinderHarness {
  readonly element: ContactFinder;
  all(selector: string): HTMLElement[];
  /** @throws when there is none */
  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  readonly read: string;
  readonly said: string;
  readonly buttons: string[];
  button(name: string): HTMLButtonElement;
  press(name: string): Promise<void>;
  type(text: string): Promise<void>;
  becomes(state: string): Promise<void>;
  until(predicate: () => unknown, message?: string): Promise<void>;
  /** What has the focus, by its name. */
  readonly focused: string;
}

export interface MountOptions {
  readonly adapters?: Adapters | undefined;
  readonly compact?: boolean;
  readonly lang?: string;
  readonly dir?: string;
  readonly wait?: boolean;
}

/** Puts one on the page, and waits for what there is to see. */
export async function mountFinder(options: MountOptions): Promise<FinderHarness> {
  const { adapters, compact = false, lang = 'en', dir = 'ltr', wait = true } = options;
  const outside = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir}>
      <rv-contact-finder .adapters=${adapters} ?compact=${compact}></rv-contact-finder>
    </div>`,
  );
  const harness = finderHarness(outside.querySelector('rv-contact-finder')!);
  if (wait) {
    await harness.until(() => !harness.element.matches(':state(loading)'), 'there');
    await harness.until(() => !harness.read.includes('Loading…'), 'the list');
  }
  await harness.element.updateComplete;
  return harness;
}

export function finderHarness(element: ContactFinder): FinderHarness {
  const root = element.shadowRoot!;
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const harness: FinderHarness = {
    element,
    all,
    one<Kind extends HTMLElement>(selector: string): Kind {
      const found = root.querySelector<Kind>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
    get read() {
      return trimmed(root.querySelector('.finder')?.textContent);
    },
    get said() {
      return trimmed(root.querySelector('[role=status]')?.textContent);
    },
    get buttons() {
      return all('.finder button').map(nameOf);
    },
    button(name) {
      const found = all('button').find((button) => nameOf(button) === name);
      if (!found) throw new Error(`no “${name}” among ${all('button').map(nameOf).join(' | ')}`);
      return found as HTMLButtonElement;
    },
    async press(name) {
      harness.button(name).click();
      await element.updateComplete;
    },
    async type(text) {
      harness.one<HTMLInputElement>('#who').value = text;
      await harness.press('Add');
    },
    async becomes(state) {
      await waitUntil(() => element.matches(`:state(${state})`), state);
      await element.updateComplete;
    },
    until: (predicate, message) => waitUntil(predicate, message),
    get focused() {
      const { activeElement } = root;
      return activeElement ? nameOf(activeElement) : 'nothing';
    },
  };
  return harness;
}
