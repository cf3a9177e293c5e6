import type { MemoryWorld, PersonAdapters } from '../../src/adapters/memory/index.js';
import { describeContactsAdapter, describeImportAdapter, describeNoteAdapter } from '../../src/testing/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { casesOf } from './broken-adapters.js';
import { contactContext, importContext, makeNoteWorld, noteContext } from './memory-note-world.js';

/** The domains of notes. */
type NoteDomain = 'note' | 'imports' | 'contacts';

/** What a breakage may build on. */
export interface NoteMaker<Name extends NoteDomain> {
  readonly sound: PersonAdapters[Name];
  /** Whose adapter it is: a person's id, or `visitor`. */
  readonly personId: string;
  readonly world: MemoryWorld;
}

const contexts = { note: noteContext, imports: importContext, contacts: contactContext };
const suites = { note: describeNoteAdapter, imports: describeImportAdapter, contacts: describeContactsAdapter };

/** A suite on a world whose adapters are wrong in one way. */
export function brokenNotes<Name extends NoteDomain>(
  domain: Name,
  breakage: (maker: NoteMaker<Name>) => Partial<PersonAdapters[Name]>,
): CasesByTitle {
  return casesOf((options) => {
    const describeAdapter = suites[domain] as (make: () => object, options: object) => void;
    describeAdapter(() => {
      const sound = makeNoteWorld();
      /** The same world, as its people see it through wrong adapters. */
      const world: MemoryWorld = Object.create(sound, {
        as: {
          value: (personId: string) => {
            const adapters = sound.as(personId);
            const wrong = breakage({ sound: adapters[domain], personId, world: sound });
            return { ...adapters, [domain]: { ...adapters[domain], ...wrong } };
          },
        },
        asVisitor: {
          value: () => {
            const adapters = sound.asVisitor() as Pick<PersonAdapters, NoteDomain> as PersonAdapters;
            const wrong = breakage({ sound: adapters[domain], personId: 'visitor', world: sound });
            return { ...adapters, [domain]: { ...adapters[domain], ...wrong } };
          },
        },
      }) as MemoryWorld;
      const { cleanup: _keptOpen, ...context } = contexts[domain](world);
      return context;
    }, options);
  });
}
