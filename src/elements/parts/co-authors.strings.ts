/** What is said where co-authors could not be fetched, in English. */
export const coAuthorsSlotStrings = {
  coAuthorsNotFetched: 'Co-authors can’t be shown just now. Everything else works.',
};

/** The words of co-authors in a composer, in English. */
export const coAuthorsStrings = {
  coAuthorsHeading: 'Co-authors',
  coAuthorsHint: 'They are asked when you publish. Their name shows when they have agreed.',
  coAuthorsAlone: 'Only you will see it: nobody can be asked to sign it.',
  coAuthorsMost: (count: number, formatted: string): string =>
    count === 1 ? 'There is room for 1 other name.' : `There is room for ${formatted} other names.`,
  coAuthorsLocks: 'It can’t be edited while somebody is asked.',
  coAuthorsAdd: 'Add a co-author',
  coAuthorsAddPerson: (name: string): string => `Add ${name}`,
  coAuthorsRemove: (name: string): string => `Remove ${name}`,
  coAuthorsAdded: (name: string): string => `${name} is added.`,
  coAuthorsRemoved: (name: string): string => `${name} is removed.`,
  /** More are chosen than can be asked. */
  coAuthorsOver: (count: number, formatted: string): string =>
    count === 0
      ? 'Nobody can be asked for now. It can be published all the same.'
      : count === 1
        ? 'Only 1 of them can be asked for now.'
        : `Only ${formatted} of them can be asked for now.`,
  coAuthorsNotAsked: 'Who is chosen stays in your draft, and isn’t asked for now.',
  coAuthorsAsked: 'Asked to sign',
  coAuthorsOpen: 'Not asked yet, of what you published before',
  coAuthorsAsking: (name: string): string => `${name} is being asked…`,
  coAuthorsIsAsked: (name: string): string => `${name} is asked. Their name shows when they have agreed.`,
  coAuthorsFailed: (name: string, problem: string): string => `${name} isn’t asked yet. ${problem}`,
  coAuthorsRefused: 'This account can’t be asked now.',
  coAuthorsConflict: 'They may be asked already, or there is no room for another name.',
  coAuthorsAskAgain: (name: string): string => `Try again: ${name}`,
  coAuthorsLeave: 'Leave it',
  coAuthorsLeavePerson: (name: string): string => `Leave it: ${name}`,
};

export type CoAuthorsSlotStrings = typeof coAuthorsSlotStrings;
export type CoAuthorsStrings = typeof coAuthorsStrings;
