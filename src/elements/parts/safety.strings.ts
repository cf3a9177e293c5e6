import type { ReportReason } from '../../contracts/index.js';

/** The words of "More", in English. They come with it. */
export const safetyStrings = {
  block: (name: string): string => `Block ${name}`,
  blockConfirm: (name: string): string =>
    `${name} will no longer see you or your stories, and you will not see theirs.`,
  blockedTitle: 'Blocked',
  blocked: (name: string): string => `${name} is blocked.`,
  reportPerson: (name: string): string => `Report ${name}`,
  reportStory: 'Report this story',
  reportQuestion: 'What is wrong?',
  reportReasonNeeded: 'Please choose what is wrong.',
  reportWords: 'In your own words',
  reportWordsNeeded: 'Please say what is wrong.',
  reportSend: 'Send report',
  reportSentTitle: 'Report sent',
  reportSent: 'Thank you. Your report is on its way to the people who look after this place.',
  reportReason: (reason: ReportReason): string =>
    ({
      spam: 'Spam or a scam',
      harassment: 'Bullying or harassment',
      sexual: 'Nudity or sexual content',
      violence: 'Violence or self-harm',
      'false-information': 'False information',
      rights: 'It uses my work or my picture',
      other: 'Something else',
    })[reason],
};

export type SafetyStrings = typeof safetyStrings;
