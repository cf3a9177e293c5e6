import type { ContactContext } from './contacts/context.js';
import { agreeingCases, findingCases } from './contacts/finding.js';
import { abortCases, visitorCases, watchCases } from './contacts/watching.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `ContactsAdapter`: one case per rule, each with a context of its own. Many of them
 * cheat, as somebody with a console would: look-ups without agreeing, the whole book at once, guesses at who is there.
 *
 * An optional method that is absent, or a fixture that `make` does not give, skips the cases that need it: with the
 * reason where the runner can skip a running test (Mocha, Vitest, `node:test`), silently where it cannot (Jest).
 *
 * @param make New people for each case, in whatever back end is tested. See {@link ContactContext}.
 * @example
 * describeContactsAdapter(async () => {
 *   const site = await startTestSite();
 *   return {
 *     as: (role) => ({ contacts: myContacts(site.signIn(role)), people: myPeople(site.signIn(role)) }),
 *     personId: (role) => site.users[role].id,
 *     identifier: (role) => ({ kind: 'email', value: site.users[role].email }),
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeContactsAdapter(
  make: () => ContactContext | Promise<ContactContext>,
  options?: SuiteOptions,
): void {
  runSuite(
    'ContactsAdapter',
    {
      'taking part': agreeingCases,
      finding: findingCases,
      watching: watchCases,
      'nobody signed in': visitorCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
