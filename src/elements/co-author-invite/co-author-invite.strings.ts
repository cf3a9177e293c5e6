import type { AuthorsStrings } from '../parts/authors.strings.js';
import type { CoAuthorPickerStrings } from '../parts/co-author-picker.strings.js';
import { commonStrings } from '../parts/common.strings.js';
import type { InvitationSettingsStrings } from '../parts/invite-settings.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';
import type { CoAuthorAskingStrings } from './co-author-invite.asking.strings.js';
import type { CoAuthorContentStrings } from './co-author-invite.content.strings.js';
import type { CoAuthorReceivedStrings } from './co-author-invite.received.strings.js';
import type { CoAuthorSigningStrings } from './co-author-invite.signing.strings.js';

/** The words of `rv-co-author-invite` until there is something to show, in English. */
export const coAuthorInviteStrings = {
  ...commonStrings,
  coAuthorInviteHeading: 'Sign together',
  coAuthorInviteNotConnected: 'Invitations to sign show here when you are connected.',
};

/** All words of `rv-co-author-invite`, those of its later parts among them. Replace any of them by the element's `strings`. */
export type CoAuthorInviteStrings = typeof coAuthorInviteStrings &
  CoAuthorContentStrings &
  CoAuthorSigningStrings &
  CoAuthorAskingStrings &
  CoAuthorReceivedStrings &
  CoAuthorPickerStrings &
  AuthorsStrings &
  InvitationSettingsStrings &
  SafetyStrings;
