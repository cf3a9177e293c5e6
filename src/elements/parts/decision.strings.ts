/** The words about where moderation stands with what somebody made, in English. They come with their part. */
export const decisionStrings = {
  decisionSideFront: 'Front',
  decisionSideBack: 'Back',
  decisionState: (side: string, state: string): string => `${side}: ${state}`,
  decisionLive: 'Published.',
  decisionPending: 'In review. Only you can see it.',
  decisionRemoved: 'Taken down. Only you can see it.',
  decisionLimited: 'Shown to fewer people.',
  decisionGeoBlocked: 'Not shown in some places.',
  decisionRule: (rule: string): string => `Rule: ${rule}`,
  decisionAutomated: 'Decided by software.',
  decisionByPerson: 'Decided by a person.',
  decisionScope: (scope: string): string => `Holds in: ${scope}`,
  appeal: 'Contest this',
  appealBy: (date: string): string => `You can contest this until ${date}.`,
  appealWords: 'Why should it be decided differently?',
  appealWordsNeeded: 'Please say why.',
  appealSend: 'Send',
  appealOpen: 'You have contested this. A person looks at it.',
  appealUpheld: 'Looked at again: the decision stands.',
  appealRestored: 'Looked at again: restored.',
};

export type DecisionStrings = typeof decisionStrings;
