import { ready } from './ready.js';

/** Those an element made itself. The lazy ones below the fold come when they are scrolled to, that is never. */
function picturesInView(cards) {
  return cards
    .map((card) => card.shadowRoot.querySelector('[part=picture]'))
    .filter((image) => image && image.getBoundingClientRect().top < innerHeight);
}

/** As many elements as the address says, each made complete by `fill`. */
export async function makeStories(fill) {
  const count = Number(new URLSearchParams(location.search).get('cards'));
  const cards = Array.from({ length: count }, (_, index) => {
    const card = document.createElement('rv-flip-story');
    card.holdThreshold = 0;
    card.reveal = 'hold';
    fill(card, index);
    return card;
  });
  document.querySelector('main').append(...cards);
  await Promise.all(cards.map((card) => card.updateComplete));
  // A record comes in a later task.
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  await Promise.all(picturesInView(cards).map((image) => image.decode()));
  const part = (name) => cards[0].shadowRoot.querySelector(`[part=${name}]`);
  await ready(part('button'), part('card'));
}
