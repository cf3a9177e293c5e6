import type { CoAuthorInviteState } from '../../contracts/index.js';

/** The words of asking others to sign, in English. */
export const coAuthorAskingStrings = {
  coAuthorAskingHeading: 'Ask somebody to sign',
  coAuthorAskingWhat: 'This is what they would sign',
  coAuthorAskingLock: 'While somebody is asked, the post can’t be edited.',
  coAuthorAskingLocked: 'The post can’t be edited while somebody is asked to sign it.',
  coAuthorAskingChanged: 'The post has changed. Look at it again before you ask anybody.',
  coAuthorAskingChoose: 'Ask to sign',
  coAuthorAskingPerson: (name: string): string => `Ask ${name} to sign`,
  coAuthorAskingByLink: 'Make a link for one person',
  coAuthorAskingMakeLink: 'Make the link',
  coAuthorAskingByLinkHint: 'For somebody without an account. Whoever is first to use it can sign, once they have one.',
  coAuthorAskingWhoever: 'Whoever is first to use the link',
  coAuthorAskingLink: 'Link for one person',
  coAuthorAskingCopy: 'Copy link',
  coAuthorAskingSendLink: 'Send with an invitation',
  coAuthorAskingCopied: 'The link is copied.',
  coAuthorAskingCopyFailed: 'Copying didn’t work. Select the link and copy it.',
  coAuthorAskingAsked: 'Asked to sign',
  coAuthorAskingNobody: 'Nobody is asked now.',
  /** As its sender reads it. */
  coAuthorAskingState: (state: CoAuthorInviteState): string =>
    ({
      pending: 'Waits for an answer',
      approved: 'Signs it',
      stale: 'Has to agree again: the post has changed',
      declined: 'No answer in time',
      withdrawn: 'Taken back',
      revoked: 'No longer signs it',
      expired: 'No answer in time',
      ended: 'Over',
    })[state],
  coAuthorAskingUntil: (date: string): string => `until ${date}`,
  coAuthorAskingWithdraw: 'Take back',
  coAuthorAskingWithdrawOf: (name: string): string => `Take back: ${name}`,
  coAuthorAskingWithdrawConfirm: (name: string): string => `${name} can no longer sign. The post stays as it is.`,
  coAuthorAskingInvited: (name: string): string => `${name} is asked to sign. Their name goes on it once they agree.`,
  coAuthorAskingLinkMade: 'The link is made.',
  coAuthorAskingNews: (name: string, state: CoAuthorInviteState): string =>
    ({
      pending: `${name} is asked to sign.`,
      approved: `${name} approved.`,
      stale: `${name} has to agree again.`,
      declined: `${name} didn’t answer in time.`,
      withdrawn: `The invitation of ${name} is taken back.`,
      revoked: `${name} no longer signs it.`,
      expired: `${name} didn’t answer in time.`,
      ended: `The invitation of ${name} is over.`,
    })[state],
  coAuthorAskingBy: (names: string): string => `By ${names}.`,
  coAuthorAskingNotAsked: (problem: string): string => `Nobody was asked. ${problem}`,
  coAuthorAskingRefused: 'This account can’t be asked. Choose another one.',
  coAuthorAskingNotWithdrawn: (problem: string): string => `The invitation is still open. ${problem}`,
  coAuthorAskingNotYours: 'Only who posted it can ask others to sign.',
  coAuthorAskingGone: 'This post is not available',
  coAuthorAskingFailed: (problem: string): string => `The post didn’t arrive. ${problem}`,
};

export type CoAuthorAskingStrings = typeof coAuthorAskingStrings;
