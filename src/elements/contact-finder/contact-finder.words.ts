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

/** A moment ahead: a time today, with its date on another day. */
export function momentText(words: { lang(): string }, atMs: number, nowMs: number): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  return new Intl.DateTimeFormat(
    words.lang(),
    isToday ? { timeStyle: 'short' } : { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  ).format(at);
}
