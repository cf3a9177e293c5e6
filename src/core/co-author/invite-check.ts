import { AdapterError } from '../../contracts/errors.js';
import type {
  Availability,
  CoAuthorInvite,
  CoAuthorInviteState,
  CoAuthorRights,
  CoAuthorRules,
  Page,
  Signable,
} from '../../contracts/index.js';
import { isAuthorRole } from './roles.js';
import { isPerson } from '../invite/invitation-check.js';
import { checkAuthors } from './authorship-check.js';
import { toSignable } from './signable.js';

/** What a record from a host's back end, often untyped, may turn out to be. */
type Untyped = Readonly<Record<string, unknown>>;

const states: ReadonlySet<unknown> = new Set<CoAuthorInviteState>([
  'pending',
  'approved',
  'stale',
  'declined',
  'withdrawn',
  'revoked',
  'expired',
  'ended',
]);

const isRecord = (value: unknown): value is Untyped =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where it has come to an answer and no more can be given. */
const over: ReadonlySet<CoAuthorInviteState> = new Set(['declined', 'withdrawn', 'revoked', 'expired', 'ended']);

export const isOpen = ({ state }: CoAuthorInvite): boolean => state === 'pending' || state === 'stale';

/**
 * An invitation as the contract has it. What can't be shown is left out; a state that nobody knows is `ended`.
 *
 * @throws AdapterError `unknown` where it has no id, no post or nobody who invites
 */
export function toCoAuthorInvite(given: unknown): CoAuthorInvite {
  if (
    !isRecord(given) ||
    typeof given['id'] !== 'string' ||
    typeof given['postId'] !== 'string' ||
    !isPerson(given['inviter'])
  ) {
    throw new AdapterError('unknown', { message: 'That is no invitation: it has no id, no post, or no inviter' });
  }
  const { id, postId, inviter, invitee, role, sent, signable, others, rights } = given;
  const state = states.has(given['state']) ? (given['state'] as CoAuthorInviteState) : 'ended';
  const there = over.has(state) ? undefined : signableOf(postId, signable);
  return {
    id,
    postId,
    inviter,
    role: isAuthorRole(role) ? role : 'author',
    state,
    createdAt: typeof given['createdAt'] === 'string' ? given['createdAt'] : '',
    ...(isPerson(invitee) && { invitee }),
    ...(sent === true && { sent }),
    ...(there && { signable: there }),
    ...(Array.isArray(others) && { others: checkAuthors(others) }),
    ...(isRecord(rights) && { rights: toRights(rights) }),
    ...texts(given, ['approvedHash', 'url', 'expiresAt', 'changedAt', 'undoUntil']),
  };
}

/** Nothing where it is of another post than the one they are asked about. */
function signableOf(postId: string, given: unknown): Signable | undefined {
  try {
    const signable = toSignable(given);
    return signable.content.postId === postId ? signable : undefined;
  } catch {
    return undefined;
  }
}

function texts<Name extends string>(given: Untyped, names: readonly Name[]): Readonly<Partial<Record<Name, string>>> {
  const kept = names.filter((name) => typeof given[name] === 'string').map((name) => [name, given[name]]);
  return Object.fromEntries(kept) as Readonly<Partial<Record<Name, string>>>;
}

const toRights = ({ pin, replies, delete: remove, boost }: Untyped): CoAuthorRights => ({
  pin: pin === true,
  replies: replies === true,
  delete: remove === true,
  boost: boost === true,
});

/** A page of invitations, without what is none. */
export function toInvitePage(given: unknown): Page<CoAuthorInvite> {
  if (!isRecord(given) || !Array.isArray(given['items'])) {
    throw new AdapterError('unknown', { message: 'That is no page of a list: it has no items' });
  }
  const items = given['items'].flatMap((item): CoAuthorInvite[] => {
    try {
      return [toCoAuthorInvite(item)];
    } catch {
      return [];
    }
  });
  return { items, ...(typeof given['next'] === 'string' && { next: given['next'] }) };
}

/** Rules without what is none. */
export function toCoAuthorRules(given: unknown): CoAuthorRules {
  if (!isRecord(given)) return {};
  const { limits, maxAuthors, roles: offered, lifeMs, locks, who } = given;
  const known = Array.isArray(offered) ? [...new Set(offered.filter(isAuthorRole))] : [];
  return {
    ...(isRecord(limits) && { limits }),
    ...(isCount(maxAuthors) && { maxAuthors }),
    ...(known.length > 0 && { roles: known }),
    ...(isCount(lifeMs) && { lifeMs }),
    ...(locks === true && { locks }),
    ...(typeof who === 'string' && who.trim() !== '' && { who }),
  };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;

const reasons: ReadonlySet<unknown> = new Set(['region', 'age', 'account', 'rollout', 'ended']);

/** What nobody has said no to is there. */
export function toAvailability(given: unknown): Availability {
  if (!isRecord(given) || given['available'] !== false) return { available: true };
  const { reason, until } = given;
  return {
    available: false,
    reason: reasons.has(reason) ? (reason as 'account') : 'account',
    ...(typeof until === 'string' && { until }),
  };
}
