import { discard, makeSheet, type Sheet } from './canvas.js';

const side = 16;

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** The average colour, as CSS. Transparent pixels count as white. */
export function averageOf({ canvas }: Sheet): string {
  const small = makeSheet({ width: side, height: side }, { read: true });
  small.context.fillStyle = 'white';
  small.context.fillRect(0, 0, side, side);
  small.context.drawImage(canvas, 0, 0, side, side);
  const { data } = small.context.getImageData(0, 0, side, side);
  discard(small);
  const sums = [0, 0, 0];
  data.forEach((value, index) => {
    const part = index % 4;
    if (part < 3) sums[part] = (sums[part] ?? 0) + value;
  });
  return `#${sums.map((sum) => hex(sum / (side * side))).join('')}`;
}
