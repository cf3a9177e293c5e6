import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/co-author-invite/co-author-invite.define.js';
import type { CoAuthorInviteEventMap } from '../elements/co-author-invite/co-author-invite.events.js';
import { CoAuthorInviteElement } from '../elements/co-author-invite/co-author-invite.js';

/**
 * `<rv-co-author-invite>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <CoAuthorInvite inviteId={inviteId} onCoAuthorApproved={({ detail }) => log(detail.invite.postId)} />
 */
export const CoAuthorInvite = createComponent({
  react: React,
  tagName: 'rv-co-author-invite',
  elementClass: CoAuthorInviteElement,
  displayName: 'CoAuthorInvite',
  events: {
    onCoAuthorInviteRequest: 'rv-co-author-invite-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-invite-request']
    >,
    onCoAuthorInvited: 'rv-co-author-invited' as EventName<CoAuthorInviteEventMap['rv-co-author-invited']>,
    onCoAuthorWithdrawRequest: 'rv-co-author-withdraw-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-withdraw-request']
    >,
    onCoAuthorWithdrawn: 'rv-co-author-withdrawn' as EventName<CoAuthorInviteEventMap['rv-co-author-withdrawn']>,
    onCoAuthorApproveRequest: 'rv-co-author-approve-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-approve-request']
    >,
    onCoAuthorApproved: 'rv-co-author-approved' as EventName<CoAuthorInviteEventMap['rv-co-author-approved']>,
    onCoAuthorDeclineRequest: 'rv-co-author-decline-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-decline-request']
    >,
    onCoAuthorDeclined: 'rv-co-author-declined' as EventName<CoAuthorInviteEventMap['rv-co-author-declined']>,
    onCoAuthorRevokeRequest: 'rv-co-author-revoke-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-revoke-request']
    >,
    onCoAuthorRevoked: 'rv-co-author-revoked' as EventName<CoAuthorInviteEventMap['rv-co-author-revoked']>,
    onCoAuthorRestoreRequest: 'rv-co-author-restore-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-restore-request']
    >,
    onCoAuthorRestored: 'rv-co-author-restored' as EventName<CoAuthorInviteEventMap['rv-co-author-restored']>,
    onCoAuthorAnswerRequest: 'rv-co-author-answer-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-answer-request']
    >,
    onCoAuthorLinkSendRequest: 'rv-co-author-link-send-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-link-send-request']
    >,
    onSignUpRequest: 'rv-sign-up-request' as EventName<CoAuthorInviteEventMap['rv-sign-up-request']>,
    onCoAuthorSettingsRequest: 'rv-co-author-settings-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-settings-request']
    >,
    onCoAuthorSettingsChanged: 'rv-co-author-settings-changed' as EventName<
      CoAuthorInviteEventMap['rv-co-author-settings-changed']
    >,
    onCoAuthorReportRequest: 'rv-co-author-report-request' as EventName<
      CoAuthorInviteEventMap['rv-co-author-report-request']
    >,
    onCoAuthorReported: 'rv-co-author-reported' as EventName<CoAuthorInviteEventMap['rv-co-author-reported']>,
    onPersonReportRequest: 'rv-person-report-request' as EventName<CoAuthorInviteEventMap['rv-person-report-request']>,
    onPersonReported: 'rv-person-reported' as EventName<CoAuthorInviteEventMap['rv-person-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<CoAuthorInviteEventMap['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<CoAuthorInviteEventMap['rv-person-blocked']>,
    onCoAuthorAdapterError: 'rv-co-author-adapter-error' as EventName<
      CoAuthorInviteEventMap['rv-co-author-adapter-error']
    >,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<CoAuthorInviteEventMap['rv-people-adapter-error']>,
  },
});
