const lookOf = (button) => {
  const { transform, scale, backgroundColor, boxShadow, opacity, filter } = getComputedStyle(button);
  return [transform, scale, backgroundColor, boxShadow, opacity, filter].join();
};

/**
 * Watches the next press from outside: in which frame the card stands elsewhere than before, and in which one anything
 * of card or button looks different. Milliseconds are from the input's own time until the frame was handed over.
 *
 * @returns tells it, once it is known
 */
export function observePress(button, leaf) {
  const placeBefore = getComputedStyle(leaf).transform;
  const lookBefore = lookOf(button);
  const { port1, port2 } = new MessageChannel();
  const result = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('A press has turned nothing.')), 8000);
    const seen = {};
    let frame = 0;
    // A message comes in the task after the frame.
    port2.onmessage = ({ data }) => {
      const at = { frame: data.frame, ms: performance.now() - seen.from };
      seen.look ??= at;
      if (!data.turned) return;
      seen.turn = at;
      resolve(seen);
    };
    const look = () => {
      frame += 1;
      const turned = getComputedStyle(leaf).transform !== placeBefore;
      if (turned || lookOf(button) !== lookBefore) port1.postMessage({ frame, turned });
      if (!turned) requestAnimationFrame(look);
    };
    document.addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        seen.from = timeStamp;
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  return () => result;
}
