import { abortCases, actCases, visitorCases } from './note/acts.js';
import type { NoteContext } from './note/context.js';
import { publishCases } from './note/publishing.js';
import { audienceCases, listCases, readCases } from './note/reading.js';
import { watchCases } from './note/watching.js';
import type { SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Holds an adapter to the contract of `NoteAdapter`: one case per rule, each with a context of its own. Many of them
 * cheat, as somebody with a console would: notes of others, uploads of others, replays, blocked readers.
 *
 * An optional method that is absent, or a fixture that `make` does not give, skips the cases that need it: with the
 * reason where the runner can skip a running test (Mocha, Vitest, `node:test`), silently where it cannot (Jest).
 *
 * @param make New people and new notes for each case, in whatever back end is tested. See {@link NoteContext}.
 * @example
 * describeNoteAdapter(async () => {
 *   const site = await startTestSite();
 *   return {
 *     as: (role) => ({ note: myNotes(site.signIn(role)), media: myFiles(site.signIn(role)) }),
 *     visitor: () => ({ note: myNotes(site.signedOut()) }),
 *     personId: (role) => site.users[role].id,
 *     notes: { open: await site.noteWithTwoPhotos('author') },
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describeNoteAdapter(make: () => NoteContext | Promise<NoteContext>, options?: SuiteOptions): void {
  runSuite(
    'NoteAdapter',
    {
      reading: readCases,
      'who may read': audienceCases,
      lists: listCases,
      publishing: publishCases,
      acts: actCases,
      watching: watchCases,
      'nobody signed in': visitorCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
