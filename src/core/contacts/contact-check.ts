import { AdapterError } from '../../contracts/errors.js';
import type { ContactLookUp, ContactMatch, ContactMatching, Limits, Page, Person } from '../../contracts/index.js';

/** What a record from a host's back end, often untyped, may turn out to be. */
type Untyped = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Untyped => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isPerson = (value: unknown): value is Person & Untyped =>
  isRecord(value) && isText(value['id']) && isText(value['name']);

/**
 * As the contract has it. Who isn't said to have agreed, hasn't.
 *
 * @throws AdapterError `unknown` where nothing is said, or where identifiers are to be hidden in a way nobody can read
 */
export function toMatching(answer: unknown): ContactMatching {
  if (!isRecord(answer)) throw new AdapterError('unknown', { message: 'That is no ContactMatching' });
  const { optedIn, since, hashing, limits, perLookUp, kept } = answer;
  if (hashing != null && (!isRecord(hashing) || !isText(hashing['algorithm']) || !isText(hashing['salt']))) {
    throw new AdapterError('unknown', { message: 'hashing needs an algorithm and a salt' });
  }
  return {
    optedIn: optedIn === true,
    ...(isText(since) && { since }),
    ...(hashing != null && { hashing: hashing as unknown as NonNullable<ContactMatching['hashing']> }),
    ...(isRecord(limits) && { limits: toLimits(limits) }),
    ...(isCount(perLookUp) && { perLookUp }),
    ...(isCount(kept) && { kept }),
  };
}

function toLimits({ perDay, remaining, resetsAt }: Untyped): Limits {
  return {
    ...(isCount(perDay) && { perDay }),
    ...(isCount(remaining) && { remaining }),
    ...(isText(resetsAt) && !Number.isNaN(Date.parse(resetsAt)) && { resetsAt }),
  };
}

/** `undefined`: nobody who could be shown. */
export function toMatch(answer: unknown): ContactMatch | undefined {
  if (!isRecord(answer) || !isText(answer['id'])) return undefined;
  const { id, person, following, matchedAt } = answer;
  if (!isPerson(person)) return undefined;
  const { avatar } = person;
  const { avatar: _none, ...bare } = person as Person;
  return {
    id,
    person: isRecord(avatar) && isText((avatar as Untyped)['src']) ? person : bare,
    following: following === true,
    matchedAt: isText(matchedAt) ? matchedAt : '',
  };
}

const toMatches = (items: unknown): readonly ContactMatch[] =>
  Array.isArray(items) ? items.map(toMatch).filter((match) => match !== undefined) : [];

/** @throws AdapterError `unknown` where it is no page */
export function toMatchPage(answer: unknown): Page<ContactMatch> {
  if (!isRecord(answer) || !Array.isArray(answer['items'])) {
    throw new AdapterError('unknown', { message: 'That is no page: it has no items' });
  }
  const { next, total } = answer;
  return { items: toMatches(answer['items']), ...(isText(next) && { next }), ...(isCount(total) && { total }) };
}

/** @param asked for how many */
export function toLookUp(answer: unknown, asked: number): ContactLookUp {
  if (!isRecord(answer)) throw new AdapterError('unknown', { message: 'That is no ContactLookUp' });
  const { matches, lookedFor, limits } = answer;
  return {
    matches: toMatches(matches),
    lookedFor: isCount(lookedFor) ? lookedFor : asked,
    ...(isRecord(limits) && { limits: toLimits(limits) }),
  };
}
