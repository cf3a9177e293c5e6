import { spentOf, type Spent } from '../making/quota.js';
import type { ComposerSnapshot } from './composer.js';
import { usedSides } from './composer-rules.js';

/** What a day has too little of for this story. */
export type SpentQuota = Spent<'stories' | 'pictures'>;

type Terms = Pick<ComposerSnapshot, 'mode' | 'faces' | 'rules' | 'limits'>;

/** What is known to keep the story from being shared today; of two, what does so longer. */
export function spentQuotaOf({ mode, faces, rules, limits }: Terms, nowMs: number): SpentQuota | undefined {
  // Before it is known how many faces there are, there is at least one.
  const unsent = mode === undefined ? 1 : usedSides(mode).filter((side) => faces[side].upload.phase === 'none').length;
  return spentOf(
    [
      ['stories', rules.limits ?? {}, 1],
      ['pictures', limits, unsent],
    ],
    nowMs,
  );
}
