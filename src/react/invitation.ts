import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/invitation/invitation.define.js';
import type { InvitationEventMap } from '../elements/invitation/invitation.events.js';
import { InvitationElement } from '../elements/invitation/invitation.js';

/**
 * `<rv-invitation>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <Invitation token={token} onSignUpRequest={(event) => (event.preventDefault(), signUp(event.detail.intent))} />
 */
export const Invitation = createComponent({
  react: React,
  tagName: 'rv-invitation',
  elementClass: InvitationElement,
  displayName: 'Invitation',
  events: {
    onInvitationShown: 'rv-invitation-shown' as EventName<InvitationEventMap['rv-invitation-shown']>,
    onInvitationClipPlayed: 'rv-invitation-clip-played' as EventName<InvitationEventMap['rv-invitation-clip-played']>,
    onInvitationClipEnded: 'rv-invitation-clip-ended' as EventName<InvitationEventMap['rv-invitation-clip-ended']>,
    onFollowRequest: 'rv-follow-request' as EventName<InvitationEventMap['rv-follow-request']>,
    onInvitationAccepted: 'rv-invitation-accepted' as EventName<InvitationEventMap['rv-invitation-accepted']>,
    onConsent: 'rv-consent' as EventName<InvitationEventMap['rv-consent']>,
    onFollowUndoRequest: 'rv-follow-undo-request' as EventName<InvitationEventMap['rv-follow-undo-request']>,
    onFollowUndone: 'rv-follow-undone' as EventName<InvitationEventMap['rv-follow-undone']>,
    onUnfollowRequest: 'rv-unfollow-request' as EventName<InvitationEventMap['rv-unfollow-request']>,
    onUnfollowed: 'rv-unfollowed' as EventName<InvitationEventMap['rv-unfollowed']>,
    onInvitationDeclineRequest: 'rv-invitation-decline-request' as EventName<
      InvitationEventMap['rv-invitation-decline-request']
    >,
    onInvitationDeclined: 'rv-invitation-declined' as EventName<InvitationEventMap['rv-invitation-declined']>,
    onInvitationTellRequest: 'rv-invitation-tell-request' as EventName<
      InvitationEventMap['rv-invitation-tell-request']
    >,
    onInvitationTold: 'rv-invitation-told' as EventName<InvitationEventMap['rv-invitation-told']>,
    onSignUpRequest: 'rv-sign-up-request' as EventName<InvitationEventMap['rv-sign-up-request']>,
    onCoAuthorOpenRequest: 'rv-co-author-open-request' as EventName<InvitationEventMap['rv-co-author-open-request']>,
    onInviteSettingsRequest: 'rv-invite-settings-request' as EventName<
      InvitationEventMap['rv-invite-settings-request']
    >,
    onInviteSettingsChanged: 'rv-invite-settings-changed' as EventName<
      InvitationEventMap['rv-invite-settings-changed']
    >,
    onPersonReportRequest: 'rv-person-report-request' as EventName<InvitationEventMap['rv-person-report-request']>,
    onPersonReported: 'rv-person-reported' as EventName<InvitationEventMap['rv-person-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<InvitationEventMap['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<InvitationEventMap['rv-person-blocked']>,
    onInviteAdapterError: 'rv-invite-adapter-error' as EventName<InvitationEventMap['rv-invite-adapter-error']>,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<InvitationEventMap['rv-people-adapter-error']>,
  },
});
