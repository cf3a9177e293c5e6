import { abortCases } from './story/aborting.js';
import { appealCases, deletionCases, reportCases } from './story/acts.js';
import type { StoryContext } from './story/context.js';
import { listCases, removalCases } from './story/lists.js';
import { frontCases, openingCases, sealedCases } from './story/opening.js';
import { moderationCases, publishCases, refusalCases, rulesCases } from './story/publishing.js';
import { readingCases } from './story/reading.js';
import { viewerWatchCases, watchCases } from './story/watching.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `StoryAdapter`: one case per rule, each with a context of its own.
 *
 * An optional method that is absent, or a fixture that `make` does not give, skips the cases that need it: with the
 * reason where the runner can skip a running test (Mocha, Vitest, `node:test`), silently where it cannot (Jest).
 *
 * @param make New people and new stories for each case, in whatever back end is tested. See {@link StoryContext}.
 * @example
 * describeStoryAdapter(async () => {
 *   const site = await startTestSite();
 *   return {
 *     as: (role) => ({ story: myStories(site.signIn(role)) }),
 *     personId: (role) => site.users[role].id,
 *     stories: { flip: await site.publish({ front, back }), oneFaced: await site.publish({ front }) },
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeStoryAdapter(make: () => StoryContext | Promise<StoryContext>, options?: SuiteOptions): void {
  runSuite(
    'StoryAdapter',
    {
      reading: readingCases,
      'opening the back': openingCases,
      'a sealed back': sealedCases,
      'seeing the front': frontCases,
      'the lists of viewers': listCases,
      'removing a viewer': removalCases,
      reporting: reportCases,
      publishing: publishCases,
      'what cannot be published': refusalCases,
      'the rules for stories': rulesCases,
      'deciding on a story': moderationCases,
      appealing: appealCases,
      deleting: deletionCases,
      'watching a story': watchCases,
      'watching the viewers': viewerWatchCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
