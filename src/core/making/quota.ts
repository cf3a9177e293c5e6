import { AdapterError } from '../../contracts/errors.js';
import type { Limits } from '../../contracts/index.js';

/** What a day has too little of. */
export interface Spent<Of> {
  readonly of: Of;
  readonly left: number;
  /** When there is more. ms since 1970; absent where nobody has said. */
  readonly until: number | undefined;
}

/** What is needed, and what the back end has said of it. */
export type Need<Of> = readonly [of: Of, said: Limits, needed: number];

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

/** What there is too little of; of two, what is so longer. */
export function spentOf<Of>(needs: readonly Need<Of>[], nowMs: number): Spent<Of> | undefined {
  const spent = needs.flatMap(([of, said, needed]): Spent<Of>[] => {
    const left = leftOf(said, nowMs) ?? Infinity;
    return left < needed ? [{ of, left, until: resetOf(said) }] : [];
  });
  return spent.toSorted((one, other) => (other.until ?? 0) - (one.until ?? 0))[0];
}

/** The same, as what sharing would fail with. @param nowMs since 1970 */
export function quotaErrorOf(spent: Spent<unknown> | undefined, nowMs: number): AdapterError | undefined {
  if (!spent) return undefined;
  return new AdapterError('rate-limited', spent.until === undefined ? {} : { retryAfterMs: spent.until - nowMs });
}
