import { html, nothing, type TemplateResult } from 'lit';
import type { Timestamp } from '../../contracts/index.js';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
];

/** From here on a date says more than a number of days. */
const longAgoMs = 7 * 86_400_000;

/** Making a formatter takes longer than a hundred uses of it, and a feed says a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

function kept<Formatter extends Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => Formatter,
): Formatter {
  const formatter = (formatters.get(key) as Formatter | undefined) ?? make();
  formatters.set(key, formatter);
  return formatter;
}

/** How long something takes, in words and one unit, rounded up: "30 seconds", "12 hours". */
export function durationText(ms: number, lang: string): string {
  // "90 minutes" says more than "2 hours".
  const [unit, length] = units.findLast(([, length]) => ms >= 2 * length) ?? (['second', 1000] as const);
  const count = Math.max(1, Math.ceil(ms / length));
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** A moment ahead, as short as it can be told: a time today, with its date on another day. */
export function momentText(words: { lang(): string }, atMs: number, nowMs: number): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  const options: Intl.DateTimeFormatOptions = isToday
    ? { timeStyle: 'short' }
    : { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' };
  return new Intl.DateTimeFormat(words.lang(), options).format(at);
}

/** How long ago, in words; the exact time for who points at it. Nothing where the time is none. */
export function timeAgo(at: Timestamp, { lang, now }: { lang: string; now: number }): TemplateResult | typeof nothing {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return nothing;
  const exact = kept(`exact ${lang}`, () => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }));
  return html`<time part="time" datetime=${date.toISOString()} title=${exact.format(date)}
    >${relativeTime(date, lang, now)}</time
  >`;
}

function relativeTime(date: Date, lang: string, now: number): string {
  // A device's clock may be behind: nothing was seen in the future.
  const ago = Math.max(0, now - date.getTime());
  if (ago >= longAgoMs) {
    const year = date.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
    return kept(
      `date ${lang} ${String(year)}`,
      () => new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', year }),
    ).format(date);
  }
  const [unit, ms] = units.findLast(([, length]) => ago >= length) ?? (['second', 1000] as const);
  const count = unit === 'second' ? 0 : Math.floor(ago / ms);
  return kept(`ago ${lang}`, () => new Intl.RelativeTimeFormat(lang, { numeric: 'auto', style: 'short' })).format(
    -count,
    unit,
  );
}
