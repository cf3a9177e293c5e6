import type { Availability } from '../../contracts/index.js';
import type { ClipProblem } from '../../core/invite/invite-ports.js';

/** The words of the card of `rv-invite-follow`, in English. */
export const inviteCardStrings = {
  inviteLatest: 'Your latest clip',
  inviteUntitled: 'Without a title',
  inviteNoDescription: 'Clip without a description',
  /** `formatted` is `count` as it is written. */
  inviteViews: (count: number, formatted: string): string => (count === 1 ? '1 view' : `${formatted} views`),
  /** Why the latest clip can’t be shared. */
  inviteClipProblem: (problem: ClipProblem): string =>
    ({
      none: 'You have no clip yet',
      pending: 'Your latest clip is being checked',
      removed: 'Your latest clip was removed',
      private: 'Only you can watch your latest clip',
      restricted: 'Your latest clip isn’t shown to everybody',
    })[problem],
  inviteClipHint: (problem: ClipProblem): string =>
    ({
      none: 'Publish one, then invite somebody to watch it.',
      pending: 'You can invite people as soon as it is out.',
      removed: 'It can’t be shared.',
      private: 'Let others watch it, then invite somebody.',
      restricted: 'It can’t be shared by an invitation.',
    })[problem],
  inviteClipRule: (rule: string): string => `Rule: ${rule}`,
  inviteUnavailable: (reason: (Availability & { readonly available: false })['reason']): string =>
    ({
      region: 'Invitations aren’t offered where you are.',
      age: 'Invitations aren’t offered at your age.',
      account: 'Invitations aren’t offered to your account.',
      rollout: 'Invitations aren’t offered to you yet.',
      ended: 'Invitations are no longer offered.',
    })[reason],
  inviteMayChange: (date: string): string => `This may change on ${date}.`,
  inviteLeft: (count: number, formatted: string): string =>
    count === 1 ? 'You can invite 1 more person today.' : `You can invite ${formatted} more people today.`,
  inviteLimitedUntil: (time: string): string => `You can invite again from ${time}.`,
  inviteLimited: 'You have no invitations left for now.',
  inviteAgain: 'You can invite again.',
  inviteOffline: 'You’re offline. What you write stays here.',
  inviteFailed: (problem: string): string => `Your clip didn’t arrive. ${problem}`,
  inviteCheckAgain: 'Check again',
  inviteHistory: 'Sent invitations',
  inviteFigureSent: 'Sent',
  inviteFigureOpened: 'Opened',
  inviteFigureFollowed: 'Followed',
  inviteFigureFollowers: 'Followers',
  inviteFiguresNote: '“Opened” counts those who agreed to tell you.',
};
