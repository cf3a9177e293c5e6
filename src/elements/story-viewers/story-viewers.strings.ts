import { commonStrings } from '../parts/common.strings.js';
import type { SafetyStrings } from '../parts/safety.strings.js';

/** The words of `rv-story-viewers`, in English. Replace any of them by the element's `strings`. */
export const storyViewersStrings = {
  ...commonStrings,
  viewersHeading: 'Viewers',
  viewersLists: 'Who saw this story',
  viewersFront: 'Saw the front',
  viewersBack: 'Discovered the back',
  viewersRate: (percent: string): string => `${percent} of those who saw it turned it`,
  viewersFrontEmpty: 'Nobody has seen this story yet',
  viewersFrontEmptyHint: 'Share it: whoever looks at it appears here.',
  viewersBackEmpty: 'Nobody has turned this story yet',
  viewersBackEmptyHint: 'Tell people that there is a second side: whoever finds it appears here.',
  viewersRefused: 'Only the person who made this story can see who saw it.',
  viewersGone: 'This story is no longer there.',
  viewersNotConnected: 'The people who saw your story appear here when you are connected.',
  viewersFailed: (problem: string): string => `The list didn’t arrive. ${problem}`,
  viewersMoreFailed: (problem: string): string => `The rest of the list didn’t arrive. ${problem}`,
  /** `formatted` is `count` as it is written. */
  viewersNew: (count: number, formatted: string): string => (count === 1 ? '1 new' : `${formatted} new`),
  viewersShown: (count: number, formatted: string): string =>
    count === 1 ? '1 more person shown.' : `${formatted} more people shown.`,
  /** `people` is a list: "Ada, Bo and 3 others". */
  viewersFrontArrived: (people: string): string => `${people} saw the front.`,
  viewersBackArrived: (people: string): string => `${people} discovered the back.`,
  viewersOthers: (count: number, formatted: string): string => (count === 1 ? '1 other' : `${formatted} others`),
  viewerRemove: 'Remove from this story',
  viewerRemoveConfirm: (name: string): string =>
    `${name} leaves both lists and can no longer see this story. This cannot be undone here.`,
  viewerRemoved: (name: string): string => `${name} is removed.`,
  viewerNotRemoved: (name: string, problem: string): string => `${name} could not be removed. ${problem}`,
};

/** All words of `rv-story-viewers`, those of "More" among them. Replace any of them by the element's `strings`. */
export type StoryViewersStrings = typeof storyViewersStrings & SafetyStrings;
