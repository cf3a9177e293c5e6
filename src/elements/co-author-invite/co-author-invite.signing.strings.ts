import type { AuthorRole, Availability, SignedContent } from '../../contracts/index.js';

/** The words of an invitation to sign, as whoever is asked reads it, in English. `name` is `@ana` where there is a handle. */
export const coAuthorSigningStrings = {
  coAuthorSigningFrom: (name: string, kind: SignedContent['kind'] | undefined, role: AuthorRole): string => {
    const what = kind === undefined ? 'a post' : { story: 'a story', note: 'a note', clip: 'a clip' }[kind];
    const as = {
      author: '',
      photo: ' for the photos',
      translation: ' for the translation',
      'original-artist': ' as the original artist',
    }[role];
    return `${name} asks you to sign ${what}${as}`;
  },
  coAuthorSigningUntil: (date: string): string => `Open until ${date}`,
  coAuthorSigningWhat: 'Exactly this is what you would sign',
  coAuthorSigningSigned: 'What you have signed',
  coAuthorSigningAs: 'You sign',
  coAuthorSigningRole: (role: AuthorRole): string =>
    ({
      author: 'as an author',
      photo: 'for the photos',
      translation: 'for the translation',
      'original-artist': 'as the original artist',
    })[role],
  coAuthorSigningWith: 'Beside you',
  coAuthorSigningQuestion: (name: string): string => `Sign it with ${name}?`,
  coAuthorSigningHint:
    'Your name and profile go on it, for just what you see here. If it changes, your name comes off until you agree again.',
  coAuthorSigningSign: 'Sign it',
  coAuthorSigningDecline: 'Don’t sign',
  /** On the pressed button, and for the ear, while it is on its way; so the next. */
  coAuthorSigningSigning: 'Signing…',
  coAuthorSigningDeclining: 'Saying no…',
  coAuthorSigningDeclineHint: 'Nobody is told if you don’t.',
  coAuthorSigningCovered: (count: number, formatted: string): string =>
    count === 1
      ? '1 photo is still covered. You would sign that too.'
      : `${formatted} photos are still covered. You would sign those too.`,
  coAuthorSigningCoveredClip: 'The clip is still covered. You would sign that too.',
  coAuthorSigningStale: 'It has changed since you signed it',
  coAuthorSigningStaleHint: 'Your name is off it. Below is what is there now: read it again before you answer.',
  coAuthorSigningChanged: 'It has just changed',
  coAuthorSigningChangedHint: 'Nothing was signed. Above is what is there now: read it again before you answer.',
  coAuthorSigningDiffers: 'This can’t be signed now',
  coAuthorSigningDiffersHint:
    'What came and what would be signed are not the same, so nothing is. You have done nothing wrong.',
  coAuthorSigningReadAgain: 'Read again',
  coAuthorSigningImpossible: 'This page can’t sign',
  coAuthorSigningImpossibleHint:
    'To know exactly what is signed takes a secure page (https), and this one isn’t. Open it on one.',
  coAuthorSigningMissing: 'This can’t be signed here',
  coAuthorSigningMissingHint: 'Not all of it can be shown to you, and nobody should sign what they can’t see.',
  coAuthorSigningSignedOut: 'Sign in to answer',
  coAuthorSigningSignedOutHint:
    'With an account, or with a new one. You are asked again before your name goes on anything.',
  coAuthorSigningSignUp: 'Sign up or in',
  coAuthorSigningSignUpHost: 'Go on with your sign-up. You are asked again when you’re back.',
  coAuthorSigningSignUpNobody: 'Sign up or in first, then open this link again.',
  coAuthorSigningApproved: (name: string): string => `You sign it with ${name}`,
  coAuthorSigningApprovedHint: 'Your name and profile are on it.',
  coAuthorSigningStepBack: 'Take my name off',
  coAuthorSigningStepBackConfirm: 'Your name and profile come off. The post stays, with whoever else signs it.',
  coAuthorSigningStepBackUndo: 'You can undo that for a while.',
  coAuthorSigningRevoked: 'Your name is off it',
  coAuthorSigningRevokedHint: 'The post stays, without you.',
  coAuthorSigningUndo: 'Undo',
  coAuthorSigningUndoable: 'You can undo it.',
  coAuthorSigningDeclined: 'You said no',
  coAuthorSigningDeclinedHint: 'Your name isn’t on it, and nobody is told.',
  coAuthorSigningMuted: (name: string): string => `${name} can’t ask you any more. They aren’t told.`,
  coAuthorSigningWithdrawn: 'This invitation was taken back',
  coAuthorSigningWithdrawnHint: (name: string): string => `${name} doesn’t ask any more. Your name isn’t on it.`,
  coAuthorSigningExpired: 'This invitation has expired',
  coAuthorSigningExpiredHint: (name: string): string => `Your name isn’t on it. ${name} can ask you again.`,
  coAuthorSigningEnded: 'This invitation is over',
  coAuthorSigningEndedHint: 'The post is gone, or posts can no longer be signed together here. Your name isn’t on it.',
  coAuthorSigningOwn: 'This is your own invitation',
  coAuthorSigningOwnHint: 'So it looks to whoever opens it.',
  coAuthorSigningUnavailable: 'This invitation is not available',
  coAuthorSigningUnavailableHint: 'Nothing of it can be shown here.',
  coAuthorSigningNotOffered: 'You can’t sign it',
  coAuthorReason: (reason: (Availability & { readonly available: false })['reason']): string =>
    ({
      region: 'Posts can’t be signed together where you are.',
      age: 'Posts can’t be signed together at your age.',
      account: 'Your account can’t sign posts of others.',
      rollout: 'Signing together is not here for everybody yet. You will get it later.',
      ended: 'Posts can no longer be signed together here.',
    })[reason],
  coAuthorReasonUntil: (date: string): string => `This may change on ${date}.`,
  coAuthorSigningFailed: (problem: string): string => `The invitation didn’t arrive. ${problem}`,
  coAuthorSigningNotSigned: (problem: string): string => `Your name isn’t on it. ${problem}`,
  coAuthorSigningNotDeclined: (problem: string): string => `Your answer didn’t arrive. ${problem}`,
  coAuthorSigningNotTakenOff: (problem: string): string => `Your name is still on it. ${problem}`,
  coAuthorSigningNotRestored: (problem: string): string => `Your name is still off it. ${problem}`,
  coAuthorSigningMute: 'Don’t ask me again',
  coAuthorSigningMuteConfirm: (name: string): string =>
    `You say no, and ${name} can’t ask you any more. They aren’t told.`,
  /** After it, where that is so. */
  coAuthorSigningMuteBack: 'You can change that at any time.',
  coAuthorSigningReport: 'Report this invitation',
  coAuthorSigningBack: 'All invitations',
};

export type CoAuthorSigningStrings = typeof coAuthorSigningStrings;
