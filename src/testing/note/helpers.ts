import type { Adapters, Note, NoteAdapter, NoteDraft, NotePhotoDraft, NoteTombstone } from '../../contracts/index.js';
import { check, same } from '../assert.js';
import { methodOf } from '../methods.js';
import { pictures } from '../pictures.js';
import { need } from '../suite.js';
import type { NoteContext, NoteFixtures, NoteRole } from './context.js';

/** Who can act in a case: one of the people, or somebody who isn't signed in. */
export type Actor = NoteRole | 'visitor';

/** An id that nothing has. */
export const unknownNote = 'no-such-note';

function adaptersOf(context: NoteContext, actor: Actor): Adapters {
  return actor === 'visitor' ? need(context.visitor?.(), 'make() gives no visitor') : context.as(actor);
}

/** Somebody's adapter; a visitor's, or the case is skipped. */
export function noteOf(context: NoteContext, actor: Actor): NoteAdapter {
  const { note } = adaptersOf(context, actor);
  if (note === undefined) throw new Error(`make() gives ${actor} no note adapter`);
  return note;
}

/** An optional method of somebody's, or the case is skipped. */
export function can<Name extends keyof NoteAdapter>(
  context: NoteContext,
  actor: Actor,
  name: Name,
): Required<NoteAdapter>[Name] {
  return methodOf(noteOf(context, actor), name);
}

/** Another domain of somebody's, or the case is skipped. */
export function domainOf<Name extends 'people' | 'media'>(
  context: NoteContext,
  actor: NoteRole,
  name: Name,
): NonNullable<Adapters[Name]> {
  return need(context.as(actor)[name], `make() gives ${actor} no ${name} adapter`);
}

/** The id of a note of a kind, or the case is skipped. */
export function fixture<Name extends keyof NoteFixtures>(
  context: NoteContext,
  name: Name,
): NonNullable<NoteFixtures[Name]> {
  return need(context.notes[name], `make() gives no notes.${name}`);
}

/** Whether it is a note, and no tombstone. */
export function isNote(read: Note | NoteTombstone | undefined): read is Note {
  return read !== undefined && !('gone' in read);
}

/** A note as somebody reads it. Throws if something else stands in its place. */
export async function readBy(context: NoteContext, actor: Actor, noteId: string): Promise<Note> {
  const read = await noteOf(context, actor).get(noteId);
  if (!isNote(read)) throw new Error(`${actor} reads no note, but that it is ${read.gone}`);
  return read;
}

/** Throws unless somebody reads a tombstone, with nothing of the note in it. */
export async function isGone(
  context: NoteContext,
  actor: Actor,
  noteId: string,
  gone: NoteTombstone['gone'],
): Promise<void> {
  const read = await noteOf(context, actor).get(noteId);
  check(!isNote(read), `${actor} reads the note: expected a tombstone "${gone}"`);
  same({ id: read.id, gone: read.gone }, { id: noteId, gone }, `the tombstone that ${actor} reads`);
  const more = Object.keys(read).filter((name) => !['id', 'gone', 'at'].includes(name));
  same(more, [], 'what else is in the tombstone');
}

/** The ids that somebody lists of somebody else, or of all they read. */
export async function listedBy(context: NoteContext, actor: Actor, of?: NoteRole): Promise<readonly string[]> {
  const list = can(context, actor, 'list');
  const { items } = await list({ limit: 50, ...(of !== undefined && { personId: context.personId(of) }) });
  return items.map(({ id }) => id);
}

/** Publishes something of `author`'s. */
export function publish(context: NoteContext, draft: NoteDraft, clientId?: string): Promise<Note> {
  return can(context, 'author', 'publish')(draft, clientId === undefined ? {} : { clientId });
}

/** Uploads somebody's pictures, to be published. */
export async function photos(context: NoteContext, role: NoteRole = 'author'): Promise<readonly NotePhotoDraft[]> {
  const media = domainOf(context, role, 'media');
  const files = context.pictures ?? pictures();
  const uploaded = await Promise.all(files.map((file) => media.upload(file)));
  return uploaded.map(({ id }) => ({ mediaId: id }));
}

/** Everything of the notes that an act can change, as their author reads it. */
export async function ledger(context: NoteContext): Promise<unknown> {
  const adapter = noteOf(context, 'author');
  return {
    open: await adapter.get(context.notes.open),
    listed: adapter.list && (await listedBy(context, 'author', 'author')),
    rules: (await adapter.getRules?.())?.limits?.remaining,
    decided: context.notes.decided && (await adapter.get(context.notes.decided.noteId)),
  };
}
