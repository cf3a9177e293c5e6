import type { Appearance } from '../../../contracts/index.js';

/** What the import of photos may be. Can be changed at any time. */
export interface ImportKnobs {
  /** How many copies of everything somebody may take a day. Default: 5. */
  exportsPerDay: number;
  /** Where a photo that is shown can be seen. Default: the profile of its owner, and what followers read. */
  appearances: (postId: string, personId: string) => readonly Omit<Appearance, 'since'>[];
}

/** The knobs as they are at first. */
export function defaultImportKnobs(): ImportKnobs {
  return {
    exportsPerDay: 5,
    appearances: () => [{ place: 'Your profile in Notes' }, { place: 'The feed of people who follow you' }],
  };
}
