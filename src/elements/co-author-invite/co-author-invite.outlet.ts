import type { CoAuthorInvite, PostAuthor } from '../../contracts/index.js';
import type { AskingOutlet } from '../../core/co-author/asking-store.js';
import type { AuthorshipOutlet } from '../../core/co-author/authorship-ports.js';
import type { SigningOutlet } from '../../core/co-author/signing-ports.js';
import type { CoAuthorNameDetail } from '../parts/co-author.events.js';
import { emit } from '../parts/emit.js';
import type { CoAuthorInviteEventMap } from './co-author-invite.events.js';

/** Dispatches one of the element's own events, its detail checked by its name. */
export function send<Type extends keyof CoAuthorInviteEventMap & `rv-${string}`>(
  host: EventTarget,
  type: Type,
  detail: CoAuthorInviteEventMap[Type]['detail'],
  cancelable = false,
): boolean {
  return emit(host, type, detail, cancelable);
}

export const nameDetail = ({ postId, id: inviteId, invitee }: CoAuthorInvite): CoAuthorNameDetail => ({
  postId,
  inviteId,
  ...(invitee && { person: invitee }),
});

/** What whoever is asked does, as the element's events. */
export function signingOutlet(host: EventTarget): SigningOutlet {
  return {
    mayApprove: (invite, hash) => send(host, 'rv-co-author-approve-request', { invite, hash }, true),
    mayDecline: (invite, mute) => send(host, 'rv-co-author-decline-request', { invite, mute }, true),
    mayRevoke: (invite) => send(host, 'rv-co-author-revoke-request', nameDetail(invite), true),
    mayRestore: (invite) => send(host, 'rv-co-author-restore-request', nameDetail(invite), true),
    maySignUp: (coAuthorInvite, intent) =>
      send(host, 'rv-sign-up-request', { coAuthorInvite, intent, expiresAt: coAuthorInvite.expiresAt }, true),
    approved: (invite) => send(host, 'rv-co-author-approved', { invite }),
    declined: (invite, mute) => send(host, 'rv-co-author-declined', { invite, mute }),
    revoked: (invite) => send(host, 'rv-co-author-revoked', { invite }),
    restored: (invite) => send(host, 'rv-co-author-restored', { invite }),
    failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
  };
}

/** What becomes of names and invitations of a post, as the element's events. What the badge does is not asked for here. */
export function namesOutlet(
  host: EventTarget,
  then: Pick<AuthorshipOutlet, 'withdrawn' | 'changed'>,
): AuthorshipOutlet {
  const detail = (postId: string, { id: inviteId, person }: PostAuthor): CoAuthorNameDetail => ({
    postId,
    inviteId,
    ...(person && { person }),
  });
  return {
    mayRevoke: (postId, author) => send(host, 'rv-co-author-revoke-request', detail(postId, author), true),
    mayRestore: (postId, author) => send(host, 'rv-co-author-restore-request', detail(postId, author), true),
    mayWithdraw: (invite) => send(host, 'rv-co-author-withdraw-request', nameDetail(invite), true),
    mayReorder: () => false,
    mayShowHistory: () => false,
    revoked: (invite) => send(host, 'rv-co-author-revoked', { invite }),
    restored: (invite) => send(host, 'rv-co-author-restored', { invite }),
    withdrawn(invite) {
      send(host, 'rv-co-author-withdrawn', { invite });
      then.withdrawn(invite);
    },
    reordered: () => undefined,
    historyShown: () => undefined,
    changed: then.changed,
    failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
  };
}

/** What who asks does, as the element's events. */
export function askingOutlet(
  host: EventTarget,
  then: Pick<AskingOutlet, 'invited' | 'heard' | 'refused'>,
): AskingOutlet {
  return {
    mayInvite: (draft, person) => send(host, 'rv-co-author-invite-request', { draft, ...(person && { person }) }, true),
    invited(invite) {
      send(host, 'rv-co-author-invited', { invite });
      then.invited(invite);
    },
    heard: then.heard,
    refused: then.refused,
    failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
  };
}
