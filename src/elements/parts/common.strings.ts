import type { AdapterErrorCode } from '../../contracts/index.js';

/** Words that several elements share, in English. */
export const commonStrings = {
  commonRetry: 'Try again',
  commonCancel: 'Cancel',
  commonClose: 'Close',
  commonBack: 'Back',
  commonLoading: 'Loading…',
  commonSending: 'Sending…',
  commonLoadMore: 'Show more',
  moreActions: (about: string): string => `More about ${about}`,
  /** What went wrong, what is safe, what can be done. `wait` is how long, where the back end has said that. */
  commonProblem: (code: AdapterErrorCode, wait: string | undefined): string =>
    ({
      unauthenticated: 'Please sign in again.',
      forbidden: 'You can’t do that here.',
      'not-found': 'This is not available.',
      conflict: 'This has changed meanwhile. Please try again.',
      invalid: 'Something in this isn’t right.',
      'too-large': 'This is too large.',
      'unsupported-type': 'This kind of file doesn’t work here.',
      'rate-limited':
        wait === undefined
          ? 'That was a lot in a short time. Please wait a little.'
          : `That was a lot in a short time. Please wait ${wait}.`,
      expired: 'This has ended.',
      unavailable: 'No connection. Nothing is lost.',
      timeout: 'No answer yet. It may be a slow line.',
      unsupported: 'This doesn’t work here.',
      unknown: 'Something went wrong.',
    })[code],
};

export type CommonStrings = typeof commonStrings;
