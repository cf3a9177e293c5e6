import type { WordValues } from '../../controllers/strings-controller.js';
import type { CoAuthorPickerStrings } from './co-author-picker.strings.js';
import type { CoAuthorsStrings } from './co-authors.strings.js';
import type { CommonStrings } from './common.strings.js';
import type { CoAuthorPickerWords } from './co-author-picker.words.js';

type Table = CommonStrings & CoAuthorPickerStrings & CoAuthorsStrings;

/** The words of co-authors in a composer. */
export interface CoAuthorsWords extends CoAuthorPickerWords {
  text<Key extends keyof Table & string>(key: Key, ...values: WordValues<Table[Key]>): string;
}
