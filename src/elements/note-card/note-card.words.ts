import type { StringsController } from '../../controllers/strings-controller.js';
import { authorsStrings } from '../parts/authors.strings.js';
import { messageTextStrings } from '../parts/message-text.strings.js';
import { noteCardPartStrings } from './note-card.part.strings.js';
import { noteGalleryStrings } from './note-card.gallery.strings.js';
import { noteCardStrings } from './note-card.strings.js';

/** All that is said of a note that is shown, in English. */
export const noteEnglish = { ...noteCardStrings, ...authorsStrings, ...messageTextStrings, ...noteCardPartStrings };

/** The words of a note that is shown. */
export type Words = StringsController<typeof noteEnglish>;

/** The same where its photos are leafed through. */
export const galleryEnglish = { ...noteEnglish, ...noteGalleryStrings };

export type GalleryWords = StringsController<typeof galleryEnglish>;
