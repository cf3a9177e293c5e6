import { approveCases } from './co-author/answering.js';
import { askCases } from './co-author/asking.js';
import { changeCases } from './co-author/changing.js';
import { closedCases } from './co-author/closed.js';
import type { CoAuthorContext } from './co-author/context.js';
import { declineCases } from './co-author/declining.js';
import { abortCases } from './co-author/giving-up.js';
import { historyCases } from './co-author/history.js';
import { secrecyCases } from './co-author/keeping-secret.js';
import { linkRefusalCases } from './co-author/link-refusals.js';
import { linkCases } from './co-author/links.js';
import { listCases } from './co-author/lists.js';
import { moderationCases } from './co-author/moderation.js';
import { puttingBackCases } from './co-author/putting-back.js';
import { candidateCases, readCases } from './co-author/reading.js';
import { settingsCases, visitorCases } from './co-author/settings.js';
import { signableCases } from './co-author/signed-content.js';
import { silenceCases } from './co-author/silence.js';
import { orderCases, revokeCases, withdrawCases } from './co-author/stepping-back.js';
import { watchCases } from './co-author/watching.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `CoAuthorAdapter`: one case per rule, each with a context of its own. Many of them
 * cheat, as somebody with a console would: signing for others, signing what was there before, asking who can't be
 * asked, naming who has not agreed, forged tokens, links used twice, replays.
 *
 * An optional method that is absent, or a fixture that `make` does not give, skips the cases that need it: with the
 * reason where the runner can skip a running test (Mocha, Vitest, `node:test`), silently where it cannot (Jest).
 *
 * @param make New people and new posts for each case, in whatever back end is tested. See {@link CoAuthorContext}.
 * @example
 * describeCoAuthorAdapter(async () => {
 *   const site = await startTestSite();
 *   return {
 *     as: (role) => ({ coAuthor: myCoAuthors(site.signIn(role)), people: myPeople(site.signIn(role)) }),
 *     visitor: () => ({ coAuthor: myCoAuthors(site.signedOut()) }),
 *     personId: (role) => site.users[role].id,
 *     posts: { own: await site.publicPostOf('owner') },
 *     edit: (postId, text) => site.edit(postId, { text }),
 *     edits: { audience: (postId) => site.edit(postId, { audience: 'me' }) },
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeCoAuthorAdapter(
  make: () => CoAuthorContext | Promise<CoAuthorContext>,
  options?: SuiteOptions,
): void {
  runSuite(
    'CoAuthorAdapter',
    {
      reading: readCases,
      'what is signed': signableCases,
      candidates: candidateCases,
      'before anybody has agreed': secrecyCases,
      asking: askCases,
      signing: approveCases,
      'where it is read': listCases,
      'saying no': declineCases,
      'a no and a silence': silenceCases,
      'taking an invitation back': withdrawCases,
      'taking a name off': revokeCases,
      'putting a name back': puttingBackCases,
      'the order of names': orderCases,
      links: linkCases,
      'saying no to a link': linkRefusalCases,
      'what is over': closedCases,
      'what is kept from somebody': moderationCases,
      changes: changeCases,
      'what happened': historyCases,
      'settings, lists and reports': settingsCases,
      watching: watchCases,
      'nobody signed in': visitorCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
