import { abortCases } from './chat/aborting.js';
import type { ChatContext } from './chat/context.js';
import { inboxCases } from './chat/inbox.js';
import { deleteCases, editCases, reactionCases, reportCases } from './chat/messages.js';
import { moderationCases } from './chat/moderating.js';
import { pageCases, threadCases } from './chat/reading.js';
import { momentCases, sendCases } from './chat/sending.js';
import { blockCases, requestCases } from './chat/standing.js';
import { receiptCases, watchCases } from './chat/telling.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `ChatAdapter`: one case per rule, each with a context of its own.
 *
 * An optional method that is absent, or a fixture that `make` does not give, skips the cases that need it: with the
 * reason where the runner can skip a running test (Mocha, Vitest, `node:test`), silently where it cannot (Jest).
 *
 * @param make New people and new threads for each case, in whatever back end is tested. See {@link ChatContext}.
 * @example
 * describeChatAdapter(async () => {
 *   const site = await startTestSite();
 *   await site.befriend('me', 'friend');
 *   return {
 *     as: (role) => ({ chat: myChat(site.signIn(role)) }),
 *     personId: (role) => site.users[role].id,
 *     threads: { open: await site.thread('me', 'friend') },
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeChatAdapter(make: () => ChatContext | Promise<ChatContext>, options?: SuiteOptions): void {
  runSuite(
    'ChatAdapter',
    {
      'reading a thread': threadCases,
      'reading messages': pageCases,
      sending: sendCases,
      moments: momentCases,
      editing: editCases,
      deleting: deleteCases,
      reacting: reactionCases,
      reporting: reportCases,
      moderation: moderationCases,
      requests: requestCases,
      blocks: blockCases,
      watching: watchCases,
      'receipts and typing': receiptCases,
      'the list of threads': inboxCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
