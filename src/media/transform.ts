import { cropOf, type PictureEdit, type Rectangle, type Size } from '../core/picture-edit.js';

/** How a camera held the picture: Exif tag 0x0112. 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Turns and mirrors about the middle: a point goes to (a·x + c·y, b·x + d·y). Each is 0, 1 or −1. */
export interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const byOrientation: Readonly<Record<Orientation, Transform>> = {
  1: { a: 1, b: 0, c: 0, d: 1 },
  2: { a: -1, b: 0, c: 0, d: 1 },
  3: { a: -1, b: 0, c: 0, d: -1 },
  4: { a: 1, b: 0, c: 0, d: -1 },
  5: { a: 0, b: 1, c: 1, d: 0 },
  6: { a: 0, b: 1, c: -1, d: 0 },
  7: { a: 0, b: -1, c: -1, d: 0 },
  8: { a: 0, b: -1, c: 1, d: 0 },
};

const byRotation: Readonly<Record<PictureEdit['rotation'], Orientation>> = { 0: 1, 90: 6, 180: 3, 270: 8 };

/** First one, then the other. */
const then = (first: Transform, next: Transform): Transform => ({
  a: next.a * first.a + next.c * first.b,
  b: next.b * first.a + next.d * first.b,
  c: next.a * first.c + next.c * first.d,
  d: next.b * first.c + next.d * first.d,
});

/** Whether width and height change places. */
export const swapsSides = ({ a }: Transform): boolean => a === 0;

/** A size with width and height in their places after the transform. */
export const sizeAfter = ({ width, height }: Size, transform: Transform): Size =>
  swapsSides(transform) ? { width: height, height: width } : { width, height };

/** The size at which a picture shows. */
export const uprightSize = (size: Size, orientation: Orientation): Size => sizeAfter(size, byOrientation[orientation]);

/** What of the stored picture is kept, and how it is turned when it is drawn. */
export interface Region {
  /** px of the picture as it is stored; whole numbers. */
  readonly source: Rectangle;
  readonly transform: Transform;
  /** px of what comes out, as it shows. */
  readonly size: Size;
}

/** The least whole rectangle in the picture about `rectangle`. */
function wholePixels(rectangle: Rectangle, { width, height }: Size): Rectangle {
  const x = Math.min(Math.max(Math.round(rectangle.x), 0), width - 1);
  const y = Math.min(Math.max(Math.round(rectangle.y), 0), height - 1);
  return {
    x,
    y,
    width: Math.min(Math.max(Math.round(rectangle.width), 1), width - x),
    height: Math.min(Math.max(Math.round(rectangle.height), 1), height - y),
  };
}

/** From px of the picture as it shows to px of the stored one. */
function unturned(shown: Rectangle, stored: Size, transform: Transform): Rectangle {
  const after = sizeAfter(stored, transform);
  const middleX = shown.x + shown.width / 2 - after.width / 2;
  const middleY = shown.y + shown.height / 2 - after.height / 2;
  const { width, height } = sizeAfter(shown, transform);
  // The transform only turns and mirrors, so that its inverse is itself with b and c in each other's place.
  return {
    x: transform.a * middleX + transform.b * middleY + stored.width / 2 - width / 2,
    y: transform.c * middleX + transform.d * middleY + stored.height / 2 - height / 2,
    width,
    height,
  };
}

/** Never larger than it is; at least one pixel. */
function fitted({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The crop of `edit`. `most` in px, as it shows. */
export function croppedRegion(
  stored: Size,
  orientation: Orientation,
  edit: PictureEdit,
  { ratio, most }: { readonly ratio: number; readonly most: Size },
): Region {
  const transform = then(byOrientation[orientation], byOrientation[byRotation[edit.rotation]]);
  const shown = cropOf(uprightSize(stored, orientation), edit, ratio);
  const source = wholePixels(unturned(shown, stored, transform), stored);
  return { source, transform, size: fitted(shown, most) };
}

/** The whole picture, upright. */
export function wholeRegion(stored: Size, orientation: Orientation, most: Size): Region {
  const transform = byOrientation[orientation];
  return { source: { x: 0, y: 0, ...stored }, transform, size: fitted(sizeAfter(stored, transform), most) };
}
