import type { MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import { describeContactsAdapter, describeImportAdapter, describeNoteAdapter } from '../../src/testing/index.js';
import { contactContext, importContext, makeNoteWorld, noteContext } from './memory-note-world.js';

const lines: Readonly<Record<string, MemoryWorldOptions>> = {
  '': {},
  ' on a slow line that reorders and repeats': {
    network: { latency: { min: 0, max: 4 }, duplicates: true, reorder: true },
    randomSeed: 7,
  },
  ' where a line that is down loses what comes': { network: { backlog: 1 } },
};

for (const [line, options] of Object.entries(lines)) {
  const title = (contract: string): string => `the memory world keeps the contract of ${contract}${line}`;
  describeNoteAdapter(() => noteContext(makeNoteWorld(options)), { title: title('NoteAdapter') });
  describeImportAdapter(() => importContext(makeNoteWorld(options)), { title: title('ImportAdapter') });
  describeContactsAdapter(() => contactContext(makeNoteWorld(options)), { title: title('ContactsAdapter') });
}

describeContactsAdapter(() => contactContext(makeNoteWorld({ contacts: { hashing: false } })), {
  title: 'the memory world keeps the contract of ContactsAdapter where identifiers go as they are',
});
