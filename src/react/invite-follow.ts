import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/invite-follow/invite-follow.define.js';
import type { InviteFollowEventMap } from '../elements/invite-follow/invite-follow.events.js';
import { InviteFollow as InviteFollowElement } from '../elements/invite-follow/invite-follow.js';

/**
 * `<rv-invite-follow>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <InviteFollow adapters={adapters} onInviteSent={({ detail }) => log(detail.inviteId)} />
 */
export const InviteFollow = createComponent({
  react: React,
  tagName: 'rv-invite-follow',
  elementClass: InviteFollowElement,
  displayName: 'InviteFollow',
  events: {
    onInvitePickerOpened: 'rv-invite-picker-opened' as EventName<InviteFollowEventMap['rv-invite-picker-opened']>,
    onInvitePickerClosed: 'rv-invite-picker-closed' as EventName<InviteFollowEventMap['rv-invite-picker-closed']>,
    onInviteContactSelected: 'rv-invite-contact-selected' as EventName<
      InviteFollowEventMap['rv-invite-contact-selected']
    >,
    onInviteRequest: 'rv-invite-request' as EventName<InviteFollowEventMap['rv-invite-request']>,
    onInviteSent: 'rv-invite-sent' as EventName<InviteFollowEventMap['rv-invite-sent']>,
    onInviteLinkMade: 'rv-invite-link-made' as EventName<InviteFollowEventMap['rv-invite-link-made']>,
    onInviteShareCancelled: 'rv-invite-share-cancelled' as EventName<InviteFollowEventMap['rv-invite-share-cancelled']>,
    onInviteRevokeRequest: 'rv-invite-revoke-request' as EventName<InviteFollowEventMap['rv-invite-revoke-request']>,
    onInviteRevoked: 'rv-invite-revoked' as EventName<InviteFollowEventMap['rv-invite-revoked']>,
    onInviteLimitReached: 'rv-invite-limit-reached' as EventName<InviteFollowEventMap['rv-invite-limit-reached']>,
    onInviteAdapterError: 'rv-invite-adapter-error' as EventName<InviteFollowEventMap['rv-invite-adapter-error']>,
  },
});
