import type { StringsController } from '../../controllers/strings-controller.js';
import { authorsStrings } from '../parts/authors.strings.js';
import { coAuthorPickerStrings } from '../parts/co-author-picker.strings.js';
import { coAuthorAskingStrings } from './co-author-invite.asking.strings.js';
import { coAuthorContentStrings } from './co-author-invite.content.strings.js';
import { coAuthorReceivedSettingsStrings, coAuthorReceivedStrings } from './co-author-invite.received.strings.js';
import { coAuthorSigningStrings } from './co-author-invite.signing.strings.js';
import { coAuthorInviteStrings } from './co-author-invite.strings.js';

/** All that is said to who is asked, in English. */
export const signingEnglish = {
  ...coAuthorInviteStrings,
  ...authorsStrings,
  ...coAuthorContentStrings,
  ...coAuthorSigningStrings,
  ...coAuthorReceivedSettingsStrings,
};

export type SigningWords = StringsController<typeof signingEnglish>;

/** All that is said to who asks, in English. */
export const askingEnglish = {
  ...coAuthorInviteStrings,
  ...authorsStrings,
  ...coAuthorContentStrings,
  ...coAuthorPickerStrings,
  ...coAuthorSigningStrings,
  ...coAuthorAskingStrings,
};

export type AskingWords = StringsController<typeof askingEnglish>;

/** All that is said of a list of invitations, in English. */
export const receivedEnglish = {
  ...coAuthorInviteStrings,
  ...coAuthorSigningStrings,
  ...coAuthorReceivedStrings,
};

export type ReceivedWords = StringsController<typeof receivedEnglish>;
