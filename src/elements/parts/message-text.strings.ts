/** The words of links in people's texts, in English. */
export const messageTextStrings = {
  /** Name of the sign on a link that wants a second look. */
  linkUnusual: 'Unusual link',
  linkUserinfo: 'What stands before the @ is not the site that it leads to.',
  linkMixedScripts: 'Its address mixes letters of several alphabets. One may pass for another.',
  linkLookalike: 'Its address has signs that are easily taken for others.',
  linkUnreadable: 'Its address can’t be read.',
  linkAddress: 'Its address is a number and says nothing of whose it is.',
  linkLong: 'Its address is unusually long. What counts is at its end.',
  linkStranger: 'It comes from somebody who is not in touch with you yet.',
  linkLeadsTo: 'It leads to:',
  linkOpenAnyway: 'Open it anyway',
};

export type MessageTextStrings = typeof messageTextStrings;
