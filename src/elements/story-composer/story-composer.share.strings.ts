import type { Availability } from '../../contracts/index.js';

type Reason = Extract<Availability, { available: false }>['reason'];

/** The words around the form of `rv-story-composer`: drafts, sharing, leaving. In English; they come with its part. */
export const composerShareStrings = {
  composerShare: 'Share',
  composerMissingPicture: (side: string): string => `${side}: a picture is missing.`,
  composerMissingAlt: (side: string): string => `${side}: a description is missing.`,
  composerMissingRule: (side: string): string => `${side}: this picture would not be accepted.`,
  composerMissingShorter: (side: string): string => `${side}: a text is too long.`,
  composerAltAsk: 'Share without a description?',
  composerAltAskText: (sides: string): string =>
    `Missing: ${sides}. People who can’t see the picture will not know what it shows.`,
  composerAltAdd: 'Add a description',
  composerAltAnyway: 'Share anyway',
  composerSaved: 'Draft kept on this device',
  composerFound: 'You have an unfinished story',
  composerFoundText: (when: string): string => `It was last changed ${when}, and is kept on this device only.`,
  composerContinue: 'Continue',
  composerDiscard: 'Discard',
  composerLeave: 'Leave without sharing?',
  composerLeaveDraft: 'Keep a draft on this device and go on later, or discard it.',
  composerLeaveLost: 'What you have made here will be lost.',
  composerKeepEditing: 'Keep editing',
  composerKeepDraft: 'Keep the draft',
  composerSharing: 'Sharing your story',
  composerSent: (sent: string, all: string): string => `${sent} of ${all}`,
  composerTotal: 'In total',
  composerWaitingToSend: 'Waiting',
  composerArrived: 'There',
  composerOffline: 'No connection. It goes on by itself as soon as there is one.',
  composerNoWifi: 'Waiting for Wi-Fi. It goes on by itself as soon as there is one.',
  composerTryingAgain: 'No answer at the moment. It is tried again by itself.',
  composerPublishing: 'Almost there…',
  composerStop: 'Stop sharing',
  composerStopped: 'Stopped. Nothing was shared.',
  composerFaceFailed: (side: string, problem: string): string => `${side}: not sent. ${problem}`,
  composerFailed: (problem: string): string => `Your story is not shared. ${problem}`,
  composerMaybeShared: (problem: string): string =>
    `${problem} Your story may be out already: try again to find out. There will be no second one.`,
  composerShared: 'Your story is shared',
  composerInReview: 'Your story is sent',
  composerInReviewText: 'It is looked at like everything here. You can leave this page: it goes on without you.',
  composerPartHidden: 'A part of your story is not shown',
  composerHidden: 'Your story is not shown',
  composerChangesLost: 'It is out as it was first sent. What you changed after that came too late.',
  composerDeleted: 'This story is deleted.',
  composerAnother: 'Make another one',
  composerUnavailable: (reason: Reason): string =>
    ({
      region: 'Stories can’t be made where you are yet.',
      age: 'You need to be older to make stories here.',
      account: 'This account can’t make stories.',
      rollout: 'Stories are not here for everybody yet. You will get them later.',
      ended: 'Stories can no longer be made here.',
    })[reason],
  composerUnavailableUntil: (date: string): string => `Look again from ${date}.`,
};

export type ComposerShareStrings = typeof composerShareStrings;
