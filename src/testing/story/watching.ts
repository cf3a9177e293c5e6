import type { Side, Story, Viewer } from '../../contracts/index.js';
import { check, same } from '../assert.js';
import type { RecordingSink } from '../recording-sink.js';
import { createRecordingSink } from '../recording-sink.js';
import type { Case, Cases, Tools } from '../suite.js';
import type { StoryContext, StoryRole } from './context.js';
import { lasting, method, storyOf } from './helpers.js';

/** What a case about watching gets: a way to watch that ends with the case. */
interface Watching extends Tools {
  readonly controller: AbortController;
  watch(role: StoryRole): RecordingSink<Story>;
  watchViewers(role: StoryRole, side: Side): RecordingSink<Viewer>;
  live(sink: RecordingSink<unknown>): Promise<void>;
}

/** Ends every watch of a case, whatever becomes of it. */
function watching(body: (context: StoryContext, tools: Watching) => Promise<void>): Case<StoryContext> {
  return async (context, tools) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { flip } = context.stories;
    try {
      await body(context, {
        ...tools,
        controller,
        watch(role) {
          const sink = createRecordingSink<Story>();
          method(storyOf(context, role), 'watch')(flip, sink, { signal });
          return sink;
        },
        watchViewers(role, side) {
          const sink = createRecordingSink<Viewer>();
          method(storyOf(context, role), 'watchViewers')(flip, side, sink, { signal });
          return sink;
        },
        live: (sink) => tools.eventually(() => sink.lives.includes(true), 'live(true)'),
      });
    } finally {
      controller.abort();
    }
  };
}

/** What `watch` promises, where it is offered. */
export const watchCases: Cases<StoryContext> = {
  'watch gives the whole record when something in it changes': watching(
    async (context, { watch, live, eventually }) => {
      const sink = watch('viewer');
      await live(sink);
      await storyOf(context, 'viewer').openBack(context.stories.flip);
      await eventually(() => sink.items.at(-1)?.discovered === true, 'a put that says discovered');
      const given = sink.items.at(-1);
      const read = await storyOf(context, 'viewer').get(context.stories.flip);
      check(given !== undefined, 'nothing was put');
      same(Object.keys(given).sort(), Object.keys(read).sort(), 'what was put, against what get gives');
      same(lasting(given.front), lasting(read.front), 'the front that was put, against the one that get gives');
    },
  ),

  'watch says remove when the story is deleted': watching(async (context, { watch, live, eventually }) => {
    const remove = method(storyOf(context, 'author'), 'delete');
    const sink = watch('viewer');
    await live(sink);
    await remove(context.stories.flip);
    const gone = (): boolean =>
      sink.changes.some((change) => change.type === 'remove' && change.id === context.stories.flip);
    await eventually(gone, 'a remove');
  }),

  'watch refuses somebody whom the author has blocked': watching(async (_context, { watch, eventually }) => {
    const sink = watch('blocked');
    await eventually(() => sink.errors.length > 0, 'an error');
    same(sink.errors[0]?.code, 'not-found', 'the error');
    same(sink.items, [], 'what was put');
  }),

  'watch is silent once its signal has fired': watching(async (context, { watch, live, quiet, controller }) => {
    const sink = watch('viewer');
    await live(sink);
    controller.abort();
    const { calls } = sink;
    await storyOf(context, 'viewer').openBack(context.stories.flip);
    await quiet();
    same(sink.calls, calls, 'calls of the sink');
  }),

  'watch does not begin when its signal has fired before': watching(async (_context, { watch, quiet, controller }) => {
    controller.abort();
    const sink = watch('viewer');
    await quiet();
    same(sink.calls, 0, 'calls of the sink');
  }),
};

/** What `watchViewers` promises, where it is offered. */
export const viewerWatchCases: Cases<StoryContext> = {
  'watchViewers puts whoever comes, as the list has them': watching(
    async (context, { watchViewers, live, eventually }) => {
      const sink = watchViewers('author', 'back');
      await live(sink);
      await storyOf(context, 'viewer').openBack(context.stories.flip);
      await eventually(() => sink.items.length > 0, 'a put');
      const { items } = await storyOf(context, 'author').listViewers(context.stories.flip, 'back');
      const [put, listed] = [sink.items[0], items[0]];
      same(
        [put?.id, put?.person.id, put?.at],
        [listed?.id, listed?.person.id, listed?.at],
        'the entry that was put, against the one that listViewers gives',
      );
    },
  ),

  'watchViewers keeps the order in which people come': watching(async (context, { watchViewers, live, eventually }) => {
    const sink = watchViewers('author', 'back');
    await live(sink);
    const roles = ['viewer', 'secondViewer', 'thirdViewer'] as const;
    for (const role of roles) await storyOf(context, role).openBack(context.stories.flip);
    const people = (): string[] => [...new Set(sink.items.map(({ person }) => person.id))];
    await eventually(() => people().length === roles.length, 'three puts');
    same(
      people(),
      roles.map((role) => context.personId(role)),
      'the order of the puts',
    );
  }),

  'watchViewers tells of one list only': watching(async (context, { watchViewers, live, quiet }) => {
    const sink = watchViewers('author', 'front');
    await live(sink);
    await storyOf(context, 'author').get(context.stories.flip);
    await storyOf(context, 'viewer').openBack(context.stories.flip);
    await quiet();
    const { items } = await storyOf(context, 'author').listViewers(context.stories.flip, 'front');
    const listed = new Set(items.map(({ id }) => id));
    check(
      sink.items.every(({ id }) => listed.has(id)),
      'an entry of the back came to a watch of the front',
    );
  }),

  'watchViewers says remove when a viewer is removed': watching(async (context, { watchViewers, live, eventually }) => {
    const removeViewer = method(storyOf(context, 'author'), 'removeViewer');
    await storyOf(context, 'viewer').openBack(context.stories.flip);
    const { items } = await storyOf(context, 'author').listViewers(context.stories.flip, 'back');
    const sink = watchViewers('author', 'back');
    await live(sink);
    await removeViewer(context.stories.flip, context.personId('viewer'));
    const gone = (): boolean => sink.changes.some((change) => change.type === 'remove' && change.id === items[0]?.id);
    await eventually(gone, 'a remove with the id of the entry');
  }),

  'watchViewers refuses everybody but the author': watching(async (context, { watchViewers, eventually, quiet }) => {
    const sink = watchViewers('secondViewer', 'back');
    await eventually(() => sink.errors.length > 0, 'an error');
    same(sink.errors[0]?.code, 'forbidden', 'the error');
    await storyOf(context, 'viewer').openBack(context.stories.flip);
    await quiet();
    same([sink.items, sink.errors.length], [[], 1], 'what came with and after the error');
  }),

  'watchViewers is silent once its signal has fired': watching(
    async (context, { watchViewers, live, quiet, controller }) => {
      const sink = watchViewers('author', 'back');
      await live(sink);
      controller.abort();
      const { calls } = sink;
      await storyOf(context, 'viewer').openBack(context.stories.flip);
      await quiet();
      same(sink.calls, calls, 'calls of the sink');
    },
  ),
};
