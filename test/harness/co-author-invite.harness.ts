import { fixture, html } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld, type MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import type { Adapters, CoAuthorInvite } from '../../src/contracts/index.js';
import '../../src/elements/co-author-invite/co-author-invite.define.js';
import type { CoAuthorInviteElement } from '../../src/elements/co-author-invite/co-author-invite.js';
import { waitUntil } from '../support/wait-until.js';

export const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Mina has a note and a story. Luc and Noor follow her and can be asked, Ed can't. */
export function makeSigningWorld({ seed, ...options }: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'mina', name: 'Mina Okafor', handle: 'mina', url: 'https://people.example/mina' },
        { id: 'luc', name: 'Luc Aubry', handle: 'luc' },
        { id: 'noor', name: 'نور' },
        { id: 'ed', name: 'Ed', coAuthorable: false },
      ],
      relations: [
        { from: 'luc', to: 'mina', following: true },
        { from: 'noor', to: 'mina', following: true },
        { from: 'ed', to: 'mina', following: true },
      ],
      notes: [
        {
          id: 'harbour',
          author: 'mina',
          text: 'The harbour, before and after the storm.',
          lang: 'en',
          photos: [
            { id: 'before', picture: { src: pixel, width: 4, height: 3, alt: 'A calm harbour' } },
            { id: 'after', picture: { src: pixel, width: 4, height: 3 } },
          ],
        },
        {
          id: 'flashing',
          author: 'mina',
          text: 'Lightning.',
          labels: [{ value: 'flashing', effect: 'cover', overridable: true, by: 'self', text: 'Flashing lights' }],
          photos: [{ id: 'bolt', picture: { src: pixel, width: 4, height: 3, alt: 'A bolt' } }],
        },
      ],
      ...seed,
    },
    ...options,
  });
}

/** What a person sees of `rv-co-author-invite`, and does with it. */
export interface CoAuthorInviteHarness {
  readonly element: CoAuthorInviteElement;
  all(selector: string): HTMLElement[];
  /** @throws when there is none */
  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  /** All that can be read. */
  readonly read: string;
  /** What is said to a screen reader. */
  readonly said: string;
  /** The names of its buttons, in their order. */
  readonly buttons: string[];
  button(name: string): HTMLButtonElement;
  press(name: string): Promise<void>;
  becomes(state: string): Promise<void>;
  /** Waits until something can be read. */
  reads(text: string): Promise<void>;
  /** What has the focus, by its name. */
  readonly focused: string;
}

export interface MountOptions {
  readonly adapters?: Adapters | undefined;
  readonly postId?: string | undefined;
  readonly inviteId?: string | undefined;
  readonly token?: string | undefined;
  readonly invite?: CoAuthorInvite | undefined;
  readonly lang?: string;
  readonly dir?: string;
  readonly state?: string;
  readonly wait?: boolean;
}

const trimmed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => element.ariaLabel ?? trimmed(element.textContent);

/** Puts one on the page, and waits for what there is to see. */
export async function mountCoAuthorInvite(options: MountOptions): Promise<CoAuthorInviteHarness> {
  const { adapters, postId, inviteId, token, invite, lang = 'en', dir = 'ltr', state, wait = true } = options;
  const outside = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir}>
      <rv-co-author-invite
        .adapters=${adapters}
        .postId=${postId}
        .inviteId=${inviteId}
        .token=${token}
        .invite=${invite}
      ></rv-co-author-invite>
    </div>`,
  );
  const harness = coAuthorInviteHarness(outside.querySelector('rv-co-author-invite')!);
  const { element } = harness;
  if (wait) {
    await waitUntil(() => state === undefined || element.matches(`:state(${state})`), state);
    if (state === undefined) await waitUntil(() => !element.matches(':state(loading)'), 'there');
  }
  await element.updateComplete;
  return harness;
}

export function coAuthorInviteHarness(element: CoAuthorInviteElement): CoAuthorInviteHarness {
  const root = element.shadowRoot!;
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const harness: CoAuthorInviteHarness = {
    element,
    all,
    one<Kind extends HTMLElement>(selector: string): Kind {
      const found = root.querySelector<Kind>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
    get read() {
      return trimmed(harness.one('.co-author-invite').textContent);
    },
    get said() {
      return trimmed(all('p.visually-hidden[role=status]').at(0)?.textContent);
    },
    get buttons() {
      return all('.co-author-invite button').map(nameOf);
    },
    button(name) {
      const found = all('button').find((button) => nameOf(button) === name && button.checkVisibility());
      if (!found) throw new Error(`no button "${name}" among ${all('button').map(nameOf).join(', ')}`);
      return found as HTMLButtonElement;
    },
    async press(name) {
      await waitUntil(() => all('button').some((one) => nameOf(one) === name && one.checkVisibility()), name);
      harness.button(name).click();
      await element.updateComplete;
    },
    async becomes(state) {
      await waitUntil(() => element.matches(`:state(${state})`), state);
      await element.updateComplete;
    },
    async reads(text) {
      await waitUntil(() => harness.read.includes(text), text);
    },
    get focused() {
      const { activeElement } = root;
      return activeElement ? nameOf(activeElement) : 'nothing';
    },
  };
  return harness;
}
