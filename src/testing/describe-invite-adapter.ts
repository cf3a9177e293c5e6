import { acceptCases } from './invite/accepting.js';
import { carryingCases } from './invite/carrying.js';
import type { InviteContext } from './invite/context.js';
import { endCases } from './invite/ending.js';
import { blockCases, resolveCases } from './invite/opening.js';
import { beforeCases, contactCases, sentCases } from './invite/reading.js';
import { contactDraftCases, createCases } from './invite/sending.js';
import { abortCases, settingsCases, visitorCases } from './invite/settings.js';
import { signUpCases, tellingCases } from './invite/signing-up.js';
import { declineCases, undoCases } from './invite/taking-back.js';
import { watchCases } from './invite/watching.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `InviteAdapter`: one case per rule, each with a context of its own. Many of them
 * cheat, as somebody with a console would: forged tokens, contacts of other people, replays, two acceptances at once.
 *
 * An optional method that is absent, or a fixture that `make` does not give, skips the cases that need it: with the
 * reason where the runner can skip a running test (Mocha, Vitest, `node:test`), silently where it cannot (Jest).
 *
 * @param make New people, a new clip and new contacts for each case, in whatever back end is tested. See {@link InviteContext}.
 * @example
 * describeInviteAdapter(async () => {
 *   const site = await startTestSite();
 *   return {
 *     as: (role) => ({ invite: myInvites(site.signIn(role)), people: myPeople(site.signIn(role)) }),
 *     visitor: () => ({ invite: myInvites(site.signedOut()) }),
 *     personId: (role) => site.users[role].id,
 *     clips: { latest: await site.clipOf('me') },
 *     contacts: { them: await site.connect('me', 'them'), foreign: await site.connect('other', 'them') },
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeInviteAdapter(
  make: () => InviteContext | Promise<InviteContext>,
  options?: SuiteOptions,
): void {
  runSuite(
    'InviteAdapter',
    {
      'before an invitation': beforeCases,
      contacts: contactCases,
      inviting: createCases,
      'inviting a contact': contactDraftCases,
      'what was sent': sentCases,
      'the end of a link': endCases,
      opening: resolveCases,
      blocks: blockCases,
      accepting: acceptCases,
      'taking back': undoCases,
      'saying no': declineCases,
      'signing up': signUpCases,
      'saying that it was opened': tellingCases,
      'a request to sign': carryingCases,
      settings: settingsCases,
      watching: watchCases,
      'nobody signed in': visitorCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
