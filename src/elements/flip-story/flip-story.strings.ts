import { authorsStrings } from '../parts/authors.strings.js';
import { commonStrings } from '../parts/common.strings.js';
import type { AuthorsSheetStrings } from '../parts/authors-sheet.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';
import type { FlipAuthorStrings } from './flip-story.author.strings.js';
import type { FlipCompareStrings } from './flip-story.compare.strings.js';

/** The words of `rv-flip-story` that everybody may need, in English. */
export const flipStoryStrings = {
  ...commonStrings,
  ...authorsStrings,
  /** The visible label and the accessible name: it stays, the pressed state changes. */
  flipHold: 'Hold to flip',
  flipHint: 'Press to show the back, or press and hold.',
  flipHintHoldOnly: 'Press and hold to show the back.',
  flipHintListed: (name: string): string => `${name} will see that you did.`,
  flipStoryBy: (name: string): string => `Story by ${name}`,
  flipFrontShown: 'Front shown.',
  flipBackShown: (description: string): string => `Back shown: ${description}.`,
  flipReturns: (seconds: number): string =>
    seconds === 1 ? 'Returns to the front in 1 second.' : `Returns to the front in ${seconds} seconds.`,
  flipStays: 'It stays until you press again.',
  flipOpening: 'Opening the back…',
  flipFrontNoDescription: 'Front: no description given',
  flipBackNoDescription: 'Back: no description given',
  flipKeep: 'Keep showing',
  flipKept: 'The back stays.',
  flipSecondSide: 'This story has a second side.',
  flipPictureFailed: 'This picture didn’t arrive.',
  flipBackFailed: 'The back didn’t open. You are not on the list.',
  flipEnded: 'This story has ended.',
  flipUnavailable: 'Not available',
  flipInvalid: 'This story can’t be shown.',
  flipEmpty: 'No story here yet.',
  flipCovered: 'This picture is covered',
  flipBackCovered: 'The back is covered',
  flipCoverReason: (labels: string): string => `It may show: ${labels}`,
  flipUncover: 'Show the picture',
  flipAge: 'Only for adults',
  flipAgeReason: 'You need to be 18 or over to see this.',
  flipAgeConfirm: 'I am 18 or over',
  flipNoticeTitle: (name: string): string => `${name} will see that you turned this story`,
  flipNoticeText: 'Your name goes on the list of people who discovered the back. Only the author can read it.',
  flipNoticeAccept: 'Show the back',
  flipNoticeDecline: 'Not now',
  flipCompare: 'Compare',
};

/** All words of `rv-flip-story`, those of its later parts among them. Replace any of them by the element's `strings`. */
export type FlipStoryStrings = typeof flipStoryStrings &
  AuthorsSheetStrings &
  FlipAuthorStrings &
  FlipCompareStrings &
  SafetyStrings;
