import type { AuthorsStrings } from '../parts/authors.strings.js';
import type { CommonStrings } from '../parts/common.strings.js';
import type { CoAuthorBadgePartStrings } from './co-author-badge.part.strings.js';
import type { CoAuthorBadgeSheetStrings } from './co-author-badge.sheet.strings.js';

/** The words of `rv-co-author-badge` until there are names to show, in English. */
export const coAuthorBadgeStrings = {
  badgeLoading: 'Names on their way…',
  badgeFetchAgain: 'The names didn’t arrive. Try again',
};

/** All words of `rv-co-author-badge`, those of its later parts among them. Replace any of them by the element's `strings`. */
export type CoAuthorBadgeStrings = typeof coAuthorBadgeStrings &
  CommonStrings &
  AuthorsStrings &
  CoAuthorBadgePartStrings &
  CoAuthorBadgeSheetStrings;
