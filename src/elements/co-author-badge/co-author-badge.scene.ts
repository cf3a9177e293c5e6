import type { Authorship, CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import type { AuthorshipSnapshot } from '../../core/co-author/authorship-ports.js';

/** Invitations by what they are to the signed-in person. */
export interface Invites {
  /** Sent, and not answered. */
  readonly pending: readonly CoAuthorInvite[];
  /** Sent, and agreed to once: the post has changed since. */
  readonly stale: readonly CoAuthorInvite[];
  /** Theirs to answer. */
  readonly asked: CoAuthorInvite | undefined;
}

export function invitesOf({ invites = [], mine }: Authorship): Invites {
  const sent = invites.filter((invite) => invite.sent === true || mine === 'owner');
  return {
    pending: sent.filter(({ state }) => state === 'pending'),
    stale: sent.filter(({ state }) => state === 'stale'),
    asked: invites.find((invite) => !sent.includes(invite)),
  };
}

/** Who is named now: once signing together has ended here, that may be the owner alone. */
export function shownOf(authorship: Authorship, ended: boolean): Authorship {
  const { authors, mine, ownId, sunset } = authorship;
  if (!ended || sunset?.shows !== 'owner') return authorship;
  // Never who has agreed to anything; who comes first, where that is not said.
  const owner = authors.find(({ id, approvedAt }) =>
    mine === 'owner' && ownId !== undefined ? id === ownId : id !== ownId && approvedAt === undefined,
  );
  return { ...authorship, authors: owner ? [owner] : authors.slice(0, 1) };
}

/** What this person can do, and this back end. */
export interface BadgeWays {
  /** Take another's name off, or change the order. */
  readonly takeOff: boolean;
  readonly reorder: boolean;
  readonly stepBack: boolean;
  readonly withdraw: boolean;
  readonly history: boolean;
  readonly showHistory: boolean;
}

export function waysOf(
  { mine, ownId, hasHistory, authors }: Authorship,
  adapter: CoAuthorAdapter | undefined,
): BadgeWays {
  const can = (method: keyof CoAuthorAdapter): boolean => typeof adapter?.[method] === 'function';
  const signs = authors.some(({ id }) => id === ownId);
  return {
    takeOff: mine === 'owner' && signs && can('revoke'),
    reorder: mine === 'owner' && authors.length > 1 && can('reorder'),
    stepBack: mine === 'co-author' && signs && can('revoke'),
    withdraw: mine === 'owner' && can('withdraw'),
    history: hasHistory === true && can('getHistory'),
    // An owner who has always been alone has nothing to let be known.
    showHistory:
      (mine === 'co-author' || (mine === 'owner' && (authors.length > 1 || hasHistory === true))) && can('showHistory'),
  };
}

/** Whether there is more to read about the authors than their names. */
export function hasMore(authorship: Authorship, adapter: CoAuthorAdapter | undefined): boolean {
  const { mine, rights, sunset, invites = [] } = authorship;
  const { takeOff, reorder, stepBack, history, showHistory } = waysOf(authorship, adapter);
  return (
    rights !== undefined ||
    sunset !== undefined ||
    (mine === 'owner' && invites.length > 0) ||
    history ||
    reorder ||
    stepBack ||
    (authorship.authors.length > 1 && (takeOff || showHistory))
  );
}

/** What the element's states say. */
export function statesOf(
  { phase, error, authorship, ended, doing, takenOff }: AuthorshipSnapshot,
  most: number,
): readonly string[] {
  if (phase === 'failed' && error?.code === 'not-found') return ['unavailable'];
  if (!authorship) return [phase];
  const { mine, sunset } = authorship;
  const { authors } = shownOf(authorship, ended);
  const { pending, stale, asked } = invitesOf(authorship);
  const facts: readonly (readonly [string, boolean])[] = [
    ['solo', authors.length === 1],
    ['folded', authors.length > most],
    ['pending', pending.length > 0 || asked?.state === 'pending'],
    ['stale', stale.length > 0 || asked?.state === 'stale'],
    ['asked', asked !== undefined],
    ['gone', authors.some(({ person }) => !person)],
    ['sunset', sunset !== undefined && !ended],
    ['ended', ended],
    ['busy', doing !== undefined],
    ['undoable', takenOff !== undefined],
  ];
  return [phase, ...(mine ? [mine] : []), ...facts.filter(([, holds]) => holds).map(([state]) => state)];
}
