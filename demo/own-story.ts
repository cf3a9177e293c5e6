import type { StorySeed } from 'recto-verso/adapters/memory';
import type { Person, Picture } from 'recto-verso/contracts';

/** A picture from the visitor's disk, as this page shows it. */
export interface OwnPicture {
  readonly file: File;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The visitor's story, and what has to be given back when it goes. */
export interface OwnStory {
  readonly seed: StorySeed & { readonly id: string };
  readonly author: Person;
  readonly release: () => void;
}

/** What the visitor has filled in. */
export interface OwnDraft {
  readonly author: Person;
  readonly front: OwnPicture;
  readonly back: OwnPicture;
  readonly frontAlt: string;
  readonly backAlt: string;
  readonly comparable: boolean;
}

/**
 * Looks into a file as a browser would: what cannot be shown is no picture, whatever its name says.
 *
 * @returns nothing if it is none
 */
export async function readPicture(file: File): Promise<OwnPicture | undefined> {
  if (!file.type.startsWith('image/')) return undefined;
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    // A drawing without a size of its own has none.
    return { file, url, width: image.naturalWidth || 1080, height: image.naturalHeight || 1350 };
  } catch {
    URL.revokeObjectURL(url);
    return undefined;
  }
}

let count = 0;

/** Makes a story of it. From now on the pictures' URLs are the story's. */
export function toOwnStory({ author, front, back, frontAlt, backAlt, comparable }: OwnDraft): OwnStory {
  count += 1;
  return {
    author,
    seed: {
      id: `own-${count}`,
      author: author.id,
      comparable,
      front: { picture: toPicture(front, frontAlt) },
      back: { picture: toPicture(back, backAlt), sealed: () => Promise.resolve(back.file) },
    },
    release() {
      for (const { url } of [front, back]) URL.revokeObjectURL(url);
    },
  };
}

function toPicture({ url, width, height }: OwnPicture, alt: string): Picture {
  const words = alt.trim();
  return { src: url, width, height, ...(words !== '' && { alt: words }) };
}
