import type { Note, NoteTombstone } from '../../contracts/index.js';
import { check, same } from '../assert.js';
import type { Watching } from '../methods.js';
import { whileWatching } from '../methods.js';
import type { RecordingSink } from '../recording-sink.js';
import { createRecordingSink } from '../recording-sink.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { NoteContext } from './context.js';
import type { Actor } from './helpers.js';
import { can, domainOf, isNote, noteOf, publish, unknownNote } from './helpers.js';

type Sink = RecordingSink<Note | NoteTombstone>;

function watch(context: NoteContext, actor: Actor, { signal }: Watching, noteId = context.notes.open): Sink {
  const sink: Sink = createRecordingSink();
  can(context, actor, 'watch')(noteId, sink, { signal });
  return sink;
}

function watchList(context: NoteContext, actor: Actor, { signal }: Watching, ofAuthor = true): RecordingSink<Note> {
  const sink = createRecordingSink<Note>();
  const options = ofAuthor ? { signal, personId: context.personId('author') } : { signal };
  can(context, actor, 'watchList')(sink, options);
  return sink;
}

/** What `watch` and `watchList` promise. */
export const watchCases: Cases<NoteContext> = {
  'watch tells of a change, as get gives it': whileWatching(async (context, tools) => {
    const { edit, notes } = context;
    const change = need(edit?.bind(context), 'make() gives no edit');
    const sink = watch(context, 'reader', tools);
    await tools.live(sink);
    await change(notes.open, 'Another text.');
    await tools.eventually(() => sink.items.length > 0, 'a put');
    same(sink.items.at(-1), await noteOf(context, 'reader').get(notes.open), 'what was put, against what get gives');
  }),

  'watch tells of a deletion with a tombstone': whileWatching(async (context, tools) => {
    const sink = watch(context, 'reader', tools);
    await tools.live(sink);
    await can(context, 'author', 'delete')(context.notes.open);
    await tools.eventually(() => sink.items.some((item) => !isNote(item)), 'a tombstone');
    same(sink.items.at(-1), await noteOf(context, 'reader').get(context.notes.open), 'it, against what get gives');
  }),

  'watch says remove when the author blocks who watches': whileWatching(async (context, tools) => {
    const sink = watch(context, 'reader', tools);
    const other = watch(context, 'stranger', tools);
    await tools.live(sink, other);
    await domainOf(context, 'author', 'people').block(context.personId('reader'));
    await tools.eventually(() => sink.changes.some(({ type }) => type === 'remove'), 'a remove');
    await tools.quiet();
    same(sink.items.length + other.calls - other.lives.length, 0, 'what else was told');
  }),

  'watch ends with not-found for a note that never was': whileWatching(async (context, tools) => {
    const sink = watch(context, 'reader', tools, unknownNote);
    await tools.eventually(() => sink.errors.length > 0, 'an error');
    same(sink.errors[0]?.code, 'not-found', 'the error');
  }),

  'watch is silent once its signal has fired, and does not begin after it': whileWatching(async (context, tools) => {
    const sink = watch(context, 'reader', tools);
    await tools.live(sink);
    tools.controller.abort();
    const late = watch(context, 'reader', tools);
    const { calls } = sink;
    await can(context, 'author', 'delete')(context.notes.open);
    await tools.quiet();
    same([sink.calls, late.calls], [calls, 0], 'calls of the sinks');
  }),

  'a watch that comes back tells what it has missed, or that it has': whileWatching(async (context, tools) => {
    const { whileCut } = context;
    const cut = need(whileCut?.bind(context), 'make() gives no whileCut');
    const remove = can(context, 'author', 'delete');
    const sink = watch(context, 'reader', tools);
    await tools.live(sink);
    await cut('reader', () => remove(context.notes.open));
    const known = (): boolean =>
      sink.changes.some(({ type }) => type === 'reset') || sink.items.some((item) => !isNote(item));
    await tools.eventually(known, 'what was missed, or a reset');
    check(sink.errors.length === 0, 'the watch has ended');
  }),

  'watchList tells what comes to a list, as list gives it, and what goes from it': whileWatching(
    async (context, tools) => {
      const sink = watchList(context, 'reader', tools);
      await tools.live(sink);
      const { id, state, audience } = await publish(context, { text: 'New.' });
      if (state !== 'live' || (audience?.id ?? 'public') !== 'public') need(undefined, 'what is published is not live');
      await tools.eventually(() => sink.items.some((item) => item.id === id), 'a put');
      same(sink.items.at(-1), await noteOf(context, 'reader').get(id), 'what was put, against what get gives');
      await can(context, 'author', 'delete')(id);
      const gone = (): boolean => sink.changes.some((change) => change.type === 'remove' && change.id === id);
      await tools.eventually(gone, 'a remove');
      check(sink.items.every(isNote), 'a tombstone was put');
    },
  ),

  'watchList without a person tells who follows, and nobody else': whileWatching(async (context, tools) => {
    await domainOf(context, 'reader', 'people').follow(context.personId('author'));
    const [theirs, others] = [watchList(context, 'reader', tools, false), watchList(context, 'stranger', tools, false)];
    await tools.live(theirs, others);
    const { id } = await publish(context, { text: 'New.' });
    await tools.eventually(() => theirs.items.some((item) => item.id === id), 'a put');
    await tools.quiet();
    same(others.changes, [], 'what others were told');
  }),
};
