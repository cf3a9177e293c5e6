import type { ContactIdentifier } from '../../../contracts/index.js';
import type { Quota } from '../quota.js';
import { createQuota } from '../quota.js';
import type { State } from '../state.js';
import type { Topic } from '../topic.js';
import { createTopic } from '../topic.js';
import type { BookEntry, ContactKnobs } from './contacts-knobs.js';

/** What somebody has looked for. */
export interface KeptIdentifier extends ContactIdentifier {
  /** What it was hashed with. Absent: it came as it is. */
  readonly salt: string | undefined;
}

/** Two people who have found each other. */
export interface StoredMatch {
  readonly id: string;
  readonly people: readonly [string, string];
  readonly at: number;
  /** Of two matches of one moment, the later has the greater. */
  readonly order: number;
}

/** Everything the world knows of who looks for whom. */
export interface ContactsState {
  readonly world: State;
  readonly knobs: ContactKnobs;
  readonly quota: Quota;
  /** By person, normalised: what they can be found by, as their account has it. */
  readonly own: Map<string, readonly ContactIdentifier[]>;
  /** By person: on their device. */
  readonly books: Map<string, readonly BookEntry[]>;
  /** Since when, by those who take part. */
  readonly optedIn: Map<string, number>;
  /** By person, by what it says: what they have looked for. */
  readonly kept: Map<string, Map<string, KeptIdentifier>>;
  readonly matches: Map<string, StoredMatch>;
  /** By person: somebody was found, or is gone. */
  readonly topic: Topic<void>;
}

/** Makes a state in which nobody looks for anybody. */
export function createContactsState(world: State, knobs: ContactKnobs): ContactsState {
  return {
    world,
    knobs,
    quota: createQuota(world.clock),
    own: new Map(),
    books: new Map(),
    optedIn: new Map(),
    kept: new Map(),
    matches: new Map(),
    topic: createTopic(),
  };
}

/** An address or a number as both sides write it. `undefined`: it is none. */
export function normalised(kind: ContactIdentifier['kind'], value: string): string | undefined {
  const plain = kind === 'email' ? value.trim().toLowerCase() : value.replaceAll(/[\s().-]/g, '');
  const fits = kind === 'email' ? /^[^\s@]+@[^\s@]+$/.test(plain) : /^\+[1-9]\d{4,14}$/.test(plain);
  return fits ? plain : undefined;
}

/** What an entry of a book, or an account, can be found by. */
export function identifiersOf({ email, tel }: Pick<BookEntry, 'email' | 'tel'>): readonly ContactIdentifier[] {
  return Object.entries({ email, tel }).flatMap(([name, value]) => {
    const kind = name as ContactIdentifier['kind'];
    const plain = value === undefined ? undefined : normalised(kind, value);
    return plain === undefined ? [] : [{ kind, value: plain }];
  });
}
