import type { AuthorRole, InvitationCoAuthor } from '../../contracts/index.js';

/** The words of an invitation, in English. `name` is `@mina` where there is a handle. */
export const invitationPartStrings = {
  invitationFrom: (name: string): string => `${name} invited you`,
  invitationUntil: (date: string): string => `Open until ${date}`,
  /** What the button does is what it says: these words are what somebody agrees to. */
  invitationWatchAndFollow: (name: string): string => `Watch and follow ${name}`,
  invitationJustWatch: 'Just watch',
  invitationFollow: (name: string): string => `Follow ${name}`,
  invitationDontFollow: 'Don’t follow',
  invitationSignUp: (name: string): string => `Sign up to follow ${name}`,
  invitationQuestion: (name: string): string => `Follow ${name}?`,
  invitationHint: (name: string): string => `${name} sees it if you follow. Just watching tells nobody.`,
  invitationSignUpHint: 'You have an account? Sign in there. You are asked again before you follow anybody.',
  invitationResumed: (name: string): string => `Welcome! You came to follow ${name}. Do you still want to?`,
  invitationTell: (name: string): string => `Let ${name} know you opened this`,
  invitationTold: (name: string): string => `${name} knows that you opened this.`,
  invitationAnswer: 'Answer the invitation',
  invitationNotNow: 'Not now',
  invitationMute: 'Don’t invite me again',
  invitationMuteConfirm: (name: string): string =>
    `You get no more invitations from ${name}. They aren’t told, and you can change that at any time.`,
  invitationWatching: 'You’re just watching',
  invitationWatchingHint: (name: string): string => `You don’t follow ${name}.`,
  invitationFollowed: (name: string): string => `You follow ${name} now`,
  invitationUndo: 'Undo',
  invitationUndoable: 'You can undo it.',
  invitationFollowing: (name: string): string => `You follow ${name}`,
  invitationAlready: 'You did before this invitation. There is nothing left to do.',
  invitationUnfollow: 'Unfollow',
  invitationUndone: 'Undone',
  /** Opened again, after an undo or an unfollowing. */
  invitationTakenBack: (name: string): string => `You don’t follow ${name} any more`,
  invitationTakenBackHint: 'You accepted this invitation and took that back. You can still change your mind.',
  invitationUnfollowed: 'You have unfollowed',
  invitationNoLonger: (name: string): string => `You don’t follow ${name} any more.`,
  invitationDeclined: 'You said no',
  invitationMuted: (name: string): string => `You get no more invitations from ${name}. They aren’t told.`,
  invitationSelf: 'This is your own invitation',
  invitationSelfHint: 'So it looks to whoever opens it. You can’t follow yourself.',
  invitationUsed: 'This invitation has been used',
  invitationUsedHint: (name: string): string => `Each one works once. Ask ${name} for another.`,
  invitationExpired: 'This invitation has expired',
  invitationExpiredHint: (name: string): string => `Ask ${name} for a new one.`,
  invitationRevoked: 'This invitation was taken back',
  invitationRevokedHint: (name: string): string => `${name} has withdrawn it.`,
  invitationUnavailable: 'This invitation is not available',
  invitationUnavailableHint: 'Nothing of it can be shown here.',
  /** The inviter’s name in full, as above the message. Of `author`, the role goes without saying. */
  invitationSign: (name: string, kind: InvitationCoAuthor['kind'], role: AuthorRole): string => {
    const what = { story: 'a story', note: 'a note', clip: 'a clip' }[kind];
    return {
      author: `${name} also asks you to sign ${what}.`,
      photo: `${name} also asks you to sign ${what}, for the photos.`,
      translation: `${name} also asks you to sign ${what}, for the translation.`,
      'original-artist': `${name} also asks you to sign ${what}, as the original artist.`,
    }[role];
  },
  invitationSignHint: 'You read it first. It has nothing to do with following.',
  /** Nobody is signed in. */
  invitationSignHintOut: 'You read it first. Signing takes an account.',
  invitationSignRead: 'Read it',
  invitationSignOver: 'The request to sign is no longer open.',
  invitationFailed: (problem: string): string => `The invitation didn’t arrive. ${problem}`,
  invitationNotFollowed: (name: string, problem: string): string => `You don’t follow ${name} yet. ${problem}`,
  invitationNotUndone: (name: string, problem: string): string => `You still follow ${name}. ${problem}`,
  invitationNotDeclined: (problem: string): string => `Your answer didn’t arrive. ${problem}`,
  invitationNotTold: (name: string, problem: string): string => `${name} doesn’t know yet. ${problem}`,
  invitationNotSignedUp: (problem: string): string => `The sign-up didn’t begin. ${problem}`,
  invitationSpent: 'This invitation can’t be used any more.',
  invitationSignUpNobody: 'Sign up or in first, then open this link again.',
  invitationSignUpHost: 'Go on with your sign-up. You are asked again when you’re back.',
  invitationSettings: 'Who may invite me',
};

export type InvitationPartStrings = typeof invitationPartStrings;
