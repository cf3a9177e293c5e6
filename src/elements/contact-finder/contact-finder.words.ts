import type { StringsController } from '../../controllers/strings-controller.js';
import { contactFinderPartStrings } from './contact-finder.part.strings.js';
import { contactFinderStrings } from './contact-finder.strings.js';

/** All that is said of finding people, in English. */
export const contactFinderEnglish = { ...contactFinderStrings, ...contactFinderPartStrings };

/** The words of what is shown of finding people. */
export type Words = StringsController<typeof contactFinderEnglish>;

/** A number as the language writes it. */
export const written = (words: { lang(): string }, value: number): string =>
  new Intl.NumberFormat(words.lang()).format(value);
