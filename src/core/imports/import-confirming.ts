import type { ImportChoice, ImportedPhoto, ImportSettings } from '../../contracts/index.js';
import type { Clock, TimerHandle } from '../clock.js';
import type { ImportKey } from './import-ports.js';
import { keyOf } from './import-rules.js';

/** ms in which a watch tells of a photo after the answer; later, it is read. */
const echoMs = 300;

type ItemChoice = Extract<ImportChoice, { readonly scope: 'item' }>;

/** A choice on one photo that has been answered. The answer is about the whole: what became of the photo is still to be said. */
interface Answered {
  readonly choice: ItemChoice;
  readonly settings: ImportSettings;
  /** The list is on its way, asked for after the answer: what it says holds. */
  readonly reading: boolean;
}

export interface ConfirmingOptions {
  readonly clock: Clock;
  /** As it was said last. `undefined`: it isn't in the list. */
  readonly photoOf: (photoId: string) => ImportedPhoto | undefined;
  /** Reads the photos anew. */
  readonly read: () => void;
  readonly changed: () => void;
  /** @param holds the photo is as it was chosen */
  readonly settled: (choice: ItemChoice, settings: ImportSettings, holds: boolean) => void;
}

/** Choices on single photos, from the answer until it is said of the photo itself what holds. */
export interface ImportConfirming {
  /** What they want. */
  readonly wanted: ReadonlyMap<ImportKey, boolean>;
  has(key: ImportKey): boolean;
  /** @param watched the photo's own news come by themselves */
  add(choice: ItemChoice, settings: ImportSettings, watched: boolean): void;
  /** Something was said of a photo. It may be older than the choice: only what agrees settles it. */
  heard(photo: ImportedPhoto): void;
  /** The list is read from now on. */
  reading(): void;
  /** The list is there. */
  listed(): void;
  /** A later choice, or its end, is stronger. */
  drop(key?: ImportKey): void;
  /** Ends what runs; what waits still does. */
  halt(): void;
}

export function createImportConfirming(options: ConfirmingOptions): ImportConfirming {
  const { clock, photoOf, read, changed, settled } = options;
  let waiting: ReadonlyMap<ImportKey, Answered> = new Map();
  let timer: TimerHandle | undefined;

  function set(next: ReadonlyMap<ImportKey, Answered>): void {
    if (next.size === 0 && waiting.size === 0) return;
    waiting = next;
    if (waiting.size === 0) halt();
    changed();
  }

  const without = (key: ImportKey): typeof waiting => new Map([...waiting].filter(([known]) => known !== key));

  function setReading(reading: boolean): void {
    waiting = new Map([...waiting].map(([key, answered]) => [key, { ...answered, reading }]));
  }

  function settle(key: ImportKey, holds: boolean): void {
    const answered = waiting.get(key);
    set(without(key));
    if (answered) settled(answered.choice, answered.settings, holds);
  }

  function halt(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    setReading(false);
  }

  return {
    get wanted() {
      return new Map([...waiting].map(([key, { choice }]) => [key, choice.shown]));
    },
    has: (key) => waiting.has(key),
    add(choice, settings, watched) {
      const key = keyOf(choice);
      set(new Map([...waiting, [key, { choice, settings, reading: false }]]));
      if (photoOf(choice.itemId)?.shown === choice.shown) settle(key, true);
      else if (!watched) read();
      else
        timer ??= clock.setTimeout(() => {
          timer = undefined;
          read();
        }, echoMs);
    },
    heard(photo) {
      const answered = waiting.get(`item ${photo.id}`);
      if (answered?.choice.shown === photo.shown) settle(`item ${photo.id}`, true);
    },
    reading: () => setReading(true),
    listed() {
      for (const [key, { choice, reading }] of waiting) {
        if (!reading) continue;
        const photo = photoOf(choice.itemId);
        if (photo) settle(key, photo.shown === choice.shown);
        else set(without(key));
      }
    },
    drop: (key) => set(key === undefined ? new Map() : without(key)),
    halt,
  };
}
