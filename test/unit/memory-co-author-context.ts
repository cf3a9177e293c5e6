import type { MemoryWorld, MemoryWorldOptions, NoteSeed } from '../../src/adapters/memory/index.js';
import type { ContentLabel } from '../../src/contracts/index.js';
import type { CoAuthorContext } from '../../src/testing/index.js';
import { picture } from './memory-fixtures.js';
import { coAuthorContext, coAuthorSeed, makeCoAuthorWorld } from './memory-co-author-world.js';

/** The posts of the world that the suite signs. */
export type SignedPost = 'harbour' | 'print' | 'whale';

function warning(text: string): ContentLabel {
  return { value: 'storm', effect: 'cover', overridable: true, by: 'self', text };
}

const photos: NonNullable<NoteSeed['photos']> = [
  {
    id: 'before',
    picture: picture('a calm harbour'),
    description: { long: 'Twelve boats lie on still water.', transcript: 'HARBOUR' },
    lang: 'en',
    labels: [warning('A boat that sinks.')],
  },
  { id: 'after', picture: picture('a stormy harbour'), labels: [{ ...warning('Judged.'), by: 'platform' }] },
];

/** A note of all that can be signed: two photos, each with its own words and warnings. */
const harbour: NoteSeed = {
  id: 'harbour',
  author: 'ada',
  text: 'The harbour, before and after the storm.',
  lang: 'en',
  labels: [warning('It may upset you.')],
  photos,
};

/** The world of the tests, with more to sign. */
export function makeSignedWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  const notes = (coAuthorSeed.notes ?? []).map((note) => (note.id === 'harbour' ? harbour : note));
  const stories = (coAuthorSeed.stories ?? []).map((story) => ({
    ...story,
    front: { ...story.front, lang: 'en', labels: [warning('Wet ink.')] },
    ...(story.back && { back: { ...story.back, lang: 'nl', labels: [warning('Verf.')] } }),
  }));
  return makeCoAuthorWorld({ ...options, seed: { notes, stories } });
}

/** Changes of what is signed of each kind of post, as far as a host makes them here. */
function editsOf(world: MemoryWorld, own: SignedPost): NonNullable<CoAuthorContext['edits']> {
  switch (own) {
    case 'harbour': {
      const [first, ...others] = photos as readonly [(typeof photos)[number], ...typeof photos];
      const { alt: _alt, ...undescribed } = first.picture;
      return {
        picture: (id) => {
          world.changeNote(id, { photos: [{ ...first, picture: { ...first.picture, src: '/other.png' } }, ...others] });
        },
        alt: (id) => {
          world.changeNote(id, {
            photos: [{ ...first, picture: { ...undescribed, alt: 'A harbour of Bo’s' } }, ...others],
          });
        },
        description: (id) => {
          world.changeNotePhoto(id, 'before', { description: { long: 'Twelve boats lie on still water.' } });
        },
        warning: (id) => {
          world.changeNote(id, { labels: [warning('Bo is in it.')] });
        },
        audience: (id) => {
          world.coAuthors.editPost(id, { audience: 'private' });
        },
      };
    }
    case 'print':
      return {
        picture: (id) => {
          world.coAuthors.editPost(id, { picture: { ...picture('a print'), src: 'data:image/png;base64,AAAA' } });
        },
        audience: (id) => {
          world.coAuthors.editPost(id, { audience: 'nobody' });
        },
      };
    case 'whale': {
      const video = { src: 'https://videos.example/other.webm', width: 640, height: 360 };
      return {
        picture: (id) => {
          world.changeClip(id, { poster: { ...picture('a whale'), src: '/other.png' } });
        },
        alt: (id) => {
          world.changeClip(id, { poster: { ...picture('a whale'), alt: 'Bo, as a whale' } });
        },
        warning: (id) => {
          world.changeClip(id, { labels: [warning('Bo is in it.')] });
        },
        audience: (id) => {
          world.changeClip(id, { private: true });
        },
        video: (id) => {
          world.changeClip(id, { video });
        },
      };
    }
  }
}

/** A world as the co-author suite wants one, with all that a host can give it. */
export function signedContext(world: MemoryWorld = makeSignedWorld(), own: SignedPost = 'harbour'): CoAuthorContext {
  const decision = { rule: 'No storms.', automated: false };

  function moderate(id: string, state: 'removed' | 'age-gated'): void {
    if (id === 'print') for (const side of ['front', 'back'] as const) world.moderate(id, side, state, decision);
    else if (id === 'whale') world.changeClip(id, { state, decision });
    else world.changeNote(id, { state, decision });
  }

  return {
    ...coAuthorContext(world, own),
    edits: editsOf(world, own),
    endCoolDown: () => {
      world.coAuthors.knobs.coolDownMs = 0;
    },
    removePost: (id) => {
      moderate(id, 'removed');
    },
    gatePost: (id) => {
      moderate(id, 'age-gated');
    },
    young: () => world.as('mia'),
  };
}
