import type { ContactSeed, InviteSeed } from 'recto-verso/adapters/memory';
import type { InvitePlatform, Picture } from 'recto-verso/contracts';
import { ago, day } from './ago.js';
import { portrait } from './pictures.js';
import type { InviteWords } from './words/invite.en.js';

/** What a reload and a shared address find again: a link for whoever is first to use it. */
export const sampleToken = 'harbour-at-night';

/** A token that never was. */
export const unknownToken = 'no-such-invitation';

const icon = (name: string): Picture => ({
  src: new URL(`./pictures/app-${name}.svg`, import.meta.url).href,
  width: 48,
  height: 48,
  alt: '',
});

/** Networks that exist on this page only. */
export const platforms: readonly InvitePlatform[] = [
  { id: 'lantern', name: 'Lantern', icon: icon('lantern') },
  { id: 'kite', name: 'Kite Post', icon: icon('kite') },
  { id: 'tin', name: 'Tin Can', icon: icon('tin') },
];

/** Whom Mina knows there, and what stands between them. */
export const contacts: readonly (ContactSeed & { readonly id: string })[] = [
  {
    id: 'lantern-theo',
    owner: 'mina',
    platformId: 'lantern',
    name: 'Théo L.',
    handle: 'lamp.bear',
    avatar: portrait('theo'),
    personId: 'theo',
  },
  {
    id: 'lantern-jun',
    owner: 'mina',
    platformId: 'lantern',
    name: '佐藤 純',
    handle: 'jun.s',
    avatar: portrait('jun'),
    personId: 'jun',
  },
  {
    id: 'lantern-wanjiru',
    owner: 'mina',
    platformId: 'lantern',
    name: 'Wanjirũ Kamau',
    handle: 'wanjiru.k',
    status: 'declined',
  },
  { id: 'kite-oskar', owner: 'mina', platformId: 'kite', name: 'Oskar Lindqvist', handle: 'oskar_folds' },
  {
    id: 'kite-tomasz',
    owner: 'mina',
    platformId: 'kite',
    name: 'Tomasz Zieliński',
    handle: 'tomasz.prints',
    status: 'cool-down',
    until: new Date(Date.now() + 12 * day).toISOString(),
  },
  {
    id: 'kite-kofi',
    owner: 'mina',
    platformId: 'kite',
    name: 'Kofi M.',
    handle: 'conetentwo',
    avatar: portrait('kofi'),
    status: 'unavailable',
  },
  { id: 'tin-reem', owner: 'mina', platformId: 'tin', name: 'ريم العلي', handle: 'reem.paper' },
  { id: 'tin-dalia', owner: 'mina', platformId: 'tin', name: 'Dalia Rahal', handle: 'dalia' },
];

/** What has been sent before. */
export function makeInvites({ messageToReem }: InviteWords): readonly InviteSeed[] {
  return [
    { from: 'mina', channel: 'copy', state: 'followed', by: 'salma', createdAt: ago(88) },
    { from: 'mina', contactId: 'tin-reem', message: messageToReem, createdAt: ago(34), token: 'for-reem' },
    { from: 'mina', channel: 'copy', createdAt: ago(20), token: sampleToken },
  ];
}
