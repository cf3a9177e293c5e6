import type { ImportReceipt, ImportSettings, ImportSource, Picture } from '../../../contracts/index.js';
import type { Quota } from '../quota.js';
import { createQuota } from '../quota.js';
import type { State } from '../state.js';
import type { Topic } from '../topic.js';
import { createTopic } from '../topic.js';
import type { ImportKnobs } from './imports-knobs.js';

/** The main app as the world keeps it. */
export interface StoredSource extends Pick<ImportSource, 'id' | 'name' | 'icon'> {
  /** When it closes, or closed. Absent: it stays. ms since 1970. */
  closesAt: number | undefined;
}

/** A post of the main app as the world keeps it. */
export interface StoredPost {
  readonly id: string;
  readonly source: StoredSource;
  readonly authorId: string;
  readonly picture: Picture;
  readonly postedAt: number;
  /** Of two posts of one moment, the later has the greater. */
  readonly order: number;
  readonly url: string | undefined;
  public: boolean;
  /** When it was deleted, made private or shown no more. */
  goneAt: number | undefined;
  deleted: boolean;
  /** What its owner has said of it, alone or with all the others. Absent: nothing. */
  choice: boolean | undefined;
  /** They said it of this one alone. */
  alone: boolean;
  /** Since when others see it here, unless the main app is closed. */
  shownSince: number | undefined;
  /** Others have been able to see it here. */
  everShown: boolean;
}

/** What somebody decided. */
export interface StoredDecision {
  /** Absent: they only switched photos one by one. */
  at: number | undefined;
  existing: boolean;
  future: boolean;
  receipt: ImportReceipt | undefined;
}

/** Everything the world knows of the main app. */
export interface ImportsState {
  readonly world: State;
  readonly knobs: ImportKnobs;
  readonly quota: Quota;
  readonly source: StoredSource;
  readonly posts: Map<string, StoredPost>;
  /** By person. */
  readonly decisions: Map<string, StoredDecision>;
  /** What holds for people who have not decided. */
  undecided: NonNullable<ImportSettings['undecided']>;
  /** By person: something of their posts or settings may have changed. */
  readonly topic: Topic<void>;
  /** Addresses of copies that can still be fetched, by person. */
  readonly exports: Map<string, string>;
}

/** The note that shows a post. */
export function noteIdOf({ id }: Pick<StoredPost, 'id'>): string {
  return `import:${id}`;
}

/** What the main app is, now. */
export function sourceState({ closesAt }: StoredSource, now: number): ImportSource['state'] {
  if (closesAt === undefined) return 'open';
  return closesAt <= now ? 'closed' : 'closing';
}

/** Makes a state with an open main app that has no posts. */
export function createImportsState(world: State, knobs: ImportKnobs, source: Partial<ImportSource> = {}): ImportsState {
  const { id = 'main', name = 'Main app', icon, state = 'open', closesAt } = source;
  const given = closesAt === undefined ? undefined : Date.parse(closesAt);
  // A source that says it is closed is, whatever its date says.
  const closed = state === 'closed' ? Math.min(given ?? Infinity, world.clock.now()) : undefined;
  return {
    world,
    knobs,
    quota: createQuota(world.clock),
    source: { id, name, ...(icon && { icon }), closesAt: closed ?? (state === 'open' ? undefined : given) },
    posts: new Map(),
    decisions: new Map(),
    undecided: 'ask',
    topic: createTopic(),
    exports: new Map(),
  };
}
