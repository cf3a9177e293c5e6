import type { StringsController } from '../../controllers/strings-controller.js';
import { authorsStrings } from '../parts/authors.strings.js';
import { commonStrings } from '../parts/common.strings.js';
import { coAuthorBadgePartStrings } from './co-author-badge.part.strings.js';
import type { coAuthorBadgeSheetStrings } from './co-author-badge.sheet.strings.js';
import { coAuthorBadgeStrings } from './co-author-badge.strings.js';

/** All that is said of names that are shown, in English. */
export const badgeEnglish = {
  ...commonStrings,
  ...coAuthorBadgeStrings,
  ...authorsStrings,
  ...coAuthorBadgePartStrings,
};

export type BadgeWords = StringsController<typeof badgeEnglish>;

/** The same where the sheet about them is open. */
export type SheetWords = StringsController<typeof badgeEnglish & typeof coAuthorBadgeSheetStrings>;
