import type { ContactIdentifier, ContactMatch, ContactMatching } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import { apart } from '../state.js';
import type { BookEntry } from './contacts-knobs.js';
import type { ContactsState, KeptIdentifier, StoredMatch } from './contacts-state.js';
import { identifiersOf, normalised } from './contacts-state.js';
import { sha256 } from './sha256.js';

/** Whether somebody takes part, and how. */
export function toMatching(state: ContactsState, personId: string): ContactMatching {
  const { knobs, quota, optedIn, kept } = state;
  const since = optedIn.get(personId);
  const { hashing, salt, perDay, perLookUp } = knobs;
  return compact<ContactMatching>({
    optedIn: since !== undefined,
    since: since === undefined ? undefined : toTimestamp(since),
    hashing: hashing ? { algorithm: 'SHA-256', salt } : undefined,
    limits: quota.limitsFor(personId, { perDay }),
    perLookUp,
    kept: kept.get(personId)?.size ?? 0,
  });
}

/** Those whom a match is between: somebody, and the other. */
function otherOf({ people: [one, other] }: StoredMatch, personId: string): string | undefined {
  if (one === personId) return other;
  return other === personId ? one : undefined;
}

/** Everybody whom somebody has found, the newest first. Who has blocked whom finds nobody. */
export function matchesOf({ world, matches }: ContactsState, personId: string): readonly StoredMatch[] {
  return [...matches.values()]
    .filter((match) => {
      const other = otherOf(match, personId);
      return other !== undefined && !apart(world, personId, other);
    })
    .sort((one, other) => other.at - one.at || other.order - one.order);
}

/** A match as one of the two reads it. */
export function toMatch({ world }: ContactsState, match: StoredMatch, personId: string): ContactMatch {
  const other = otherOf(match, personId) ?? personId;
  return {
    id: match.id,
    person: world.people.get(other) ?? { id: other, name: other },
    following: world.links(personId, other).following,
    matchedAt: toTimestamp(match.at),
  };
}

/** Whether what somebody looked for names somebody else. */
function names({ own }: ContactsState, { kind, value, salt }: KeptIdentifier, personId: string): boolean {
  return (own.get(personId) ?? []).some(
    (identifier) =>
      identifier.kind === kind && value === (salt === undefined ? identifier.value : sha256(salt + identifier.value)),
  );
}

function looksFor(state: ContactsState, personId: string, other: string): boolean {
  return [...(state.kept.get(personId)?.values() ?? [])].some((kept) => names(state, kept, other));
}

/** Finds whom somebody looks for and who looks for them, both having agreed. */
function meet(state: ContactsState, personId: string): void {
  const { world, optedIn, matches } = state;
  if (!optedIn.has(personId)) return;
  for (const other of optedIn.keys()) {
    if (other === personId || apart(world, personId, other)) continue;
    const [first, second] = [personId, other].sort() as [string, string];
    const key = JSON.stringify([first, second]);
    if (matches.has(key) || !looksFor(state, personId, other) || !looksFor(state, other, personId)) continue;
    const order = world.nextNumber();
    matches.set(key, { id: `match-${order}`, people: [first, second], at: world.clock.now(), order });
    state.topic.emit(personId);
    state.topic.emit(other);
  }
}

/** Takes part from now on. Who does already goes on. */
export function optIn(state: ContactsState, personId: string): void {
  if (state.optedIn.has(personId)) return;
  state.optedIn.set(personId, state.world.clock.now());
  meet(state, personId);
}

function isFit({ hashing }: ContactsState['knobs'], given: Partial<ContactIdentifier> | null): boolean {
  const { kind, value } = given ?? {};
  if (typeof value !== 'string' || (kind !== 'email' && kind !== 'tel')) return false;
  return hashing ? /^[\da-f]{64}$/.test(value) : normalised(kind, value) === value;
}

/**
 * Looks for a few people.
 * @returns what was kept of it: whom it finds is read by {@link foundBy}, so that a repeat says what holds by then
 * @throws `forbidden`, `invalid`, `too-large`, `rate-limited`, `expired`
 */
export function find(
  state: ContactsState,
  personId: string,
  identifiers: readonly ContactIdentifier[],
  givenSalt: string | undefined,
): readonly KeptIdentifier[] {
  const { knobs, quota, kept } = state;
  if (!state.optedIn.has(personId)) throw new AdapterError('forbidden', { message: 'they have not agreed' });
  // Whoever calls may send what the compiler would not let pass.
  const given: unknown = identifiers;
  if (!Array.isArray(given) || given.length === 0) {
    throw new AdapterError('invalid', { fields: { identifiers: 'nobody to look for' } });
  }
  if (identifiers.length > knobs.perLookUp)
    throw new AdapterError('too-large', { message: `${identifiers.length} at once` });
  if (knobs.hashing && givenSalt !== undefined && givenSalt !== knobs.salt) {
    throw new AdapterError('expired', { message: 'the salt has changed' });
  }
  const wrong = identifiers.findIndex((identifier) => !isFit(knobs, identifier));
  if (wrong !== -1) {
    throw new AdapterError('invalid', { fields: { [`identifiers.${wrong}.value`]: 'not as it was asked for' } });
  }
  const salt = knobs.hashing ? knobs.salt : undefined;
  const wanted = new Map(identifiers.map(({ kind, value }) => [JSON.stringify([kind, value]), { kind, value, salt }]));
  // Who has less left than they ask for gets nothing, so that asking for too much says nothing, either.
  quota.assertLeft(personId, { perDay: knobs.perDay }, wanted.size);
  quota.count(personId, wanted.size);
  kept.set(personId, new Map([...(kept.get(personId) ?? []), ...wanted]));
  meet(state, personId);
  return [...wanted.values()];
}

/** Whom a look-up finds, now. @throws `forbidden` (left meanwhile) */
export function foundBy(
  state: ContactsState,
  personId: string,
  wanted: readonly KeptIdentifier[],
): readonly StoredMatch[] {
  if (!state.optedIn.has(personId)) throw new AdapterError('forbidden', { message: 'they have not agreed' });
  return matchesOf(state, personId).filter((match) => {
    const other = otherOf(match, personId);
    return wanted.some((identifier) => other !== undefined && names(state, identifier, other));
  });
}

/** Looks for everybody in a book, on a day that counts for no limit. */
export function seekBook(state: ContactsState, personId: string, book: readonly BookEntry[]): void {
  const { hashing, salt } = state.knobs;
  const wanted = book
    .flatMap(identifiersOf)
    .map(({ kind, value }): KeptIdentifier =>
      hashing ? { kind, value: sha256(salt + value), salt } : { kind, value, salt: undefined },
    );
  state.kept.set(personId, new Map(wanted.map((kept) => [JSON.stringify([kept.kind, kept.value]), kept])));
  meet(state, personId);
}

/** Leaves, and deletes what there is of somebody: theirs, and that by which those who found them looked for them. */
export function forget(state: ContactsState, personId: string): void {
  state.optedIn.delete(personId);
  state.kept.delete(personId);
  for (const [key, match] of [...state.matches]) {
    const other = otherOf(match, personId);
    if (other === undefined) continue;
    state.matches.delete(key);
    // What somebody has looked for in vain stays theirs: its going would tell them who was here.
    const theirs = state.kept.get(other);
    for (const [name, kept] of [...(theirs ?? [])]) if (names(state, kept, personId)) theirs?.delete(name);
    state.topic.emit(other);
  }
  state.topic.emit(personId);
}
