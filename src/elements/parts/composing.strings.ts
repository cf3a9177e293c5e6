/** The words that stories and notes share while they are made, in English. They come with the elements' parts. */

/** On the form. */
export const composingFormStrings = {
  composerAlt: 'Description',
  composerAltHint: 'What the picture shows, for people who can’t see it.',
  composerSuggest: 'Suggest one',
  composerSuggesting: 'Looking at the picture…',
  composerSuggested: 'Suggested by software. Please check it.',
  composerSuggestFailed: (problem: string): string => `No suggestion this time. ${problem}`,
  composerCount: (used: string, most: string): string => `${used} of ${most} characters`,
  composerTooLong: (count: number, formatted: string): string =>
    count === 1 ? '1 character too many' : `${formatted} characters too many`,
  composerWarnings: 'Warnings',
  composerWarningsHint: 'What people should know before they see it.',
  composerWarningCustom: 'In your own words',
  composerAudience: 'Who sees it',
  composerUpTo: (types: string, size: string): string => `${types}, up to ${size}`,
  composerUnstripped:
    'This browser can’t open this kind of picture. It is sent as it is, with place and time if they are in it, and cleaned on arrival.',
  composerRule: (rule: string): string => `This picture would not be accepted: ${rule}`,
  composerDropHere: 'Drop it here',
  composerReading: 'Getting the picture ready…',
  composerLeftAgain: (time: string): string => `You can share again from ${time}.`,
  composerEditorFailed: 'The tools didn’t load. Nothing is lost; please try again.',
  composerReload: 'If it still doesn’t load, reload the page: nothing will be lost.',
  composerPictureStays: 'The picture before is still there.',
};

/** Around the form: drafts, leaving, sending. */
export const composingShareStrings = {
  composerSaved: 'Draft kept on this device',
  composerContinue: 'Continue',
  composerDiscard: 'Discard',
  composerFoundText: (when: string): string => `It was last changed ${when}, and is kept on this device only.`,
  composerLeave: 'Leave without sharing?',
  composerLeaveDraft: 'Keep a draft on this device and go on later, or discard it.',
  composerLeaveLost: 'What you have made here will be lost.',
  composerKeepEditing: 'Keep editing',
  composerKeepDraft: 'Keep the draft',
  composerSent: (sent: string, all: string): string => `${sent} of ${all}`,
  composerTotal: 'In total',
  composerWaitingToSend: 'Waiting',
  composerArrived: 'There',
  composerOffline: 'No connection. It goes on by itself as soon as there is one.',
  composerTryingAgain: 'No answer at the moment. It is tried again by itself.',
  composerPublishing: 'Almost there…',
  composerAltAdd: 'Add a description',
  composerUnavailableUntil: (date: string): string => `Look again from ${date}.`,
};

export const composingStrings = { ...composingFormStrings, ...composingShareStrings };

export type ComposingStrings = typeof composingStrings;
