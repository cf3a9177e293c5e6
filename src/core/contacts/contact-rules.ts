import type { ContactMatching } from '../../contracts/index.js';
import type { ContactsSnapshot } from './contact-ports.js';

/** Never the whole book. */
const mostPerLookUp = 20;

/** How many may be looked for at once. */
export const perLookUpOf = ({ perLookUp = mostPerLookUp }: ContactMatching): number =>
  Math.max(1, Math.min(mostPerLookUp, Math.trunc(perLookUp)));

export interface ContactsLimit {
  /** Nobody can be looked for now. */
  readonly limited: boolean;
  /** When that ends, ms since 1970, where it is known. */
  readonly until: number | undefined;
  /** How many can be in the next look-up. */
  readonly most: number;
  /** How many are left today. `undefined`: as many as one likes. */
  readonly left: number | undefined;
}

/** What is allowed just now. */
export function limitOf({ matching, restUntil, now }: ContactsSnapshot): ContactsLimit {
  const { remaining, resetsAt } = matching?.limits ?? {};
  const resets = resetsAt === undefined ? undefined : Date.parse(resetsAt);
  const left = resets !== undefined && resets <= now ? undefined : remaining;
  const rests = restUntil !== undefined && restUntil > now;
  const atOnce = matching ? perLookUpOf(matching) : mostPerLookUp;
  return {
    limited: rests || left === 0,
    until: rests ? Math.max(restUntil, left === 0 ? (resets ?? 0) : 0) : left === 0 ? resets : undefined,
    most: left === undefined || left === 0 ? atOnce : Math.min(atOnce, left),
    left,
  };
}

/** Nothing is left of somebody. */
export const isForgotten = ({ optedIn, kept = 0 }: ContactMatching): boolean => !optedIn && kept === 0;

/** What the element shows, in one word. */
export type ContactsScene =
  | 'loading'
  | 'failed'
  | 'unsupported'
  | 'not-opted-in'
  | 'forgotten'
  | 'ready'
  | 'looking'
  | 'nothing-found'
  | 'limited';

export function sceneOf(snapshot: ContactsSnapshot): ContactsScene {
  const { phase, matching, unsupported, forgotten, doing, result } = snapshot;
  if (phase === 'failed') return 'failed';
  if (!matching) return 'loading';
  if (unsupported) return forgotten ? 'forgotten' : 'unsupported';
  if (!matching.optedIn) return forgotten ? 'forgotten' : 'not-opted-in';
  if (doing === 'find') return 'looking';
  if (limitOf(snapshot).limited) return 'limited';
  return result?.matches.length === 0 ? 'nothing-found' : 'ready';
}
