import type { DecisionStrings } from '../parts/decision.strings.js';

/** The words that only a story's author reads, in English. They come with the author's part. */
export const flipAuthorStrings = {
  flipViewers: (front: string, back: string): string => `${front} saw it · ${back} turned it`,
};

export type FlipAuthorStrings = typeof flipAuthorStrings & DecisionStrings;
