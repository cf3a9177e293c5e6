import type { InvitationOutlet } from '../../core/invite/invitation-ports.js';
import { emit } from '../parts/emit.js';
import type { InvitationEventMap } from './invitation.events.js';

/** What somebody does, as the element's events: a request before, a word after. */
export function invitationOutlet(host: EventTarget): InvitationOutlet {
  function send<Type extends keyof InvitationEventMap & `rv-${string}`>(
    type: Type,
    detail: InvitationEventMap[Type]['detail'],
    cancelable = false,
  ): boolean {
    return emit(host, type, detail, cancelable);
  }
  return {
    mayFollow: (invitation, consent) => send('rv-follow-request', { invitation, consent }, true),
    mayUndo: (invitation) => send('rv-follow-undo-request', { invitation }, true),
    mayUnfollow: (invitation) => send('rv-unfollow-request', { invitation, person: invitation.inviter }, true),
    mayDecline: (invitation, mute) => send('rv-invitation-decline-request', { invitation, mute }, true),
    mayTell: (invitation, consent) => send('rv-invitation-tell-request', { invitation, consent }, true),
    maySignUp: (invitation, { intent, expiresAt }) =>
      send('rv-sign-up-request', { invitation, intent, expiresAt }, true),
    shown: (invitation) => send('rv-invitation-shown', { invitation }),
    accepted: (invitation) => send('rv-invitation-accepted', { invitation }),
    undone: (invitation) => send('rv-follow-undone', { invitation }),
    unfollowed: (invitation, relation) => send('rv-unfollowed', { invitation, person: invitation.inviter, relation }),
    declined: (invitation, mute) => send('rv-invitation-declined', { invitation, mute }),
    told: (invitation) => send('rv-invitation-told', { invitation }),
    consented: (invitation, consent) => send('rv-consent', { invitation, consent }),
    inviteFailed: (error, method) => send('rv-invite-adapter-error', { error, method }),
    peopleFailed: (error, method) => send('rv-people-adapter-error', { error, method }),
  };
}
