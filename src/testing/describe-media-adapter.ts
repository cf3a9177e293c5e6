import { abortCases } from './media/aborting.js';
import { askingCases } from './media/asking.js';
import type { MediaContext } from './media/context.js';
import { discardCases, resolveCases } from './media/keeping.js';
import { uploadCases } from './media/uploading.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `MediaAdapter`: one case per rule, each with a context of its own.
 *
 * @param make New people for each case, who have uploaded nothing. See {@link MediaContext}.
 * @example
 * describeMediaAdapter(async () => {
 *   const site = await startTestSite();
 *   return {
 *     as: (role) => ({ media: myFiles(site.signIn(role)) }),
 *     publish: (mediaId) => site.publish({ front: mediaId }),
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeMediaAdapter(make: () => MediaContext | Promise<MediaContext>, options?: SuiteOptions): void {
  runSuite(
    'MediaAdapter',
    {
      uploading: uploadCases,
      resolving: resolveCases,
      discarding: discardCases,
      asking: askingCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
