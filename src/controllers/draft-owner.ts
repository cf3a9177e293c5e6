import { warnOnce } from './dev-warning.js';

/** Whoever uses this browser next would find, and send, what somebody else has written. */
export function warnOfSharedDrafts(draftKey: string | undefined): void {
  // As elements have it that were given none.
  if (draftKey !== 'default') return;
  warnOnce(
    'drafts and unsent messages are kept on this device for anybody. Set draft-key to the id of the signed-in person, or no-drafts; and call forgetDrafts() when they sign out.',
  );
}
