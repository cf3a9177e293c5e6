import { observePress } from './observe-press.js';

/** Hands the first card to the run, once its pictures are decoded and everything has come to rest. */
export async function ready(button, leaf) {
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
  await new Promise((resolve) => {
    requestIdleCallback(resolve, { timeout: 2000 });
  });
  const box = button.getBoundingClientRect();
  globalThis.bench = {
    point: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    observePress() {
      globalThis.bench.pressed = observePress(button, leaf);
    },
  };
}
