import { commonStrings } from '../parts/common.strings.js';
import type { InvitationSettingsStrings } from '../parts/invite-settings.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';
import type { VideoStrings } from '../parts/video.strings.js';
import type { InvitationPartStrings } from './invitation.part.strings.js';

/** The words of `rv-invitation` until there is something to show, in English. */
export const invitationStrings = {
  ...commonStrings,
  invitationHeading: 'Invitation',
  invitationNotConnected: 'The invitation shows here when you are connected.',
};

/** All words of `rv-invitation`, those of its later parts among them. Replace any of them by the element's `strings`. */
export type InvitationStrings = typeof invitationStrings &
  InvitationPartStrings &
  InvitationSettingsStrings &
  VideoStrings &
  SafetyStrings;
