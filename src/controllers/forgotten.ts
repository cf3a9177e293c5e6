import { systemClock } from '../core/clock.js';
import { draftLifetimeMs } from '../core/draft-check.js';

/** Of the database, of the channel, and what locks begin with. */
export const name = 'recto-verso';

/** Told when drafts are to be forgotten: by key, or all of them. */
const listeners = new Set<(key: string | undefined) => void>();

/** When what was last forgotten, in ms since 1970, by {@link markOf}. */
type Marks = Readonly<Record<string, number>>;

const marksItem = `${name}/forgotten`;

/** What is known where the browser keeps nothing for this page. */
let marksHere: Marks = {};

/** Stays when its draft is gone, so it tells keys apart and names nobody. `all`: everybody's. */
function markOf(key: string | undefined): string {
  if (key === undefined) return 'all';
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `-${hash.toString(36)}`;
}

/** Of all tabs, and at once: before anything is shown of what was to be forgotten. */
function readMarks(): Marks {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(marksItem) ?? '{}');
    for (const [mark, at] of Object.entries(kept ?? {}) as [string, unknown][])
      if (typeof at === 'number' && at > (marksHere[mark] ?? 0)) marksHere = { ...marksHere, [mark]: at };
  } catch {
    // Refused, or not ours: what was forgotten on this page is known all the same.
  }
  return marksHere;
}

/** No two marks of a key are the same, whatever the device's clock does. */
function markForgotten(key: string | undefined): void {
  const now = systemClock.now();
  const young = Object.entries(readMarks()).filter(([, at]) => at > now - draftLifetimeMs);
  const mark = markOf(key);
  const at = Math.max(now, (marksHere[mark] ?? 0) + 1);
  marksHere = { ...Object.fromEntries(young), [mark]: at };
  try {
    localStorage.setItem(marksItem, JSON.stringify(marksHere));
  } catch {
    // As above.
  }
}

/** Whether a key, or everything, was forgotten since these were read. */
function isForgottenSince(before: Marks, key: string | undefined): boolean {
  const mark = markOf(key);
  return (readMarks()[mark] ?? 0) > (before[mark] ?? 0);
}

/** @returns tells whether a key was forgotten since now */
export function watchMarks(key: string): () => boolean {
  const before = readMarks();
  return () => isForgottenSince(before, undefined) || isForgottenSince(before, key);
}

/**
 * Listens to what is to be forgotten: by key, or everything. What was missed since it last listened is told at once.
 *
 * @param keys those in use
 */
export function forgottenWatch(keys: ReadonlySet<string>): (listener: (key: string | undefined) => void) => () => void {
  /** What was known when somebody last listened. */
  let heard: Marks | undefined;

  return (listener) => {
    listeners.add(listener);
    const before = heard ?? readMarks();
    for (const key of [undefined, ...keys]) if (isForgottenSince(before, key)) listener(key);
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<{ readonly key?: string }>) => listener(data.key);
    return () => {
      heard = readMarks();
      listeners.delete(listener);
      channel.close();
    };
  };
}

/** Says it to all that listen, here and in other tabs, and to who comes later. */
export function tellForgotten(key: string | undefined): void {
  markForgotten(key);
  for (const listener of [...listeners]) listener(key);
  const channel = new BroadcastChannel(name);
  channel.postMessage({ key });
  channel.close();
}
