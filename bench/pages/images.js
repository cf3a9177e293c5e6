// Two pictures of the page's own in the element, with its button, ring, shadow and announcement.
import 'recto-verso/flip-story/define';
import { makeStories } from './make-stories.js';

await makeStories((card) => {
  for (const slot of ['front', 'back']) {
    const image = new Image(1080, 1350);
    image.src = `/${slot}.png`;
    image.alt = slot;
    image.slot = slot;
    card.append(image);
  }
});
