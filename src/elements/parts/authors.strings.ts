import type { AuthorRole } from '../../contracts/index.js';

/** The words around several names that sign one post, in English. */
export const authorsStrings = {
  /** In place of a name that may no longer be shown. */
  authorUnavailable: 'Unavailable account',
  /** After a name. That of an author is never said. */
  authorRole: (role: Exclude<AuthorRole, 'author'>): string =>
    ({ photo: '(photos)', translation: '(translation)', 'original-artist': '(original artist)' })[role],
  /** The names that are not spelled out. `formatted` is `count` as it is written. */
  authorOthers: (count: number, formatted: string): string => (count === 1 ? '1 other' : `${formatted} others`),
};

export type AuthorsStrings = typeof authorsStrings;
