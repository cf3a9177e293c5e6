import { AdapterError } from '../../contracts/errors.js';
import type { Limits } from '../../contracts/index.js';
import type { ComposerSnapshot } from './composer.js';
import { usedSides } from './composer-rules.js';

/** What a day has too little of for this story. */
export interface SpentQuota {
  readonly of: 'stories' | 'pictures';
  readonly left: number;
  /** When there is more. ms since 1970; absent where nobody has said. */
  readonly until: number | undefined;
}

type Terms = Pick<ComposerSnapshot, 'mode' | 'faces' | 'rules' | 'limits'>;

const resetOf = ({ resetsAt }: Limits): number | undefined => {
  const at = resetsAt === undefined ? NaN : Date.parse(resetsAt);
  return Number.isNaN(at) ? undefined : at;
};

/** How many there still are, by what the back end has said. Absent: it has not, or that was before there were new ones. */
export function leftOf(limits: Limits | undefined, nowMs: number): number | undefined {
  if (!limits) return undefined;
  const reset = resetOf(limits);
  return reset !== undefined && reset <= nowMs ? undefined : limits.remaining;
}

/** What is known to keep the story from being shared today; of two, what does so longer. */
export function spentQuotaOf({ mode, faces, rules, limits }: Terms, nowMs: number): SpentQuota | undefined {
  // Before it is known how many faces there are, there is at least one.
  const unsent = mode === undefined ? 1 : usedSides(mode).filter((side) => faces[side].upload.phase === 'none').length;
  const needs = [
    ['stories', rules.limits ?? {}, 1],
    ['pictures', limits, unsent],
  ] as const;
  const spent = needs.flatMap(([of, said, needed]): SpentQuota[] => {
    const left = leftOf(said, nowMs) ?? Infinity;
    return left < needed ? [{ of, left, until: resetOf(said) }] : [];
  });
  return spent.toSorted((one, other) => (other.until ?? 0) - (one.until ?? 0))[0];
}

/** The same, as what sharing would fail with. @param nowMs since 1970 */
export function quotaErrorOf(terms: Terms, nowMs: number): AdapterError | undefined {
  const spent = spentQuotaOf(terms, nowMs);
  if (!spent) return undefined;
  return new AdapterError('rate-limited', spent.until === undefined ? {} : { retryAfterMs: spent.until - nowMs });
}
