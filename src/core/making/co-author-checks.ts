import type { CandidateStatus, CoAuthorCandidate } from '../../contracts/index.js';
import { isPerson } from '../invite/invitation-check.js';
import type { Candidate } from './co-author-rules.js';

/** What a record from a host's back end, often untyped, may turn out to be. */
type Untyped<Kind> = { readonly [Key in keyof Kind]?: unknown };

const statuses: ReadonlySet<unknown> = new Set<CandidateStatus>([
  'eligible',
  'invited',
  'author',
  'cool-down',
  'unavailable',
]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** `undefined`: nobody who could be shown. Of a status nobody knows, they can't be asked. */
export function toCandidate(answer: unknown): Candidate | undefined {
  if (!isRecord(answer)) return undefined;
  const { person, status, until } = answer as Untyped<CoAuthorCandidate>;
  if (!isPerson(person)) return undefined;
  return {
    id: person.id,
    person,
    status: statuses.has(status) ? (status as CandidateStatus) : 'unavailable',
    ...(typeof until === 'string' && { until }),
  };
}
