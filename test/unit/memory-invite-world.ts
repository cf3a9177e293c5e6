import type { MemoryWorld, MemoryWorldOptions, WorldSeed } from '../../src/adapters/memory/index.js';
import { createMemoryWorld } from '../../src/adapters/memory/index.js';
import type { AuthorRole, Consent, Video } from '../../src/contracts/index.js';
import type { InviteContext, RequestToSign } from '../../src/testing/index.js';
import { assertIdle, picture } from './memory-fixtures.js';

/** A video, as far as records go. */
export const video: Video = {
  src: 'https://videos.example/whale.mp4',
  type: 'video/mp4',
  width: 540,
  height: 960,
  duration: 8,
  captions: [{ src: 'https://videos.example/whale.vtt', lang: 'en', label: 'English' }],
};

/**
 * Ada has a clip and invites. Bo and Cem are her contacts and follow nobody; Dee has no account; Eli follows Ada; Flo has
 * blocked her; Gus is somebody else's contact; Mia's account is flagged young.
 */
export const inviteSeed: WorldSeed = {
  people: [
    { id: 'ada', name: 'Ada Ngarua', handle: 'ada', avatar: picture('ada') },
    { id: 'bo', name: 'Bo Lindqvist' },
    { id: 'cem', name: 'Cem Yıldız' },
    { id: 'eli', name: 'Eli' },
    { id: 'flo', name: 'Flo' },
    { id: 'gus', name: 'Gus' },
    { id: 'mia', name: 'Mia', young: true },
    { id: 'zed', name: 'Zed' },
  ],
  relations: [
    { from: 'eli', to: 'ada', following: true },
    { from: 'flo', to: 'ada', blocked: true },
  ],
  clips: [
    {
      id: 'whale',
      author: 'ada',
      createdAt: '2026-01-01T09:00:00Z',
      title: 'A whale',
      video,
      poster: picture('a whale'),
    },
    { id: 'wave', author: 'ada', createdAt: '2026-01-01T08:00:00Z', video },
    { id: 'boat', author: 'zed', createdAt: '2026-01-01T09:00:00Z', video },
  ],
  notes: [{ id: 'harbour', author: 'ada', text: 'The harbour, after the storm.', lang: 'en' }],
  platforms: [
    { id: 'post', name: 'Postcard' },
    { id: 'wave', name: 'Wave' },
  ],
  contacts: [
    { id: 'c-bo', owner: 'ada', platformId: 'wave', name: 'Bo L.', handle: 'bo', personId: 'bo' },
    { id: 'c-cem', owner: 'ada', platformId: 'wave', name: 'Cem', personId: 'cem' },
    { id: 'c-dee', owner: 'ada', platformId: 'post', name: 'Zoë Dee', handle: 'dee' },
    { id: 'c-eli', owner: 'ada', platformId: 'post', name: 'Eli', personId: 'eli' },
    { id: 'c-flo', owner: 'ada', platformId: 'post', name: 'Flo', personId: 'flo' },
    { id: 'c-mia', owner: 'ada', platformId: 'post', name: 'Mia', personId: 'mia' },
    { id: 'c-gus', owner: 'zed', platformId: 'post', name: 'Gus', personId: 'gus' },
  ],
};

/** A world in which people are invited. */
export function makeInviteWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({ seed: inviteSeed, ...options });
}

/** What somebody agrees to when they follow. */
export const consent: Consent = {
  to: 'follow',
  at: '2026-01-01T10:00:00Z',
  text: 'Watch and follow @ada',
  lang: 'en',
};

/** Somebody asks whoever opens a link to sign their note. */
export async function requestToSign(
  world: MemoryWorld,
  from = 'ada',
  role: AuthorRole = 'author',
): Promise<RequestToSign> {
  const { coAuthor } = world.as(from);
  const { hash } = await coAuthor.getSignable('harbour');
  const invite = await coAuthor.invite({ postId: 'harbour', role, hash, link: true });
  return { invite, token: (invite.url ?? '').slice(world.coAuthors.knobs.linkPrefix.length) };
}

/** Who plays what in the invite suite. */
const players = { me: 'ada', them: 'bo', other: 'zed' };

/** A world as the invite suite wants one. */
export function inviteContext(world: MemoryWorld = makeInviteWorld()): InviteContext {
  return {
    as: (role) => world.as(players[role]),
    visitor: () => world.asVisitor(),
    personId: (role) => players[role],
    clips: { latest: 'whale', older: 'wave', foreign: 'boat' },
    contacts: { them: 'c-bo', second: 'c-cem', foreign: 'c-gus' },
    requestToSign: () => requestToSign(world),
    delivered: (contactId) =>
      world.delivered
        .getSnapshot()
        .filter((delivered) => delivered.contactId === contactId)
        .map(({ text }) => text),
    expire: (inviteId) => {
      world.expireInvite(inviteId);
    },
    endUndo: () => {
      world.invites.undoMs = 0;
    },
    hideClip: () => {
      world.changeClip('whale', { private: true });
    },
    addClip: () => {
      world.addClip({ author: 'ada', video });
    },
    whileCut: async (role, act) => {
      world.network.cutOff = [players[role]];
      await act();
      world.network.cutOff = [];
    },
    cleanup: () => {
      assertIdle(world);
    },
  };
}
