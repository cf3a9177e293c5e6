/** The words of `rv-contact-finder`, in English. Numbers and times come as they are written; `count` is the number itself. */
export const contactFinderPartStrings = {
  contactFinderIntro: 'Only together: you find each other when both of you have looked.',
  contactFinderWhat: 'What leaves this device',
  contactFinderWhatPlain: (most: string): string =>
    `Only the addresses and numbers you name, at most ${most} at a time. Never your whole book, and no names.`,
  contactFinderWhatHashed:
    'They are scrambled before they leave. That hides them on their way, but a number can be guessed by trying all there are.',
  contactFinderWhom: 'Who gets it',
  contactFinderWhomText: 'This service alone. It compares, and hands nothing on.',
  contactFinderHowLong: 'For how long',
  contactFinderHowLongText: 'As long as you take part. “Forget my data” deletes everything at once.',
  contactFinderOthers: 'What others learn',
  contactFinderOthersText:
    'Nothing, until they have looked for you too. Then you both see each other. Your own address and number, as in your account, can be looked for.',
  contactFinderOptIn: 'Take part',
  contactFinderOptingIn: 'One moment…',
  contactFinderNotNow: 'Not now',
  contactFinderOptInFailed: (problem: string): string => `You don’t take part yet. ${problem}`,
  contactFinderLook: 'Whom do you know?',
  contactFinderPick: 'Choose from your contacts',
  contactFinderPickFailed: 'Your contacts could not be opened. You can type instead.',
  contactFinderLeftOut: (left: string): string => `Left out: ${left}, without a country code or one too many.`,
  contactFinderInput: 'E-mail address or phone number',
  contactFinderInputHint: 'Numbers with their country code, such as +33 6 12 34 56 78.',
  contactFinderAdd: 'Add',
  contactFinderEntryProblem: (problem: 'country-code' | 'unreadable' | 'full', most: string): string =>
    ({
      'country-code': 'Please begin the number with + and the country code, such as +33 for France.',
      unreadable: 'This is neither an e-mail address nor a phone number.',
      full: `No more than ${most} fit in one look. Look for these first.`,
    })[problem],
  contactFinderEntries: 'To look for',
  contactFinderTakeOut: (name: string): string => `Take out ${name}`,
  contactFinderFind: (count: number, formatted: string): string =>
    count === 1 ? 'Look for this one' : `Look for these ${formatted}`,
  contactFinderLooking: 'Looking…',
  contactFinderAtOnce: (most: string): string => `Up to ${most} at a time.`,
  contactFinderLeft: (left: string): string => `${left} more today.`,
  contactFinderLimited: 'That was all for now.',
  contactFinderLimitedUntil: (time: string): string => `That was all for now. You can look again from ${time}.`,
  contactFinderFindFailed: (problem: string): string => `Nobody was looked for. ${problem}`,
  contactFinderFound: (count: number, formatted: string): string =>
    count === 1 ? 'You have found 1 person' : `You have found ${formatted} people`,
  contactFinderNothing: 'Nobody yet',
  contactFinderResultHint: 'We’ll tell you when both of you have looked. Nobody is told who isn’t here.',
  contactFinderMatches: 'Found each other',
  contactFinderMatchesEmpty: 'Whom you find appears here.',
  contactFinderMatchesFailed: (problem: string): string => `The list didn’t arrive. ${problem}`,
  contactFinderMoreFailed: (problem: string): string => `The rest of the list didn’t arrive. ${problem}`,
  contactFinderShown: (count: number, formatted: string): string =>
    `${formatted} more ${count === 1 ? 'person' : 'people'} shown.`,
  contactFinderArrived: (people: string): string => `You have found each other: ${people}.`,
  contactFinderShowNew: (count: number, formatted: string): string =>
    count === 1 ? 'Show 1 new person' : `Show ${formatted} new people`,
  contactFinderFollow: 'Follow',
  contactFinderFollowName: (name: string): string => `Follow ${name}`,
  contactFinderFollowing: 'Following',
  contactFinderUnfollowName: (name: string): string => `Unfollow ${name}`,
  contactFinderFollowed: (name: string): string => `You follow ${name} now.`,
  contactFinderUnfollowed: (name: string): string => `You don’t follow ${name} any more.`,
  contactFinderNotFollowed: (name: string, problem: string): string => `Nothing changed with ${name}. ${problem}`,
  contactFinderUnfollow: 'Unfollow',
  contactFinderSince: (date: string): string => `You take part since ${date}.`,
  contactFinderForget: 'Forget my data',
  contactFinderForgetQuestion: 'Delete everything?',
  contactFinderForgetText:
    'Every address and number you looked for, and everybody you found, is deleted on both sides. You can’t be found any more. Whom you follow stays.',
  contactFinderForgetKept: (count: number, formatted: string): string =>
    `${formatted} ${count === 1 ? 'address or number is' : 'addresses and numbers are'} kept at the moment.`,
  contactFinderForgetYes: 'Delete everything',
  contactFinderForgetting: 'Deleting…',
  contactFinderForgetNo: 'Keep it',
  contactFinderForgetFailed: (problem: string): string => `It isn’t deleted yet. ${problem}`,
  contactFinderForgetUnconfirmed: 'The service has not confirmed it. Please try again.',
  contactFinderForgotten: 'Everything is deleted',
  contactFinderForgottenIdentifiers: (count: number, formatted: string): string =>
    `${formatted} ${count === 1 ? 'address or number' : 'addresses and numbers'} deleted.`,
  contactFinderForgottenMatches: (count: number, formatted: string): string =>
    `${formatted} ${count === 1 ? 'person' : 'people'} taken off both lists.`,
  contactFinderForgottenHint: 'You don’t take part any more, and nobody can find you by it.',
  contactFinderAgain: 'Take part again',
  contactFinderUnsupported: 'This does not work here',
  contactFinderUnsupportedHint:
    'Addresses must be scrambled before they leave, and this page can’t do that. Nothing leaves from here.',
  contactFinderFailed: (problem: string): string => `This didn’t load. ${problem}`,
  contactFinderOffline: 'You are offline. What you have added stays, until you are back.',
};

export type ContactFinderPartStrings = typeof contactFinderPartStrings;
