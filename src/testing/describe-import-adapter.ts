import { beforeCases, choiceCases, sourceCases } from './imports/choosing.js';
import type { ImportContext } from './imports/context.js';
import { abortCases, visitorCases, watchCases } from './imports/watching.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `ImportAdapter`: one case per rule, each with a context of its own. With a
 * `noteId` and a viewer's note adapter, each choice is checked where it counts: by what others can read.
 *
 * An optional method that is absent, or a fixture that `make` does not give, skips the cases that need it: with the
 * reason where the runner can skip a running test (Mocha, Vitest, `node:test`), silently where it cannot (Jest).
 *
 * @param make New people and new photos for each case, in whatever back end is tested. See {@link ImportContext}.
 * @example
 * describeImportAdapter(async () => {
 *   const site = await startTestSite();
 *   return {
 *     as: (role) => ({ imports: myImports(site.signIn(role)), note: myNotes(site.signIn(role)) }),
 *     photos: await site.postPhotos('owner', 3),
 *     noteId: (photoId) => `photo-${photoId}`,
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeImportAdapter(
  make: () => ImportContext | Promise<ImportContext>,
  options?: SuiteOptions,
): void {
  runSuite(
    'ImportAdapter',
    {
      'before a decision': beforeCases,
      choosing: choiceCases,
      'the main app': sourceCases,
      watching: watchCases,
      'nobody signed in': visitorCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
