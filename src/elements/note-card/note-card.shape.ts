import type { NotePhoto } from '../../contracts/index.js';

/** So many photos lie side by side; more are leafed through. */
export const mostTiles = 4;

/** A photo by itself is shown whole within these: nobody scrolls past a tower. */
const narrowest = 3 / 4;
const widest = 2.4;

/** How photos lie: their number, or that they are leafed through. */
export function countOf(photos: readonly NotePhoto[]): string {
  return photos.length > mostTiles ? 'many' : String(photos.length);
}

/** The shape of a photo's place, or of all places that are leafed through; known before any photo has come. Nothing: as the styles say. */
export function ratioOf(photos: readonly NotePhoto[]): string {
  const [first] = photos;
  if (photos.length > 1 && photos.length <= mostTiles) return '';
  if (!first?.picture) return '4 / 3';
  const { width, height } = first.picture;
  return String(Math.round(Math.min(widest, Math.max(narrowest, width / height)) * 1000) / 1000);
}
