import { commonStrings } from '../parts/common.strings.js';
import type { PhotoImportPartStrings } from './photo-import.part.strings.js';

/** The words of `rv-photo-import` until there is something to show, in English. */
export const photoImportStrings = {
  ...commonStrings,
  photoImportHeading: 'Your photos from elsewhere',
  photoImportNotConnected: 'What is shown of your photos can be chosen here once you are connected.',
};

/** All words of `rv-photo-import`. Replace any of them by the element's `strings`. */
export type PhotoImportStrings = typeof photoImportStrings & PhotoImportPartStrings;
