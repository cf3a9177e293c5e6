import type {
  Adapters,
  ImportAdapter,
  ImportChoice,
  ImportedPhoto,
  ImportSettings,
  WriteOptions,
} from '../../contracts/index.js';
import { check, same } from '../assert.js';
import { methodOf } from '../methods.js';
import type { RecordingSink } from '../recording-sink.js';
import { createRecordingSink } from '../recording-sink.js';
import { need } from '../suite.js';
import type { ImportContext, ImportRole } from './context.js';

/** Who can act in a case. */
export type Actor = ImportRole | 'visitor' | 'young';

function adaptersOf(context: ImportContext, actor: Actor): Adapters {
  if (actor === 'visitor') return need(context.visitor?.(), 'make() gives no visitor');
  if (actor === 'young') return need(context.young?.(), 'make() gives nobody young');
  return context.as(actor);
}

/** Somebody's adapter; a visitor's or somebody's who is young, or the case is skipped. */
export function importsOf(context: ImportContext, actor: Actor): ImportAdapter {
  const { imports } = adaptersOf(context, actor);
  if (imports !== undefined) return imports;
  // A host need not make one for who can't use it.
  if (actor === 'visitor') return need(undefined, 'the visitor has no import adapter');
  throw new Error(`make() gives ${actor} no import adapter`);
}

/** An optional method of somebody's, or the case is skipped. */
export function can<Name extends keyof ImportAdapter>(
  context: ImportContext,
  actor: Actor,
  name: Name,
): Required<ImportAdapter>[Name] {
  return methodOf(importsOf(context, actor), name);
}

/** Something that a host can do in this suite, or the case is skipped. */
export function hand<Name extends 'setUndecided' | 'post' | 'deleteAtSource' | 'hideAtSource' | 'close'>(
  context: ImportContext,
  name: Name,
): Required<ImportContext>[Name] {
  return methodOf(context, name);
}

/** `owner` makes a choice. */
export function choose(context: ImportContext, choice: ImportChoice, options?: WriteOptions): Promise<ImportSettings> {
  return importsOf(context, 'owner').set(choice, options);
}

/** All photos of somebody. */
export async function photosOf(context: ImportContext, actor: Actor = 'owner'): Promise<readonly ImportedPhoto[]> {
  return (await importsOf(context, actor).list({ limit: 100 })).items;
}

/** The first three photos of `owner`. */
export function three(context: ImportContext): readonly [string, string, string] {
  const [one, two, last] = context.photos;
  if (one === undefined || two === undefined || last === undefined) throw new Error('make() gives less than 3 photos');
  return [one, two, last];
}

/** What a viewer gets in place of the note that shows a photo: `note`, why it is gone, or `nothing`. */
async function seenAs(context: ImportContext, photoId: string): Promise<string | undefined> {
  const { note } = context.as('viewer');
  if (note === undefined || context.noteId === undefined) return undefined;
  try {
    const read = await note.get(context.noteId(photoId));
    return 'gone' in read ? read.gone : 'note';
  } catch {
    return 'nothing';
  }
}

/** Throws unless just these photos are shown: as the owner lists them, as others would see them, and as a viewer reads them. */
export async function shows(context: ImportContext, expected: readonly string[], what: string): Promise<void> {
  const all = await photosOf(context);
  const sorted = [...expected].sort();
  same(
    all
      .filter(({ shown }) => shown)
      .map(({ id }) => id)
      .sort(),
    sorted,
    `${what}: shown, as the owner lists them`,
  );
  const others = (await importsOf(context, 'owner').list({ limit: 100, as: 'others' })).items;
  same(others.map(({ id }) => id).sort(), sorted, `${what}: what the list for others holds`);
  const { shown } = await importsOf(context, 'owner').getSettings();
  if (shown !== undefined) same(shown, expected.length, `${what}: how many the settings say`);
  for (const { id } of all) {
    const seen = await seenAs(context, id);
    if (seen === undefined) return;
    check((seen === 'note') === expected.includes(id), `${what}: a viewer reads "${seen}" for ${id}`);
  }
}

/** Throws unless a viewer reads this in place of a note. */
export async function reads(context: ImportContext, photoId: string, expected: string): Promise<void> {
  const seen = need(await seenAs(context, photoId), 'make() gives no noteId, or viewer no note adapter');
  same(seen, expected, `what a viewer reads of ${photoId}`);
}

/** A sink of imports that remembers what it was told. */
export interface ImportRecordingSink extends RecordingSink<ImportedPhoto> {
  readonly told: readonly ImportSettings[];
  settings(settings: ImportSettings): void;
}

/** Makes a sink that has been told nothing yet. */
export function createImportSink(): ImportRecordingSink {
  const told: ImportSettings[] = [];
  const settings = (all: ImportSettings): void => {
    told.push(all);
  };
  return Object.defineProperties(
    createRecordingSink<ImportedPhoto>(),
    Object.getOwnPropertyDescriptors({ told, settings }),
  ) as ImportRecordingSink;
}
