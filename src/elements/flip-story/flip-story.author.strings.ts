/** The words that only a story's author reads, in English. They come with the author's part. */
export const flipAuthorStrings = {
  flipViewers: (front: string, back: string): string => `${front} saw it · ${back} turned it`,
  flipStatePending: 'In review. Only you can see it.',
  flipStateRemoved: 'Taken down. Only you can see it.',
  flipStateLimited: 'Shown to fewer people.',
  flipStateGeoBlocked: 'Not shown in some places.',
  flipSideFront: 'Front',
  flipSideBack: 'Back',
  flipSideState: (side: string, state: string): string => `${side}: ${state}`,
  flipDecisionRule: (rule: string): string => `Rule: ${rule}`,
  flipDecisionAutomated: 'Decided by software.',
  flipDecisionByPerson: 'Decided by a person.',
  flipDecisionScope: (scope: string): string => `Holds in: ${scope}`,
  flipAppeal: 'Contest this',
  flipAppealBy: (date: string): string => `You can contest this until ${date}.`,
  flipAppealWords: 'Why should it be decided differently?',
  flipAppealWordsNeeded: 'Please say why.',
  flipAppealSend: 'Send',
  flipAppealOpen: 'You have contested this. A person looks at it.',
  flipAppealUpheld: 'Looked at again: the decision stands.',
  flipAppealRestored: 'Looked at again: restored.',
};

export type FlipAuthorStrings = typeof flipAuthorStrings;
