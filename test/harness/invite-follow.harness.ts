import { expect, fixture, html } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Adapters, AuthorRole, CoAuthorInvite } from '../../src/contracts/index.js';
import type { InviteFollow } from '../../src/elements/invite-follow/invite-follow.js';
import { waitUntil } from '../support/wait-until.js';

export const picture = { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', width: 1, height: 1, alt: 'A whale' };
export const video = { src: 'https://videos.example/whale.mp4', type: 'video/mp4', width: 540, height: 960 };

/** Ada has a clip; she knows people on two other networks, some of whom can't be invited. */
export function makeWorld({ clip = true }: { readonly clip?: boolean } = {}): MemoryWorld {
  const world = createMemoryWorld({
    seed: {
      people: [
        { id: 'ada', name: 'Ada Ngarua' },
        { id: 'bo', name: 'Bo Lindqvist' },
        { id: 'eli', name: 'Eli' },
      ],
      relations: [{ from: 'eli', to: 'ada', following: true }],
      notes: [{ id: 'note', author: 'ada', text: 'The whale came back.', lang: 'en' }],
      platforms: [
        { id: 'post', name: 'Postcard' },
        { id: 'wave', name: 'Wave' },
      ],
      contacts: [
        { id: 'c-bo', owner: 'ada', platformId: 'wave', name: 'Bo L.', handle: 'bo', personId: 'bo', avatar: picture },
        { id: 'c-noor', owner: 'ada', platformId: 'wave', name: 'نور' },
        { id: 'c-eli', owner: 'ada', platformId: 'post', name: 'Eli', personId: 'eli' },
        { id: 'c-max', owner: 'ada', platformId: 'post', name: 'Max', status: 'unavailable' },
        { id: 'c-zoe', owner: 'ada', platformId: 'post', name: 'Zoë Dee', handle: 'dee' },
      ],
    },
  });
  if (clip) world.addClip({ id: 'whale', author: 'ada', title: 'A whale', video, poster: picture, views: 12 });
  return world;
}

/** Ada asks whoever opens a link to sign her note. */
export async function askByLink(world: MemoryWorld, role: AuthorRole = 'original-artist'): Promise<CoAuthorInvite> {
  const { coAuthor } = world.as('ada');
  const { hash } = await coAuthor.getSignable('note');
  return coAuthor.invite({ postId: 'note', role, hash, link: true });
}

export interface MountOptions {
  readonly adapters?: Adapters | undefined;
  readonly coAuthorInvite?: CoAuthorInvite | undefined;
  readonly compact?: boolean;
  readonly lang?: string;
  readonly dir?: string;
  /** Until it is no longer loading. */
  readonly wait?: boolean;
}

/** With patience for a busy machine. */
export const until = (predicate: () => unknown, message?: string): Promise<void> => waitUntil(predicate, message);

export async function mount({
  adapters,
  coAuthorInvite,
  compact = false,
  lang = 'en',
  dir = 'ltr',
  wait = true,
}: MountOptions = {}): Promise<InviteFollow> {
  const outside = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir}>
      <button>outside</button>
      <rv-invite-follow .adapters=${adapters} .coAuthorInvite=${coAuthorInvite} ?compact=${compact}></rv-invite-follow>
    </div>`,
  );
  const element = outside.querySelector('rv-invite-follow') as InviteFollow;
  await element.updateComplete;
  if (wait) await until(() => !element.matches(':state(loading)'), 'loaded');
  await element.updateComplete;
  return element;
}

export const all = (element: InviteFollow, selector: string): HTMLElement[] => [
  ...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector),
];

export function one<Kind extends HTMLElement = HTMLElement>(element: InviteFollow, selector: string): Kind {
  const found = element.shadowRoot?.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const text = (element: InviteFollow, selector: string): string => textOf(one(element, selector));
export const said = (element: InviteFollow): string => text(element, '[role=status]');
export const heading = (element: InviteFollow): string => text(element, 'dialog[open] h2');

/** The button with these words in the sheet, or on the card. */
export function button(element: InviteFollow, label: string): HTMLButtonElement {
  const found = all(element, 'button').find(
    (one) => textOf(one) === label || one.getAttribute('aria-label') === label,
  ) as HTMLButtonElement | undefined;
  if (!found) throw new Error(`no button “${label}” among ${all(element, 'button').map(textOf).join(' | ')}`);
  return found;
}

export async function press(element: InviteFollow, label: string): Promise<void> {
  button(element, label).click();
  await element.updateComplete;
}

export async function openPicker(element: InviteFollow): Promise<void> {
  const opener = one(element, '.invite');
  opener.focus();
  opener.click();
  await until(() => element.shadowRoot?.querySelector('dialog[open] .contact input'), 'contacts');
}

export const contactOf = (element: InviteFollow, name: string): HTMLInputElement =>
  all(element, '.contact')
    .find((row) => textOf(row).includes(name))
    ?.querySelector('input') as HTMLInputElement;

export async function composeTo(element: InviteFollow, name: string): Promise<void> {
  await openPicker(element);
  contactOf(element, name).click();
  await element.updateComplete;
  one(element, '.picker [type=submit]').click();
  await until(() => element.shadowRoot?.querySelector('dialog[open] textarea'), 'the message');
}

export async function write(element: InviteFollow, message: string): Promise<void> {
  const field = one<HTMLTextAreaElement>(element, 'textarea');
  field.value = message;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

/** Nothing of it is left once it is gone. */
export async function expectQuiet(world: MemoryWorld): Promise<void> {
  document.querySelectorAll('rv-invite-follow').forEach((element) => element.remove());
  await until(() => world.openWatches === 0 && world.runningCalls === 0, 'all quiet');
  expect(world.openWatches + world.runningCalls).to.equal(0);
}
