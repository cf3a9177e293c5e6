/** The words of moments in a conversation, in English. */
export const momentStrings = {
  momentStory: 'Story',
  momentNote: 'Note',
  momentClip: 'Clip',
  /** In place of a title. */
  momentStoryBy: (name: string): string => `A story by ${name}`,
  momentNoteBy: (name: string): string => `A note by ${name}`,
  momentClipBy: (name: string): string => `A clip by ${name}`,
  momentUntil: (time: string): string => `Until ${time}`,
  momentExpired: 'Its time is over.',
  momentDeleted: 'Deleted where it came from.',
  momentUnavailable: 'Not available',
  momentAge: 'Only for people aged 18 and over.',
  momentHidden: 'Not loaded, as you don’t know the sender yet.',
  momentShow: 'Show',
  momentOnce: 'Can be seen once',
  momentOpenOnce: 'Open it',
  momentOpened: 'You have seen it.',
  momentRevealed: 'Gone as soon as you leave this page.',
  momentNoDescription: 'No description given',
  momentPictureFailed: 'This picture didn’t arrive.',
  momentReplyStory: 'Reply to this story',
  momentReplyNote: 'Reply to this note',
  momentReplyClip: 'Reply to this clip',
};

export type MomentStrings = typeof momentStrings;
