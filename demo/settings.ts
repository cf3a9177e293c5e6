import type { FaultTarget } from 'recto-verso/adapters/memory';

export const languages = ['en', 'fr', 'ar'] as const;
export const directions = ['auto', 'ltr', 'rtl'] as const;
export const themes = ['system', 'light', 'dark'] as const;
export const motions = ['system', 'full', 'reduced'] as const;
export const lines = ['quick', 'slow', 'offline'] as const;
/** Whose line is cut, while the other's is not. */
export const cuts = ['none', 'mina', 'theo'] as const;
/** What happens to what is published: a moderator looks, it goes live in a while, or at once. */
export const reviews = ['hold', 'later', 'approve'] as const;
/** Whether the answer to an invitation plays the clip, or comes after it. */
export const followModes = ['with-watch', 'ask'] as const;
/** Who opens links: one of the two, or somebody without an account. */
export const openers = ['theo', 'visitor'] as const;
/** The two whose phones are on the page. */
export const holders = ['mina', 'theo'] as const;
export const faultModes = ['once', 'each', 'never'] as const;
/** What can be made to fail. */
export const faultTargets = [
  'story.get',
  'story.getSealedBack',
  'story.openBack',
  'story.recordFrontSeen',
  'story.listViewers',
  'story.publish',
  'media.upload',
  'people.*',
  'chat.list',
  'chat.listThreads',
  'chat.send',
  'note.get',
  'note.list',
  'note.publish',
  'imports.set',
  'contacts.find',
  'coAuthor.getAuthors',
  'coAuthor.invite',
  'coAuthor.approve',
  'invite.create',
  'invite.resolve',
  'invite.accept',
] as const satisfies readonly FaultTarget[];

export type Language = (typeof languages)[number];
export type Line = (typeof lines)[number];
export type Review = (typeof reviews)[number];
export type Holder = (typeof holders)[number];
/** Fails the next time, fails each time, or never answers. */
export type FaultMode = (typeof faultModes)[number];
export type DemoFault = (typeof faultTargets)[number];

/** What the panel sets, and the address keeps. */
export interface Settings {
  readonly lang: Language;
  readonly dir: (typeof directions)[number];
  readonly theme: (typeof themes)[number];
  readonly motion: (typeof motions)[number];
  readonly line: Line;
  readonly cut: (typeof cuts)[number];
  readonly review: Review;
  readonly follow: (typeof followModes)[number];
  readonly opens: (typeof openers)[number];
  /** Whose phone is shown where there is room for one. */
  readonly who: Holder;
  readonly faults: Readonly<Partial<Record<DemoFault, FaultMode>>>;
}

function pick<Value extends string>(value: string | null | undefined, of: readonly Value[]): Value | undefined {
  return of.find((known) => known === value);
}

function systemLanguage(): Language {
  return pick(navigator.language.split('-')[0], languages) ?? 'en';
}

function readFaults(text: string | null): Settings['faults'] {
  const faults: Partial<Record<DemoFault, FaultMode>> = {};
  for (const entry of (text ?? '').split(',')) {
    const [name, how] = entry.split(':');
    const target = pick(name, faultTargets);
    const mode = pick(how, faultModes);
    if (target && mode) faults[target] = mode;
  }
  return faults;
}

/** The settings in the address; what is missing or strange there has its default. */
export function readSettings(query: string): Settings {
  const params = new URLSearchParams(query);
  return {
    lang: pick(params.get('lang'), languages) ?? systemLanguage(),
    dir: pick(params.get('dir'), directions) ?? 'auto',
    theme: pick(params.get('theme'), themes) ?? 'system',
    motion: pick(params.get('motion'), motions) ?? 'system',
    line: pick(params.get('line'), lines) ?? 'quick',
    cut: pick(params.get('cut'), cuts) ?? 'none',
    review: pick(params.get('review'), reviews) ?? 'hold',
    follow: pick(params.get('follow'), followModes) ?? 'with-watch',
    opens: pick(params.get('opens'), openers) ?? 'theo',
    who: pick(params.get('who'), holders) ?? 'theo',
    faults: readFaults(params.get('fail')),
  };
}

/** Keeps the settings in the address, so that a reload finds them, beside where somebody is. Defaults are left out. */
export function keepSettings({ faults, ...settings }: Settings): void {
  const defaults: Readonly<Record<string, string>> = readSettingsDefaults();
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) if (value !== defaults[name]) params.set(name, value);
  const fail = Object.entries(faults).map(([target, mode]) => `${target}:${mode}`);
  if (fail.length > 0) params.set('fail', fail.join(','));
  const query = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  const address = query === '' ? location.pathname : `?${query}`;
  history.replaceState(history.state, '', address + location.hash);
}

function readSettingsDefaults(): Readonly<Record<string, string>> {
  const { faults: _faults, ...defaults } = readSettings('');
  return defaults;
}

export function directionOf({ lang, dir }: Settings): 'ltr' | 'rtl' {
  return dir === 'auto' ? (lang === 'ar' ? 'rtl' : 'ltr') : dir;
}

/** Puts onto the document what styles and elements read there. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  root.lang = settings.lang;
  root.dir = directionOf(settings);
  root.dataset.theme = settings.theme;
  if (settings.motion === 'system') delete root.dataset.rvMotion;
  else root.dataset.rvMotion = settings.motion;
}
