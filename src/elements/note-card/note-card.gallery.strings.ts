/** The words of photos that are leafed through, in English. They come with them. */
export const noteGalleryStrings = {
  noteNext: 'Next photo',
  notePrevious: 'Previous photo',
  notePhotosBy: (name: string): string => `Photos by ${name}`,
  /** Where somebody is: the photo, then what it shows. */
  notePhotoShown: (photo: string, description: string): string => `${photo}: ${description}`,
  noteCount: (index: string, count: string): string => `${index} of ${count}`,
  noteZoomIn: 'Zoom in',
  noteZoomOut: 'Zoom out',
  noteZoomed: (percent: string): string => `Zoom: ${percent}`,
  /** Said after what is shown next, or by itself. */
  notePhotoGone: 'The photo you looked at is no longer here.',
  /** To who has just opened the large view. */
  noteKeys: 'Plus and minus zoom, 0 shows the whole photo, D its description. Escape closes.',
  noteKeysLeaf: 'The arrows, Home and End lead to other photos.',
  noteTranscript: 'Text in the photo',
};

export type NoteGalleryStrings = typeof noteGalleryStrings;
