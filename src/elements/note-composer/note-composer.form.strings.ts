import type { Availability } from '../../contracts/index.js';
import type { PictureProblemCode } from '../../core/picture-tools.js';

type Reason = Extract<Availability, { available: false }>['reason'];

/** The words of the form of `rv-note-composer`, and of what comes after it, in English. They come with its part. */
export const noteFormStrings = {
  noteComposerText: 'What do you want to share?',
  /** `formatted` is `count` as it is written. */
  noteComposerLeft: (count: number, formatted: string): string =>
    count === 1 ? '1 character left' : `${formatted} characters left`,
  noteComposerPhotos: 'Photos',
  noteComposerAdd: 'Add photos',
  noteComposerDrop: 'Or drop photos here, or paste them.',
  noteComposerPhoto: (place: string, all: string): string => `Photo ${place} of ${all}`,
  noteComposerPhotoAlone: (place: string): string => `Photo ${place}`,
  noteComposerDescribed: 'Described',
  noteComposerUndescribed: 'No description',
  noteComposerOrderHint: 'Drag photos to put them in order; on a keyboard, press Shift and an arrow.',
  noteComposerEarlier: 'Earlier',
  noteComposerLater: 'Later',
  noteComposerTurn: 'Turn',
  noteComposerRemove: 'Remove',
  noteComposerUndo: 'Undo',
  noteComposerAdded: (count: number, formatted: string): string =>
    count === 1 ? '1 photo is there.' : `${formatted} photos are there.`,
  noteComposerMoved: (place: string, all: string): string => `Now photo ${place} of ${all}.`,
  noteComposerRemoved: (place: string): string => `Photo ${place} is removed.`,
  noteComposerRestored: 'The photo is back.',
  noteComposerTurned: 'The photo is turned.',
  /** Why a file was not taken, and what to do. */
  noteComposerProblem: (code: PictureProblemCode): string =>
    ({
      'unsupported-type': 'This is no picture that works here. Photos do, as JPEG, PNG or WebP.',
      video: 'This is a video. Notes have photos: choose one.',
      animated: 'This picture moves. Choose one that stands still.',
      undecodable: 'This browser cannot open this kind of picture. Save it as JPEG and choose that.',
      damaged: 'This file is damaged or cut off. Choose another one.',
      'too-large': 'This picture is too large to handle here. Choose a smaller one.',
      'too-small': 'This picture is too small to show. Choose a larger one.',
      failed: 'This picture could not be opened. Please try again.',
    })[code],
  noteComposerNoPlace: (most: string): string => `Not taken: a note has at most ${most} photos.`,
  noteComposerRest: 'Nothing else is changed.',
  noteComposerMore: 'Longer description, text in it, warnings',
  noteComposerLong: 'Longer description',
  noteComposerLongHint: 'Everything that matters, where a sentence or two is not enough.',
  noteComposerTranscript: 'Text in the photo',
  noteComposerTranscriptHint: 'Word for word, for who can’t read it there.',
  noteComposerCopyable: 'Offer to copy text and photos',
  noteComposerCopyableHint: 'Switched off, no button offers it. Nobody can prevent it altogether.',
  noteComposerPrivacy: 'Place, time and device are taken off every photo before it leaves this device.',
  noteComposerLimits: (count: number, most: string, files: string): string =>
    count === 1 ? `1 photo: ${files}.` : `Up to ${most} photos: ${files}.`,
  noteComposerNotesLeft: (count: number, formatted: string): string =>
    count === 0 ? 'No notes left today.' : count === 1 ? '1 note left today.' : `${formatted} notes left today.`,
  noteComposerPhotosLeft: (count: number, formatted: string): string =>
    count === 0
      ? 'No more photos can be sent today.'
      : count === 1
        ? '1 more photo can be sent today.'
        : `${formatted} more photos can be sent today.`,
  noteComposerPublish: 'Publish',
  noteComposerMissingAnything: 'Write something, or add a photo.',
  noteComposerMissingShorter: 'The text is too long.',
  noteComposerMissingMedia: 'Photos can’t be sent from here now. Take them out, or try later.',
  noteComposerMissingPicture: (place: string): string => `Photo ${place} could not be made ready.`,
  noteComposerMissingAlt: (place: string): string => `Photo ${place}: a description is missing.`,
  noteComposerMissingRule: (place: string): string => `Photo ${place} would not be accepted.`,
  noteComposerAltAsk: 'Publish without a description?',
  noteComposerAltAskText: (photos: string): string =>
    `Missing: ${photos}. People who can’t see them will not know what they show.`,
  noteComposerAltAnyway: 'Publish anyway',
  noteComposerFound: 'You have an unfinished note',
  noteComposerSending: 'Publishing your note',
  noteComposerStop: 'Stop',
  noteComposerStopped: 'Stopped. Nothing was published.',
  noteComposerPhotoFailed: (place: string, problem: string): string => `Photo ${place}: not sent. ${problem}`,
  noteComposerPhotoInvalid: (places: string): string => `Please look at: ${places}.`,
  noteComposerFailed: (problem: string): string => `Your note is not published. ${problem}`,
  noteComposerMaybe: (problem: string): string =>
    `${problem} Your note may be out already: try again to find out. There will be no second one.`,
  noteComposerPublished: 'Your note is out',
  noteComposerInReview: 'Your note is sent',
  noteComposerInReviewText: 'It is looked at like everything here. You can leave this page: it goes on without you.',
  noteComposerLimited: 'Your note is out, for fewer people',
  noteComposerPartHidden: 'A part of your note is not shown',
  noteComposerHidden: 'Your note is not shown',
  noteComposerGone: 'This note is not there any more.',
  noteComposerChangesLost: 'It is out as it was first sent. What you changed after that came too late.',
  noteComposerWhole: 'Note',
  noteComposerAnother: 'Write another one',
  noteComposerUnavailable: (reason: Reason): string =>
    ({
      region: 'Notes can’t be written where you are yet.',
      age: 'You need to be older to write notes here.',
      account: 'This account can’t write notes.',
      rollout: 'Notes are not here for everybody yet. You will get them later.',
      ended: 'Notes can no longer be written here.',
    })[reason],
};

export type NoteFormStrings = typeof noteFormStrings;
