import type { Audience } from '../../contracts/index.js';
import { limitOf, timeOf } from '../invite/invite-rules.js';
import { mostCoAuthors } from './co-author-rules.js';
import type { CoAuthoredWork } from './co-author-work.js';
import type { CoAuthorChoiceSnapshot } from './co-authors.js';

/** What there is room for, beside those who are chosen. */
export interface CoAuthorRoom {
  /** How many of those who are chosen can be asked. */
  readonly fits: number;
  /** Why nobody else can be chosen. `undefined`: somebody can. */
  readonly heldBy: 'names' | 'limit' | undefined;
  /** How many more can be chosen today. `undefined`: nobody has said. */
  readonly left: number | undefined;
  /** With `limit`: when there are more. ms since 1970. */
  readonly until: number | undefined;
}

/** Somebody is being asked. */
export const isAsking = ({ asked }: Pick<CoAuthoredWork, 'asked'>): boolean =>
  asked.some(({ phase }) => phase === 'asking');

/** @param chosen how many are chosen */
export function roomOf(
  snapshot: Pick<CoAuthorChoiceSnapshot, 'rules' | 'now' | 'restUntil'>,
  chosen: number,
): CoAuthorRoom {
  const { left, limited, until } = limitOf(snapshot);
  const names = mostCoAuthors(snapshot.rules);
  const today = limited ? 0 : (left ?? Infinity);
  const isDayOver = chosen >= today;
  return {
    fits: Math.min(chosen, names, today),
    heldBy: chosen >= names ? 'names' : isDayOver ? 'limit' : undefined,
    left: left === undefined ? undefined : Math.max(0, left - chosen),
    until: isDayOver ? (until ?? timeOf(snapshot.rules.limits?.resetsAt)) : undefined,
  };
}

/** Nobody but its author will see it: nobody can be asked to sign it. */
export const isAlone = ({
  rules,
  audienceId,
}: {
  readonly rules: { readonly audiences?: readonly Audience[] };
  readonly audienceId: string | undefined;
}): boolean => rules.audiences?.find(({ id }) => id === audienceId)?.alone === true;
