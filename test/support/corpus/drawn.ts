import type { Size } from '../../../src/core/picture-edit.js';

export type Color = readonly [number, number, number];

/** Six fields, three by two, none like another: any turn or mirroring shows. */
export const fields: readonly (readonly Color[])[] = [
  [
    [230, 20, 20],
    [20, 200, 20],
    [20, 20, 230],
  ],
  [
    [230, 230, 20],
    [20, 210, 220],
    [220, 20, 220],
  ],
];

/** The field under a point of the upright picture, and how far the next is, in px. */
export function fieldAt(x: number, y: number, { width, height }: Size): { color: Color; margin: number } {
  const [across, down] = [width / 3, height / 2];
  const column = Math.min(2, Math.max(0, Math.floor(x / across)));
  const row = Math.min(1, Math.max(0, Math.floor(y / down)));
  const margins = [x - column * across, (column + 1) * across - x, y - row * down, (row + 1) * down - y];
  return { color: fields[row]![column]!, margin: Math.min(...margins) };
}

const css = ([red, green, blue]: Color): string => `rgb(${red} ${green} ${blue})`;

/** Which side of the shown picture the first row and the first column of the stored one are (Exif 2.32, table of tag 0x0112). */
const sides: Readonly<Record<number, readonly [row: string, column: string]>> = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
};

const isAcross = (side: string): boolean => side === 'left' || side === 'right';
const isFirst = (side: string): boolean => side === 'left' || side === 'top';

/**
 * The fields, stored the way a camera held at that orientation would.
 *
 * @param upright its size as it shows
 */
export async function drawnFields(upright: Size, orientation = 1, type = 'image/jpeg'): Promise<Blob> {
  const [row, column] = sides[orientation]!;
  const isTurned = isAcross(row);
  const stored = isTurned ? { width: upright.height, height: upright.width } : upright;
  const canvas = new OffscreenCanvas(stored.width, stored.height);
  const context = canvas.getContext('2d')!;
  const [columns, rows] = isTurned ? [2, 3] : [3, 2];
  const [across, down] = [stored.width / columns, stored.height / rows];
  for (let storedY = 0; storedY < rows; storedY += 1) {
    for (let storedX = 0; storedX < columns; storedX += 1) {
      const alongRow = isFirst(row) ? storedY : rows - 1 - storedY;
      const alongColumn = isFirst(column) ? storedX : columns - 1 - storedX;
      const [x, y] = isTurned ? [alongRow, alongColumn] : [alongColumn, alongRow];
      context.fillStyle = css(fields[y]![x]!);
      context.fillRect(storedX * across, storedY * down, across, down);
    }
  }
  return canvas.convertToBlob({ type, quality: 0.95 });
}

/** One colour, or none where it is transparent. */
export async function drawnPlain({ width, height }: Size, color: string | undefined, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  if (color) {
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
  }
  return canvas.convertToBlob({ type });
}

/** The colours of a file that the browser decodes, by their place. */
export async function pixelsOf(
  blob: Blob,
  colorSpace: PredefinedColorSpace = 'srgb',
): Promise<Size & { at: (x: number, y: number) => Color; data: ImageDataArray }> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { colorSpace, willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const at = (x: number, y: number): Color => {
    const start = (Math.floor(y) * width + Math.floor(x)) * 4;
    return [data[start]!, data[start + 1]!, data[start + 2]!];
  };
  return { width, height, data, at };
}

/** How far two colours are from each other, in the channel where it is most. */
export const distance = (a: Color, b: Color): number =>
  Math.max(...a.map((value, index) => Math.abs(value - b[index]!)));
