import type { Limits } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import type { Clock } from '../../core/clock.js';
import { toTimestamp } from './records.js';

const dayMs = 86_400_000;

/** How often people did something today. Days are those of UTC. */
export interface Quota {
  /** The limits with what is left of them today. */
  limitsFor(personId: string, limits: Limits): Limits;
  /** @throws `rate-limited` when less than that is left today: by default, nothing */
  assertLeft(personId: string, limits: Limits, wanted?: number): void;
  count(personId: string, by?: number): void;
}

/** Makes a count that begins anew each day. */
export function createQuota(clock: Clock): Quota {
  const counts = new Map<string, { readonly day: number; readonly count: number }>();

  const today = (): number => Math.floor(clock.now() / dayMs);

  function usedBy(personId: string): number {
    const counted = counts.get(personId);
    return counted?.day === today() ? counted.count : 0;
  }

  return {
    limitsFor(personId, limits) {
      const { perDay } = limits;
      if (perDay === undefined) return limits;
      return {
        ...limits,
        remaining: Math.max(0, perDay - usedBy(personId)),
        resetsAt: toTimestamp((today() + 1) * dayMs),
      };
    },
    assertLeft(personId, { perDay }, wanted = 1) {
      if (perDay === undefined || usedBy(personId) + wanted <= perDay) return;
      throw new AdapterError('rate-limited', { retryAfterMs: (today() + 1) * dayMs - clock.now() });
    },
    count(personId, by = 1) {
      counts.set(personId, { day: today(), count: usedBy(personId) + by });
    },
  };
}
