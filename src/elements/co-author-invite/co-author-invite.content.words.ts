import type { WordValues } from '../../controllers/strings-controller.js';
import type { CommonStrings } from '../parts/common.strings.js';
import type { CoAuthorContentStrings } from './co-author-invite.content.strings.js';

type Strings = CommonStrings & CoAuthorContentStrings;

/** The words of what is signed. */
export interface ContentWords {
  text<Key extends keyof Strings & string>(key: Key, ...values: WordValues<Strings[Key]>): string;
  lang(): string;
}

/** "Flashing lights, blood" */
export const listText = (words: ContentWords, texts: readonly string[]): string =>
  new Intl.ListFormat(words.lang(), { type: 'unit' }).format(texts);

/** As the reader calls it; as it was given where it is none. */
export function languageName(lang: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
