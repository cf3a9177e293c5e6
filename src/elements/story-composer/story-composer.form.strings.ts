import type { PictureProblemCode } from '../../core/picture-tools.js';

/** The words of the form of `rv-story-composer`, in English. They come with its part. */
export const composerFormStrings = {
  composerKind: 'What do you want to make?',
  composerPlain: 'Story',
  composerPlainHint: 'One picture.',
  composerFlip: 'Flip story',
  composerFlipHint: 'Two pictures: people hold the first to discover the second.',
  composerFront: 'Front',
  composerBack: 'Back',
  composerPicture: 'Picture',
  composerCamera: 'Camera',
  composerGallery: 'Gallery',
  composerDrop: 'Or drop a picture here, or paste it.',
  composerDropHere: 'Drop it here',
  composerFraming: 'Framing',
  composerReplace: 'Replace',
  composerRemove: 'Remove',
  composerSwap: 'Swap front and back',
  composerReading: 'Getting the picture ready…',
  composerFaceReady: (side: string, ready: string, all: string): string =>
    `${side}: the picture is there. ${ready} of ${all}.`,
  composerFaceCleared: (side: string): string => `${side}: the picture is removed.`,
  composerSwapped: 'Front and back are swapped.',
  composerPictureShown: (side: string): string => `${side}: your picture`,
  /** Why a file was not taken, and what to do. */
  composerPictureProblem: (code: PictureProblemCode): string =>
    ({
      'unsupported-type': 'This is no picture that works here. Photos do, as JPEG, PNG or WebP.',
      video: 'This is a video. Stories are made of pictures: choose a photo.',
      animated: 'This picture moves. Choose one that stands still.',
      undecodable: 'This browser cannot open this kind of picture. Save it as JPEG and choose that.',
      damaged: 'This file is damaged or cut off. Choose another one.',
      'too-large': 'This picture is too large to handle here. Choose a smaller one.',
      'too-small': 'This picture is too small to show. Choose a larger one.',
      failed: 'This picture could not be opened. Please try again.',
    })[code],
  composerNoPlace: (files: string): string =>
    `Not taken, as there is no empty place: ${files}. Drop a file onto a picture to replace it.`,
  composerNoPicture: (files: string): string => `Not taken, as stories are made of pictures: ${files}.`,
  composerPictureStays: 'The picture before is still there.',
  composerRule: (rule: string): string => `This picture would not be accepted: ${rule}`,
  composerUnstripped:
    'This browser can’t open this kind of picture. It is sent as it is, with place and time if they are in it, and cleaned on arrival.',
  composerCameraFailed: 'The camera didn’t load. Try again, or choose from the gallery.',
  composerEditorFailed: 'The tools didn’t load. Nothing is lost; please try again.',
  composerReload: 'If it still doesn’t load, reload the page: nothing will be lost.',
  composerAlt: 'Description',
  composerAltHint: 'What the picture shows, for people who can’t see it.',
  composerSuggest: 'Suggest one',
  composerSuggesting: 'Looking at the picture…',
  composerSuggested: 'Suggested by software. Please check it.',
  composerSuggestFailed: (problem: string): string => `No suggestion this time. ${problem}`,
  composerAltOther: 'This description was written for the picture before. Is it still right?',
  composerAltStillRight: 'Yes, still right',
  composerCount: (used: string, most: string): string => `${used} of ${most} characters`,
  composerTooLong: (count: number, formatted: string): string =>
    count === 1 ? '1 character too many' : `${formatted} characters too many`,
  composerMore: 'Label, caption, warnings',
  composerLabel: 'Label',
  composerLabelHint: 'One or two words over the picture, such as “Before”.',
  composerCaption: 'Caption',
  composerWarnings: 'Warnings',
  composerWarningsHint: 'What people should know before they see it.',
  composerWarningCustom: 'In your own words',
  composerAudience: 'Who sees it',
  composerComparable: 'Both show the same thing, before and after',
  composerComparableHint: 'People can compare the two once they have seen both.',
  composerQuality: 'What is sent',
  composerQualityFull: 'Best picture',
  composerQualitySaver: 'Less data',
  composerQualityHint: (sizes: string): string => `About ${sizes}`,
  composerWifiOnly: 'Send on Wi-Fi only',
  composerLimits: (files: string, pixels: string): string =>
    `Pictures only: ${files}. Large ones are made to fit ${pixels}.`,
  composerUpTo: (types: string, size: string): string => `${types}, up to ${size}`,
  /** `formatted` is `count` as it is written. */
  composerLeft: (count: number, formatted: string): string =>
    count === 0 ? 'No stories left today.' : count === 1 ? '1 story left today.' : `${formatted} stories left today.`,
  composerPicturesLeft: (count: number, formatted: string): string =>
    count === 0
      ? 'No more pictures can be sent today.'
      : count === 1
        ? '1 more picture can be sent today.'
        : `${formatted} more pictures can be sent today.`,
  composerLeftAgain: (time: string): string => `You can share again from ${time}.`,
  composerPrivacy: 'What leaves your device',
  composerPrivacyNothing: 'The pictures as you see them, and nothing else.',
  composerPrivacyUnstripped: 'One file is sent as it is, with everything in it.',
  composerPrivacyLocation: 'Where they were taken is removed.',
  composerPrivacyRemoved: (count: number, formatted: string): string =>
    count === 1 ? '1 hidden detail is removed.' : `${formatted} hidden details are removed.`,
  composerNotice: 'You will see who discovers the back. People are told so before they turn it.',
};

export type ComposerFormStrings = typeof composerFormStrings;
