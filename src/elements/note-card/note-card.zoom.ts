/** How large a photo is shown, and which part of it. */
export interface Zoom {
  /** 1: as large as there is room. */
  readonly scale: number;
  /** px that its middle is off the middle of the room. */
  readonly x: number;
  readonly y: number;
}

/** The whole photo. */
export const whole: Zoom = { scale: 1, x: 0, y: 0 };

const most = 6;

/** px of what is looked into. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** No larger than makes sense, and never moved out of sight. */
export function within({ scale, x, y }: Zoom, { width, height }: Room): Zoom {
  const kept = Math.min(most, Math.max(1, scale));
  const [farX, farY] = [(width * (kept - 1)) / 2, (height * (kept - 1)) / 2];
  // Less than a pixel's worth is the whole.
  if (kept < 1.01) return whole;
  return { scale: kept, x: Math.min(farX, Math.max(-farX, x)), y: Math.min(farY, Math.max(-farY, y)) };
}

/** Larger or smaller by a factor; what lies at a point stays there. @param point px from the middle of the room */
export function zoomAt(zoom: Zoom, factor: number, room: Room, point = { x: 0, y: 0 }): Zoom {
  const scale = Math.min(most, Math.max(1, zoom.scale * factor));
  const ratio = scale / zoom.scale;
  return within({ scale, x: point.x - (point.x - zoom.x) * ratio, y: point.y - (point.y - zoom.y) * ratio }, room);
}
