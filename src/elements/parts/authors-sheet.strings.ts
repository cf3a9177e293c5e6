/** The words of a list of all who sign a post, in English. They come with it. */
export const authorsSheetStrings = {
  badgeAuthors: 'Authors',
  badgeAgreed: (date: string): string => `Agreed on ${date}`,
};

export type AuthorsSheetStrings = typeof authorsSheetStrings;
