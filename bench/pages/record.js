// A record and an adapter that counts who turned it.
import 'recto-verso/flip-story/define';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { makeStories } from './make-stories.js';

const picture = (side) => ({ src: `/${side}.png`, width: 1080, height: 1350, alt: side });
const world = createMemoryWorld({
  seed: {
    people: [
      { id: 'mina', name: 'Mina' },
      { id: 'theo', name: 'Theo' },
    ],
    stories: Array.from({ length: 60 }, (_, index) => ({
      id: `story-${index}`,
      author: 'mina',
      front: { picture: picture('front') },
      back: { picture: picture('back') },
    })),
  },
});

await makeStories((card, index) => {
  card.adapters = world.as('theo');
  card.storyId = `story-${index}`;
  card.notice = 'none';
});
