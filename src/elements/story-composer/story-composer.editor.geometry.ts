import {
  cropOf,
  heldInside,
  maxZoom,
  turnedSize,
  unedited,
  type PictureEdit,
  type Size,
} from '../../core/picture-edit.js';

/** A place in the frame, as fractions of its width and height, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture in a frame. */
export interface Framing {
  /** px, upright. */
  readonly size: Size;
  readonly edit: PictureEdit;
  /** Of the frame, width by height. */
  readonly ratio: number;
}

export const middle: Point = { x: 0.5, y: 0.5 };

/** Zoomed so that what shows at `from` shows at `to`, as far as the frame stays full: what is under a finger stays there. */
export function pinned(
  { size, edit, ratio }: Framing,
  { zoom: wanted, from, to = from }: { readonly zoom: number; readonly from: Point; readonly to?: Point },
): PictureEdit {
  const zoom = Math.min(Math.max(wanted, 1), maxZoom);
  const before = cropOf(size, edit, ratio);
  const { width, height } = cropOf(size, { ...edit, zoom }, ratio);
  const whole = turnedSize(size, edit);
  const centerX = (before.x + from.x * before.width + (0.5 - to.x) * width) / whole.width;
  const centerY = (before.y + from.y * before.height + (0.5 - to.y) * height) / whole.height;
  return heldInside(size, { ...edit, zoom, centerX, centerY }, ratio);
}

/** Less than half a pixel outside the frame is nothing to move. */
const slackOf = (whole: number, shown: number): number => (whole - shown < 0.5 ? 0 : whole - shown);

/** Which part shows: 0 is the left or top edge, 1 the right or bottom one. `undefined`: all of it shows. */
export function positionOf({ size, edit, ratio }: Framing): { readonly x: number | undefined; y: number | undefined } {
  const crop = cropOf(size, edit, ratio);
  const whole = turnedSize(size, edit);
  const along = (start: number, slack: number): number | undefined => (slack === 0 ? undefined : start / slack);
  return {
    x: along(crop.x, slackOf(whole.width, crop.width)),
    y: along(crop.y, slackOf(whole.height, crop.height)),
  };
}

/** The same zoom with another part showing. What is not given stays. */
export function placedAt({ size, edit, ratio }: Framing, { x, y }: Partial<Point>): PictureEdit {
  const crop = cropOf(size, edit, ratio);
  const whole = turnedSize(size, edit);
  const center = (part: number, full: number, shown: number): number => (part * (full - shown) + shown / 2) / full;
  return heldInside(
    size,
    {
      ...edit,
      ...(x !== undefined && { centerX: center(x, whole.width, crop.width) }),
      ...(y !== undefined && { centerY: center(y, whole.height, crop.height) }),
    },
    ratio,
  );
}

/** Width of the picture as it lies in the frame unturned and whole, in frame widths. What {@link drawn} scales. */
export function drawnWidth(size: Size, ratio: number): number {
  return size.width / cropOf(size, unedited, ratio).width;
}

/**
 * How the picture is drawn in the frame, its middle on the frame's: moved along its own axes, then turned, then scaled.
 * The moves are fractions of the picture itself, so that nothing has to be measured.
 */
export function drawn({ size, edit, ratio }: Framing): { readonly scale: number; readonly by: Point } {
  const right = 0.5 - edit.centerX;
  const down = 0.5 - edit.centerY;
  const by = {
    0: { x: right, y: down },
    90: { x: down, y: -right },
    180: { x: -right, y: -down },
    270: { x: -down, y: right },
  }[edit.rotation];
  return { scale: cropOf(size, unedited, ratio).width / cropOf(size, edit, ratio).width, by };
}
