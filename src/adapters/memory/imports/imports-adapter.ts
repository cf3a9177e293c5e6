import type { DataExport, ImportAdapter, ImportChoice } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createCaller } from '../caller.js';
import type { Network } from '../network.js';
import type { Reader } from '../note/note-state.js';
import { isNote, readNote } from '../note/note-view.js';
import type { Watches } from '../watches.js';
import { choose, publicPosts } from './imports-choices.js';
import type { ImportsState } from './imports-state.js';
import { pageOfImported, toImported, toImportSettings } from './imports-view.js';
import { watchImports } from './imports-watch.js';

/** What {@link createImportAdapter} needs. */
export interface ImportParts {
  readonly state: ImportsState;
  readonly network: Network;
  readonly watches: Watches;
}

/** Everything of somebody's, in a file. */
function exportOf(state: ImportsState, me: Reader): DataExport {
  const { world, knobs, quota, exports } = state;
  const limits = { perDay: knobs.exportsPerDay };
  quota.assertLeft(me.id, limits);
  quota.count(me.id);
  const own = [...world.notes.values()].filter(
    ({ authorId, deletedAt }) => authorId === me.id && deletedAt === undefined,
  );
  const notes = own.map(({ id }) => readNote(world, id, me)).filter(isNote);
  const photos = publicPosts(state, me.id).map((post) => toImported(state, post));
  const file = new Blob([JSON.stringify({ notes, photos }, undefined, 2)], { type: 'application/json' });
  // One copy at a time: nobody holds an address for ever.
  const before = exports.get(me.id);
  if (before !== undefined) URL.revokeObjectURL(before);
  const url = URL.createObjectURL(file);
  exports.set(me.id, url);
  return { url, type: file.type, bytes: file.size };
}

/** One person's way to what is shown of their photos. */
export function createImportAdapter({ state, network, watches }: ImportParts, me: Reader): Required<ImportAdapter> {
  const call = createCaller(network, me.id);

  const run: typeof call = (method, args, options, apply) =>
    call(method, args, options, () => {
      if (!me.signedIn) throw new AdapterError('unauthenticated');
      return apply();
    });

  return {
    getSettings(options) {
      return run('imports.getSettings', [], options, () => toImportSettings(state, me.id));
    },

    async set(choice: ImportChoice, options) {
      await run('imports.set', [choice], options, () => {
        choose(state, me.id, choice);
      });
      // Read on arrival, so that a repeat says what holds by now.
      return toImportSettings(state, me.id);
    },

    list(options) {
      return run('imports.list', [], options, () => pageOfImported(state, me.id, options));
    },

    watch(sink, options) {
      watchImports({ state, watches }, me, sink, options);
    },

    exportData(options) {
      return run('imports.exportData', [], options, () => exportOf(state, me));
    },
  };
}
