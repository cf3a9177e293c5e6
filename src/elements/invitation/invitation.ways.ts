import type { Adapters, Invitation } from '../../contracts/index.js';
import type { InvitationSnapshot } from '../../core/invite/invitation-ports.js';
import { possibleActions, type SafetyAction } from '../parts/safety-actions.js';

/** What somebody can do with this back end. */
export interface InvitationWays {
  readonly decline: boolean;
  readonly mute: boolean;
  readonly tell: boolean;
  readonly settings: boolean;
  readonly more: boolean;
}

/** What these adapters make possible. Without one the host answers the requests. */
export function waysOf(
  { outcome }: InvitationSnapshot,
  { standing, signedIn }: Invitation,
  adapters: Adapters | undefined,
): InvitationWays {
  const { invite } = adapters ?? {};
  const has = (method: keyof NonNullable<typeof invite>): boolean => !invite || typeof invite[method] === 'function';
  const decline = (standing === 'open' || standing === 'undone' || standing === 'declined') && has('decline');
  return {
    decline,
    mute: decline && signedIn && outcome !== 'muted',
    tell: standing === 'open' && signedIn && has('tellOpened'),
    settings: signedIn && typeof invite?.getSettings === 'function' && typeof invite.setSettings === 'function',
    more:
      standing !== 'self' &&
      outcome !== 'blocked' &&
      possibleActions({ actions: actionsOf(signedIn) }, adapters).length > 0,
  };
}

/** What can be done about whoever invites. Anybody may report, without an account too (Regulation (EU) 2022/2065, article 16). */
export const actionsOf = (signedIn: boolean): readonly SafetyAction[] =>
  signedIn ? ['block', 'report-person'] : ['report-person'];
