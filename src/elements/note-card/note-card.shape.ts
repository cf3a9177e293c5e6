import type { Note, NotePhoto, PhotoOrigin } from '../../contracts/index.js';

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

/** A photo of the main app. */
export type ImportedPhoto = NotePhoto & { readonly origin: PhotoOrigin };

const isImported = (photo: NotePhoto): photo is ImportedPhoto => photo.origin !== undefined;

/** The photos that come from elsewhere. @param index of the one that shows, where they are leafed through: it alone */
export function importedOf({ photos = [] }: Note, index?: number): readonly ImportedPhoto[] {
  return photos
    .filter((_photo, at) => index === undefined || photos.length <= mostTiles || at === index)
    .filter(isImported);
}

/** What is said of where they come from: of all of them at once where that is one post, else of each. */
export function sourcesOf(note: Note, index: number): readonly ImportedPhoto[] {
  const imported = importedOf(note, index);
  const [first] = imported;
  const posts = new Set(imported.map(({ origin }) => `${origin.sourceName} ${origin.url ?? ''}`));
  return first && posts.size === 1 && importedOf(note).length === note.photos?.length ? [first] : imported;
}

/** Moderation has something to say of it to its author. */
export const needsWord = ({ state, decision }: Pick<NotePhoto, 'state' | 'decision'>): boolean =>
  decision !== undefined || (state !== 'live' && state !== 'age-gated');

/** What moderation has something to say of, the note itself first. */
export function decidedOf(note: Note): readonly Pick<NotePhoto, 'state' | 'decision'>[] {
  return note.mine ? [note, ...(note.photos ?? [])].filter(needsWord) : [];
}

/** How many lines what is said of a decision takes where none wraps, a button's counted as two. */
export function linesOf({ state, decision }: Pick<NotePhoto, 'state' | 'decision'>): number {
  if (!decision) return state === 'live' ? 0 : 1;
  return 3 + (decision.appeal ? 1 : 0) + (decision.appealBy && !decision.appeal ? 3 : 0);
}

/** Which photo of a row shows. */
export function indexIn(row: HTMLElement): number {
  return Math.round(Math.abs(row.scrollLeft) / Math.max(1, row.clientWidth));
}
