import { fixture, html } from '@open-wc/testing';
import {
  createMemoryWorld,
  type ClipSeed,
  type MemoryWorld,
  type MemoryWorldOptions,
} from '../../src/adapters/memory/index.js';
import type { Adapters, AuthorRole, Clip, CoAuthorInvite, Invitation } from '../../src/contracts/index.js';
import '../../src/elements/invitation/invitation.define.js';
import type { InvitationElement } from '../../src/elements/invitation/invitation.js';
import { waitUntil } from '../support/wait-until.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** A clip that never arrives: what is about the words needs none. */
export const nowhere: NonNullable<Clip['video']> = { src: 'blob:nowhere', width: 9, height: 16, silent: true };

/** Mina invites; Bo and Cem are open to it, Eli follows her, Flo has blocked her. */
export function makeWorld(options: MemoryWorldOptions = {}, clip: Partial<ClipSeed> = {}): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        {
          id: 'mina',
          name: 'Mina Okafor',
          handle: 'mina',
          avatar: { src: pixel, width: 1, height: 1 },
          url: 'https://people.example/mina',
        },
        { id: 'bo', name: 'Bo' },
        { id: 'cem', name: 'Cem' },
        { id: 'eli', name: 'Eli' },
        { id: 'flo', name: 'Flo' },
      ],
      relations: [
        { from: 'eli', to: 'mina', following: true },
        { from: 'flo', to: 'mina', blocked: true },
      ],
      notes: [{ id: 'note', author: 'mina', text: 'The harbour, before and after.', lang: 'en' }],
      clips: [
        {
          id: 'harbour',
          author: 'mina',
          title: 'Evening at the harbour',
          poster: { src: pixel, width: 9, height: 16, alt: 'A harbour at dusk', placeholder: '#789' },
          ...clip,
          video: clip.video ?? nowhere,
        },
      ],
    },
    ...options,
  });
}

/** Mina asks whoever opens a link to sign her note. */
export async function askByLink(world: MemoryWorld, role: AuthorRole = 'author'): Promise<CoAuthorInvite> {
  const { coAuthor } = world.as('mina');
  const { hash } = await coAuthor.getSignable('note');
  return coAuthor.invite({ postId: 'note', role, hash, link: true });
}

/** What a person sees of `rv-invitation`, and does with it. */
export interface InvitationHarness {
  readonly element: InvitationElement;
  all(selector: string): HTMLElement[];
  /** @throws when there is none */
  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  text(selector: string): string;
  /** All that can be read. */
  readonly read: string;
  /** What is said to a screen reader. */
  readonly said: string;
  /** The names of its buttons, in their order. */
  readonly buttons: string[];
  button(name: string): HTMLButtonElement;
  press(name: string): Promise<void>;
  /** Waits until it is in a state. */
  becomes(state: string): Promise<void>;
  /** What has the focus, by its name. */
  readonly focused: string;
}

export interface MountOptions {
  readonly adapters?: Adapters | undefined;
  readonly token?: string | undefined;
  readonly intent?: string | undefined;
  readonly follow?: string;
  readonly invitation?: Invitation;
  readonly lang?: string;
  readonly dir?: string;
  readonly state?: string;
  readonly wait?: boolean;
}

const trimmed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => element.ariaLabel ?? trimmed(element.textContent);

/** Puts one on the page, and waits for what there is to see. */
export async function mountInvitation(options: MountOptions): Promise<InvitationHarness> {
  const { adapters, token, intent, follow = 'with-watch', invitation, lang = 'en', dir = 'ltr' } = options;
  const outside = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir}>
      <rv-invitation
        .adapters=${adapters}
        .token=${token}
        .intent=${intent}
        .invitation=${invitation}
        follow=${follow}
      ></rv-invitation>
    </div>`,
  );
  const harness = invitationHarness(outside.querySelector('rv-invitation')!);
  const { element } = harness;
  if (options.wait !== false) {
    await waitUntil(() => options.state === undefined || element.matches(`:state(${options.state})`), options.state);
    if (options.state === undefined) await waitUntil(() => !element.matches(':state(loading)'), 'there');
  }
  await element.updateComplete;
  return harness;
}

export function invitationHarness(element: InvitationElement): InvitationHarness {
  const root = element.shadowRoot!;
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const harness: InvitationHarness = {
    element,
    all,
    one<Kind extends HTMLElement>(selector: string): Kind {
      const found = root.querySelector<Kind>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
    text: (selector) => trimmed(harness.one(selector).textContent),
    get read() {
      return trimmed(harness.one('.invitation').textContent);
    },
    get said() {
      return trimmed(all(':host > [role=status], [role=status]').at(0)?.textContent);
    },
    get buttons() {
      return all('.invitation button').map(nameOf);
    },
    button(name) {
      const found = all('button').find((button) => nameOf(button) === name);
      if (!found) throw new Error(`no button "${name}" among ${all('button').map(nameOf).join(', ')}`);
      return found as HTMLButtonElement;
    },
    async press(name) {
      harness.button(name).click();
      await element.updateComplete;
    },
    async becomes(state) {
      await waitUntil(() => element.matches(`:state(${state})`), state);
      await element.updateComplete;
    },
    get focused() {
      const { activeElement } = root;
      return activeElement ? nameOf(activeElement) : 'nothing';
    },
  };
  return harness;
}
