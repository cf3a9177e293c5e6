import type { AuthorRole, CoAuthorInviteState, SignedContent } from '../../contracts/index.js';
import { coAuthorSigningStrings } from './co-author-invite.signing.strings.js';

/** The words of who may ask, in English. */
export const coAuthorReceivedSettingsStrings = {
  coAuthorReceivedSettings: 'Who may ask me',
  coAuthorReceivedSettingsQuestion: 'Who may ask me to sign with them?',
};

/** The words of the invitations that somebody was sent, in English. */
export const coAuthorReceivedStrings = {
  ...coAuthorReceivedSettingsStrings,
  coAuthorReceivedHeading: 'Asked to sign',
  coAuthorReceivedNone: 'Nobody has asked you to sign anything',
  coAuthorReceivedNoneHint: 'When somebody does, it shows here. Your name goes on nothing before you agree.',
  /** As whoever was asked reads it. */
  coAuthorReceivedState: (state: CoAuthorInviteState): string =>
    ({
      pending: 'Waits for your answer',
      approved: 'You sign it',
      stale: 'Changed: asks you again',
      declined: 'You said no',
      withdrawn: 'Taken back',
      revoked: 'Your name is off it',
      expired: 'Expired',
      ended: 'Over',
    })[state],
  coAuthorReceivedFailed: (problem: string): string => `Your invitations didn’t arrive. ${problem}`,
  coAuthorReceivedMoreFailed: (problem: string): string => `The rest didn’t arrive. ${problem}`,
  coAuthorReceivedArrived: (name: string, kind: SignedContent['kind'] | undefined, role: AuthorRole): string =>
    `${coAuthorSigningStrings.coAuthorSigningFrom(name, kind, role)}.`,
  coAuthorReceivedUnlisted: 'Your invitations can’t be listed here.',
};

export type CoAuthorReceivedStrings = typeof coAuthorReceivedStrings;
