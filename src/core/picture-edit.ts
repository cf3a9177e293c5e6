/** px of a picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** px of a picture, from its top left corner. */
export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * How a picture is framed: turned, then cropped to the ratio that is wanted.
 *
 * A crop is the largest rectangle of that ratio that fits, made smaller by `zoom`, and held inside the picture.
 */
export interface PictureEdit {
  /** Clockwise, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** 1 shows as much as fits, 2 half of that. */
  readonly zoom: number;
  /** Middle of the crop, as fractions of the turned picture. */
  readonly centerX: number;
  readonly centerY: number;
}

/** As much as fits, from the middle. */
export const unedited: PictureEdit = { rotation: 0, zoom: 1, centerX: 0.5, centerY: 0.5 };

/** The most a picture is enlarged. */
export const maxZoom = 5;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The size of a picture once it is turned. */
export function turnedSize({ width, height }: Size, { rotation }: Pick<PictureEdit, 'rotation'>): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** What of the turned picture is kept. `ratio` is width by height. */
export function cropOf(size: Size, edit: PictureEdit, ratio: number): Rectangle {
  const turned = turnedSize(size, edit);
  const whole = Math.min(turned.width, turned.height * ratio);
  const width = whole / edit.zoom;
  const height = width / ratio;
  const x = clamp(edit.centerX * turned.width - width / 2, 0, turned.width - width);
  const y = clamp(edit.centerY * turned.height - height / 2, 0, turned.height - height);
  return { x, y, width, height };
}

/** The same framing with what cannot be put right: nothing outside the picture, no zoom below 1. */
export function heldInside(size: Size, edit: PictureEdit, ratio: number): PictureEdit {
  const zoom = clamp(edit.zoom, 1, maxZoom);
  const turned = turnedSize(size, edit);
  const { x, y, width, height } = cropOf(size, { ...edit, zoom }, ratio);
  return {
    rotation: edit.rotation,
    zoom,
    centerX: (x + width / 2) / turned.width,
    centerY: (y + height / 2) / turned.height,
  };
}

/** Moved, by fractions of what the crop shows: 0.1 to the right shows a tenth of the frame that was outside it. */
export function moved(
  size: Size,
  edit: PictureEdit,
  ratio: number,
  by: { readonly x: number; readonly y: number },
): PictureEdit {
  const turned = turnedSize(size, edit);
  const { width, height } = cropOf(size, edit, ratio);
  const centerX = edit.centerX + (by.x * width) / turned.width;
  const centerY = edit.centerY + (by.y * height) / turned.height;
  return heldInside(size, { ...edit, centerX, centerY }, ratio);
}

/** Turned by a quarter clockwise, about the middle of the crop. */
export function turned(size: Size, edit: PictureEdit, ratio: number): PictureEdit {
  const rotation = ((edit.rotation + 90) % 360) as PictureEdit['rotation'];
  return heldInside(size, { ...edit, rotation, centerX: 1 - edit.centerY, centerY: edit.centerX }, ratio);
}
