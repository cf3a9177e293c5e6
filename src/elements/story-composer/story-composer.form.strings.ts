import type { PictureProblemCode } from '../../core/picture-tools.js';
import { composingFormStrings } from '../parts/composing.strings.js';

/** The words of the form of `rv-story-composer`, in English. They come with its part. */
export const composerFormStrings = {
  ...composingFormStrings,
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
  composerFraming: 'Framing',
  composerReplace: 'Replace',
  composerRemove: 'Remove',
  composerSwap: 'Swap front and back',
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
  composerCameraFailed: 'The camera didn’t load. Try again, or choose from the gallery.',
  composerAltOther: 'This description was written for the picture before. Is it still right?',
  composerAltStillRight: 'Yes, still right',
  composerMore: 'Label, caption, warnings',
  composerLabel: 'Label',
  composerLabelHint: 'One or two words over the picture, such as “Before”.',
  composerCaption: 'Caption',
  composerComparable: 'Both show the same thing, before and after',
  composerComparableHint: 'People can compare the two once they have seen both.',
  composerQuality: 'What is sent',
  composerQualityFull: 'Best picture',
  composerQualitySaver: 'Less data',
  composerQualityHint: (sizes: string): string => `About ${sizes}`,
  composerWifiOnly: 'Send on Wi-Fi only',
  composerLimits: (files: string, pixels: string): string =>
    `Pictures only: ${files}. Large ones are made to fit ${pixels}.`,
  /** `formatted` is `count` as it is written. */
  composerLeft: (count: number, formatted: string): string =>
    count === 0 ? 'No stories left today.' : count === 1 ? '1 story left today.' : `${formatted} stories left today.`,
  composerPicturesLeft: (count: number, formatted: string): string =>
    count === 0
      ? 'No more pictures can be sent today.'
      : count === 1
        ? '1 more picture can be sent today.'
        : `${formatted} more pictures can be sent today.`,
  composerPrivacy: 'What leaves your device',
  composerPrivacyNothing: 'The pictures as you see them, and nothing else.',
  composerPrivacyUnstripped: 'One file is sent as it is, with everything in it.',
  composerPrivacyLocation: 'Where they were taken is removed.',
  composerPrivacyRemoved: (count: number, formatted: string): string =>
    count === 1 ? '1 hidden detail is removed.' : `${formatted} hidden details are removed.`,
  composerNotice: 'You will see who discovers the back. People are told so before they turn it.',
};

export type ComposerFormStrings = typeof composerFormStrings;
