import type { AuthorRole, Availability, CandidateStatus } from '../../contracts/index.js';

/** The words of choosing somebody to ask as a co-author, in English. */
export const coAuthorPickerStrings = {
  coAuthorSearch: 'Search by name',
  coAuthorSearchClear: 'Clear search',
  coAuthorWho: 'Who can be asked',
  /** Why somebody can’t be asked now. `until` is when they can, where that is known. */
  coAuthorStatus: (status: Exclude<CandidateStatus, 'eligible'>, until: string | undefined): string =>
    ({
      invited: 'Asked already',
      author: 'Signs it already',
      'cool-down': until === undefined ? 'Can’t be asked again yet' : `Can be asked again from ${until}`,
      unavailable: 'Can’t be asked',
    })[status],
  coAuthorTaken: 'Added already',
  coAuthorSearching: 'Still looking…',
  coAuthorFound: (count: number, formatted: string): string =>
    count === 1 ? '1 person found.' : `${formatted} people found.`,
  coAuthorNotFound: (query: string): string => `Nobody found for “${query}”.`,
  coAuthorNotFoundHint: 'Try another name, or another spelling.',
  coAuthorNobody: 'Nobody here can be asked yet',
  coAuthorListFailed: (problem: string): string => `The list didn’t arrive. ${problem}`,
  coAuthorMoreFailed: (problem: string): string => `The rest of the list didn’t arrive. ${problem}`,
  coAuthorRole: 'They sign as',
  coAuthorRoleName: (role: AuthorRole): string =>
    ({ author: 'Author', photo: 'Photos', translation: 'Translation', 'original-artist': 'Original artist' })[role],
  coAuthorChooseFirst: 'Choose one person first.',
  coAuthorLeft: (count: number, formatted: string): string =>
    count === 1 ? 'You can ask 1 more person today.' : `You can ask ${formatted} more people today.`,
  coAuthorLimited: 'You can’t ask anybody else for now.',
  coAuthorLimitedUntil: (time: string): string => `You can ask again from ${time}.`,
  coAuthorFull: (count: number, formatted: string): string =>
    count <= 1
      ? 'There can be no other name than yours.'
      : `There can be ${formatted} names, yours included. That’s all of them.`,
  coAuthorLife: (duration: string): string => `They have ${duration} to answer.`,
  coAuthorNotOffered: (reason: (Availability & { readonly available: false })['reason']): string =>
    ({
      region: 'Co-authors can’t be asked where you are.',
      age: 'Co-authors can’t be asked at your age.',
      account: 'Your account can’t ask co-authors.',
      rollout: 'Asking co-authors is not here for everybody yet. You will get it later.',
      ended: 'Co-authors can no longer be asked.',
    })[reason],
  coAuthorNotOfferedUntil: (date: string): string => `This may change on ${date}.`,
};

export type CoAuthorPickerStrings = typeof coAuthorPickerStrings;
