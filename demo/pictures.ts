import type { Picture } from 'recto-verso/contracts';
import data from './pictures/pictures.json' with { type: 'json' };
import type { Language } from './settings.js';

/** What the list beside the drawings says of each. */
interface Entry extends Readonly<Record<`alt_${Language}`, string>> {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** The colour it is on average: its place has it before the picture arrives. */
  readonly placeholder: string;
}

const entries = new Map((data as readonly Entry[]).map((entry) => [entry.file, entry]));

export type PictureName =
  | 'town-front'
  | 'town-back'
  | 'room-front'
  | 'room-back'
  | 'sketch-front'
  | 'sketch-back'
  | 'letter-front'
  | 'letter-back'
  | 'garden-front'
  | 'garden-back'
  | 'stage-front'
  | 'stage-back'
  | 'wound-front'
  | 'wound-back'
  | 'kiln'
  | 'poster';

function entryOf(name: PictureName): Entry {
  const entry = entries.get(`${name}.svg`);
  if (!entry) throw new Error(`There is no drawing "${name}".`);
  return entry;
}

/** Where a drawing is. */
export function pictureUrl(name: PictureName): string {
  return new URL(`./pictures/${name}.svg`, import.meta.url).href;
}

/** A drawing in words. */
export function describe(name: PictureName, language: Language): string {
  return entryOf(name)[`alt_${language}`];
}

/** One of the drawings, described in its author's language, or in their own words. */
export function drawing(name: PictureName, words: Language | { readonly alt: string }): Picture {
  const { width, height, placeholder } = entryOf(name);
  const alt = typeof words === 'string' ? describe(name, words) : words.alt;
  return { src: pictureUrl(name), width, height, alt, placeholder };
}

/** The same picture to be sealed: loaded when somebody first asks for it. */
export function sealedDrawing(name: PictureName): () => Promise<Blob> {
  return async () => (await fetch(pictureUrl(name))).blob();
}

export function portrait(name: string): Picture {
  return { src: new URL(`./pictures/avatar-${name}.svg`, import.meta.url).href, width: 96, height: 96, alt: '' };
}
