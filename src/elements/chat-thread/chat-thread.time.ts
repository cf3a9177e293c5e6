import type { RoomWords } from './chat-thread.words.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: a row more often than not wants the same one again. */
function formatOf(lang: string, name: 'time' | 'day' | 'year' | 'exact'): Intl.DateTimeFormat {
  const key = `${lang} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, options[name]);
    formats.set(key, format);
  }
  return format;
}

const options = {
  time: { timeStyle: 'short' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
  exact: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Of the day where this person is. */
export function dayOf(ms: number): string {
  return Number.isNaN(ms) ? '' : new Date(ms).toDateString();
}

export function timeText(words: RoomWords, ms: number): string {
  return Number.isNaN(ms) ? '' : formatOf(words.lang(), 'time').format(ms);
}

export function exactText(words: RoomWords, ms: number): string {
  return Number.isNaN(ms) ? '' : formatOf(words.lang(), 'exact').format(ms);
}

/** Today, yesterday, a day of this year, or a date. */
export function dayText(words: RoomWords, ms: number, now: number): string {
  if (Number.isNaN(ms)) return '';
  const day = dayOf(ms);
  if (day === dayOf(now)) return words.text('chatToday');
  if (day === dayOf(now - 86_400_000)) return words.text('chatYesterday');
  const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
  const text = formatOf(words.lang(), sameYear ? 'day' : 'year').format(ms);
  return text.charAt(0).toLocaleUpperCase(words.lang()) + text.slice(1);
}

/** What a clock shows there now. `undefined`: no such zone, or the same time as here. */
export function timeThere(words: RoomWords, timeZone: string, now: number): string | undefined {
  try {
    const at = (zone?: string): string =>
      new Intl.DateTimeFormat(words.lang(), { timeStyle: 'short', timeZone: zone }).format(now);
    const there = at(timeZone);
    return there === at() ? undefined : there;
  } catch {
    return undefined;
  }
}
