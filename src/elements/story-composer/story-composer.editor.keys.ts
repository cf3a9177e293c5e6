/** What a key or a button does to a framed picture. */
export type FrameAct =
  /** By fractions of the frame, to the right and down. */
  | { readonly kind: 'move'; readonly x: number; readonly y: number }
  | { readonly kind: 'zoom'; readonly by: number }
  /** By a quarter, clockwise. */
  | { readonly kind: 'turn' }
  | { readonly kind: 'reset' };

/** How far an arrow moves, in fractions of the frame: alone, and with Shift. */
const steps = { plain: 0.02, shift: 0.1 };

/** How much nearer one step is. */
export const zoomStep = 1.1;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a key means on the frame; `undefined`: nothing, it is the page's. Left is left in every direction of writing. */
export function actOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): FrameAct | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const arrow = arrows[key];
  if (arrow) {
    const step = shiftKey ? steps.shift : steps.plain;
    return { kind: 'move', x: arrow[0] * step, y: arrow[1] * step };
  }
  // "=" is plus without Shift, "_" minus with it, on many keyboards.
  if (key === '+' || key === '=') return { kind: 'zoom', by: zoomStep };
  if (key === '-' || key === '_' || key === '−') return { kind: 'zoom', by: 1 / zoomStep };
  if (key === '0' || code === 'Digit0' || code === 'Numpad0') return { kind: 'reset' };
  // Where letters are not Latin, the place of the key counts.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code === 'KeyR' ? 'r' : '';
  return letter === 'r' ? { kind: 'turn' } : undefined;
}
