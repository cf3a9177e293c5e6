import type { MemoryWorld, MemoryWorldOptions, WorldSeed } from '../../src/adapters/memory/index.js';
import { createMemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorContext } from '../../src/testing/index.js';
import { assertIdle, picture } from './memory-fixtures.js';

/** Ada has posts. Bo and Cem follow her and can be asked; Dee reads, and can’t; Ed follows nobody. Mia’s account is flagged young. */
export const coAuthorSeed: WorldSeed = {
  people: [
    { id: 'ada', name: 'Ada Ngarua', handle: 'ada' },
    { id: 'bo', name: 'Bo Lindqvist', handle: 'bo' },
    { id: 'cem', name: 'Cem Yıldız' },
    { id: 'dee', name: 'Dee', coAuthorable: false },
    { id: 'ed', name: 'Ed' },
    { id: 'mia', name: 'Mia', young: true },
  ],
  relations: [
    { from: 'bo', to: 'ada', following: true },
    { from: 'cem', to: 'ada', following: true },
    { from: 'dee', to: 'ada', following: true },
    { from: 'mia', to: 'ada', following: true },
  ],
  notes: [
    {
      id: 'harbour',
      author: 'ada',
      text: 'The harbour, before and after the storm.',
      lang: 'en',
      photos: [{ id: 'before', picture: picture('a calm harbour') }],
    },
    { id: 'second', author: 'ada', text: 'The second one.' },
    { id: 'foreign', author: 'ed', text: 'Of somebody else.' },
    { id: 'hidden', author: 'ed', text: 'For me.', audience: 'private' },
  ],
  stories: [
    {
      id: 'print',
      author: 'ada',
      front: { picture: picture('a sketch'), label: 'Before', caption: 'The sketch.' },
      back: { picture: picture('a print'), label: 'After', caption: 'The print.' },
    },
  ],
  clips: [
    {
      id: 'whale',
      author: 'ada',
      title: 'A whale',
      video: { src: 'https://videos.example/whale.webm', width: 640, height: 360 },
      poster: picture('a whale'),
    },
  ],
};

/** The world of the tests. */
export function makeCoAuthorWorld({ seed, ...options }: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({ seed: { ...coAuthorSeed, ...seed }, ...options });
}

const players = { owner: 'ada', invitee: 'bo', second: 'cem', stranger: 'ed' } as const;

/** A world as the co-author suite wants one: its post is a note, a story or a clip. */
export function coAuthorContext(
  world: MemoryWorld = makeCoAuthorWorld(),
  own: 'harbour' | 'print' | 'whale' = 'harbour',
): CoAuthorContext {
  return {
    as: (role) => world.as(players[role]),
    visitor: () => world.asVisitor(),
    personId: (role) => players[role],
    posts: { own, another: 'second', foreign: 'foreign', hidden: 'hidden' },
    ineligible: 'dee',
    edit: (postId, text) => {
      world.coAuthors.editPost(postId, { text });
    },
    lock: () => {
      world.coAuthors.setRules({ locks: true });
    },
    setMaxAuthors: (maxAuthors) => {
      world.coAuthors.setRules({ maxAuthors });
    },
    expire: world.coAuthors.expire,
    endUndo: world.coAuthors.endUndo,
    endProgramme: (shows) => {
      world.coAuthors.endProgramme({ shows });
    },
    makeUnavailable: (role) => {
      world.coAuthors.setAvailability(players[role], { available: false, reason: 'region' });
    },
    removeAccount: (role) => {
      world.coAuthors.setGone(players[role], 'removed');
    },
    async whileCut(role, act) {
      world.network.cutOff = [players[role]];
      await act();
      world.network.cutOff = [];
    },
    cleanup: () => {
      assertIdle(world);
    },
  };
}
