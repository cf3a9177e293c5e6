// The limit: the least document, styles and animation with which a hand turns a picture while it holds a button.
import { ready } from './ready.js';

const style = document.createElement('style');
style.textContent = `
  .stage { position: relative; aspect-ratio: 4 / 5; perspective: 1600px; margin-bottom: 12px; }
  .leaf { position: absolute; inset: 0; transform-style: preserve-3d; }
  .leaf img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; border-radius: 14px; backface-visibility: hidden; }
  .back { transform: rotateY(180deg); }
  button { width: 100%; height: 44px; }
`;
document.head.append(style);

function makeCard() {
  const card = document.createElement('div');
  card.innerHTML = `<div class="stage"><div class="leaf"><img src="/front.png" alt="Front" /><img class="back" src="/back.png" alt="Back" /></div></div><button>Hold</button>`;
  const leaf = card.querySelector('.leaf');
  const turn = leaf.animate([{ transform: 'rotateY(0)' }, { transform: 'rotateY(-180deg)' }], {
    duration: 400,
    easing: 'cubic-bezier(.45,.05,.55,.95)',
    fill: 'both',
  });
  turn.pause();
  const button = card.querySelector('button');
  button.onpointerdown = () => {
    if (turn.playbackRate < 0) turn.reverse();
    else turn.play();
    document.addEventListener('pointerup', () => turn.reverse(), { once: true });
  };
  return { card, button, leaf };
}

const count = Number(new URLSearchParams(location.search).get('cards'));
const cards = Array.from({ length: count }, makeCard);
document.querySelector('main').append(...cards.map(({ card }) => card));
ready(cards[0].button, cards[0].leaf);
