import type { CoAuthorEvent, CoAuthorRights } from '../../contracts/index.js';
import { authorsSheetStrings } from '../parts/authors-sheet.strings.js';

/** The words of the sheet about the authors, in English. They come with it. */
export const coAuthorBadgeSheetStrings = {
  ...authorsSheetStrings,
  badgeYou: 'You',
  badgeMoveUp: (name: string): string => `Move up: ${name}`,
  badgeMoveDown: (name: string): string => `Move down: ${name}`,
  badgeMoved: (name: string, place: string, all: string): string => `${name} is now ${place} of ${all}.`,
  badgeTakeOff: 'Take off',
  badgeTakeOffName: (name: string): string => `Take off: ${name}`,
  badgeTakeOffConfirm: (name: string): string => `Take ${name} off this post? The post stays.`,
  badgeTakeOffAct: 'Take the name off',
  badgeTakeOffKeep: 'Keep the name',
  badgeStepBack: 'Step back',
  badgeStepBackConfirm: 'Take your name off this post? The post stays, and stays its owner’s.',
  badgeStepBackAct: 'Take my name off',
  badgeStepBackKeep: 'Keep my name',
  badgeInvites: 'Asked to sign',
  badgePending: 'Not answered yet',
  badgeStaleState: 'Has to agree again: the post was changed',
  badgeSomebody: 'Whoever opens the link',
  badgeWithdraw: 'Take back',
  badgeWithdrawName: (name: string): string => `Take back: ${name}`,
  badgeWithdrawConfirm: (name: string): string => `Take back what ${name} was asked? They can no longer sign.`,
  badgeWithdrawLinkConfirm: 'Take this invitation back? Its link no longer opens it.',
  badgeWithdrawAct: 'Take it back',
  badgeWithdrawKeep: 'Let it stand',
  badgeStaleConfirm: (name: string): string => `Take ${name} off for good? They are no longer asked to agree again.`,
  badgeStaleAct: 'Take off for good',
  badgeRights: 'What co-authors may do',
  badgeRight: (right: keyof CoAuthorRights): string =>
    ({
      pin: 'Pin it to their profile',
      replies: 'Answer, hide and delete comments',
      delete: 'Delete the post',
      boost: 'Pay for its reach',
    })[right],
  badgeMay: 'Yes',
  badgeMayNot: 'Owner only',
  badgeHistory: 'History',
  badgeHistoryShow: 'Show the history',
  badgeHistoryPublic: 'Let everybody read when I was asked and agreed',
  badgeHistoryPublicOwner: 'Let everybody read what I did here, and when',
  badgeHistoryEmpty: 'Nothing to read here.',
  badgeHistoryFailed: (problem: string): string => `The history didn’t arrive. ${problem}`,
  badgeNobodyKnown: 'An unavailable account',
  /** @param person whom it is about, where that is another */
  badgeEvent: (type: CoAuthorEvent['type'], by: string, person: string | undefined): string =>
    ({
      invited: person === undefined ? `${by} made an invitation` : `${by} asked ${person} to sign`,
      approved: `${by} agreed`,
      changed: `${by} changed the post: agreement is needed again`,
      declined: `${by} declined`,
      withdrawn: person === undefined ? `${by} took an invitation back` : `${by} took back what ${person} was asked`,
      revoked: person === undefined ? `${by} stepped back` : `${by} took ${person} off`,
      restored: person === undefined ? `${by} is named again` : `${by} named ${person} again`,
      expired: person === undefined ? 'An invitation ran out' : `The invitation for ${person} ran out`,
    })[type],
};

export type CoAuthorBadgeSheetStrings = typeof coAuthorBadgeSheetStrings;
