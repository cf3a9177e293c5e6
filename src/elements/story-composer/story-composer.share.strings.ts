import type { Availability } from '../../contracts/index.js';
import { composingShareStrings } from '../parts/composing.strings.js';

type Reason = Extract<Availability, { available: false }>['reason'];

/** The words around the form of `rv-story-composer`: drafts, sharing, leaving. In English; they come with its part. */
export const composerShareStrings = {
  ...composingShareStrings,
  composerShare: 'Share',
  composerMissingPicture: (side: string): string => `${side}: a picture is missing.`,
  composerMissingAlt: (side: string): string => `${side}: a description is missing.`,
  composerMissingRule: (side: string): string => `${side}: this picture would not be accepted.`,
  composerMissingShorter: (side: string): string => `${side}: a text is too long.`,
  composerAltAsk: 'Share without a description?',
  composerAltAskText: (sides: string): string =>
    `Missing: ${sides}. People who can’t see the picture will not know what it shows.`,
  composerAltAnyway: 'Share anyway',
  composerFound: 'You have an unfinished story',
  composerSharing: 'Sharing your story',
  composerNoWifi: 'Waiting for Wi-Fi. It goes on by itself as soon as there is one.',
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
};

export type ComposerShareStrings = typeof composerShareStrings;
