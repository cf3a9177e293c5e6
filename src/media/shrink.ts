import type { Rectangle, Size } from '../core/picture-edit.js';
import { discard, makeSheet, type Sheet } from './canvas.js';

/** A stretch of something that can be drawn. */
export interface Drawable {
  readonly image: CanvasImageSource;
  readonly source: Rectangle;
  /** Gives its memory back. */
  readonly close: () => void;
}

let answer: Promise<boolean> | undefined;

async function tryFilter(): Promise<boolean> {
  const side = 64;
  const pixels = new ImageData(side, side);
  for (let index = 0; index < side * side; index += 1) {
    const value = ((index % side) + Math.floor(index / side)) % 2 === 0 ? 0 : 255;
    pixels.data.set([value, value, value, 255], index * 4);
  }
  const target = 19;
  const bitmap = await createImageBitmap(pixels, { resizeWidth: target, resizeHeight: target, resizeQuality: 'high' });
  const sheet = makeSheet({ width: target, height: target }, { read: true });
  try {
    if (bitmap.width !== target) return false;
    sheet.context.drawImage(bitmap, 0, 0);
    const { data } = sheet.context.getImageData(2, 2, target - 4, target - 4);
    return data.every((value, index) => index % 4 === 3 || Math.abs(value - 127) < 40);
  } finally {
    bitmap.close();
    discard(sheet);
  }
}

/**
 * Whether this engine makes pictures smaller without a moiré, that is looks at every pixel of the large one. It is
 * tried on a chequered pattern, which must come out grey.
 */
export function resizesWell(): Promise<boolean> {
  answer ??= tryFilter().catch(() => false);
  return answer;
}

/**
 * Halves while it is at least twice as large as wanted. Half the size is where plain bilinear drawing averages each pixel
 * once, in every engine; from more than that, some take single pixels.
 */
export function halved(from: Drawable, target: Size, { wide }: { readonly wide: boolean }): Drawable {
  let current = from;
  for (;;) {
    const { x, y, width, height } = current.source;
    if (width < target.width * 2 || height < target.height * 2) return current;
    const size = { width: Math.max(1, Math.floor(width / 2)), height: Math.max(1, Math.floor(height / 2)) };
    let sheet: Sheet;
    try {
      sheet = makeSheet(size, { wide });
      sheet.context.imageSmoothingQuality = 'low';
      sheet.context.drawImage(current.image, x, y, width, height, 0, 0, size.width, size.height);
    } finally {
      current.close();
    }
    current = { image: sheet.canvas, source: { x: 0, y: 0, ...size }, close: () => discard(sheet) };
  }
}
