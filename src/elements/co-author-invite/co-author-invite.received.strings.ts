import type { CoAuthorInviteState } from '../../contracts/index.js';

/** The words of the invitations that somebody was sent, in English. */
export const coAuthorReceivedStrings = {
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
  coAuthorReceivedArrived: (name: string): string => `${name} asks you to sign.`,
  coAuthorReceivedSettings: 'Who may ask me',
  coAuthorReceivedSettingsQuestion: 'Who may ask me to sign with them?',
  coAuthorReceivedUnlisted: 'Your invitations can’t be listed here.',
};

export type CoAuthorReceivedStrings = typeof coAuthorReceivedStrings;
