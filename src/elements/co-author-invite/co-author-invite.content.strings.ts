import type { CoAuthorRights, SignedContent } from '../../contracts/index.js';

/** The words around what is signed, in English. */
export const coAuthorContentStrings = {
  coAuthorContent: (kind: SignedContent['kind']): string => ({ story: 'Story', note: 'Note', clip: 'Clip' })[kind],
  coAuthorContentNoText: 'No words',
  coAuthorContentFront: 'Front',
  coAuthorContentBack: 'Back',
  /** Its place among several, as they are written. */
  coAuthorContentPhoto: (place: string, count: string): string => `Photo ${place} of ${count}`,
  coAuthorContentOnlyPhoto: 'Photo',
  coAuthorContentDescription: 'Description:',
  coAuthorContentLong: 'Long description',
  coAuthorContentTranscript: 'Text in the picture',
  coAuthorContentPictureWarnings: 'Warnings:',
  coAuthorContentPictureLang: 'Language:',
  coAuthorContentNoDescription: 'No description',
  coAuthorContentDecorative: 'Decoration, without a description',
  coAuthorContentCovered: 'This photo is covered',
  coAuthorContentCoverReason: (labels: string): string => `May show: ${labels}`,
  coAuthorContentUncover: 'Show photo',
  coAuthorContentUncoverOf: (photo: string): string => `Show photo: ${photo}`,
  coAuthorContentCoverAgain: 'Hide again',
  coAuthorContentMissing: 'This photo can’t be shown here.',
  coAuthorContentFailed: 'This photo didn’t arrive.',
  coAuthorContentNoVideo: 'The clip can’t be shown here.',
  coAuthorContentVideoFailed: 'What shows the clip didn’t arrive.',
  coAuthorContentWarnings: 'Warnings',
  coAuthorContentNoWarnings: 'None',
  coAuthorContentWarningsBeside: 'None but those beside its pictures',
  coAuthorContentAudience: 'Who sees it',
  coAuthorContentLang: 'Language',
  coAuthorContentRights: 'What a co-author may do',
  coAuthorContentRight: (right: keyof CoAuthorRights): string =>
    ({
      pin: 'pin it',
      replies: 'answer, hide and delete comments',
      delete: 'delete it',
      boost: 'promote it',
    })[right],
  coAuthorContentNoRights: 'Nothing beyond the name on it',
};

export type CoAuthorContentStrings = typeof coAuthorContentStrings;
