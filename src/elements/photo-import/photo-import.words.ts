import type { StringsController } from '../../controllers/strings-controller.js';
import { photoImportPartStrings } from './photo-import.part.strings.js';
import { photoImportStrings } from './photo-import.strings.js';

/** All that is said of imported photos, in English. */
export const photoImportEnglish = { ...photoImportStrings, ...photoImportPartStrings };

export type Words = StringsController<typeof photoImportEnglish>;

/** A number as the language writes it. */
export const written = (words: { lang(): string }, value: number): string =>
  new Intl.NumberFormat(words.lang()).format(value);

/** A date as the language writes it. `undefined`: it is none. */
export function dateText(
  words: { lang(): string },
  at: string | undefined,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string | undefined {
  const date = at === undefined ? NaN : Date.parse(at);
  return Number.isNaN(date) ? undefined : new Intl.DateTimeFormat(words.lang(), options).format(date);
}
