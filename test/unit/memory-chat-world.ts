import type { MemoryWorld, MemoryWorldOptions, WorldSeed } from '../../src/adapters/memory/index.js';
import { createMemoryWorld, generateHistory } from '../../src/adapters/memory/index.js';
import type { ChatContext } from '../../src/testing/index.js';
import { assertIdle, picture, png } from './memory-fixtures.js';

const mutual = (one: string, other: string): NonNullable<WorldSeed['relations']> => [
  { from: one, to: other, following: true },
  { from: other, to: one, following: true },
];

/** Ada and Bo are friends and so are Ada and Cem; Zed is a stranger to all; Nia has blocked Ada. */
export const chatSeed: WorldSeed = {
  people: [
    { id: 'ada', name: 'Ada Ngarua', avatar: picture('ada') },
    { id: 'bo', name: 'Bo Lindqvist', avatar: picture('bo') },
    { id: 'cem', name: 'Cem Yıldız' },
    { id: 'zed', name: 'Zed', avatar: picture('zed') },
    { id: 'nia', name: 'Nia' },
  ],
  relations: [...mutual('ada', 'bo'), ...mutual('ada', 'cem'), { from: 'nia', to: 'ada', blocked: true }],
  stories: [
    {
      id: 's1',
      author: 'ada',
      front: { picture: picture('a sketch'), caption: 'The sketch' },
      back: { picture: picture('a print') },
    },
  ],
  moments: [{ kind: 'note', id: 'n1', author: 'bo', title: 'Three days at sea', preview: picture('the sea') }],
  threads: [
    { id: 'friends', participants: ['ada', 'bo'] },
    { id: 'family', title: 'Family', participants: ['ada', 'bo', 'cem'] },
    {
      id: 'request',
      participants: ['zed', 'ada'],
      requestFrom: 'zed',
      messages: [
        {
          author: 'zed',
          at: '2025-12-30T10:00:00Z',
          text: 'Do you know me?',
          attachments: [{ picture: picture('zed at the sea') }],
        },
      ],
    },
    {
      id: 'long',
      participants: ['ada', { person: 'bo', unread: 3 }],
      messages: generateHistory({ seed: 3, count: 100_000, people: ['ada', 'bo'], langs: ['en', 'fr', 'ar'] }),
    },
  ],
};

/** A world in which people talk. */
export function makeChatWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({ seed: chatSeed, ...options });
}

/** Uploads the smallest picture. */
export async function uploadFor(world: MemoryWorld, personId: string): Promise<string> {
  return (await world.as(personId).media.upload(new Blob([png], { type: 'image/png' }))).id;
}

/** Who plays what in the chat suite. */
const players = { me: 'ada', friend: 'bo', stranger: 'zed', blocked: 'nia' };

/** A world as the chat suite wants one. */
export function chatContext(world: MemoryWorld = makeChatWorld()): ChatContext {
  world.addThread({ id: 'blocked', participants: ['ada', 'nia'], messages: [{ author: 'nia', text: 'You again' }] });
  world.relate({ from: 'nia', to: 'ada', blocked: false });
  world.relate({ from: 'ada', to: 'nia', blocked: true });
  const decision = { id: 'd1', rule: 'No adverts.', automated: true, appealBy: '2999-01-01T00:00:00Z' };
  world.addThread({
    id: 'decided',
    participants: ['ada', 'bo'],
    group: true,
    messages: [{ author: 'ada', text: 'Buy this', state: 'removed', decision }],
  });
  return {
    as: (role) => world.as(players[role]),
    personId: (role) => players[role],
    threads: { open: 'friends', request: 'request', blocked: 'blocked' },
    moment: { kind: 'story', id: 's1' },
    momentOnce: { kind: 'note', id: 'n1' },
    decided: { threadId: 'decided', messageId: 'decided-1', decisionId: 'd1' },
    moderation: {
      hold: () => {
        world.chat.moderation = ({ author }) => (author.id === players.me ? 'hold' : 'approve');
      },
      release: (messageId) => {
        world.moderateMessage('friends', messageId, 'live');
      },
      remove: (messageId) => {
        world.moderateMessage('friends', messageId, 'removed', decision);
      },
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
