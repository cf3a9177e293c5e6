import { createMemoryWorld, type MemoryWorld, type WorldSeed } from 'recto-verso/adapters/memory';
import type { Adapters, CoAuthorAdapter, ContentLabel, Picture } from 'recto-verso/contracts';
import type { Drawn } from './invitation-stage.js';

const avatar = (name: string): Picture => ({ src: `./pictures/avatar-${name}.svg`, width: 96, height: 96, alt: '' });

const picture = (name: string, alt: string): Picture => ({
  src: `./pictures/${name}.svg`,
  width: 480,
  height: 600,
  alt,
  placeholder: '#7f9ba5',
  blurhash: 'LEHV6nWB2yk8pyo0adR*.7kCMdnj',
});

/** Who and what the stories of this page are about. */
export const signingSeed: WorldSeed = {
  people: [
    { id: 'mina', name: 'Mina Okafor', handle: 'mina', avatar: avatar('mina'), url: 'https://example.com/mina' },
    { id: 'theo', name: 'Théo Lambert', handle: 'theo', avatar: avatar('theo') },
    { id: 'salma', name: 'سلمى بناني', avatar: avatar('salma') },
    { id: 'barty', name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop', handle: 'barty' },
    { id: 'noor', name: 'Noor El-Amin' },
    { id: 'ed', name: 'Ed Private', coAuthorable: false },
  ],
  relations: ['theo', 'salma', 'barty', 'noor', 'ed'].map((from) => ({ from, to: 'mina', following: true })),
  notes: [
    {
      id: 'harbour',
      author: 'mina',
      text: 'The same harbour, by day and by night.\nThree weeks of ink, and one of rain.',
      lang: 'en',
      photos: [
        { id: 'day', picture: picture('town-front', 'A harbour at noon, a red boat in front of the houses') },
        { id: 'night', picture: picture('town-back', 'The same houses with lit windows') },
      ],
    },
    {
      id: 'lightning',
      author: 'mina',
      text: 'Lightning over the breakwater.',
      lang: 'en',
      labels: [{ value: 'flashing', effect: 'cover', overridable: true, by: 'self', text: 'Flashing lights' }],
      photos: [{ id: 'bolt', picture: picture('town-back', 'A bolt of lightning above the lighthouse') }],
    },
    { id: 'words', author: 'mina', text: 'Words alone, without a picture.' },
    {
      id: 'described',
      author: 'mina',
      text: 'Hand-lettered, for the harbour market.',
      lang: 'en',
      photos: [
        {
          id: 'sign',
          picture: picture('town-front', 'A painted sign above a market stall'),
          lang: 'fr',
          description: {
            long: 'Une planche bleue, large comme l’étal, peinte à la main. Les lettres sont jaunes, ombrées de rouge, et la peinture s’écaille en bas à gauche.',
            transcript: 'POISSON DU JOUR\nOUVERT DÈS 6 H',
          },
          labels: [{ value: 'fish', effect: 'inform', overridable: true, by: 'self', text: 'Dead fish, cut open' }],
        },
        {
          id: 'night',
          picture: picture('town-back', 'The stall at night, its lamp flickering'),
          labels: [{ value: 'flashing', effect: 'cover', overridable: true, by: 'self', text: 'A flickering lamp' }],
        },
      ],
    },
  ],
  stories: [
    {
      id: 'print',
      author: 'mina',
      front: { picture: picture('town-front', 'A sketch in pencil'), label: 'Sketch', caption: 'Before' },
      back: { picture: picture('town-back', 'The finished print'), label: 'Print', caption: 'After' },
    },
  ],
};

/** A clip of Mina's, with who can sign it. */
export const seedOfClip = (drawn: Drawn, labels: readonly ContentLabel[] = []): Partial<WorldSeed> => ({
  clips: [{ id: 'dusk', author: 'mina', title: 'The lamps come on', lang: 'en', labels, ...drawn }],
});

/** What a story is about: a world, what was done in it, and who looks. */
export interface SigningScene {
  readonly seed?: Partial<WorldSeed>;
  /** A person’s id; `visitor` is somebody without an account. Default: whoever is asked. */
  readonly as?: string;
  /** What the element is given. Default: the invitation that was made. */
  readonly shows?: 'invite' | 'token' | 'post' | 'list';
  readonly postId?: string;
  readonly prepare?: (world: MemoryWorld) => unknown;
  /** Replaces methods of the adapter; `undefined` takes one away. */
  readonly cheat?: (adapter: CoAuthorAdapter, world: MemoryWorld) => Partial<Record<keyof CoAuthorAdapter, unknown>>;
}

export interface SigningStage {
  readonly world: MemoryWorld;
  readonly adapters: Adapters;
  readonly inviteId: string | undefined;
  readonly token: string | undefined;
  readonly postId: string | undefined;
}

/** Makes the world of a scene. What `prepare` gives is the invitation that is shown. */
export function openSigningScene({
  seed,
  as = 'theo',
  shows = 'invite',
  postId = 'harbour',
  prepare = (world) => world.coAuthors.add({ postId, person: 'theo' }),
  cheat,
}: SigningScene): SigningStage {
  const world = createMemoryWorld({ seed: { ...signingSeed, ...seed } });
  const made = prepare(world);
  const own: Adapters = as === 'visitor' ? world.asVisitor() : world.as(as);
  const { coAuthor } = own;
  const adapters =
    cheat && coAuthor ? { ...own, coAuthor: { ...coAuthor, ...cheat(coAuthor, world) } as CoAuthorAdapter } : own;
  return {
    world,
    adapters,
    inviteId: shows === 'invite' && typeof made === 'string' ? made : undefined,
    token: shows === 'token' ? 'for-somebody' : undefined,
    postId: shows === 'post' ? postId : undefined,
  };
}
