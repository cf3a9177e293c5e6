import type { CallOptions, ImportAdapter } from '../../contracts/index.js';
import { check, endsWithSignal, gaveUp, refuses, same } from '../assert.js';
import type { Watching } from '../methods.js';
import { methodOf, whileWatching } from '../methods.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { ImportContext } from './context.js';
import type { Actor, ImportRecordingSink } from './helpers.js';
import { can, choose, createImportSink, hand, importsOf, photosOf, shows, three } from './helpers.js';

function watch(context: ImportContext, { signal }: Watching, actor: Actor = 'owner'): ImportRecordingSink {
  const sink = createImportSink();
  can(context, actor, 'watch')(sink, { signal });
  return sink;
}

/** What `watch` promises. */
export const watchCases: Cases<ImportContext> = {
  'watch tells of photos and settings, as they are read': whileWatching(async (context, tools) => {
    const [one] = three(context);
    const sink = watch(context, tools);
    await tools.live(sink);
    await choose(context, { scope: 'item', itemId: one, shown: true });
    await tools.eventually(() => sink.items.some(({ id, shown }) => id === one && shown), 'a put');
    const [listed] = (await photosOf(context)).filter(({ id }) => id === one);
    same(sink.items.filter(({ id }) => id === one).at(-1), listed, 'what was put, against what is listed');
    await tools.eventually(() => sink.told.length > 0, 'the settings');
    same(sink.told.at(-1), await importsOf(context, 'owner').getSettings(), 'what was told of the settings');
  }),

  'watch tells of what is posted and deleted over there': whileWatching(async (context, tools) => {
    const [post, remove] = [hand(context, 'post'), hand(context, 'deleteAtSource')];
    const sink = watch(context, tools);
    await tools.live(sink);
    const id = await post();
    await tools.eventually(() => sink.items.some((item) => item.id === id), 'a put');
    await remove(id);
    const gone = (): boolean => sink.changes.some((change) => change.type === 'remove' && change.id === id);
    await tools.eventually(gone, 'a remove');
  }),

  'watch tells nobody else': whileWatching(async (context, tools) => {
    const sink = watch(context, tools, 'viewer');
    await tools.live(sink);
    await choose(context, { scope: 'all', shown: true });
    await tools.quiet();
    same([...sink.changes, ...sink.told], [], 'what somebody else was told');
  }),

  'watch is silent once its signal has fired, and does not begin after it': whileWatching(async (context, tools) => {
    const sink = watch(context, tools);
    await tools.live(sink);
    tools.controller.abort();
    const late = watch(context, tools);
    const { calls } = sink;
    await choose(context, { scope: 'all', shown: true });
    await tools.quiet();
    same([sink.calls, late.calls, sink.told.length + late.told.length], [calls, 0, 0], 'calls of the sinks');
  }),

  'a watch that comes back tells what it has missed, or that it has': whileWatching(async (context, tools) => {
    const [one] = three(context);
    const { whileCut } = context;
    const cut = need(whileCut?.bind(context), 'make() gives no whileCut');
    // Made elsewhere: on the line of somebody else, or another device.
    const remove = hand(context, 'deleteAtSource');
    const sink = watch(context, tools);
    await tools.live(sink);
    await cut('owner', async () => {
      await remove(one);
    });
    const known = (): boolean => sink.changes.some(({ type }) => type === 'reset' || type === 'remove');
    await tools.eventually(known, 'what was missed, or a reset');
    check(sink.errors.length === 0, 'the watch has ended');
  }),
};

const acts: Readonly<
  Record<keyof Omit<ImportAdapter, 'watch'>, (adapter: ImportAdapter, options: CallOptions) => Promise<unknown>>
> = {
  getSettings: (adapter, options) => adapter.getSettings(options),
  set: (adapter, options) => adapter.set({ scope: 'all', shown: true }, options),
  list: (adapter, options) => adapter.list(options),
  exportData: (adapter, options) => methodOf(adapter, 'exportData')(options),
};

/** Nothing here is for who isn't signed in. */
export const visitorCases: Cases<ImportContext> = Object.fromEntries(
  Object.entries(acts).map(([name, act]) => [
    `${name} rejects with unauthenticated where nobody is signed in`,
    async (context: ImportContext) => {
      await refuses(act(importsOf(context, 'visitor'), {}), 'unauthenticated', name);
      await shows(context, [], 'after it');
    },
  ]),
);

/** How calls end when the caller gives up. */
export const abortCases: Cases<ImportContext> = {
  ...Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      `${name} rejects with the signal’s reason when the caller gives up`,
      (context: ImportContext) => {
        if (name === 'exportData') can(context, 'owner', name);
        return endsWithSignal((options) => act(importsOf(context, 'owner'), options), name);
      },
    ]),
  ),

  async 'a call whose signal had fired before it has no effect'(context) {
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    await gaveUp(choose(context, { scope: 'all', shown: true }, { signal }), signal, 'set');
    await shows(context, [], 'after it');
  },
};
