import { commonStrings } from '../parts/common.strings.js';
import type { inviteCardStrings } from './invite-follow.card.strings.js';
import type { inviteSheetStrings } from './invite-follow.sheet.strings.js';

/** The words of `rv-invite-follow` from the first moment, in English. */
export const inviteFollowStrings = {
  ...commonStrings,
  inviteHeading: 'Invite somebody to your latest clip',
  inviteButton: 'Invite somebody',
  inviteNotConnected: 'You can invite people to your latest clip once you are connected.',
};

/** All words of `rv-invite-follow`. Replace any of them by the element's `strings`. */
export type InviteFollowStrings = typeof inviteFollowStrings & typeof inviteCardStrings & typeof inviteSheetStrings;
