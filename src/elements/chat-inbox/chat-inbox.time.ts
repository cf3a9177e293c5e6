import { html, nothing, type TemplateResult } from 'lit';
import type { Timestamp } from '../../contracts/index.js';

const formats = new Map<string, Intl.DateTimeFormat>();

const options = {
  time: { timeStyle: 'short' },
  weekday: { weekday: 'short' },
  day: { day: 'numeric', month: 'short' },
  year: { dateStyle: 'short' },
  exact: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type FormatName = keyof typeof options;

/** Made once: a row more often than not wants the same one again. */
function format(ms: number, lang: string, name: FormatName): string {
  const key = `${lang} ${name}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(lang, options[name])));
  return made.format(ms);
}

/** How many midnights ago, where this person is. */
function daysAgo(ms: number, now: number): number {
  return Math.round((new Date(now).setHours(12, 0, 0, 0) - new Date(ms).setHours(12, 0, 0, 0)) / 86_400_000);
}

/** Today the time, in the last days the weekday, else the date. Empty where the time is none. */
export function whenText(at: Timestamp, { lang, now }: { readonly lang: string; readonly now: number }): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return '';
  const days = daysAgo(ms, now);
  // A device's clock may be behind: nothing was said tomorrow.
  if (days <= 0) return format(ms, lang, 'time');
  if (days < 7) return format(ms, lang, 'weekday');
  return format(ms, lang, new Date(ms).getFullYear() === new Date(now).getFullYear() ? 'day' : 'year');
}

/** The whole of it. Empty where it is none. */
export function exactText(at: Timestamp, lang: string): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? '' : format(ms, lang, 'exact');
}

export function when(
  at: Timestamp,
  about: { readonly lang: string; readonly now: number },
): TemplateResult | typeof nothing {
  const text = whenText(at, about);
  if (text === '') return nothing;
  const ms = Date.parse(at);
  return html`<time part="time" datetime=${new Date(ms).toISOString()} title=${format(ms, about.lang, 'exact')}
    >${text}</time
  >`;
}
