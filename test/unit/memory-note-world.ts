import type { MemoryWorld, MemoryWorldOptions, WorldSeed } from '../../src/adapters/memory/index.js';
import { createMemoryWorld } from '../../src/adapters/memory/index.js';
import type { ContactContext, ImportContext, NoteContext } from '../../src/testing/index.js';
import { assertIdle, picture } from './memory-fixtures.js';

const rule = 'No adverts.';

/** Ada makes notes and has photos in the main app. Bo and Cem read. Mia’s account is flagged young. */
export const noteSeed: WorldSeed = {
  people: [
    { id: 'ada', name: 'Ada Ngarua', handle: 'ada', email: ' Ada@Example.org', tel: '+64 21 555 0101' },
    { id: 'bo', name: 'Bo Lindqvist', email: 'bo@example.org' },
    { id: 'cem', name: 'Cem Yıldız', tel: '+90 212 555 0102' },
    { id: 'mia', name: 'Mia', young: true, email: 'mia@example.org' },
  ],
  notes: [
    {
      id: 'open',
      author: 'ada',
      text: 'The harbour, before and after the storm.',
      lang: 'en',
      createdAt: '2026-01-01T10:00:00Z',
      photos: [
        { id: 'before', picture: picture('a calm harbour'), description: { long: 'Boats lie still.' }, bytes: 120_000 },
        { id: 'after', picture: picture('a rough harbour') },
      ],
    },
    { id: 'followers', author: 'ada', text: 'For friends.', audience: 'followers' },
    { id: 'private', author: 'ada', text: 'For me.', audience: 'private' },
    { id: 'signed-in', author: 'ada', text: 'For members.', signInOnly: true },
    {
      id: 'hidden-photo',
      author: 'ada',
      text: 'Two of three.',
      photos: [
        { picture: picture('a gull') },
        { picture: picture('a seal'), state: 'pending', description: { long: 'On a rock.' } },
      ],
    },
    {
      id: 'decided',
      author: 'ada',
      text: 'Buy now!',
      photos: [
        {
          picture: picture('a price'),
          state: 'removed',
          decision: { id: 'd1', rule, automated: true, appealBy: '2999-01-01T00:00:00Z' },
        },
      ],
    },
    {
      id: 'decided-long-ago',
      author: 'ada',
      text: 'Buy then!',
      state: 'limited',
      decision: { id: 'd2', rule, automated: false, appealBy: '2025-12-31T00:00:00Z' },
    },
  ],
  mainApp: {
    source: { id: 'harbour', name: 'Harbour' },
    posts: [
      {
        id: 'p1',
        author: 'ada',
        picture: picture('a whale'),
        postedAt: '2025-11-01T10:00:00Z',
        url: 'https://harbour.example/p1',
      },
      { id: 'p2', author: 'ada', picture: picture('a wave'), postedAt: '2025-12-01T10:00:00Z' },
      { id: 'p3', author: 'ada', picture: picture('a boat'), postedAt: '2025-12-02T10:00:00Z', text: 'At last.' },
      { id: 'p4', author: 'ada', picture: picture('a secret'), public: false },
      { id: 'p5', author: 'mia', picture: picture('a kite') },
    ],
  },
};

/** The world of the tests. */
export function makeNoteWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({ seed: noteSeed, ...options });
}

async function whileCut(world: MemoryWorld, personId: string, act: () => Promise<void>): Promise<void> {
  world.network.cutOff = [personId];
  await act();
  world.network.cutOff = [];
}

/** A world as the note suite wants one. */
export function noteContext(world: MemoryWorld = makeNoteWorld()): NoteContext {
  const players = { author: 'ada', reader: 'bo', stranger: 'cem' } as const;
  return {
    as: (role) => world.as(players[role]),
    visitor: () => world.asVisitor(),
    personId: (role) => players[role],
    notes: {
      open: 'open',
      followers: 'followers',
      private: 'private',
      signedIn: 'signed-in',
      hiddenPhoto: 'hidden-photo',
      decided: { noteId: 'decided', decisionId: 'd1' },
      decidedLongAgo: { noteId: 'decided-long-ago', decisionId: 'd2' },
    },
    moderate: (noteId, state) => {
      world.changeNote(noteId, { state });
    },
    edit: (noteId, text) => {
      world.changeNote(noteId, { text });
    },
    whileCut: (role, act) => whileCut(world, players[role], act),
    cleanup: () => {
      assertIdle(world);
    },
  };
}

/** A world as the import suite wants one. */
export function importContext(world: MemoryWorld = makeNoteWorld()): ImportContext {
  const players = { owner: 'ada', viewer: 'bo' } as const;
  return {
    as: (role) => world.as(players[role]),
    visitor: () => world.asVisitor(),
    young: () => world.as('mia'),
    photos: ['p3', 'p2', 'p1'],
    noteId: (photoId) => `import:${photoId}`,
    setUndecided: (undecided) => {
      world.mainApp.undecided = undecided;
    },
    post: () => world.mainApp.addPost({ author: 'ada', picture: picture('a buoy') }),
    deleteAtSource: world.mainApp.deletePost,
    hideAtSource: world.mainApp.makePrivate,
    close: () => {
      world.mainApp.close();
    },
    whileCut: (role, act) => whileCut(world, players[role], act),
    cleanup: () => {
      assertIdle(world);
    },
  };
}

/** A world as the contacts suite wants one. */
export function contactContext(world: MemoryWorld = makeNoteWorld()): ContactContext {
  const players = { one: 'ada', other: 'bo', third: 'cem' } as const;
  const identifiers = {
    one: { kind: 'email', value: 'ada@example.org' },
    other: { kind: 'email', value: 'bo@example.org' },
    third: { kind: 'tel', value: '+902125550102' },
  } as const;
  return {
    as: (role) => world.as(players[role]),
    visitor: () => world.asVisitor(),
    personId: (role) => players[role],
    identifier: (role) => identifiers[role],
    whileCut: (role, act) => whileCut(world, players[role], act),
    cleanup: () => {
      assertIdle(world);
    },
  };
}
