/** The words of "What leaves your device", in English. They come with it. */
export const removedStrings = {
  removedHeading: 'What leaves your device',
  removedLead:
    'The picture as you see it, and the words you write with it. What the file says besides is removed first.',
  removedFront: 'Front',
  removedBack: 'Back',
  removedPicture: 'Picture',
  removedLocation: 'Where it was taken',
  removedDate: 'Dates and times',
  removedDevice: 'Camera or phone',
  removedPerson: 'Names',
  removedOther: 'Other details',
  removedGone: 'Removed',
  /** Of the dates, where people want to keep it. */
  removedDateKept: 'Date taken stays',
  removedNone: 'There was nothing to remove.',
  removedBytes: 'Size',
  removedType: 'File',
  removedPixels: 'Pixels',
  /** Read aloud between what was and what is: "4 MB, becomes, 300 kB". */
  removedBecomes: 'becomes',
  removedMaking: 'Getting the picture ready…',
  removedNothingElse: 'Nothing else leaves your device.',
  removedKeepDate: 'Keep the date it was taken',
  removedKeepDateHint: 'Everything else is removed all the same.',
  removedUnstripped:
    'Your browser can’t open this kind of file. It leaves as it is, and what it says is removed after that.',
  removedNoPicture: 'Choose a picture to see what is removed from it.',
};

export type RemovedStrings = typeof removedStrings;
