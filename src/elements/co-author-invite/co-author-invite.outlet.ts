import type { CoAuthorInvite } from '../../contracts/index.js';
import type { AskingOutlet } from '../../core/co-author/asking-store.js';
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
