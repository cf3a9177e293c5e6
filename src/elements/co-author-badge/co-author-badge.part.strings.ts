import type { AuthorRole, CoAuthorSunset } from '../../contracts/index.js';

/** The words of names that are shown, in English. */
export const coAuthorBadgePartStrings = {
  /** The whole by one name. */
  badgeBy: (names: string): string => `By ${names}`,
  /** The same as a sentence. */
  badgeByNow: (names: string): string => `By ${names}.`,
  badgeAbout: 'About the authors',
  badgeInvalid: 'These names can’t be shown.',
  badgeUnavailable: 'Who made this is not available.',
  badgeFailed: (problem: string): string => `The names didn’t arrive. ${problem}`,
  /** Said when it happens, before the names as they are now. */
  badgeApproved: (name: string): string => `${name} approved.`,
  badgeNameOff: (name: string): string => `${name} is no longer named.`,
  badgeOwnNameOff: 'Your name is off this post.',
  badgeNameBack: (name: string): string => `${name} is named again.`,
  badgeUndo: 'Undo',
  badgeWaiting: (names: string): string => `Waiting for ${names}`,
  badgeWaitingLink: 'Waiting for whoever opens the link',
  /** At the end of the names of `badgeWaiting`. */
  badgeWaitingAnybody: 'whoever opens the link',
  badgeStale: (names: string): string => `Changed since ${names} agreed: not named until they agree again`,
  badgeAsked: (name: string, role: AuthorRole): string =>
    ({
      author: `${name} asks you to sign this.`,
      photo: `${name} asks you to sign this for the photos.`,
      translation: `${name} asks you to sign this for the translation.`,
      'original-artist': `${name} asks you to sign this as the original artist.`,
    })[role],
  badgeAskedAgain: (name: string): string => `${name} has changed this. You are not named until you agree again.`,
  badgeAnswer: 'Read and answer',
  /** After that, on a page that does not lead there. */
  badgeAnswerWhere: 'You can answer it among your invitations.',
  badgeSunset: (shows: CoAuthorSunset['shows'], date: string): string =>
    ({
      all: `Signing together ends here on ${date}. All names stay.`,
      owner: `Signing together ends here on ${date}. From then on only the owner is named.`,
    })[shows],
  badgeEnded: (shows: CoAuthorSunset['shows'], date: string): string =>
    ({
      all: `Signing together ended here on ${date}. All names stay.`,
      owner: `Signing together ended here on ${date}. Only the owner is named.`,
    })[shows],
  badgeNotTakenOff: (problem: string): string => `The name is still there. ${problem}`,
  badgeNotPutBack: (problem: string): string => `The name is not back yet. ${problem}`,
  badgeNotWithdrawn: (problem: string): string => `The invitation still stands. ${problem}`,
  badgeNotReordered: (problem: string): string => `The order is what it was. ${problem}`,
  badgeHistoryNotChanged: (problem: string): string => `That wasn’t changed. ${problem}`,
};

export type CoAuthorBadgePartStrings = typeof coAuthorBadgePartStrings;
