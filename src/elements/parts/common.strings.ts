import type { AdapterErrorCode, ReportReason } from '../../contracts/index.js';

/** Words that several elements share, in English. */
export const commonStrings = {
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  loading: 'Loading…',
  sending: 'Sending…',
  loadMore: 'Show more',
  moreActions: (about: string): string => `More about ${about}`,
  personMenu: 'More',
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
  /** What went wrong, what is safe, what can be done. `seconds` where the back end said when to come back. */
  problem: (code: AdapterErrorCode, seconds: number | undefined): string =>
    ({
      unauthenticated: 'Please sign in again.',
      forbidden: 'You can’t do that here.',
      'not-found': 'This is not available.',
      conflict: 'This has changed meanwhile. Please try again.',
      invalid: 'Something in this isn’t right.',
      'too-large': 'This is too large.',
      'unsupported-type': 'This kind of file doesn’t work here.',
      'rate-limited':
        seconds === undefined
          ? 'That was a lot in a short time. Please wait a little.'
          : `That was a lot in a short time. Please wait ${seconds} s.`,
      expired: 'This has ended.',
      unavailable: 'No connection. Nothing is lost.',
      timeout: 'No answer yet. It may be a slow line.',
      unsupported: 'This doesn’t work here.',
      unknown: 'Something went wrong.',
    })[code],
};

export type CommonStrings = typeof commonStrings;
