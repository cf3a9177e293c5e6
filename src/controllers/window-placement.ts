import type { RowPlace, WindowLayout } from './window-layout.js';
import { visibleOf } from './window-layout.js';

export type RowBlock = 'start' | 'center' | 'end' | 'nearest';

/** Where a row is to be seen. */
export type Placement =
  | { readonly key: string; readonly block: RowBlock }
  /** Its upper edge that far below that of the scroller; `share`: that much of the row itself is above it. */
  | { readonly key: string; readonly offsetPx: number; readonly share: number };

/** How far from the end it has to be scrolled for it. */
export function distanceFor(placement: Placement, place: RowPlace, { viewPx, distancePx }: WindowLayout): number {
  const { startPx, endPx } = place;
  const height = startPx - endPx;
  const atStart = startPx - viewPx;
  if ('share' in placement) return atStart + placement.offsetPx - placement.share * height;
  switch (placement.block) {
    case 'start':
      return atStart;
    case 'end':
      return endPx;
    case 'center':
      return endPx - (viewPx - height) / 2;
    case 'nearest':
      if (height > viewPx) return atStart;
      return Math.max(atStart, Math.min(endPx, distancePx));
  }
}

/** The row that the eye is thought to rest on: the first that begins in view. */
export function restingPlace(layout: WindowLayout): RowPlace | undefined {
  const visible = visibleOf(layout);
  return visible.find(({ startPx }) => startPx <= layout.distancePx + layout.viewPx + 0.5) ?? visible[0];
}

/** What puts that row where it is now, in a list that comes to be laid out anew. */
export function placementNow(layout: WindowLayout): Placement | undefined {
  const place = restingPlace(layout);
  if (!place) return undefined;
  const offsetPx = layout.distancePx + layout.viewPx - place.startPx;
  const height = place.startPx - place.endPx;
  return offsetPx < -0.5 && height > 0
    ? { key: place.key, offsetPx: 0, share: -offsetPx / height }
    : { key: place.key, offsetPx, share: 0 };
}
