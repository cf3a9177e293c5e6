import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/co-author-badge/co-author-badge.define.js';
import type { CoAuthorBadgeEventMap } from '../elements/co-author-badge/co-author-badge.events.js';
import { CoAuthorBadge as CoAuthorBadgeElement } from '../elements/co-author-badge/co-author-badge.js';

/**
 * `<rv-co-author-badge>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <CoAuthorBadge authors={note.authors} onProfileRequest={(event) => openProfile(event)} />
 */
export const CoAuthorBadge = createComponent({
  react: React,
  tagName: 'rv-co-author-badge',
  elementClass: CoAuthorBadgeElement,
  displayName: 'CoAuthorBadge',
  events: {
    onProfileRequest: 'rv-profile-request' as EventName<CoAuthorBadgeEventMap['rv-profile-request']>,
    onAuthorsExpanded: 'rv-authors-expanded' as EventName<CoAuthorBadgeEventMap['rv-authors-expanded']>,
    onCoAuthorAnswerRequest: 'rv-co-author-answer-request' as EventName<
      CoAuthorBadgeEventMap['rv-co-author-answer-request']
    >,
    onCoAuthorRevokeRequest: 'rv-co-author-revoke-request' as EventName<
      CoAuthorBadgeEventMap['rv-co-author-revoke-request']
    >,
    onCoAuthorRevoked: 'rv-co-author-revoked' as EventName<CoAuthorBadgeEventMap['rv-co-author-revoked']>,
    onCoAuthorRestoreRequest: 'rv-co-author-restore-request' as EventName<
      CoAuthorBadgeEventMap['rv-co-author-restore-request']
    >,
    onCoAuthorRestored: 'rv-co-author-restored' as EventName<CoAuthorBadgeEventMap['rv-co-author-restored']>,
    onCoAuthorWithdrawRequest: 'rv-co-author-withdraw-request' as EventName<
      CoAuthorBadgeEventMap['rv-co-author-withdraw-request']
    >,
    onCoAuthorWithdrawn: 'rv-co-author-withdrawn' as EventName<CoAuthorBadgeEventMap['rv-co-author-withdrawn']>,
    onAuthorsReorderRequest: 'rv-authors-reorder-request' as EventName<
      CoAuthorBadgeEventMap['rv-authors-reorder-request']
    >,
    onAuthorsReordered: 'rv-authors-reordered' as EventName<CoAuthorBadgeEventMap['rv-authors-reordered']>,
    onCoAuthorHistoryRequest: 'rv-co-author-history-request' as EventName<
      CoAuthorBadgeEventMap['rv-co-author-history-request']
    >,
    onCoAuthorHistoryChanged: 'rv-co-author-history-changed' as EventName<
      CoAuthorBadgeEventMap['rv-co-author-history-changed']
    >,
    onCoAuthorAdapterError: 'rv-co-author-adapter-error' as EventName<
      CoAuthorBadgeEventMap['rv-co-author-adapter-error']
    >,
  },
});
